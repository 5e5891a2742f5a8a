import { namesNl } from './names/nl.ts';
import { spokenWith, twelve, unlessShared, type Clock } from './spoken-with.ts';

/** Quarter hours as people say them; other minutes as `9 uur 10`. */
function time([hour, minute]: Clock): string {
  if (minute === 0) return hour === 0 ? 'middernacht' : `${twelve(hour)} uur`;
  if (minute === 15) return `kwart over ${twelve(hour)}`;
  if (minute === 30) return `half ${twelve(hour + 1)}`;
  if (minute === 45) return `kwart voor ${twelve(hour + 1)}`;
  return `${twelve(hour)} uur ${minute}`;
}

/** Part of the day, said only where `8 uur` alone could be morning or evening. */
function partOfDay([hour, minute]: Clock): string {
  if (hour === 0 && minute === 0) return '';
  if (hour < 6) return ' ’s nachts';
  if (hour < 8) return ' ’s morgens';
  return hour >= 18 ? ' ’s avonds' : '';
}

/** Dutch as spoken in Flanders. */
export const spokenNl = spokenWith({
  lang: 'nl',
  names: namesNl,
  weekdaysShort: 'ma di wo do vr za zo',
  day: (weekday, day, month) => `${weekday} ${day} ${month}`,
  time: clock => time(clock) + partOfDay(clock),
  at: clock => `om ${time(clock)}${partOfDay(clock)}`,
  range: (from, to) => `van ${time(from)}${unlessShared(partOfDay, from, to)} tot ${time(to)}${partOfDay(to)}`,
  money: euros => `${euros} euro`,
});
