import type { LocalDateTime } from '../../schema/scalar.ts';
import type { Schedule } from '../../schema/schedule.ts';
import { quoteParam } from './content-line.ts';

/** `2026-12-01T09:00` → `20261201T090000`; a bare date stays a date. */
export function compact(time: LocalDateTime): string {
  const digits = time.replace(/[^\dT]/g, '');
  return digits.includes('T') ? digits.padEnd(15, '0') : digits;
}

/** `2026-12-01T08:00:00.000Z` → `20261201T080000Z`. */
export const compactInstant = (instant: string): string => `${instant.slice(0, 19).replace(/[^\dT]/g, '')}Z`;

/** A property with a time, or a list of them, on the clock of a schedule. @param params further parameters, such as `;X=Y` */
export function timeLine(
  name: string,
  times: LocalDateTime | readonly LocalDateTime[],
  { tz }: Schedule,
  params = '',
): string {
  const list = typeof times === 'string' ? [times] : times;
  const isDate = list[0]!.length === 10;
  const isUtc = !isDate && tz === 'UTC';
  const clock = isDate ? ';VALUE=DATE' : isUtc ? '' : `;TZID=${/^[\w/+-]+$/.test(tz) ? tz : quoteParam(tz)}`;
  return `${name}${params}${clock}:${list.map(time => compact(time) + (isUtc ? 'Z' : '')).join(',')}`;
}
