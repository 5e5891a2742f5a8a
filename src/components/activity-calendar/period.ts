import { addDays, firstOfMonth, weekdayOf } from '../../domain/calendar-day.ts';
import type { LocalDate } from '../../schema/scalar.ts';

/** A stretch of the programme on the municipality's calendar; `to` is the first day after it. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** With fewer days than this left in the month, what is shown first goes on to the end of the next month. */
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

/**
 * The grid that holds a day: a whole month. Of a month that is nearly over most is past: then the grid that is shown first begins
 * with this week and goes on to the end of the next month. What came before is in the whole month, one grid back.
 */
export function gridPage(day: LocalDate, first: LocalDate): Period {
  const { to } = firstPage(first);
  const monday = addDays(first, -weekdayOf(first));
  const isFirst = to > firstOfMonth(first, 1) && day >= monday && day < to;
  return isFirst ? { from: monday, to } : monthOf(day);
}

/** Whether a day lies in it. */
export const holds = ({ from, to }: Period, day: LocalDate): boolean => day >= from && day < to;

/** The last day that is still in it. */
export const lastDayOf = ({ to }: Period): LocalDate => addDays(to, -1);
