import type { LocalDate, LocalDateTime } from '../schema/scalar.ts';
import type { Schedule } from '../schema/schedule.ts';
import { formatLocal, isWholeDay, parseLocal } from './recurrence/local-time.ts';
import { zoneNamed, type Zone } from './recurrence/zone.ts';

/*
 * One date of an activity is named by the activity and the moment at which it was to start, on the clock of the municipality:
 * `<activityId>_<YYYYMMDD>[T<HHmm>[ss]]`. However a feed writes that moment (in UTC, in another zone), the name is the same, and it
 * stays when only this date is moved (RECURRENCE-ID in RFC 5545). In the night in which the clock goes back an hour comes twice: the
 * second one is named in UTC, with a `Z`.
 */

// No NUL: PostgreSQL has no such character.
const PATTERN = /^([^\0]+)_(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z?))?$/;

/** The parts of an occurrence id. */
export interface OccurrenceName {
  activityId: string;
  /** Original start on the municipality's clock, a bare date for whole days; with a `Z` in UTC. */
  start: LocalDateTime;
}

/** The parts of an occurrence id; `undefined` when it is none. */
export function parseOccurrenceId(id: string): OccurrenceName | undefined {
  const [, activityId, year, month, day, hour, minute, second, utc = ''] = PATTERN.exec(id) ?? [];
  if (activityId === undefined) return undefined;
  const time = hour ? `T${hour}:${minute}${second ? `:${second}` : ''}${utc}` : '';
  return { activityId, start: `${year}-${month}-${day}${time}` };
}

/** The activity of an occurrence id; `undefined` when it is no such id. */
export const activityIdOf = (id: string): string | undefined => parseOccurrenceId(id)?.activityId;

/** The day on which a date was to be, on the municipality's clock; `undefined` when it is no such id. */
export const originalDay = (id: string): LocalDate | undefined => parseOccurrenceId(id)?.start.slice(0, 10);

/** The id of a date. @param start its original start, as in {@link OccurrenceName} */
export const occurrenceIdOf = (activityId: string, start: LocalDateTime): string =>
  `${activityId}_${start.replace(/[-:]/g, '')}`;

/** The original start of a date that takes whole days. */
export const wholeDayStart = (recurrenceId: LocalDateTime): LocalDate => recurrenceId.slice(0, 10);

/** The original start by which a moment (epoch ms) is named on the municipality's clock. */
export function originalStart(moment: number, clock: Zone): LocalDateTime {
  const local = clock.toLocal(moment);
  const seconds = Math.floor(moment / 1000);
  return clock.toInstant(local) === seconds * 1000 ? formatLocal(local) : `${formatLocal(seconds)}Z`;
}

/** The moment (epoch ms) of an original start; `undefined` when there is no such date or time. */
export function originalMoment(start: LocalDateTime, clock: Zone): number | undefined {
  const isUtc = start.endsWith('Z');
  const seconds = parseLocal(isUtc ? start.slice(0, -1) : start);
  return seconds === undefined ? undefined : isUtc ? seconds * 1000 : clock.toInstant(seconds);
}

/**
 * The original start on the clock of its schedule (RECURRENCE-ID), from the one on the municipality's clock.
 * @param tz IANA name of the municipality's clock
 */
export function recurrenceIdOf(schedule: Schedule, start: LocalDateTime, tz: string): LocalDateTime {
  if (isWholeDay(start) || (schedule.tz === tz && !start.endsWith('Z'))) return start;
  const clock = zoneNamed(tz) ?? zoneNamed('UTC')!;
  const moment = originalMoment(start, clock);
  const own = zoneNamed(schedule.tz, schedule.observances) ?? clock;
  return moment === undefined ? start : formatLocal(own.toLocal(moment));
}
