import type { LocalDate, LocalDateTime } from '../../schema/scalar.ts';

/** Seconds in a day on the clock; days on which the clock changes are handled by the zone, never here. */
export const DAY = 86_400;

/** The last day a four-digit year can write: 9999-12-31, in days since 1970-01-01. */
export const LAST_DAY = 2_932_896;

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/;
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Remainder that is never negative, so that dates before 1970 count like all others. */
export const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;

/** Whether a year of the proleptic Gregorian calendar has a 29 February. */
export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Days since 1970-01-01 of a date; `month` counts from 1. */
export function daysOf(year: number, month: number, day: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDayPassed = month > 2 && isLeapYear(year) ? 1 : 0;
  return before * 365 + leapDays + MONTH_STARTS[month - 1]! + leapDayPassed + day - 719_163;
}

/** The date of a day since 1970-01-01, as `[year, month, day]`, month and day from 1. */
export function dateOf(days: number): [year: number, month: number, day: number] {
  // Years of 400 repeat exactly; within them the year is guessed from its mean length and put right by one step at most.
  let year = Math.floor((days + 719_162) / 365.2425) + 1;
  if (daysOf(year + 1, 1, 1) <= days) year++;
  else if (daysOf(year, 1, 1) > days) year--;
  const yearDay = days - daysOf(year, 1, 1);
  let month = Math.min(12, Math.floor(yearDay / 29) + 1);
  while (daysOf(year, month, 1) > days) month--;
  return [year, month, days - daysOf(year, month, 1) + 1];
}

/** Weekday of a day since 1970-01-01: 0 is Monday, 6 is Sunday. */
export const weekdayOf = (days: number): number => modulo(days + 3, 7);

/** Days since 1970-01-01 of `YYYY-MM-DD` (a time behind it is ignored); `undefined` when there is no such date. */
export function parseDate(text: LocalDate): number | undefined {
  const seconds = parseLocal(text);
  return seconds === undefined ? undefined : Math.floor(seconds / DAY);
}

/** `YYYY-MM-DD` of days since 1970-01-01. */
export function formatDate(days: number): LocalDate {
  let text = written.get(days);
  if (text === undefined) {
    const [year, month, day] = dateOf(days);
    text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
    if (written.size >= 2000) written.clear();
    written.set(days, text);
  }
  return text;
}

/** The dates written last: all activities of a programme share their days. */
const written = new Map<number, LocalDate>();

/**
 * Seconds on the clock since 1970-01-01T00:00 of a wall-clock time, as if every day had 24 hours. A bare date is its midnight.
 * `undefined` when there is no such date or time.
 */
export function parseLocal(text: LocalDateTime): number | undefined {
  const [, year, month, day, hour, minute, second] = (LOCAL.exec(text) ?? []).map(Number);
  if (year === undefined || month! < 1 || month! > 12 || day! < 1 || day! > daysInMonth(year, month!)) return undefined;
  const time = (hour || 0) * 3600 + (minute || 0) * 60 + (second || 0);
  return (hour || 0) > 23 || (minute || 0) > 59 || (second || 0) > 59
    ? undefined
    : daysOf(year, month!, day!) * DAY + time;
}

/** The wall-clock time of seconds on the clock: `YYYY-MM-DDTHH:mm`, with seconds when there are any; a bare date when `wholeDay`. */
export function formatLocal(seconds: number, wholeDay = false): LocalDateTime {
  const days = Math.floor(seconds / DAY);
  return wholeDay ? formatDate(days) : `${formatDate(days)}T${formatTime(seconds - days * DAY)}`;
}

/** `HH:mm`, with seconds when there are any, of seconds since midnight. */
export function formatTime(secondOfDay: number): string {
  const second = secondOfDay % 60;
  return `${pad(Math.floor(secondOfDay / 3600))}:${pad(Math.floor(secondOfDay / 60) % 60)}${second ? `:${pad(second)}` : ''}`;
}

/** Whether a wall-clock time means the whole day. */
export const isWholeDay = (text: LocalDateTime): boolean => !text.includes('T');

const pad = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
