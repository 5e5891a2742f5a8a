import { addDays, firstOfMonth, weekdayOf } from '../../../domain/calendar-day.ts';
import type { LocalDate, LocalDateTime } from '../../../schema/scalar.ts';
import type { Period } from '../period.ts';
import { put, putBack, type Day, type ProgrammeEntry } from '../programme-index.ts';

/** What can be visited on each day of a period: something of several days stands on all of them. */
export function byDayCovered(entries: readonly ProgrammeEntry[], from: LocalDate, to: LocalDate): Map<LocalDate, Day> {
  const days = new Map<LocalDate, Day>();
  for (const entry of entries) {
    const { localStart, localEnd, movedFrom } = entry.occurrence;
    const first = localStart.slice(0, 10);
    put(days, first, entry, from, to);
    for (const day of daysAfter(first, localEnd, to)) put(days, day, entry, from, to);
    if (movedFrom) putBack(days, entry, from, to);
  }
  return days;
}

/** The other days of what does not end on the day it began, up to `to`. */
function* daysAfter(first: LocalDate, localEnd: LocalDateTime, to: LocalDate): Generator<LocalDate> {
  const last = localEnd.slice(0, 10);
  // Nearly everything ends on its day, and counting days takes time in a long programme.
  if (last === first) return;
  // A night that ends in the small hours belongs to the day it began.
  const end = localEnd.slice(11) > '06:00' ? addDays(last, 1) : last;
  for (let day = addDays(first, 1); day < end && day < to; day = addDays(day, 1)) yield day;
}

/** A month of the grid; `undefined` where a week has a day that is not in it. */
export interface MonthWeeks {
  month: string;
  weeks: (LocalDate | undefined)[][];
}

/** The months of a period with their weeks, Monday first. */
export function monthsOf({ from, to }: Period): MonthWeeks[] {
  const months: MonthWeeks[] = [];
  for (let first = from; first < to; first = firstOfMonth(first, 1)) {
    const next = firstOfMonth(first, 1);
    months.push({ month: first.slice(0, 7), weeks: weeksOf({ from: first, to: next < to ? next : to }) });
  }
  return months;
}

function weeksOf({ from, to }: Period): (LocalDate | undefined)[][] {
  const weeks: (LocalDate | undefined)[][] = [];
  for (let monday = addDays(from, -weekdayOf(from)); monday < to; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index);
        return day >= from && day < to ? day : undefined;
      }),
    );
  }
  return weeks;
}

/** The same day of the month so many months later, or the last day of a shorter month. */
export function sameDayLater(day: LocalDate, months: number): LocalDate {
  const first = firstOfMonth(day, months);
  const last = addDays(firstOfMonth(first, 1), -1);
  const wanted = first.slice(0, 8) + day.slice(8);
  return wanted > last ? last : wanted;
}
