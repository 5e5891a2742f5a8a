import { planDays } from './day-plan.ts';
import { DAY_SECONDS, LAST_DAY } from './local-time.ts';
import type { Rule } from './rule.ts';
import { planTimes } from './times-of-day.ts';
import { finishAtOnce, type Work } from '../work.ts';

/** How many days and starts are looked at in one step of work. */
const STEP = 1000;

/** Why a walk along a series ended: nothing more is wanted or can be written, or a limit was reached. */
export type SeriesEnd = 'window' | 'count' | 'starts' | 'steps';

export interface SeriesLimits {
  /** Starts before it are counted but not given; seconds on the clock. */
  from: number;
  /** The first second on the clock that is not wanted any more. */
  to: number;
  /** How many starts to give at most. */
  starts: number;
  /** How many days and starts to look at at most, so that no rule can hold the page; counted down. */
  steps: number;
  /** Whether a start is past the rule's UNTIL. */
  isOver(start: number): boolean;
}

/** Starts of a rule, and why there are no more. */
export interface SeriesStarts {
  starts: number[];
  end: SeriesEnd;
}

/**
 * The starts of a rule AFTER the first one, in order, seconds on the clock; time zones come later. The first start itself counts as
 * one of COUNT.
 *
 * @param first DTSTART in seconds on the clock; of whole days the midnight, and parts about the time are then left out
 */
export const walk = (rule: Rule, first: number, wholeDay: boolean, limits: SeriesLimits): SeriesStarts =>
  finishAtOnce(walking(rule, first, wholeDay, limits));

/** The same, in steps that each look at a bounded number of days and starts. */
export function* walking(rule: Rule, first: number, wholeDay: boolean, limits: SeriesLimits): Work<SeriesStarts> {
  const { from, to, starts: most, isOver } = limits;
  const { count = Infinity, interval, freq, bySetPos } = rule;
  const { periodOf, firstDayOf, collect } = planDays(rule, Math.floor(first / DAY_SECONDS));
  const timesOf = wholeDay ? () => MIDNIGHT : planTimes(rule, first);
  // A rule of hours or minutes looks at every day.
  const stride = freq === 'HOURLY' || freq === 'MINUTELY' ? 1 : interval;
  const end = Math.min(to, (LAST_DAY + 1) * DAY_SECONDS);
  const starts: number[] = [];
  const days: number[] = [];
  const candidates: number[] = [];
  let counted = 1;
  if (count <= 1) return { starts, end: 'count' };
  let period = periodOf(Math.floor(first / DAY_SECONDS));
  // A rule with COUNT has to be counted from its beginning; any other can be entered where the window begins.
  if (count === Infinity) {
    const skipped = periodOf(Math.min(LAST_DAY, Math.floor(from / DAY_SECONDS))) - period;
    period += Math.max(0, Math.floor(skipped / stride)) * stride;
  }
  let pause = limits.steps - STEP;
  for (; limits.steps > 0; period += stride) {
    if (limits.steps <= pause) {
      yield;
      pause = limits.steps - STEP;
    }
    const day = firstDayOf(period);
    // Not `>=`: beyond the years that `Date` can count the day is not a number.
    if (!(day * DAY_SECONDS < end)) return { starts, end: 'window' };
    candidates.length = days.length = 0;
    limits.steps -= collect(period, days);
    for (const day of days) for (const time of timesOf(day)) candidates.push(day * DAY_SECONDS + time);
    limits.steps -= candidates.length;
    for (const start of bySetPos.length > 0 ? inPositions(candidates, bySetPos) : candidates) {
      if (start <= first) continue;
      if (start >= end || isOver(start)) return { starts, end: 'window' };
      if (start >= from) starts.push(start);
      if (++counted >= count) return { starts, end: 'count' };
      if (starts.length >= most) return { starts, end: 'starts' };
    }
  }
  return { starts, end: 'steps' };
}

const MIDNIGHT: readonly number[] = [0];

function inPositions(starts: readonly number[], positions: readonly number[]): number[] {
  const kept = positions.flatMap(position => starts.at(position > 0 ? position - 1 : position) ?? []);
  return [...new Set(kept)].sort((a, b) => a - b);
}
