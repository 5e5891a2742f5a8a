import type * as z from 'zod/mini';
import { explain, type SchemaIssue } from './issue.ts';
import { jsonPointer } from './json-pointer.ts';
import type { ParseWarning, Read } from './warning.ts';

type Schema<T> = z.ZodMiniType<T, unknown>;
type Path = readonly PropertyKey[];

/** Each round takes out what was wrong, one level up at a time: deeper than this nothing of ours is nested. */
const MOST_ROUNDS = 8;

/**
 * Reads one item tolerantly. What is wrong is left out with a warning, the smallest part that makes the item readable again; an
 * item that cannot do without it gives `undefined`. Never throws.
 */
export function readItem<T>(schema: Schema<T>, input: unknown, path: Path = []): Read<T | undefined> {
  const warnings: ParseWarning[] = [];
  let result = parse(schema, input);
  let candidate = input;
  for (let round = 0; round < MOST_ROUNDS && !result.success; round++) {
    const copy = clone(candidate) as Container;
    const { issues } = result;
    if (round === 0) warnings.push(...issues.map(issue => warningFor(issue, [...path, ...issue.path])));
    const parts = issues.map(issue => partAt(copy, issue.path)).filter(part => part.length > 0);
    if (parts.length === 0) break;
    // From the last path to the first, so that taking out a list item does not move those still to be taken out.
    parts.sort((a, b) => compare(b, a));
    for (const [index, part] of parts.entries()) if (compare(part, parts[index - 1] ?? [])) takeOut(copy, part);
    candidate = copy;
    result = parse(schema, candidate);
  }
  return result.success
    ? { value: result.data, warnings }
    : { value: undefined, warnings: [...warnings, skipped(path)] };
}

/** Reads a list item by item; an unusable item becomes a warning, the others stay. Never throws. */
export function readList<T>(schema: Schema<T>, input: unknown, path: Path = []): Read<T[]> {
  if (!Array.isArray(input)) {
    return {
      value: [],
      warnings: [{ path: jsonPointer(path), code: 'invalid_type', detail: 'A list was expected here.' }],
    };
  }
  const value: T[] = [];
  const warnings: ParseWarning[] = [];
  for (const [index, item] of input.entries()) {
    const read = readItem(schema, item, [...path, index]);
    warnings.push(...read.warnings);
    if (read.value !== undefined) value.push(read.value);
  }
  return { value, warnings };
}

/** zod throws RangeError, not ZodError, on input nested thousands deep: that too must be an answer, not an exception. */
function parse<T>(
  schema: Schema<T>,
  input: unknown,
): { success: true; data: T } | { success: false; issues: readonly SchemaIssue[] } {
  try {
    const result = schema.safeParse(input);
    if (result.success) return { success: true, data: result.data };
    return { success: false, issues: result.error.issues as readonly SchemaIssue[] };
  } catch {
    return { success: false, issues: [{ path: [], message: 'The value is nested too deeply' }] };
  }
}

const warningFor = (issue: SchemaIssue, path: Path): ParseWarning => ({
  path: jsonPointer(path),
  code: 'invalid_value',
  detail: `${explain(issue)}. This part was left out.`,
});

const skipped = (path: Path): ParseWarning => ({
  path: jsonPointer(path),
  code: 'item_skipped',
  detail: 'Something this item cannot do without is missing or wrong. The item was left out.',
});

/** The path of a wrong value; where there is none, of what should have held it. Empty when that is the item itself. */
function partAt(item: unknown, path: Path): Path {
  let value = item;
  const end = path.findIndex(step => !isObject(value) || (value = value[step]) === undefined);
  return end < 0 ? path : path.slice(0, end);
}

/** Takes out a part that is there. */
function takeOut(item: Container, path: Path): void {
  const holder = path.slice(0, -1).reduce((value, step) => value[step] as Container, item);
  const key = path.at(-1)!;
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Where two paths part is a name beside a name, or an index beside an index. */
function compare(a: Path, b: Path): number {
  const index = a.findIndex((step, at) => step !== b[at]);
  const [left, right] = [a[index], b[index]] as (string | number | undefined)[];
  return left === undefined || right === undefined ? a.length - b.length : left < right ? -1 : 1;
}

type Container = Record<PropertyKey, unknown>;

const isObject = (value: unknown): value is Container => typeof value === 'object' && value !== null;

function clone(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return undefined;
  }
}
