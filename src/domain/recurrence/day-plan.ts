import { dateOf, daysInMonth, daysOf, modulo, weekdayOf } from './local-time.ts';
import type { Rule, WeekdayPart } from './rule.ts';

/** A month with what the parts of a rule count in it. */
interface Month {
  year: number;
  month: number;
  /** Its first day, in days since 1970-01-01. */
  first: number;
  length: number;
}

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
  const { weekStart } = rule;
  const test = dayTest(rule, startDay);
  switch (rule.freq) {
    case 'YEARLY':
      return {
        periodOf: day => dateOf(day)[0],
        firstDayOf: year => daysOf(year, 1, 1),
        collect(year, days) {
          let looked = 0;
          for (let month = 1; month <= 12; month++) looked += test.collectMonth(monthOf(year, month), days);
          return looked;
        },
      };
    case 'MONTHLY':
      return {
        periodOf(day) {
          const [year, month] = dateOf(day);
          return year * 12 + month - 1;
        },
        firstDayOf: period => daysOf(Math.floor(period / 12), (period % 12) + 1, 1),
        collect: (period, days) => test.collectMonth(monthOf(Math.floor(period / 12), (period % 12) + 1), days),
      };
    case 'WEEKLY':
      // Day 0 is a Thursday, so the week that starts on Monday and holds it began three days before.
      return {
        periodOf: day => Math.floor((day + 3 - weekStart) / 7),
        firstDayOf: week => week * 7 - 3 + weekStart,
        collect: (week, days) => test.collectDays(week * 7 - 3 + weekStart, 7, days),
      };
    default:
      return { periodOf: day => day, firstDayOf: day => day, collect: (day, days) => test.collectDays(day, 1, days) };
  }
}

/** A rule's parts as sets of bits and tests; a part that is not there lets everything through. */
class DayTest {
  readonly #months: number;
  readonly #weekdays: number;
  readonly #monthDays: readonly number[];
  /** The month looked at last: days come in order. */
  #month = monthHolding(0);
  readonly #isRare: ((month: Month, day: number) => boolean)[] = [];

  constructor(rule: Rule, byMonth: readonly number[], byMonthDay: readonly number[], byDay: readonly WeekdayPart[]) {
    const everyWeekday = byDay.filter(({ nth }) => nth === 0).map(({ weekday }) => weekday);
    const ordinals = byDay.filter(({ nth }) => nth !== 0);
    this.#months = byMonth.length > 0 ? bits(byMonth) : ~0;
    this.#weekdays = byDay.length > 0 ? bits([...everyWeekday, ...ordinals.map(({ weekday }) => weekday)]) : ~0;
    this.#monthDays = byMonthDay;
    if (ordinals.length > 0) this.#isRare.push(ordinalTest(ordinals, bits(everyWeekday), countsInYear(rule)));
    if (rule.byYearDay.length > 0) this.#isRare.push(yearDayTest(new Set(rule.byYearDay)));
    if (rule.byWeekNo.length > 0) this.#isRare.push(weekNumberTest(new Set(rule.byWeekNo), rule.weekStart));
  }

