import { parseDate } from '../../domain/recurrence/local-date.ts';
import { DAY_SECONDS, formatLocal, weekdayOf } from '../../domain/recurrence/local-time.ts';
import type { L10n } from '../../schema/scalar.ts';
import { isObject, listOf, textOf, type JsonObject } from '../json.ts';
import { localisedText } from './text.ts';

/** Hours of one day, in seconds after its midnight; after midnight when they end on the next day. */
export interface Hours {
  opens: number;
  closes: number;
}

/** Hours and the weekdays they are for; 0 is Monday. */
export interface WeeklyHours extends Hours {
  weekdays: number[];
}

/** Days on which the weekly hours do not hold: closed, or with hours of their own. */
export interface SpecialPeriod {
  /** Days since 1970-01-01, both included. */
  first: number;
  last: number;
  description: L10n | undefined;
  /** Empty when closed. */
  hours: WeeklyHours[];
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The rows of `openingHours`, one for each pair of times, with all its weekdays. Rows that say nothing usable are left out. */
export function weeklyHours(value: unknown): WeeklyHours[] {
  const rows = new Map<string, WeeklyHours>();
  for (const row of listOf(value).filter(isObject)) {
    const opens = timeOf(row['opens']);
    const closes = timeOf(row['closes']);
    const weekdays = weekdaysOf(row['dayOfWeek']);
    if (opens === undefined || closes === undefined || weekdays.length === 0) continue;
    const key = `${opens}-${closes}`;
    const before = rows.get(key)?.weekdays ?? [];
    const all = [...new Set([...before, ...weekdays])].sort((a, b) => (a < b ? -1 : 1));
    rows.set(key, { opens, closes: closes <= opens ? closes + DAY_SECONDS : closes, weekdays: all });
  }
  return [...rows.values()];
}

/** `openingHoursClosedDays` and `openingHoursAdjustedDays`; what goes first in the list goes before the rest. */
export function specialPeriods(event: JsonObject, mainLanguage: string): SpecialPeriod[] {
  const read = (key: string, isClosed: boolean) =>
    listOf(event[key])
      .filter(isObject)
      .flatMap(row => periodOf(row, isClosed, mainLanguage) ?? []);
  return [...read('openingHoursClosedDays', true), ...read('openingHoursAdjustedDays', false)];
}

function periodOf(row: JsonObject, isClosed: boolean, mainLanguage: string): SpecialPeriod | undefined {
  const first = parseDate((textOf(row['startDate']) ?? '').slice(0, 10));
  const last = parseDate((textOf(row['endDate']) ?? textOf(row['startDate']) ?? '').slice(0, 10));
  if (first === undefined || last === undefined) return undefined;
  const description = localisedText(row['description'], mainLanguage, 200);
  return { first, last, description, hours: isClosed ? [] : weeklyHours(row['openingHours']) };
}

/** Seconds after midnight of `9:00`, `09:00` or `09:00:00`. */
function timeOf(value: unknown): number | undefined {
  const match = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/.exec(textOf(value) ?? '');
  const seconds = match ? Number(match[1]) * 3600 + Number(match[2]) * 60 : NaN;
  return seconds <= DAY_SECONDS ? seconds : undefined;
}

function weekdaysOf(value: unknown): number[] {
  const names = Array.isArray(value) ? value : [value];
  return names.flatMap(name => {
    const index = typeof name === 'string' ? WEEKDAYS.indexOf(name.toLowerCase()) : -1;
    return index < 0 ? [] : index;
  });
}

/** The hours of one day, if any. */
export const hoursOn = (day: number, weekly: readonly WeeklyHours[]): Hours[] =>
  weekly.filter(({ weekdays }) => weekdays.includes(weekdayOf(day)));

/** A wall-clock time on a day. */
export const at = (day: number, seconds: number): string => formatLocal(day * DAY_SECONDS + seconds);
