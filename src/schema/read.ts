import * as z from 'zod/mini';
import type { ParseWarning, Read } from './warning.ts';

type Schema<T> = z.ZodMiniType<T, unknown>;
type Path = readonly PropertyKey[];

/** An RFC 6901 pointer from the steps of a path. */
export const pointer = (path: Path): string =>
  path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Reads one item tolerantly. Optional parts that are wrong are dropped with a warning; an item whose required parts are wrong
 * gives `undefined` and warnings. Never throws.
 */
export function readItem<T>(schema: Schema<T>, input: unknown, path: Path = []): Read<T | undefined> {
  const warnings: ParseWarning[] = [];
  let candidate = input;
  for (let attempt = 0; attempt < 8; attempt++) {
    const result = parse(schema, candidate);
    if (result.success) return { value: result.data, warnings };
    const dropped = new Set<string>();
    for (const issue of result.issues) {
      const at = [...path, ...issue.path];
      const key = issue.path.length > 0 ? String(issue.path[0]) : '';
      warnings.push({ path: pointer(at), code: 'invalid_value', detail: `${issue.message}. This part was left out.` });
      if (key) dropped.add(key);
    }
    if (dropped.size === 0 || !isRecord(candidate)) break;
    candidate = Object.fromEntries(Object.entries(candidate).filter(([key]) => !dropped.has(key)));
  }
  return { value: undefined, warnings };
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

interface Issue {
  path: Path;
  message: string;
}

/** zod throws RangeError, not ZodError, on input nested thousands deep: that too must be an answer, not an exception. */
function parse<T>(schema: Schema<T>, input: unknown): { success: true; data: T } | { success: false; issues: Issue[] } {
  try {
    const result = schema.safeParse(input);
    if (result.success) return { success: true, data: result.data };
    return { success: false, issues: result.error.issues as Issue[] };
  } catch {
    return { success: false, issues: [{ path: [], message: 'The value is nested too deeply' }] };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
