import { digits, twelve, unlessShared, type HourMinute } from './hour-minute.ts';
import { namesPs } from './names/ps.ts';
import { spokenWith } from './spoken-with.ts';

/** "Of the morning", which stands before the hour. */
function partOfDay([hour]: HourMinute): string {
  if (hour < 5) return 'د شپې';
  if (hour < 12) return 'د سهار';
  if (hour === 12) return 'د غرمې';
  if (hour < 18) return 'د ماسپښین';
  return hour < 20 ? 'د ماښام' : 'د شپې';
}

const isOne = ([hour, minute]: HourMinute): boolean => twelve(hour) === 1 && minute === 0;
const clockOf = ([hour, minute]: HourMinute): string => digits(twelve(hour), minute);

/** After the words that ask for the oblique: `له … څخه`, `تر … پورې`. */
const oblique = (clock: HourMinute): string => `${clockOf(clock)} ${isOne(clock) ? 'بجې' : 'بجو'}`;

const isSamePart = (from: HourMinute, to: HourMinute): boolean => unlessShared(partOfDay, from, to) === '';

/** Pashto. */
export const spokenPs = spokenWith({
  lang: 'ps',
  names: namesPs,
  weekdaysShort: 'دونۍ درېنۍ څلرنۍ پينځنۍ جمعه اونۍ يونۍ',
  day: (weekday, day, month) => `${weekday}، د\u00a0${month} ${day}`,
  dayWithYear: (day, year) => day.replace('، ', `، د ${year} کال `),
  month: (month, year) => `د ${year} کال ${month}`,
  time: clock => `${partOfDay(clock)} ${clockOf(clock)} ${isOne(clock) ? 'بجه' : 'بجې'}`,
  at: clock => `${partOfDay(clock)} په ${clockOf(clock)} ${isOne(clock) ? 'بجه' : 'بجو'}`,
  range: (from, to) =>
    `${partOfDay(from)} له ${oblique(from)} څخه ${isSamePart(from, to) ? '' : `${partOfDay(to)} `}تر ${oblique(to)} پورې`,
  money: euros => `${euros} یورو`,
});
