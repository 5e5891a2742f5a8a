import type { HourMinute } from './hour-minute.ts';
import { namesBg } from './names/bg.ts';
import { spokenWith } from './spoken-with.ts';

function time([hour, minute]: HourMinute): string {
  if (hour + minute === 0) return 'полунощ';
  const hours = `${hour} ${hour === 1 ? 'час' : 'часа'}`;
  return minute === 0 ? hours : `${hours} и ${minute} ${minute === 1 ? 'минута' : 'минути'}`;
}

/** Bulgarian. */
export const spokenBg = spokenWith({
  lang: 'bg',
  names: namesBg,
  weekdaysShort: 'пн вт ср чт пт сб нд',
  day: (weekday, day, month) => `${weekday}, ${day} ${month}`,
  dayWithYear: (day, year) => `${day} ${year} година`,
  month: (month, year) => `${month} ${year} година`,
  time,
  at: clock => `в ${time(clock)}`,
  range: (from, to) => `от ${time(from)} до ${time(to)}`,
  money: euros => `${euros} евро`,
});
