import type { LocalDate } from '../../schema/scalar.ts';

/** A stretch of the programme on the municipality's calendar; `to` is the first day after it. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

const DAY = 86_400_000;
/** With fewer days than this left in the month, the first page of the list shows the next month too. */
const SHORT_MONTH_END = 10;

const clock = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

let known = { minute: Number.NaN, day: '' };

/** The day it is in Brussels at a moment (epoch milliseconds). Asked many times a minute, and formatting is slow: remembered. */
export function dayInBrussels(now: number): LocalDate {
  const minute = Math.floor(now / 60_000);
  if (known.minute !== minute) known = { minute, day: writtenDay(now) };
  return known.day;
}

function writtenDay(now: number): LocalDate {
  const part = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}`;
}

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

/** The weeks of a month, Monday first; `undefined` where a day belongs to another month. */
export function weeksOf({ from, to }: Period): (LocalDate | undefined)[][] {
  const lead = (new Date(`${from}T00:00Z`).getUTCDay() + 6) % 7;
  const weeks: (LocalDate | undefined)[][] = [];
  for (let monday = addDays(from, -lead); monday < to; monday = addDays(monday, 7)) {
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
  const first = addMonths(day, months);
  const last = addDays(addMonths(first, 1), -1);
  const wanted = first.slice(0, 8) + day.slice(8);
  return wanted > last ? last : wanted;
}

const toMinutes = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment (epoch milliseconds) on the clock in Brussels, `YYYY-MM-DDTHH:mm`. */
export const clockInBrussels = (moment: number): string => toMinutes.format(moment).replace(' ', 'T');
