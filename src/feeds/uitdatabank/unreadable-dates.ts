import { listOf, objectOf, type JsonObject } from '../json.ts';
import { localSeconds, MAX_DATES } from './dated-schedule.ts';
import { MAX_SPECIAL_DAYS } from './weekly-calendar.ts';
import { specialPeriods, weeklyHours } from './opening-hours.ts';

/** How many dates, hours and days of an event could not be used, each of which can be missing in what is shown. */
export function unreadableDates(event: JsonObject, isWeekly: boolean): number {
  const ends = ['startDate', 'endDate'].filter(key => isUnreadable(event[key]));
  return ends.length + (isWeekly ? unreadableHours(event) : unreadableSubEvents(listOf(event['subEvent'])));
}

function unreadableSubEvents(subEvents: readonly unknown[]): number {
  const starts = subEvents.slice(0, MAX_DATES).map(one => localSeconds(objectOf(one)['startDate']));
  const usable = new Set(starts.filter(start => start !== undefined));
  return subEvents.length - usable.size;
}

function unreadableHours(event: JsonObject): number {
  const rows = listOf(event['openingHours']).filter(row => weeklyHours([row]).length === 0);
  const special = ['openingHoursClosedDays', 'openingHoursAdjustedDays'].flatMap(key =>
    listOf(event[key]).map(row => ({ row, periods: specialPeriods({ [key]: [row] }, 'nl') })),
  );
  const lost = special.filter(({ periods }) => periods.length === 0);
  const adjusted = listOf(event['openingHoursAdjustedDays']).flatMap(row => listOf(objectOf(row)['openingHours']));
  const days = special.flatMap(({ periods }) => periods).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const isLong = days > MAX_SPECIAL_DAYS ? 1 : 0;
  return rows.length + lost.length + adjusted.filter(row => weeklyHours([row]).length === 0).length + isLong;
}

const isUnreadable = (value: unknown): boolean =>
  value !== undefined && value !== null && localSeconds(value) === undefined;
