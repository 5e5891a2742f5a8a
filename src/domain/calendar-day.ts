import type { LocalDate } from '../schema/scalar.ts';
import { DAY } from './duration.ts';

/*
 * Counting with days of the calendar (`YYYY-MM-DD`). No clock and no zone: a day is a day, also when its clock is put forward.
 */

/** Whether a text is a day that exists. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

/** The day so many days later, or earlier with a negative number. */
export const addDays = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The first day of the month so many months after that of a day (or of a month, `YYYY-MM`). */
export function firstOfMonth(day: string, months = 0): LocalDate {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** Monday 0 … Sunday 6; a time behind the day is ignored. */
export const weekdayOf = (day: LocalDate): number => (new Date(`${day.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7;

/** A month, `YYYY-MM`, so many months on, or back. */
export const monthAfter = (month: string, months: number): string => firstOfMonth(month, months).slice(0, 7);
