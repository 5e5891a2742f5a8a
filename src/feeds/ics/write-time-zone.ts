import {
  DAY_SECONDS,
  dateOf,
  daysInMonth,
  daysOf,
  formatLocal,
  weekdayOf,
} from '../../domain/recurrence/local-time.ts';
import { formatRule, parseRule } from '../../domain/recurrence/rule.ts';
import { formatOffset } from '../../domain/recurrence/utc-offset.ts';
import type { Zone } from '../../domain/recurrence/zone.ts';
import type { Observance } from '../../schema/schedule.ts';
import { escapeText } from './content-line.ts';
import { compact } from './write-time.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A moment at which a zone changes its offset. */
interface Change {
  /** On the clock before the change, seconds since 1970-01-01T00:00. */
  local: number;
  from: number;
  to: number;
}

/** In as many years in a row each date is once on each weekday, so that they show how late and how early a rule can be. */
const CYCLE = 12;

/**
 * VTIMEZONE for a zone that `Intl` knows, from the changes it makes in these years. What it does in the years after them is
 * written as rules without an end, as soon as they hold; where no rule holds (Morocco follows the moon) the changes of these years
 * and of the cycle after them stand one by one.
 */
export function timeZoneLines(zone: Zone, firstYear: number, lastYear: number): string[] {
  const start = daysOf(firstYear, 1, 1) * DAY_SECONDS;
  const offset = zone.offsetAt(start * 1000);
  const base: Observance = { start: formatLocal(start), offsetFrom: offset, offsetTo: offset };
  const changes = changesOf(zone, firstYear, lastYear + CYCLE);
  const rules = rulesOf(changes.filter(change => yearOf(change) > lastYear));
  const ruled = rules ? firstRuledYear(changes, rules, firstYear, lastYear) : Infinity;
  const single = groupedBy(
    changes.filter(change => yearOf(change) < ruled),
    change => `${change.from}/${change.to}`,
  ).map(([first, ...others]) => ({
    ...onset(first!),
    ...(others.length > 0 && { rdate: others.map(({ local }) => formatLocal(local)) }),
  }));
  const yearly = (rules ?? []).flatMap(rule => {
    const first = changes.find(change => yearOf(change) >= ruled && isBy(rule, change));
    return first ? [{ ...onset(first), rrule: rule.rrule }] : [];
  });
  return observanceLines(zone.name, [base, ...single, ...yearly]);
}

/** VTIMEZONE for observances that a feed gave. */
export function observanceLines(tzid: string, observances: readonly Observance[]): string[] {
  return ['BEGIN:VTIMEZONE', `TZID:${escapeText(tzid)}`, ...observances.flatMap(linesOf), 'END:VTIMEZONE'];
}

function linesOf({ start, offsetFrom, offsetTo, rrule, rdate = [] }: Observance): string[] {
  const kind = offsetTo > offsetFrom ? 'DAYLIGHT' : 'STANDARD';
  const { rule } = rrule ? parseRule(rrule) : {};
  return [
    `BEGIN:${kind}`,
    `DTSTART:${compact(start)}`,
    `TZOFFSETFROM:${formatOffset(offsetFrom)}`,
    `TZOFFSETTO:${formatOffset(offsetTo)}`,
    ...(rule ? [`RRULE:${formatRule(rule)}`] : []),
    ...rdate.map(onset => `RDATE:${compact(onset)}`),
    `END:${kind}`,
  ];
}

const onset = ({ local, from, to }: Change): Observance => ({
  start: formatLocal(local),
  offsetFrom: from,
  offsetTo: to,
});

/** A change that comes once a year, on one weekday among these days of a month; some years it is in the month beside it. */
interface YearlyChange {
  key: string;
  days: ReadonlySet<number>;
  rrule: string;
}

const dayOf = ({ local }: Change): number => Math.floor(local / DAY_SECONDS);
const yearOf = (change: Change): number => dateOf(dayOf(change))[0];
const monthDayOf = (change: Change): number => dateOf(dayOf(change))[2];

