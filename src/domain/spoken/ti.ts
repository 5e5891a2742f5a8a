import { twoDigits } from '../two-digits.ts';
import type { HourMinute } from './hour-minute.ts';
import { namesTi } from './names/ti.ts';
import { spokenWith } from './spoken-with.ts';

/**
 * Many speakers count hours from sunrise: nine in the morning is three to them. So the 24-hour clock, and up to noon the part of the
 * day beside it; from 13:00 on no other count can be meant.
 */
function partOfDay([hour, minute]: HourMinute): string {
  if (hour + minute === 0) return ' ፍርቂ ለይቲ';
  if (hour < 5) return ' ናይ ለይቲ';
  if (hour < 12) return ' ናይ ንግሆ';
  return hour === 12 ? ' ናይ ፍርቂ መዓልቲ' : '';
}

const time = (clock: HourMinute): string => `ሰዓት ${clock[0]}:${twoDigits(clock[1])}${partOfDay(clock)}`;

/** Tigrinya. */
export const spokenTi = spokenWith({
  lang: 'ti',
  names: namesTi,
  weekdaysShort: 'ሰኑ ሰሉ ረቡ ሓሙ ዓር ቀዳ ሰን',
  day: (weekday, day, month) => `${weekday}፣ ${day} ${month}`,
  time,
  at: clock => `ኣብ ${time(clock)}`,
  range: (from, to) => `ካብ ${time(from)} ክሳብ ${time(to)}`,
  money: euros => `${euros} ዩሮ`,
  // "Days and hours are those of Belgium, counted to 24": the names of the months mean other days in Ethiopia.
  clockNote: 'ዕለታትን ሰዓታትን ናይ ቤልጅዩም እዮም፣ ብናይ 24 ሰዓት ኣቆጻጽራ።',
});
