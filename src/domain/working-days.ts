import type { LocalDate } from '../schema/scalar.ts';
import { addDays, weekdayOf } from './calendar-day.ts';

/** Public holidays on a fixed day, as `MM-DD` (Belgian act of 4 January 1974 on public holidays). */
const FIXED = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
/** Days after Easter of the others: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50];
const SATURDAY = 5;

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterOf(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`;
}

/** The ten Belgian public holidays of a year, in order. A day that is moved because it falls on a Sunday differs by employer and is not among them. */
export function publicHolidays(year: number): LocalDate[] {
  const easter = easterOf(year);
  return [...FIXED.map(day => `${year}-${day}`), ...AFTER_EASTER.map(days => addDays(easter, days))].sort();
}

/** Whether people work on a day: Monday to Friday, but for public holidays. */
export const isWorkingDay = (day: LocalDate): boolean =>
  weekdayOf(day) < SATURDAY && !publicHolidays(Number(day.slice(0, 4))).includes(day);

/** The day that is so many working days later, or earlier with a negative number; the day itself is not counted. */
export function addWorkingDays(day: LocalDate, days: number): LocalDate {
  const step = Math.sign(days);
  let end = day;
  for (let left = Math.abs(days); left > 0;) {
    end = addDays(end, step);
    if (isWorkingDay(end)) left--;
  }
  return end;
}
