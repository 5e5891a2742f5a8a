import type { LocalDate } from '../../schema/scalar.ts';

/** A stretch of the programme on the municipality's calendar; `to` is the first day after it. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

const DAY = 86_400_000;
/** With fewer days than this left in the month, the first page of the list shows the next month too. */
const SHORT_MONTH_END = 10;

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

/** The day so many days later, or earlier with a negative number. */
export const addDays = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The first day of the month so many months later. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** The whole month that holds a day. */
export const monthOf = (day: LocalDate): Period => ({ from: addMonths(day, 0), to: addMonths(day, 1) });

/** Where the list begins: today until the end of the month, or of the next when this one is nearly over. */
export function firstPage(today: LocalDate): Period {
  const to = addMonths(today, 1);
  return { from: today, to: addDays(today, SHORT_MONTH_END) > to ? addMonths(today, 2) : to };
}

/** The page of the list that holds a day: nothing lies before today. */
export function listPage(day: LocalDate, today: LocalDate): Period {
  const first = firstPage(today);
  return day < first.to ? first : monthOf(day);
}

/** The last day that is still in it. */
export const lastDayOf = ({ to }: Period): LocalDate => addDays(to, -1);
