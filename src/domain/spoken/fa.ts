import { digits, twelve, unlessShared, type HourMinute } from './hour-minute.ts';
import { namesFa } from './names/fa.ts';
import { spokenWith } from './spoken-with.ts';

function partOfDay([hour, minute]: HourMinute): string {
  if (hour + minute === 0) return '';
  if (hour < 5) return ' بامداد';
  if (hour < 12) return ' صبح';
  if (hour === 12) return ' ظهر';
  return hour < 19 ? ' بعدازظهر' : ' شب';
}

const time = ([hour, minute]: HourMinute): string =>
  hour + minute === 0 ? 'نیمه‌شب' : `ساعت ${digits(twelve(hour), minute)}`;
const whole = (clock: HourMinute): string => time(clock) + partOfDay(clock);

/** Persian, with the Gregorian months: the dates are those of the paper at the door. */
export const spokenFa = spokenWith({
  lang: 'fa',
  names: namesFa,
  // The letters that head every calendar on a wall in Iran.
  weekdaysShort: 'د س چ پ ج ش ی',
  day: (weekday, day, month) => `${weekday} ${day} ${month}`,
  time: whole,
  at: whole,
  range: (from, to) => `از ${time(from)}${unlessShared(partOfDay, from, to)} تا ${whole(to)}`,
  money: euros => `${euros} یورو`,
});
