import { modulo } from './local-time.ts';
import type { Rule } from './rule.ts';

/** The times (seconds since midnight, in order) at which a rule starts on a day (days since 1970-01-01). */
export type TimesOfDay = (day: number) => readonly number[];

/**
 * Works out at what times a rule starts on its days. `start` is the first start in seconds on the clock. Hours and minutes are
 * counted on the clock: "every two hours" stays on the even hours when the clock changes.
 */
export function planTimes(rule: Rule, start: number): TimesOfDay {
  const startTime = modulo(start, 86_400);
  const hours = orElse(rule.byHour, Math.floor(startTime / 3600));
  const minutes = orElse(rule.byMinute, Math.floor(startTime / 60) % 60);
  const seconds = orElse(rule.bySecond, startTime % 60);
  const inHour = minutes.flatMap(minute => seconds.map(second => minute * 60 + second));
  if (rule.freq === 'HOURLY') return stepped(rule, start, 3600, inHour);
  if (rule.freq === 'MINUTELY') return stepped(rule, start, 60, seconds);
  const times = hours.flatMap(hour => inHour.map(time => hour * 3600 + time));
  return () => times;
}

/** Every `interval` hours or minutes counted from the first start, at each of the times `within` such an hour or minute. */
function stepped(rule: Rule, start: number, unit: number, within: readonly number[]): TimesOfDay {
  const unitsInDay = 86_400 / unit;
  const startUnit = Math.floor(start / unit);
  const isIn = (list: readonly number[], value: number) => list.length === 0 || list.includes(value);
  return day => {
    const times: number[] = [];
    const midnight = day * unitsInDay;
    for (let step = modulo(startUnit - midnight, rule.interval); step < unitsInDay; step += rule.interval) {
      const time = step * unit;
      if (!isIn(rule.byHour, Math.floor(time / 3600))) continue;
      if (unit === 60 && !isIn(rule.byMinute, step % 60)) continue;
      for (const offset of within) times.push(time + offset);
    }
    return times;
  };
}

const orElse = (list: readonly number[], value: number): readonly number[] => (list.length > 0 ? list : [value]);
