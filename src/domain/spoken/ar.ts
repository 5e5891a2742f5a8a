import { digits, twelve, unlessShared, type HourMinute } from './hour-minute.ts';
import { namesAr } from './names/ar.ts';
import { spokenWith } from './spoken-with.ts';

function partOfDay([hour, minute]: HourMinute): string {
  if (hour + minute === 0) return '';
  if (hour < 5) return ' ليلًا';
  if (hour < 12) return ' صباحًا';
  if (hour === 12) return ' ظهرًا';
  return hour < 18 ? ' بعد الظهر' : ' مساءً';
}

const time = ([hour, minute]: HourMinute): string =>
  hour + minute === 0 ? 'منتصف الليل' : `الساعة ${digits(twelve(hour), minute)}`;
const whole = (clock: HourMinute): string => time(clock) + partOfDay(clock);

/** Arabic, with the names of the months that most speakers in Belgium know. */
export const spokenAr = spokenWith({
  lang: 'ar',
  names: namesAr,
  weekdaysShort: 'اثنين ثلاثاء أربعاء خميس جمعة سبت أحد',
  day: (weekday, day, month) => `${weekday} ${day} ${month}`,
  time: whole,
  at: clock => (clock[0] + clock[1] === 0 ? `في ${time(clock)}` : whole(clock)),
  range: (from, to) => `من ${time(from)}${unlessShared(partOfDay, from, to)} إلى ${whole(to)}`,
  money: euros => `${euros} يورو`,
});
