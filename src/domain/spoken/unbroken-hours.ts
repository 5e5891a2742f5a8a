import type { LocaleFormatter } from './spoken.ts';

const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** A space that touches a number: between `half` and `7`, `9` and `uur`. */
const BESIDE_DIGITS = / (?=\d)|(?<=\d) /g;

/** Two clock times, each in one piece; a line may end between them. */
function unbrokenRange(range: string, end: string): string {
  // Where the second is said as it is said alone, its words that touch no number stay with it too: "half 7 ’s avonds".
  const first = range.endsWith(` ${end}`) ? range.slice(0, -end.length - 1) : undefined;
  if (first === undefined) return range.replaceAll(BESIDE_DIGITS, '\u00a0');
  return `${first.replaceAll(BESIDE_DIGITS, '\u00a0')} ${unbroken(end)}`;
}

/** A day of the month stays with the name of its month. */
export const unbrokenDays = (text: string): string => text.replaceAll(/(?<=\d) (?=\p{L})/gu, '\u00a0');

/** The same language, of which no line breaks inside an hour, a date or an amount: on paper people read those from afar. */
export const withUnbrokenHours = (spoken: LocaleFormatter): LocaleFormatter =>
  Object.assign(Object.create(spoken) as LocaleFormatter, {
    day: (date: string) => unbrokenDays(spoken.day(date)),
    dayWithYear: (date: string) => unbrokenDays(spoken.dayWithYear(date)),
    time: (time: string) => unbroken(spoken.time(time)),
    timeRange: (start: string, end: string) => unbrokenRange(spoken.timeRange(start, end), spoken.time(end)),
    money: (amount: number) => unbroken(spoken.money(amount)),
  });

/** The same language with its hours as on a digital clock, which are short and read everywhere: `09:00–16:30`. */
export const withHoursInDigits = (spoken: LocaleFormatter): LocaleFormatter =>
  Object.assign(Object.create(spoken) as LocaleFormatter, {
    time: (time: string) => time,
    timeRange: (start: string, end: string) => `${start}\u2060–\u2060${end}`,
  });
