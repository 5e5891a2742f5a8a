import { digits, type HourMinute } from './hour-minute.ts';
import { namesPl } from './names/pl.ts';
import { spokenWith } from './spoken-with.ts';

const isMidnight = ([hour, minute]: HourMinute): boolean => hour + minute === 0;

/** Polish. The digits hide the endings of the ordinals that are spoken: `o godzinie 9`. */
export const spokenPl = spokenWith({
  lang: 'pl',
  names: namesPl,
  weekdaysShort: 'pn wt śr cz pt so nd',
  day: (weekday, day, month) => `${weekday} ${day} ${month}`,
  dayWithYear: (day, year) => `${day} ${year} roku`,
  time: clock => (isMidnight(clock) ? 'północ' : `godzina ${digits(...clock)}`),
  at: clock => (isMidnight(clock) ? 'o północy' : `o godzinie ${digits(...clock)}`),
  range: (from, to) =>
    `od ${isMidnight(from) ? 'północy' : `godziny ${digits(...from)}`} do ${isMidnight(to) ? 'północy' : `godziny ${digits(...to)}`}`,
  money: euros => `${euros} euro`,
});