  collectMonth(month: Month, days: number[]): number {
    if (!(this.#months & (1 << month.month))) return 1;
    const firstWeekday = weekdayOf(month.first);
    for (let day = 1; day <= month.length; day++) {
      if (this.#weekdays & (1 << ((firstWeekday + day - 1) % 7)) && this.#accepts(month, day))
        days.push(month.first + day - 1);
    }
    return month.length;
  }

  collectDays(first: number, length: number, days: number[]): number {
    const needsMonth = this.#months !== ~0 || this.#monthDays.length > 0 || this.#isRare.length > 0;
    for (let day = first; day < first + length; day++) {
      if (this.#weekdays & (1 << weekdayOf(day)) && (!needsMonth || this.#acceptsDate(day))) days.push(day);
    }
    return length;
  }

  #acceptsDate(day: number): boolean {
    let month = this.#month;
    if (day < month.first || day >= month.first + month.length) this.#month = month = monthHolding(day);
    return (this.#months & (1 << month.month)) !== 0 && this.#accepts(month, day - month.first + 1);
  }

  #accepts(month: Month, day: number): boolean {
    const monthDays = this.#monthDays;
    if (monthDays.length > 0 && !monthDays.includes(day) && !monthDays.includes(day - month.length - 1)) return false;
    return this.#isRare.every(accepts => accepts(month, day));
  }
}

/** RFC 5545 3.3.10: what a rule leaves open "is derived from DTSTART". */
function dayTest(rule: Rule, startDay: number): DayTest {
  const [, month, monthDay] = dateOf(startDay);
  let { byMonth, byMonthDay, byDay } = rule;
  const namesDays = byMonthDay.length > 0 || byDay.length > 0 || rule.byYearDay.length > 0;
  if (!namesDays && (rule.freq === 'WEEKLY' || (rule.freq === 'YEARLY' && rule.byWeekNo.length > 0))) {
    byDay = [{ weekday: weekdayOf(startDay), nth: 0 }];
  } else if (!namesDays && (rule.freq === 'MONTHLY' || rule.freq === 'YEARLY')) {
    byMonthDay = [monthDay];
    if (rule.freq === 'YEARLY' && byMonth.length === 0) byMonth = [month];
  }
  return new DayTest(rule, byMonth, byMonthDay, byDay);
}

/** Ordinals count within the month, and only in a yearly rule without months within the year (RFC 5545 3.3.10, note 2). */
const countsInYear = (rule: Rule): boolean => rule.freq === 'YEARLY' && rule.byMonth.length === 0;

function ordinalTest(ordinals: readonly WeekdayPart[], everyWeekday: number, inYear: boolean) {
  return (month: Month, day: number): boolean => {
    const weekday = weekdayOf(month.first + day - 1);
    if (everyWeekday & (1 << weekday)) return true;
    const position = inYear ? yearDayOf(month, day) : day;
    const length = inYear ? yearLengthOf(month.year) : month.length;
    const nth = Math.ceil(position / 7);
    const nthFromEnd = -Math.ceil((length - position + 1) / 7);
    return ordinals.some(part => part.weekday === weekday && (part.nth === nth || part.nth === nthFromEnd));
  };
}

const yearDayTest = (yearDays: ReadonlySet<number>) => (month: Month, day: number) => {
  const yearDay = yearDayOf(month, day);
  return yearDays.has(yearDay) || yearDays.has(yearDay - yearLengthOf(month.year) - 1);
};

/** A week belongs to the year that holds its fourth day, so week 1 has at least four days in it (ISO 8601, RFC 5545 3.3.10). */
const weekNumberTest = (numbers: ReadonlySet<number>, weekStart: number) => (month: Month, day: number) => {
  const date = month.first + day - 1;
  const fourthDay = date - modulo(weekdayOf(date) - weekStart, 7) + 3;
  const [year] = dateOf(fourthDay);
  const number = Math.floor((fourthDay - daysOf(year, 1, 1)) / 7) + 1;
  const last = Math.floor((daysOf(year + 1, 1, 1) - 1 - fourthDay) / 7) + number;
  return numbers.has(number) || numbers.has(number - last - 1);
};

const monthOf = (year: number, month: number): Month => ({
  year,
  month,
  first: daysOf(year, month, 1),
  length: daysInMonth(year, month),
});

function monthHolding(day: number): Month {
  const [year, month] = dateOf(day);
  return monthOf(year, month);
}

const yearDayOf = (month: Month, day: number): number => month.first + day - daysOf(month.year, 1, 1);

const yearLengthOf = (year: number): number => daysOf(year + 1, 1, 1) - daysOf(year, 1, 1);

const bits = (numbers: readonly number[]): number => numbers.reduce((all, number) => all | (1 << number), 0);
