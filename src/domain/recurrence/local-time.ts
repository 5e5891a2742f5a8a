import type { LocalDateTime } from '../../schema/scalar.ts';

/** Seconds in a day on the clock; days on which the clock changes are handled by the zone, never here. */
export const DAY_SECONDS = 86_400;

/** The last day a four-digit year can write: 9999-12-31, in days since 1970-01-01. */
export const LAST_DAY = 2_932_896;

/** Remainder that is never negative, so that dates before 1970 count like all others. */
export const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;

/** Days since 1970-01-01 of a date; `month` counts from 1, and 13 is January of the next year. */
export function daysOf(year: number, month: number, day: number): number {
  // `Date.UTC` takes years below 100 for 19xx; the calendar repeats every 400 years, which are 146,097 days.
  return Date.UTC(year + 400, month - 1, day) / 86_400_000 - 146_097;
}

/** Days in a month; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number => daysOf(year, month + 1, 1) - daysOf(year, month, 1);

/** The date of a day since 1970-01-01, as `[year, month, day]`, month and day from 1. */
export function dateOf(days: number): [year: number, month: number, day: number] {
  const date = new Date(days * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** Weekday of a day since 1970-01-01: 0 is Monday, 6 is Sunday. */
export const weekdayOf = (days: number): number => modulo(days + 3, 7);

/**
 * Seconds on the clock since 1970-01-01T00:00 of a wall-clock time, as if every day had 24 hours. A bare date is its midnight.
 * `undefined` when there is no such date or time.
 */
export function parseLocal(text: LocalDateTime): number | undefined {
  const { length } = text;
  if ((length !== 10 && length !== 16 && length !== 19) || text[4] !== '-' || text[7] !== '-') return undefined;
  const days = dayNumber(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
  if (days === undefined || length === 10) return days === undefined ? undefined : days * DAY_SECONDS;
  if (text[10] !== 'T' || text[13] !== ':' || (length === 19 && text[16] !== ':')) return undefined;
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  const second = length === 19 ? digitsAt(text, 17, 2) : 0;
  const isTime = hour <= 23 && minute <= 59 && second <= 59;
  return isTime ? days * DAY_SECONDS + hour * 3600 + minute * 60 + second : undefined;
}

/** Days since 1970-01-01 of a date that exists: not of 31 February. A number that is none is no date. */
export const dayNumber = (year: number, month: number, day: number): number | undefined =>
  year >= 0 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month))
    ? daysOf(year, month, day)
    : undefined;

/** The number that some characters of a text are; not a number where one of them is no digit. */
export function digitsAt(text: string, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

const ZERO = 48;

/** `YYYY-MM-DD` of days since 1970-01-01. */
export const formatDate = remembered(days => new Date(days * 86_400_000).toISOString().slice(0, 10));

/** `HH:mm`, with seconds when there are any, of seconds since midnight. */
const formatTime = remembered(time => new Date(time * 1000).toISOString().slice(11, time % 60 === 0 ? 16 : 19));

/** The wall-clock time of seconds on the clock: `YYYY-MM-DDTHH:mm`, with seconds when there are any; a bare date when `wholeDay`. */
export function formatLocal(seconds: number, wholeDay = false): LocalDateTime {
  const days = Math.floor(seconds / DAY_SECONDS);
  return wholeDay ? formatDate(days) : `${formatDate(days)}T${formatTime(seconds - days * DAY_SECONDS)}`;
}

/** Texts written before are looked up: all activities of a programme share their days and hours. */
function remembered(write: (value: number) => string): (value: number) => string {
  const texts = new Map<number, string>();
  return value => {
    let text = texts.get(value);
    if (text === undefined) {
      if (texts.size >= 2000) texts.clear();
      texts.set(value, (text = write(value)));
    }
    return text;
  };
}

/** Whether a wall-clock time means the whole day. */
export const isWholeDay = (text: LocalDateTime): boolean => !text.includes('T');
