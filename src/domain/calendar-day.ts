import type { LocalDate } from '../schema/scalar.ts';
import { DAY } from './duration.ts';

export { isDay } from '../schema/day.ts';

/*
 * Counting with days of the calendar (`YYYY-MM-DD`). No clock and no zone: a day is a day, also when its clock is put forward.
 */

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
