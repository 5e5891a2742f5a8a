import { planDays } from './day-plan.ts';
import type { DayPlan } from './day-plan.ts';
import { DAY, LAST_DAY } from './local-time.ts';
import type { Rule } from './rule.ts';
import { planTimes } from './times-of-day.ts';
import type { TimesOfDay } from './times-of-day.ts';

/** Why a walk along a series ended. `calendar` is the end of the year 9999. */
export type SeriesEnd = 'window' | 'count' | 'until' | 'calendar' | 'starts' | 'steps';

export interface SeriesLimits {
  /** Starts before it are counted but not given; seconds on the clock. */
  from: number;
  /** The first second on the clock that is not wanted any more. */
  to: number;
  /** How many starts to give at most. */
  starts: number;
  /** How many days and starts to look at at most, so that no rule can hold the page. */
  steps: number;
  /** Whether a start is past the rule's UNTIL. */
  isOver(start: number): boolean;
}

/** A rule made ready for one first start. Works on the clock only; time zones come later. */
export class Series {
  readonly #rule: Rule;
  readonly #start: number;
  readonly #days: DayPlan;
  readonly #timesOf: TimesOfDay;
  /** Periods between two visits; a rule of hours or minutes looks at every day. */
  readonly #stride: number;
  readonly #daysOfPeriod: number[] = [];

  /** `start` is DTSTART in seconds on the clock; of whole days the midnight, and parts about the time are then left out. */
  constructor(rule: Rule, start: number, wholeDay: boolean) {
    this.#rule = rule;
    this.#start = start;
    this.#days = planDays(rule, Math.floor(start / DAY));
    this.#timesOf = wholeDay ? () => MIDNIGHT : planTimes(rule, start);
    this.#stride = FREQUENCIES_WITHIN_DAY.has(rule.freq) ? 1 : rule.interval;
  }

  /** The starts AFTER the first one, in order, seconds on the clock. The first start itself counts as one of COUNT. */
  walk(limits: SeriesLimits): { starts: number[]; end: SeriesEnd } {
    const { count = Infinity } = this.#rule;
    const starts: number[] = [];
    let { steps } = limits;
    const candidates: number[] = [];
    let counted = 1;
    if (counted >= count) return { starts, end: 'count' };
    for (let period = this.#firstPeriod(limits.from); ; period += this.#stride) {
      const day = this.#days.firstDayOf(period);
      // Not `>`: beyond the years that `Date` can count the day is not a number.
      if (!(day <= LAST_DAY)) return { starts, end: 'calendar' };
      if (day * DAY >= limits.to) return { starts, end: 'window' };
      steps -= this.#collect(period, candidates);
      for (const start of candidates) {
        if (start <= this.#start) continue;
        if (limits.isOver(start)) return { starts, end: 'until' };
        if (start >= limits.to) return { starts, end: 'window' };
        if (start >= limits.from) starts.push(start);
        if (++counted >= count) return { starts, end: 'count' };
        if (starts.length >= limits.starts) return { starts, end: 'starts' };
      }
      if (!(steps > 0)) return { starts, end: 'steps' };
    }
  }

  /** A rule with COUNT has to be counted from its beginning; any other can be entered where the window begins. */
  #firstPeriod(from: number): number {
    const first = this.#days.periodOf(Math.floor(this.#start / DAY));
    if (this.#rule.count !== undefined) return first;
    const wanted = this.#days.periodOf(Math.min(LAST_DAY, Math.floor(from / DAY)));
    return wanted <= first ? first : first + Math.floor((wanted - first) / this.#stride) * this.#stride;
  }

  /** Fills `starts` with those of a period, in order; says how many days and times were looked at. */
  #collect(period: number, starts: number[]): number {
    const days = this.#daysOfPeriod;
    starts.length = days.length = 0;
    const looked = this.#days.collect(period, days);
    for (const day of days) {
      for (const time of this.#timesOf(day)) starts.push(day * DAY + time);
    }
    const looks = looked + starts.length;
    if (this.#rule.bySetPos.length > 0) keepPositions(starts, this.#rule.bySetPos);
    return looks;
  }
}

const FREQUENCIES_WITHIN_DAY = new Set(['HOURLY', 'MINUTELY']);
const MIDNIGHT: readonly number[] = [0];

function keepPositions(starts: number[], positions: readonly number[]): void {
  const kept = positions
    .map(position => starts.at(position > 0 ? position - 1 : position))
    .filter(start => start !== undefined);
  starts.splice(0, starts.length, ...[...new Set(kept)].sort((a, b) => a - b));
}
