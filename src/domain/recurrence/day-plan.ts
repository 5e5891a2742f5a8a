import { dateOf, daysOf, modulo, weekdayOf } from './local-time.ts';
import type { Rule, WeekdayPart } from './rule.ts';

/** A stretch of days since 1970-01-01; `end` is the day after its last. */
interface Stretch {
  first: number;
  end: number;
}

interface Month extends Stretch {
  year: number;
  /** Counted from 1. */
  month: number;
}

/** Whether one part of a rule accepts a day of a month. */
type Test = (day: number, month: Month) => boolean;

/** Which days a rule means, with what it leaves open filled in from the first start. */
export interface DayPlan {
  /** The number of the day, week, month or year that holds a day; periods of a rule are `interval` numbers apart. */
  periodOf(day: number): number;
  /** First day of a period. */
  firstDayOf(period: number): number;
  /** The days of a period that the rule means, in order, put into `days`; says how many were looked at. */
  collect(period: number, days: number[]): number;
}

/** Works out which days a rule means when the first start is on `startDay` (days since 1970-01-01). */
export function planDays(rule: Rule, startDay: number): DayPlan {
  const { periodOf, firstDayOf } = periodsOf(rule);
  const { byMonth, byMonthDay, byDay } = filledIn(rule, startDay);
  const weekdays = byDay.length > 0 ? bits(byDay.map(({ weekday }) => weekday)) : ~0;
  const months = byMonth.length > 0 ? bits(byMonth) : ~0;
  const tests = testsOf(rule, byMonthDay, byDay);
  const asksMonth = months !== ~0 || tests.length > 0;
  /** The month looked at last: days come in order. */
  let month = monthHolding(startDay);
  return {
    periodOf,
    firstDayOf,
    collect(period, days) {
      const end = firstDayOf(period + 1);
      let looked = 0;
      for (let day = firstDayOf(period), weekday = weekdayOf(day); day < end; day++, weekday = (weekday + 1) % 7) {
        looked++;
        if (asksMonth && (day < month.first || day >= month.end)) month = monthHolding(day);
        if (!(months & (1 << month.month))) weekday = weekdayOf((day = month.end - 1));
        else if (weekdays & (1 << weekday) && tests.every(accepts => accepts(day, month))) days.push(day);
      }
      return looked;
    },
  };
}

function periodsOf({ freq, weekStart }: Rule): Pick<DayPlan, 'periodOf' | 'firstDayOf'> {
  const months = freq === 'YEARLY' ? 12 : freq === 'MONTHLY' ? 1 : 0;
  if (months) {
    return {
      periodOf(day) {
        const [year, month] = dateOf(day);
        return Math.floor((year * 12 + month - 1) / months);
      },
      firstDayOf: period => daysOf(0, period * months + 1, 1),
    };
  }
  // Day 0 is a Thursday, so the week that starts on Monday and holds it began three days before.
  const [length, shift] = freq === 'WEEKLY' ? [7, 3 - weekStart] : [1, 0];
  return { periodOf: day => Math.floor((day + shift) / length), firstDayOf: period => period * length - shift };
}

/** RFC 5545 3.3.10: what a rule leaves open "is derived from DTSTART". */
function filledIn(rule: Rule, startDay: number): Pick<Rule, 'byMonth' | 'byMonthDay' | 'byDay'> {
  const { freq, byMonth, byMonthDay, byDay, byYearDay, byWeekNo } = rule;
  const isYearly = freq === 'YEARLY';
  if (byMonthDay.length + byDay.length + byYearDay.length > 0) return rule;
  if (freq === 'WEEKLY' || (isYearly && byWeekNo.length > 0)) {
    return { byMonth, byMonthDay, byDay: [{ weekday: weekdayOf(startDay), nth: 0 }] };
  }
  const [, month, monthDay] = dateOf(startDay);
  if (!isYearly && freq !== 'MONTHLY') return rule;
  return { byMonth: isYearly && byMonth.length === 0 ? [month] : byMonth, byMonthDay: [monthDay], byDay };
}

/** The parts that need more than the month and the weekday of a day. */
function testsOf(
  { freq, byMonth, byYearDay, byWeekNo, weekStart }: Rule,
  byMonthDay: readonly number[],
  byDay: readonly WeekdayPart[],
): Test[] {
  const tests: Test[] = [];
  if (byMonthDay.length > 0) tests.push((day, month) => isNth(byMonthDay, day, month));
  if (byYearDay.length > 0) tests.push((day, { year }) => isNth(byYearDay, day, daysOfYear(year)));
  if (byWeekNo.length > 0) {
    // A week belongs to the year that holds its fourth day, so week 1 has at least four days in it (ISO 8601, RFC 5545 3.3.10).
    tests.push(day => {
      const fourthDay = day - modulo(weekdayOf(day) - weekStart, 7) + 3;
      return isNth(byWeekNo, fourthDay, daysOfYear(dateOf(fourthDay)[0]), 7);
    });
  }
  if (byDay.some(({ nth }) => nth !== 0)) {
    // Ordinals count within the month, and only in a yearly rule without months within the year (RFC 5545 3.3.10, note 2).
    const inYear = freq === 'YEARLY' && byMonth.length === 0;
    const ordinals = Array.from({ length: 7 }, (_, weekday) =>
      byDay.filter(part => part.weekday === weekday).map(({ nth }) => nth),
    );
    tests.push((day, month) => {
      const numbers = ordinals[weekdayOf(day)]!;
      return numbers.includes(0) || isNth(numbers, day, inYear ? daysOfYear(month.year) : month, 7);
    });
  }
  return tests;
}

/** Whether a day is in one of these places in a stretch, in steps of so many days: 1 is the first, -1 the last. */
const isNth = (places: readonly number[], day: number, { first, end }: Stretch, step = 1): boolean =>
  places.includes(Math.floor((day - first) / step) + 1) || places.includes(Math.floor((day - end) / step));

function monthHolding(day: number): Month {
  const [year, month] = dateOf(day);
  return { year, month, first: daysOf(year, month, 1), end: daysOf(year, month + 1, 1) };
}

const daysOfYear = (year: number): Stretch => ({ first: daysOf(year, 1, 1), end: daysOf(year + 1, 1, 1) });

const bits = (numbers: readonly number[]): number => numbers.reduce((all, number) => all | (1 << number), 0);
