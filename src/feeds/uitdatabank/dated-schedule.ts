import { MUNICIPAL_ZONE } from '../../domain/municipal-clock.ts';
import { DAY_SECONDS, formatLocal, parseLocal } from '../../domain/recurrence/local-time.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';
import type { Schedule, ScheduleException } from '../../schema/schedule.ts';
import { isObject, listOf, objectOf, textOf, type JsonObject } from '../json.ts';
import { localisedText } from './text.ts';

/** UiTdatabank writes wall times of Belgium. */
const ZONE = zoneNamed(MUNICIPAL_ZONE)!;

/** Dates of one event; the others are left out. */
export const MAX_DATES = 2000;

/** When something takes place, and on which dates it differs. */
export interface Calendar {
  schedule: Schedule;
  exceptions: ScheduleException[];
  /** Places on each date, when all dates have the same number. */
  capacity?: number | undefined;
}

/** One date of a `single` or `multiple` calendar, in seconds on the clock of Belgium. */
interface SubEvent {
  start: number;
  end: number;
  status: unknown;
  booking: JsonObject;
}

/**
 * Calendars of type `single` or `multiple`. Dates are known by their start, since the ids of subEvents change; those that begin at
 * one moment, such as two groups, are in a calendar each.
 */
export function datedCalendars(event: JsonObject, mainLanguage: string): Calendar[] {
  const written = listOf(event['subEvent']).filter(isObject).slice(0, MAX_DATES);
  const dates = (written.length > 0 ? written : [event]).flatMap(one => subEventOf(one) ?? []);
  const distinct = [...new Map(dates.map(date => [JSON.stringify(date), date])).values()];
  return besideOneAnother(distinct.sort((a, b) => a.start - b.start)).map(some => calendarOf(some, mainLanguage));
}

/** As few lists as hold all dates without two that begin at one moment. */
function besideOneAnother(dates: readonly SubEvent[]): SubEvent[][] {
  const lists: SubEvent[][] = [];
  for (const date of dates) {
    const list = lists.find(one => one.at(-1)!.start !== date.start);
    if (list) list.push(date);
    else lists.push([date]);
  }
  return lists;
}

function calendarOf(unique: readonly SubEvent[], mainLanguage: string): Calendar {
  const first = unique[0]!;
  const others = unique.slice(1);
  const isWholeDay = unique.every(isWholeDays);
  const schedule: Schedule = {
    start: formatLocal(first.start, isWholeDay),
    end: formatLocal(isWholeDay ? dayAfter(first.end) : first.end, isWholeDay),
    tz: MUNICIPAL_ZONE,
    ...(others.length > 0 && { rdate: others.map(({ start }) => formatLocal(start, isWholeDay)) }),
  };
  const capacity = sameCapacity(unique);
  const exceptions = unique.flatMap(date => exceptionOf(date, first, isWholeDay, mainLanguage) ?? []);
  return { schedule, exceptions, ...(capacity !== undefined && { capacity }) };
}

/** Seconds on the clock of Belgium of an ISO time with an offset, or of a wall time without one. */
export function localSeconds(value: unknown): number | undefined {
  const text = textOf(value);
  if (text === undefined || text.length > 40) return undefined;
  if (!/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes('T')) return parseLocal(text);
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : ZONE.toLocal(instant);
}

function subEventOf(value: JsonObject): SubEvent | undefined {
  const start = localSeconds(value['startDate']);
  if (start === undefined) return undefined;
  const end = localSeconds(value['endDate']) ?? start;
  return {
    start,
    end: Math.max(start, end),
    status: value['status'],
    booking: objectOf(value['bookingAvailability']),
  };
}

/** Whole days are written as 00:00 to 23:59. */
const isWholeDays = ({ start, end }: SubEvent): boolean => modDay(start) === 0 && modDay(end) >= DAY_SECONDS - 60;
const modDay = (seconds: number): number => ((seconds % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS;
const dayAfter = (seconds: number): number => Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS + DAY_SECONDS;

function sameCapacity(dates: readonly SubEvent[]): number | undefined {
  const [capacity, ...others] = new Set(dates.map(({ booking }) => countOf(booking['capacity'])));
  return others.length === 0 && capacity !== 0 ? capacity : undefined;
}

const countOf = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** What is particular about one date: off, of another length, or with its own number of places. */
function exceptionOf(
  date: SubEvent,
  first: SubEvent,
  isWholeDay: boolean,
  mainLanguage: string,
): ScheduleException | undefined {
  const recurrenceId = formatLocal(date.start, isWholeDay);
  const type = statusType(date.status);
  const note = type === 'Available' ? undefined : localisedText(objectOf(date.status)['reason'], mainLanguage, 200);
  const seats = seatsOf(date.booking);
  const end = isWholeDay ? dayAfter(date.end) : date.end;
  const isOtherLength = date.end - date.start !== first.end - first.start;
  const times = isOtherLength && { start: recurrenceId, end: formatLocal(end, isWholeDay) };
  if (type === 'Available' && !isOtherLength && Object.keys(seats).length === 0) return undefined;
  return {
    recurrenceId,
    type: TYPES[type] ?? 'cancelled',
    ...times,
    ...(note && { note }),
    ...seats,
  };
}

/** What a status means for a date. */
const TYPES: Record<string, ScheduleException['type']> = { Available: 'changed', TemporarilyUnavailable: 'postponed' };

/** `Available`, or else `Unavailable` (cancelled) or `TemporarilyUnavailable` (postponed); older answers have a bare word. */
export const statusType = (status: unknown): string =>
  typeof status === 'string' ? status : (textOf(objectOf(status)['type']) ?? 'Available');

function seatsOf(booking: JsonObject): Pick<ScheduleException, 'seatsLeft' | 'capacity'> {
  const capacity = countOf(booking['capacity']);
  const remaining = countOf(booking['remainingCapacity']);
  const seatsLeft = remaining ?? (booking['type'] === 'Unavailable' ? 0 : undefined);
  return { ...(seatsLeft !== undefined && { seatsLeft }), ...(capacity !== undefined && { capacity }) };
}
