import { twelve, unlessShared, type HourMinute } from './hour-minute.ts';
import { namesRo } from './names/ro.ts';
import { spokenWith } from './spoken-with.ts';

/** Quarter hours as people say them; other minutes as `9 și 10`. */
function time([hour, minute]: HourMinute): string {
  if (hour + minute === 0) return 'miezul nopții';
  if (minute === 0) return `ora ${twelve(hour)}`;
  if (minute === 15) return `ora ${twelve(hour)} și un sfert`;
  if (minute === 30) return `ora ${twelve(hour)} și jumătate`;
  if (minute === 45) return `ora ${twelve(hour + 1)} fără un sfert`;
  return `ora ${twelve(hour)} și ${minute}`;
}

function partOfDay([hour, minute]: HourMinute): string {
  if (hour + minute === 0) return '';
  if (hour < 5) return ' noaptea';
  if (hour < 12) return ' dimineața';
  if (hour === 12 && minute === 0) return ' la prânz';
  return hour < 18 ? ' după-amiaza' : ' seara';
}

/** From twenty on Romanian counts "of" euros, save from 1 to 19 above a hundred. */
const isOf = (cents: number): boolean =>
  cents % 100 === 0 && cents >= 2000 && (cents % 10_000 >= 2000 || cents % 10_000 === 0);

/** Romanian. */
export const spokenRo = spokenWith({
  lang: 'ro',
  names: namesRo,
  weekdaysShort: 'lun mar mie joi vin sâm dum',
  day: (weekday, day, month) => `${weekday}, ${day} ${month}`,
  time: clock => time(clock) + partOfDay(clock),
  at: clock => `la ${time(clock)}${partOfDay(clock)}`,
  range: (from, to) => `de la ${time(from)}${unlessShared(partOfDay, from, to)} până la ${time(to)}${partOfDay(to)}`,
  money: (euros, cents) => `${euros} ${isOf(cents) ? 'de euro' : 'euro'}`,
});
