import type { LocalDate } from '../../schema/scalar.ts';
import { DAY_SECONDS, parseLocal } from './local-time.ts';

/** Days since 1970-01-01 of `YYYY-MM-DD` (a time behind it is ignored); `undefined` when there is no such date. */
export function parseDate(text: LocalDate): number | undefined {
  const seconds = parseLocal(text);
  return seconds === undefined ? undefined : Math.floor(seconds / DAY_SECONDS);
}
