import type { HourMinute } from './hour-minute.ts';
import { namesRu } from './names/ru.ts';
import { slavicCount } from './slavic-count.ts';
import { spokenWith } from './spoken-with.ts';

const hours = ([hour, minute]: HourMinute): string =>
  hour + minute === 0
    ? 'полночь'
    : `${hour} ${slavicCount(hour, 'час', 'часа', 'часов')}${
        minute === 0 ? '' : ` ${minute} ${slavicCount(minute, 'минута', 'минуты', 'минут')}`
      }`;

/** After `с` and `до`. */
const genitive = ([hour, minute]: HourMinute): string =>
  hour + minute === 0
    ? 'полуночи'
    : `${hour} ${slavicCount(hour, 'часа', 'часов', 'часов')}${
        minute === 0 ? '' : ` ${minute} ${slavicCount(minute, 'минуты', 'минут', 'минут')}`
      }`;

/** Russian. */
export const spokenRu = spokenWith({
  lang: 'ru',
  names: namesRu,
  weekdaysShort: 'пн вт ср чт пт сб вс',
  day: (weekday, day, month) => `${weekday}, ${day} ${month}`,
  dayWithYear: (day, year) => `${day} ${year} года`,
  month: (month, year) => `${month} ${year} года`,
  time: hours,
  at: clock => `в ${hours(clock).replace('минута', 'минуту')}`,
  range: (from, to) => `с ${genitive(from)} до ${genitive(to)}`,
  money: euros => `${euros} евро`,
});
