import { addDays, firstOfMonth } from '../../domain/calendar-day.ts';
import type { LocalDate } from '../../schema/scalar.ts';

/** A stretch of the programme on the municipality's calendar; `to` is the first day after it. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** With fewer days than this left in the month, the first page of the list shows the next month too. */
const SHORT_MONTH_END = 10;

/** The whole month that holds a day. */
export const monthOf = (day: LocalDate): Period => ({ from: firstOfMonth(day, 0), to: firstOfMonth(day, 1) });

/** Where the list begins: today until the end of the month, or of the next when this one is nearly over. */
export function firstPage(today: LocalDate): Period {
  const to = firstOfMonth(today, 1);
  return { from: today, to: addDays(today, SHORT_MONTH_END) > to ? firstOfMonth(today, 2) : to };
}

/** The page of the list that holds a day: nothing lies before today. */
export function listPage(day: LocalDate, today: LocalDate): Period {
  const first = firstPage(today);
  return day < first.to ? first : monthOf(day);
}

/** The last day that is still in it. */
export const lastDayOf = ({ to }: Period): LocalDate => addDays(to, -1);
