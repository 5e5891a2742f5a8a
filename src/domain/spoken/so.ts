import { twoDigits } from '../two-digits.ts';
import { twelve, unlessShared, type HourMinute } from './hour-minute.ts';
import { namesSo } from './names/so.ts';
import { spokenWith } from './spoken-with.ts';

function partOfDay([hour, minute]: HourMinute): string {
  if (hour + minute === 0) return ' saqda dhexe';
  if (hour < 5) return ' habeennimo';
  if (hour < 12) return ' subaxnimo';
  if (hour === 12) return ' duhurnimo';
  return hour < 18 ? ' galabnimo' : ' habeennimo';
}

/** Minutes always: a bare digit takes an ending that hangs on how the number is spoken. */
const time = ([hour, minute]: HourMinute): string => `${twelve(hour)}:${twoDigits(minute)}`;
const whole = (clock: HourMinute): string => `saacadda ${time(clock)}${partOfDay(clock)}`;

/** Somali. */
export const spokenSo = spokenWith({
  lang: 'so',
  names: namesSo,
  weekdaysShort: 'Isn Tal Arb Kha Jim Sab Axd',
  day: (weekday, day, month) => `${weekday}, ${day} ${month}`,
  time: whole,
  at: whole,
  range: (from, to) =>
    `laga bilaabo ${time(from)}${unlessShared(partOfDay, from, to)} ilaa ${time(to)}${partOfDay(to)}`,
  money: euros => `${euros} yuuro`,
  // "The hours written here are the hours of Belgium": some count them from sunrise.
  clockNote: 'Saacadaha halkan ku qoran waa saacadda Biljam.',
});