const keyOf = (change: Change): string =>
  [
    dateOf(dayOf(change))[1],
    weekdayOf(dayOf(change)),
    change.local - dayOf(change) * DAY_SECONDS,
    change.from,
    change.to,
  ].join('/');

const isBy = ({ key, days }: YearlyChange, change: Change): boolean =>
  keyOf(change) === key && days.has(monthDayOf(change));

function groupedBy(changes: readonly Change[], key: (change: Change) => string): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) groups.set(key(change), [...(groups.get(key(change)) ?? []), change]);
  return [...groups.values()];
}

/** The rules behind the changes of a whole cycle of years; `undefined` when some change is by no rule. */
function rulesOf(changes: readonly Change[]): YearlyChange[] | undefined {
  const groups = groupedBy(changes, keyOf);
  const rules = groups.map(ruleOf);
  const years = new Set(changes.map(yearOf));
  // Each rule has to give what it was made of, in each year, and nothing else.
  const isRight = [...years].every(year => isAsRuled(changes, rules, year));
  return isRight ? rules : undefined;
}

/** The day of the year of a change as a rule: the last or the nth weekday of its month, or the one among some days of it. */
function ruleOf(group: readonly Change[]): YearlyChange {
  const days = group.map(monthDayOf);
  const [, month] = dateOf(dayOf(group[0]!));
  const weekday = WEEKDAYS[weekdayOf(dayOf(group[0]!))];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const all = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const isWeek = all.length === 7;
  const isLast = isWeek && last === daysInMonth(2027, month);
  const byDay = isLast ? `-1${weekday}` : isWeek && last % 7 === 0 ? `${last / 7}${weekday}` : weekday;
  const byMonthDay = byDay === weekday ? `BYMONTHDAY=${all.join()};` : '';
  return {
    key: keyOf(group[0]!),
    days: new Set(all),
    rrule: `FREQ=YEARLY;BYMONTH=${month};${byMonthDay}BYDAY=${byDay}`,
  };
}

/** Whether the changes of a year are those that the rules give. */
function isAsRuled(changes: readonly Change[], rules: readonly YearlyChange[], year: number): boolean {
  const own = changes.filter(change => yearOf(change) === year);
  const expected = rules.reduce((sum, rule) => sum + onsetsIn(rule, year), 0);
  return own.length === expected && own.every(change => rules.some(rule => isBy(rule, change)));
}

function onsetsIn({ key, days }: YearlyChange, year: number): number {
  const [month = 1, weekday = 0] = key.split('/').map(Number);
  return [...days].filter(day => weekdayOf(daysOf(year, month, day)) === weekday).length;
}

/** The first year from which all changes are by the rules. */
function firstRuledYear(
  changes: readonly Change[],
  rules: readonly YearlyChange[],
  firstYear: number,
  lastYear: number,
): number {
  let year = lastYear + 1;
  while (year > firstYear && isAsRuled(changes, rules, year - 1)) year--;
  return year;
}

function changesOf(zone: Zone, firstYear: number, lastYear: number): Change[] {
  const changes: Change[] = [];
  const end = daysOf(lastYear + 1, 1, 1);
  for (let day = daysOf(firstYear, 1, 1); day < end; day++) {
    const from = zone.offsetAt(day * DAY_SECONDS * 1000);
    const to = zone.offsetAt((day + 1) * DAY_SECONDS * 1000);
    if (from !== to) changes.push({ local: secondOfChange(zone, day * DAY_SECONDS, from) + from, from, to });
  }
  return changes;
}

/** Halves a day until the second at which the offset is no longer `from`. */
function secondOfChange(zone: Zone, dayStart: number, from: number): number {
  let before = dayStart;
  let after = dayStart + DAY_SECONDS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offsetAt(middle * 1000) === from) before = middle;
    else after = middle;
  }
  return after;
}
