import type { LocalDate, LocalDateTime } from '../schema/scalar.ts';

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
