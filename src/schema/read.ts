import type * as z from 'zod/mini';
import { explain, pointer, type SchemaIssue } from './issue.ts';
import type { ParseWarning, Read } from './warning.ts';

export { pointer };

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
    const copy = clone(candidate);
    // From the last path to the first, so that taking out a list item does not move those still to be taken out.
    const issues = [...result.issues].sort((a, b) => compare(b.path, a.path));
    for (const issue of issues) {
      if (round === 0) warnings.push(warningFor(issue, [...path, ...issue.path]));
      if (!isObject(copy) || !takeOut(copy, issue.path))
        return { value: undefined, warnings: [...warnings, skipped(path)] };
    }
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
      warnings: [{ path: pointer(path), code: 'invalid_type', detail: 'A list was expected here.' }],
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
  path: pointer(path),
  code: 'invalid_value',
  detail: `${explain(issue)}. This part was left out.`,
});

const skipped = (path: Path): ParseWarning => ({
  path: pointer(path),
  code: 'item_skipped',
  detail: 'Something this item cannot do without is missing or wrong. The item was left out.',
});

/** Removes the value at a path; where there is none, what should have held it. False when that is the item itself. */
function takeOut(item: Container, path: Path): boolean {
  for (let length = path.length; length > 0; length--) {
    const key = path[length - 1]!;
    const holder = path
      .slice(0, length - 1)
      .reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), item);
    if (!isObject(holder) || holder[key] === undefined) continue;
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    return true;
  }
  return false;
}

function compare(a: Path, b: Path): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [left, right] = [a[index]!, b[index]!];
    if (left === right) continue;
    return typeof left === 'number' && typeof right === 'number' ? left - right : String(left) < String(right) ? -1 : 1;
  }
  return a.length - b.length;
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
