import type { LocalDate, LocalDateTime } from '../schema/scalar.ts';
import type { Schedule } from '../schema/schedule.ts';
import { formatLocal, isWholeDay, parseLocal } from './recurrence/local-time.ts';
import { zoneNamed, type Zone } from './recurrence/zone.ts';

/*
 * The moment by which an occurrence id names its date. Apart from the ids: who only reads an id needs no time zones.
 */

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
