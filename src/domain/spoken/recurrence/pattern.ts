import type { LocalDate } from '../../../schema/scalar.ts';
import type { Schedule } from '../../../schema/schedule.ts';
import { weekdayOf } from '../../calendar-day.ts';
import { dayOf, monthOf } from '../spoken.ts';
import { plainRule, type PlainRule as Rule } from './plain-rule.ts';

/** A rule as plain as people think of one. Weekdays count from Monday 0, months from January 0. */
export type Pattern =
  | { every: 'day'; interval: number }
  | { every: 'week'; interval: number; weekdays: readonly number[] }
  /** The first, the first and third, the last (-1) of a weekday in the month. */
  | { every: 'month'; interval: number; weekday: number; nths: readonly number[] }
  /** Days of the month; -1 is the last one. */
  | { every: 'month'; interval: number; days: readonly number[] }
  | { every: 'year'; day: number; month: number };

/** `elke 2 weken` is understood; with more than half a dozen people rather see the dates. */
const LONGEST = 6;
/** A rule passes over a 31st that is not there: "every month" would not be true of it. */
const IN_EVERY_MONTH = 28;
const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6];

/** The pattern behind a rule; nothing where no simple sentence is true of it: its dates are then listed. */
export function patternOf(schedule: Pick<Schedule, 'start' | 'rrule'>): Pattern | undefined {
  const rule = plainRule(schedule.rrule ?? '');
  const pattern = rule && found(rule, schedule.start.slice(0, 10));
  return pattern && pattern.every !== 'year' && pattern.interval > LONGEST ? undefined : pattern;
}

/** Until when a rule runs, that day in Belgium included. */
export function lastDayOf(schedule: Pick<Schedule, 'rrule'>): LocalDate | undefined {
  return plainRule(schedule.rrule ?? '')?.lastDay;
}

function found(rule: Rule, start: LocalDate): Pattern | undefined {
  const { freq, interval, byDay, byMonth, byMonthDay, bySetPos } = rule;
  if (freq === 'YEARLY') return yearly(rule, start);
  if (byMonth.length > 0) return undefined;
  if (freq === 'MONTHLY' && interval === 12) {
    return yearly({ ...rule, interval: 1, byMonth: [monthOf(start) + 1] }, start);
  }
  if (byDay.length > 0 && byMonthDay.length > 0) return undefined;
  if (freq === 'MONTHLY') return byDay.length > 0 ? nthWeekday(rule) : monthly(rule, start);
  if (byMonthDay.length + bySetPos.length > 0) return undefined;
  const weekdays = byDay.map(({ weekday }) => weekday);
  if (freq === 'WEEKLY') return everyWeek(interval, byDay.length > 0 ? weekdays : [weekdayOf(start)]);
  if (byDay.length === 0) return { every: 'day', interval };
  return interval === 1 ? everyWeek(1, weekdays) : undefined;
}

function everyWeek(interval: number, weekdays: number[]): Pattern {
  const isEveryDay = interval === 1 && ALL_DAYS.every(day => weekdays.includes(day));
  return isEveryDay ? { every: 'day', interval } : { every: 'week', interval, weekdays };
}

function monthly({ interval, byMonthDay, bySetPos }: Rule, start: LocalDate): Pattern | undefined {
  const days = byMonthDay.length > 0 ? fromFirstToLast(byMonthDay) : [dayOf(start)];
  const isSaid = bySetPos.length === 0 && days.every(day => day >= -1 && day <= IN_EVERY_MONTH);
  return isSaid ? { every: 'month', interval, days } : undefined;
}

/** `2TU`, and `TU` with the second of them picked by BYSETPOS. */
function nthWeekday({ interval, byDay, bySetPos }: Rule): Pattern | undefined {
  const weekdays = byDay.map(({ weekday }) => weekday);
  const [weekday = 0] = weekdays;
  const isCounted = byDay.some(({ nth }) => nth !== 0);
  if (!isCounted && bySetPos.length === 0) return interval === 1 ? everyWeek(1, weekdays) : undefined;
  if ((isCounted && bySetPos.length > 0) || weekdays.some(day => day !== weekday)) return undefined;
  const nths = fromFirstToLast(isCounted ? byDay.map(({ nth }) => nth) : bySetPos);
  const isSaid = nths.every(nth => nth >= -1 && nth <= 5 && nth !== 0);
  return isSaid ? { every: 'month', interval, weekday, nths } : undefined;
}

/** What is counted from the end stands behind what is counted from the beginning. */
const fromFirstToLast = (numbers: readonly number[]): number[] => [
  ...numbers.filter(number => number >= 0),
  ...numbers.filter(number => number < 0),
];

function yearly(rule: Rule, start: LocalDate): Pattern | undefined {
  const { interval, byDay, byMonth, byMonthDay, bySetPos } = rule;
  const isSimple =
    interval === 1 && byDay.length + bySetPos.length === 0 && byMonth.length < 2 && byMonthDay.length < 2;
  // A day without its month is one of every month.
  if (!isSimple || byMonthDay.length > byMonth.length) return undefined;
  const day = byMonthDay[0] ?? dayOf(start);
  const month = (byMonth[0] ?? monthOf(start) + 1) - 1;
  return day < 0 || (month === 1 && day > IN_EVERY_MONTH) ? undefined : { every: 'year', day, month };
}
