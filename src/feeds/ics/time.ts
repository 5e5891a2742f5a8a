import { DAY_SECONDS } from '../../domain/recurrence/local-time.ts';
import { parseWritten, type WrittenTime } from '../../domain/recurrence/written-time.ts';
import type { Property } from './property.ts';

/** A DATE or DATE-TIME value. */
export interface TimeValue extends WrittenTime {
  /** TZID, when there is one that counts. */
  tzid: string | undefined;
}

/** Reads one value as its parameters say. `undefined` when there is no such date or time. */
export function parseTime(text: string, params?: Property['params']): TimeValue | undefined {
  const time = parseWritten(text);
  if (!time) return undefined;
  const { seconds, isDate, isUtc } = time;
  if (isDate || params?.get('VALUE')?.toUpperCase() === 'DATE')
    return { seconds: Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS, isDate: true, isUtc: false, tzid: undefined };
  return { ...time, tzid: (!isUtc && params?.get('TZID')) || undefined };
}

/** One entry of RDATE or EXDATE: a start, and for a PERIOD also its end, or its length as it is written. */
export interface DateEntry {
  start: TimeValue;
  end: TimeValue | undefined;
  length: string;
}

/** The entries of an RDATE or EXDATE; `undefined` for one that is not a date. */
export function parseDates({ value, params }: Property): (DateEntry | undefined)[] {
  return value.split(',').map(text => {
    const [from = '', length = ''] = text.split('/');
    const start = parseTime(from, params);
    return start && { start, end: parseTime(length, params), length };
  });
}
