import { DAY, parseLocal } from '../../domain/recurrence/local-time.ts';
import type { Property } from './property.ts';

/** A DATE or DATE-TIME value as it is written. */
export interface TimeValue {
  /** Seconds on the clock since 1970-01-01T00:00; for a DATE its midnight. */
  seconds: number;
  isDate: boolean;
  /** Whether the clock is UTC. */
  isUtc: boolean;
  /** TZID, when there is one. */
  tzid: string | undefined;
}

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?(Z?)$/i;
/** Reads one value; tolerates dashes, colons and missing seconds. `undefined` when there is no such date or time. */
export function parseTime(text: string, params?: Property['params']): TimeValue | undefined {
  const match = TIME.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', z] = match;
  const midnight = parseLocal(`${year}-${month}-${day}`);
  if (midnight === undefined) return undefined;
  const isDate = hour === undefined || params?.get('VALUE')?.toUpperCase() === 'DATE';
  const isUtc = !isDate && z !== '';
  const tzid = isDate || isUtc ? undefined : params?.get('TZID') || undefined;
  if (isDate) return { seconds: midnight, isDate, isUtc, tzid };
  const time = Number(hour) * 3600 + Number(minute) * 60 + Math.min(59, Number(second));
  if (Number(minute) > 59 || time > DAY) return undefined;
  return { seconds: midnight + time, isDate, isUtc, tzid };
}

/** One entry of RDATE or EXDATE: a start, and for a PERIOD also its end or length as it is written. */
export interface DateEntry {
  start: TimeValue;
  to?: string | undefined;
}

/** The entries of an RDATE or EXDATE; `undefined` for one that is not a date. */
export function parseDates({ value, params }: Property): (DateEntry | undefined)[] {
  return value.split(',', 5000).map(text => {
    const [from = '', to] = text.split('/');
    const start = parseTime(from, params);
    return start && { start, to };
  });
}
