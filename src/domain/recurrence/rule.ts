import type { Problem } from './problem.ts';

export const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A weekday of BYDAY: 0 is Monday. `nth` is its ordinal within the month or year, from the end when negative; 0 is every one. */
export interface WeekdayPart {
  weekday: number;
  nth: number;
}

/** The last start a rule may give, itself included. */
export interface Until {
  /** Seconds since 1970-01-01T00:00; on the clock of the schedule, or in UTC when `kind` is `utc`. */
  seconds: number;
  kind: 'date' | 'local' | 'utc';
}

/** A recurrence rule (RFC 5545 3.3.10). Empty lists are parts that are not there; lists are sorted and without doubles. */
export interface Rule {
  freq: Frequency;
  interval: number;
  count?: number;
  until?: Until;
  byMonth: number[];
  byWeekNo: number[];
  byYearDay: number[];
  byMonthDay: number[];
  byDay: WeekdayPart[];
  byHour: number[];
  byMinute: number[];
  bySecond: number[];
  bySetPos: number[];
  /** First day of the week: 0 is Monday. */
  weekStart: number;
}

/** Reads a recurrence rule tolerantly. Without a `rule` it cannot be followed, and `problems` says why. Never throws. */
export function parseRule(_text: string): { rule?: Rule; problems: Problem[] } {
  return { problems: [] };
}

/** Writes a rule in one canonical way: fixed order, values sorted, defaults left out. */
export function formatRule(_rule: Rule): string {
  return '';
}
