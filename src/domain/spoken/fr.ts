import type { HourMinute } from './hour-minute.ts';
import { namesFr } from './names/fr.ts';
import { spokenWith } from './spoken-with.ts';

/** French in Belgium says the 24-hour clock. */
function time([hour, minute]: HourMinute): string {
  if (hour === 0 && minute === 0) return 'minuit';
  if (hour === 12 && minute === 0) return 'midi';
  const hours = `${hour} ${hour < 2 ? 'heure' : 'heures'}`;
  return minute === 0 ? hours : `${hours} ${minute}`;
}

/** French as spoken in Belgium. */
export const spokenFr = spokenWith({
  lang: 'fr',
  names: namesFr,
  weekdaysShort: 'lu ma me je ve sa di',
  day: (weekday, day, month) => `${weekday} ${day === 1 ? '1er' : day} ${month}`,
  time,
  at: clock => `à ${time(clock)}`,
  range: (from, to) => `de ${time(from)} à ${time(to)}`,
  money: (euros, cents) => `${euros} ${cents < 200 ? 'euro' : 'euros'}`,
});
