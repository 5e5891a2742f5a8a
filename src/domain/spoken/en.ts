import { twoDigits } from '../two-digits.ts';
import { twelve, type HourMinute } from './hour-minute.ts';
import { namesEn } from './names/en.ts';
import { spokenWith } from './spoken-with.ts';

function time([hour, minute]: HourMinute): string {
  if (minute === 0 && hour === 12) return '12 noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const clock = minute === 0 ? `${twelve(hour)}` : `${twelve(hour)}.${twoDigits(minute)}`;
  return `${clock} ${hour < 12 ? 'am' : 'pm'}`;
}

/** English. */
export const spokenEn = spokenWith({
  lang: 'en',
  names: namesEn,
  weekdaysShort: 'Mon Tue Wed Thu Fri Sat Sun',
  day: (weekday, day, month) => `${weekday} ${day} ${month}`,
  time,
  at: clock => `at ${time(clock)}`,
  range: (from, to) => `from ${time(from)} to ${time(to)}`,
  separator: '.',
  money: (euros, cents) => `${euros} ${cents === 100 ? 'euro' : 'euros'}`,
});
