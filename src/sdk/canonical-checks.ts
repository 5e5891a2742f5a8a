import { parseSafeUrl } from '../schema/safe-url.ts';
import { cleanText } from '../schema/clean-text.ts';
import { asRecord } from './as-record.ts';

/*
 * What the shapes in `canonical-shapes.ts` are made of: each says of one kind of value whether it is exactly what our own server writes.
 * None throws.
 */

/** Whether a value is as it should be. */
export type Check = (value: unknown) => boolean;

/** Text of so many UTF-16 code units, of whatever characters. */
export const string =
  (min: number, max: number): Check =>
  value =>
    typeof value === 'string' && value.length >= min && value.length <= max;

/** Text for people, not empty, that `cleanText` would not change. */
export const text = (max: number): Check => {
  const isString = string(1, max);
  return value => isString(value) && cleanText(value as string) === value;
};

/** Text of one form, of at most so many UTF-16 code units. */
export const matching = (pattern: RegExp, max = Infinity): Check => {
  const isString = string(0, max);
  return value => isString(value) && pattern.test(value as string);
};

/** A whole number. */
export const integer = (min = -Infinity, max = Infinity): Check => {
  const isBetween = number(min, max);
  return value => Number.isSafeInteger(value) && isBetween(value);
};

/** Any number that is one. */
export const number =
  (min: number, max: number): Check =>
  value =>
    typeof value === 'number' && value >= min && value <= max;

/** A list. */
export const list =
  (item: Check, min = 0, max = Infinity): Check =>
  value =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every(item);

/** An object with names of one kind, such as texts by language. */
export const record =
  (name: Check, member: Check): Check =>
  value => {
    const found = asRecord(value);
    if (found === undefined) return false;
    // A schema leaves that name out of every object.
    for (const key of Object.keys(found)) if (key === '__proto__' || !name(key) || !member(found[key])) return false;
    return true;
  };

/** One of some words or numbers. */
export const oneOf =
  (...words: readonly (string | number)[]): Check =>
  value =>
    words.includes(value as string);

/** An object with every required member, and none that is not known. */
export const shape = (required: Record<string, Check>, optional: Record<string, Check> = {}): Check => {
  const checks = new Map(Object.entries({ ...required, ...optional }));
  const names = Object.keys(required);
  // Loops without a function: this is asked of everything that is shown, mostly before anything of it was made fast.
  return value => {
    const found = asRecord(value);
    if (found === undefined) return false;
    for (const name of names) if (!Object.hasOwn(found, name)) return false;
    for (const name of Object.keys(found)) if (!checks.get(name)?.(found[name])) return false;
    return true;
  };
};

/** `true` or `false`. */
export const flag: Check = value => typeof value === 'boolean';

/** An address that may be put in a link. */
export const url: Check = value => string(0, 2048)(value) && parseSafeUrl(value as string) !== undefined;
