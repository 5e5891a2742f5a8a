import { weekdayOf } from '../calendar-day.ts';
import type { HourMinute } from './hour-minute.ts';
import type { Names } from './names/names.ts';
import { hourMinuteOf, dayOf, decimal, monthOf, yearOf, type LocaleFormatter } from './spoken.ts';

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
  time: (time: HourMinute) => string;
  at: (time: HourMinute) => string;
  range: (from: HourMinute, to: HourMinute) => string;
  /** What stands between euros and cents. @default a comma: so prices stand on every poster in Belgium */
  separator?: string;
  money: (euros: string, cents: number) => string;
  clockNote?: string;
}

/**
 * Makes a language from what is its own. Digits are Western ones in every language: phone numbers, prices and house numbers on the same
 * poster are, and whoever compares a day with the paper at the door must find the same signs.
 */
export function spokenWith(speech: Speech): LocaleFormatter {
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
    time: time => speech.time(hourMinuteOf(time)),
    timeRange: (start, end) =>
      start === end ? at(hourMinuteOf(start)) : range(hourMinuteOf(start), hourMinuteOf(end)),
    money: amount => speech.money(decimal(amount, speech.separator ?? ','), amount),
    ...(clockNote && { clockNote }),
  };
}

const spaced = (words: string, year: string): string => `${words} ${year}`;
