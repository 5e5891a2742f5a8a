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

/** VTIMEZONE for a zone that `Intl` knows, from the changes it makes in these years; yearly ones as a rule, so that they go on. */
export function timeZoneLines(zone: Zone, firstYear: number, lastYear: number): string[] {
  const changes = changesOf(zone, firstYear, lastYear);
  const start = daysOf(firstYear, 1, 1) * DAY_SECONDS;
  const offset = zone.offsetAt(start * 1000);
  const base: Observance = { start: formatLocal(start), offsetFrom: offset, offsetTo: offset };
  const years = lastYear - firstYear + 1;
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${ruleOf(change)}/${change.from}/${change.to}/${change.local % DAY_SECONDS}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const observances = [...groups.values()].map(group => observanceOf(group, group.length === years));
  return observanceLines(zone.name, [base, ...observances]);
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

function observanceOf(group: readonly Change[], isYearly: boolean): Observance {
  const [first, ...others] = group;
  const { from, to, local } = first!;
  const observance = { start: formatLocal(local), offsetFrom: from, offsetTo: to };
  if (isYearly) return { ...observance, rrule: `FREQ=YEARLY;${ruleOf(first!)}` };
  return others.length > 0 ? { ...observance, rdate: others.map(change => formatLocal(change.local)) } : observance;
}

/** The day of the year of a change as a rule: the last or the nth weekday of its month. */
function ruleOf({ local }: Change): string {
  const days = Math.floor(local / DAY_SECONDS);
  const [year, month, day] = dateOf(days);
  const isLast = day > daysInMonth(year, month) - 7;
  return `BYMONTH=${month};BYDAY=${isLast ? -1 : Math.ceil(day / 7)}${WEEKDAYS[weekdayOf(days)]}`;
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
