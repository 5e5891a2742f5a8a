import type { HourMinute } from './hour-minute.ts';
import { namesDe } from './names/de.ts';
import { spokenWith } from './spoken-with.ts';

/** The 24-hour clock, as easy German has it: `halb 5` is said, but not everywhere understood alike. */
const time = ([hour, minute]: HourMinute): string =>
  hour + minute === 0 ? 'Mitternacht' : minute === 0 ? `${hour} Uhr` : `${hour} Uhr ${minute}`;

/** German. */
export const spokenDe = spokenWith({
  lang: 'de',
  names: namesDe,
  weekdaysShort: 'Mo Di Mi Do Fr Sa So',
  day: (weekday, day, month) => `${weekday}, ${day}. ${month}`,
  time,
  at: clock => `um ${time(clock)}`,
  range: (from, to) => `von ${time(from)} bis ${time(to)}`,
  money: euros => `${euros} Euro`,
});
