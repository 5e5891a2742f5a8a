import type { Read } from '../schema/warning.ts';
import { isCanonical, type Items, type Kind } from './canonical-guard.ts';
import { notComplete } from './errors.ts';

/** The schemas, for an answer that needs them. */
export const lenientParse = () => import('./lenient-parse.ts').catch(notComplete);

/** Reads a list by the schemas, unless they would change nothing in it. Every caller gets a copy of its own. */
export async function readAll<K extends Kind>(
  kind: K,
  input: unknown,
  path: readonly string[],
): Promise<Read<Items[K][]>> {
  const whole = wholeList(input, (item): item is Items[K] => isCanonical(kind, item));
  return whole ?? (await lenientParse()).parseList(kind, input, path);
}

/** A copy of a list in which every item is whole; `undefined` where one is not. */
export const wholeList = <T>(input: unknown, isWhole: (item: unknown) => item is T): Read<T[]> | undefined =>
  Array.isArray(input) && input.every(item => isWhole(item))
    ? { value: structuredClone(input as T[]), warnings: [] }
    : undefined;
