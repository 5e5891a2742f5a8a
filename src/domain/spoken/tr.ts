import { twoDigits } from '../two-digits.ts';
import type { HourMinute } from './hour-minute.ts';
import { namesTr } from './names/tr.ts';
import { spokenWith } from './spoken-with.ts';

/** What a number is called ends in one of these: its ending "at" (with `n` behind it "from") and its ending "to". */
const ENDINGS: Readonly<Record<number, readonly [at: string, to: string]>> = {
  0: ['da', 'a'],
  1: ['de', 'e'],
  2: ['de', 'ye'],
  3: ['te', 'e'],
  4: ['te', 'e'],
  5: ['te', 'e'],
  6: ['da', 'ya'],
  7: ['de', 'ye'],
  8: ['de', 'e'],
  9: ['da', 'a'],
  10: ['da', 'a'],
  20: ['de', 'ye'],
  30: ['da', 'a'],
  40: ['ta', 'a'],
  50: ['de', 'ye'],
};

/** The word that is spoken last decides: `16.30` ends as `otuz`, `15` as `beş`. */
function endingsOf([hour, minute]: HourMinute): readonly [at: string, to: string] {
  const last = minute === 0 ? hour : minute;
  return ENDINGS[last % 10 === 0 ? last : last % 10] ?? ['de', 'e'];
}

const isMidnight = ([hour, minute]: HourMinute): boolean => hour + minute === 0;
const digits = ([hour, minute]: HourMinute): string => (minute === 0 ? `${hour}` : `${hour}.${twoDigits(minute)}`);
const at = (clock: HourMinute): string =>
  isMidnight(clock) ? 'gece yarısında' : `saat ${digits(clock)}’${endingsOf(clock)[0]}`;
const to = (clock: HourMinute): string =>
  isMidnight(clock) ? 'gece yarısına' : `${digits(clock)}’${endingsOf(clock)[1]}`;

/** Turkish, with the 24-hour clock. */
export const spokenTr = spokenWith({
  lang: 'tr',
  names: namesTr,
  weekdaysShort: 'Pzt Sal Çar Per Cum Cmt Paz',
  day: (weekday, day, month) => `${day} ${month} ${weekday}`,
  dayWithYear: (day, year) => day.replace(/ (\S+)$/, ` ${year} $1`),
  time: clock => (isMidnight(clock) ? 'gece yarısı' : `saat ${digits(clock)}`),
  at,
  range: (start, end) => `${at(start)}n ${to(end)} kadar`,
  money: euros => `${euros} euro`,
});
