import { twelve, unlessShared, type HourMinute } from './hour-minute.ts';
import { namesEs } from './names/es.ts';
import { spokenWith } from './spoken-with.ts';

/** Quarter hours as people say them; other minutes as `9 y 10`. */
function time([hour, minute]: HourMinute): string {
  if (hour + minute === 0) return 'medianoche';
  if (minute === 0) return `${twelve(hour)}`;
  if (minute === 15) return `${twelve(hour)} y cuarto`;
  if (minute === 30) return `${twelve(hour)} y media`;
  if (minute === 45) return `${twelve(hour + 1)} menos cuarto`;
  return `${twelve(hour)} y ${minute}`;
}

function partOfDay([hour, minute]: HourMinute): string {
  if (hour + minute === 0) return '';
  if (hour < 6) return ' de la madrugada';
  if (hour < 12) return ' de la mañana';
  if (hour === 12 && minute < 45) return ' del mediodía';
  return hour < 20 ? ' de la tarde' : ' de la noche';
}

/** At one: `a la 1`; at any other hour: `a las 2`. */
function at(clock: HourMinute): string {
  const words = time(clock) + partOfDay(clock);
  return words === 'medianoche' ? `a ${words}` : `a ${/^1\b/.test(words) ? 'la' : 'las'} ${words}`;
}

/** Spanish. */
export const spokenEs = spokenWith({
  lang: 'es',
  names: namesEs,
  weekdaysShort: 'lun mar mié jue vie sáb dom',
  day: (weekday, day, month) => `${weekday} ${day} de ${month}`,
  dayWithYear: (day, year) => `${day} de ${year}`,
  month: (month, year) => `${month} de ${year}`,
  time: clock => time(clock) + partOfDay(clock),
  at,
  range: (from, to) => `de ${time(from)}${unlessShared(partOfDay, from, to)} a ${time(to)}${partOfDay(to)}`,
  money: (euros, cents) => `${euros} ${cents === 100 ? 'euro' : 'euros'}`,
});
