import type { Occurrence } from '../../schema/occurrence.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { addDays } from '../calendar-day.ts';

/** The day after which a night out still counts as the same day, on the clock. */
const EARLY = '06:00';

/** The last day of a date; the day it begins for what ends in the small hours. */
export function lastDayOf({ localStart, localEnd, allDay }: Occurrence): LocalDate {
  const day = localEnd.slice(0, 10);
  const isNight = !allDay && localEnd.slice(11, 16) <= EARLY && day > localStart.slice(0, 10);
  return allDay || isNight ? addDays(day, -1) : day;
}

export const dayOf = ({ localStart }: Occurrence): LocalDate => localStart.slice(0, 10);

/** Whether it takes more than one day. */
export const takesDays = (date: Occurrence): boolean => lastDayOf(date) > dayOf(date);

/** The clock times of a date, to compare: `09:00/16:30`; empty for whole days. */
export const hoursOf = ({ localStart, localEnd, allDay }: Occurrence): string =>
  allDay ? '' : `${localStart.slice(11, 16)}/${localEnd.slice(11, 16)}`;

/** The hours that most of these dates have. */
export function usualHours(dates: readonly Occurrence[]): string {
  const counts = new Map<string, number>();
  for (const hours of dates.map(hoursOf)) counts.set(hours, (counts.get(hours) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as [string, number])[0];
}
