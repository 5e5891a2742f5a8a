import type { HourMinute } from './hour-minute.ts';
import { namesUk } from './names/uk.ts';
import { slavicCount } from './slavic-count.ts';
import { spokenWith } from './spoken-with.ts';

/** Hours are ordinals (`о 9 годині`, the ninth hour), so only the noun changes. */
const hours = ([hour, minute]: HourMinute, noun: string): string =>
  `${hour} ${noun}${minute === 0 ? '' : ` ${minute} ${slavicCount(minute, 'хвилина', 'хвилини', 'хвилин')}`}`;

/** After `від` and `до`. */
const genitive = ([hour, minute]: HourMinute): string =>
  hour + minute === 0
    ? 'опівночі'
    : `${hour} години${minute === 0 ? '' : ` ${minute} ${slavicCount(minute, 'хвилини', 'хвилин', 'хвилин')}`}`;

/** Ukrainian. */
export const spokenUk = spokenWith({
  lang: 'uk',
  names: namesUk,
  weekdaysShort: 'пн вт ср чт пт сб нд',
  day: (weekday, day, month) => `${weekday}, ${day} ${month}`,
  dayWithYear: (day, year) => `${day} ${year} року`,
  month: (month, year) => `${month} ${year} року`,
  time: clock => (clock[0] + clock[1] === 0 ? 'північ' : hours(clock, 'година')),
  // Eleven begins with a vowel.
  at: clock => (clock[0] + clock[1] === 0 ? 'опівночі' : `${clock[0] === 11 ? 'об' : 'о'} ${hours(clock, 'годині')}`),
  range: (from, to) => `від ${genitive(from)} до ${genitive(to)}`,
  money: euros => `${euros} євро`,
});
