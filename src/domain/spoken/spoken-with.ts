import type { Names } from './names/names.ts';
import { clockOf, dayOf, decimal, monthOf, weekdayOf, yearOf, type Spoken } from './spoken.ts';

/** Hour 0 to 23 and minute of a time on the clock. */
export type Clock = readonly [hour: number, minute: number];

/** What differs from one language to the next. */
export interface Speech {
  lang: string;
  names: Names;
  weekdaysShort: string;
  /** `dinsdag 1 december`. */
  day: (weekday: string, day: number, month: string) => string;
  /** The same with a year. @default the day, a space and the year */
  dayWithYear?: (day: string, year: string) => string;
  /** `december 2026`. @default the month, a space and the year */
  month?: (month: string, year: string) => string;
  time: (time: Clock) => string;
  at: (time: Clock) => string;
  range: (from: Clock, to: Clock) => string;
  /** What stands between euros and cents. @default a comma: so prices stand on every poster in Belgium */
  separator?: string;
  money: (euros: string, cents: number) => string;
  clockNote?: string;
}

/**
 * Makes a language from what is its own. Digits are Western ones in every language: phone numbers, prices and house numbers on the same
 * poster are, and whoever compares a day with the paper at the door must find the same signs.
 */
export function spokenWith(speech: Speech): Spoken {
  const { lang, names, weekdaysShort, at, range, clockNote } = speech;
  const { weekdays, months, monthsInDate = months } = names;
  const day = (date: string): string =>
    speech.day(weekdays[weekdayOf(date)] ?? '', dayOf(date), monthsInDate[monthOf(date)] ?? '');
  const { dayWithYear = spaced, month = spaced } = speech;
  return {
    lang,
    weekdays,
    weekdaysShort: weekdaysShort.split(' '),
    months,
    day,
    dayWithYear: date => dayWithYear(day(date), yearOf(date)),
    month: date => month(months[monthOf(date)] ?? '', yearOf(date)),
    time: time => speech.time(clockOf(time)),
    timeRange: (start, end) => (start === end ? at(clockOf(start)) : range(clockOf(start), clockOf(end))),
    money: amount => speech.money(decimal(amount, speech.separator ?? ','), amount),
    ...(clockNote && { clockNote }),
  };
}

const spaced = (words: string, year: string): string => `${words} ${year}`;

/** 1 to 12. */
export const twelve = (hour: number): number => ((hour + 11) % 12) + 1;

/** `4:30`; `9` on the hour. */
export const digits = (hour: number, minute: number): string =>
  minute === 0 ? String(hour) : `${hour}:${String(minute).padStart(2, '0')}`;

/** The part of the day at the start; nothing where the end has the same, on the same side of the day: `van 7 uur tot 9 uur ’s avonds`. */
export const unlessShared = (part: (time: Clock) => string, from: Clock, to: Clock): string =>
  part(from) === part(to) && to[0] - from[0] < 12 ? '' : part(from);
