import { DAY_SECONDS, modulo } from './local-time.ts';
import type { Rule } from './rule.ts';

/** The times (seconds since midnight, in order) at which a rule starts on a day (days since 1970-01-01). */
export type TimesOfDay = (day: number) => readonly number[];

/**
 * Works out at what times a rule starts on its days. `start` is the first start in seconds on the clock. Hours and minutes are
 * counted on the clock: "every two hours" stays on the even hours when the clock changes.
 */
export function planTimes({ freq, interval, byHour, byMinute, bySecond }: Rule, start: number): TimesOfDay {
  const unit = freq === 'HOURLY' ? 3600 : freq === 'MINUTELY' ? 60 : DAY_SECONDS;
  const isIn = (list: readonly number[], value: number) => list.length === 0 || list.includes(value);
  /** The times within a day, an hour or a minute, whichever is counted. */
  let within = [0];
  for (const [list, size, most] of [
    [byHour, 3600, 24],
    [byMinute, 60, 60],
    [bySecond, 1, 60],
  ] as const) {
    const values = list.length > 0 ? list : [modulo(Math.floor(start / size), most)];
    if (size < unit) within = within.flatMap(time => values.map(value => time + value * size));
  }
  if (unit === DAY_SECONDS) return () => within;
  return day => {
    const times: number[] = [];
    const first = modulo(Math.floor(start / unit) - (day * DAY_SECONDS) / unit, interval);
    for (let time = first * unit; time < DAY_SECONDS; time += interval * unit) {
      if (isIn(byHour, Math.floor(time / 3600)) && (unit > 60 || isIn(byMinute, (time / 60) % 60)))
        for (const offset of within) times.push(time + offset);
    }
    return times;
  };
}
