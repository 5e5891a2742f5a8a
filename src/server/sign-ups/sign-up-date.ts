import { addDays, isDay } from '../../domain/calendar-day.ts';
import { occurrencesOf } from '../../domain/occurrences.ts';
import { activityIdOf, occurrenceIdOf, parseOccurrenceId } from '../../domain/occurrence-id.ts';
import { originalStart, wholeDayStart } from '../../domain/original-start.ts';
import { takesPlace as occurrenceTakesPlace } from '../../domain/occurrence-status.ts';
import { isWholeDay, parseLocal } from '../../domain/recurrence/local-time.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';
import type { Activity, SignUpRule } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { LocalDateTime } from '../../schema/scalar.ts';
import { signUpPurgeAt } from '../../domain/sign-up.ts';
import { currentId } from '../store/former-occurrences.ts';
import type { SignUpTable } from './sign-up-tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';

/** One date that people sign up for. */
export interface SignUpDate {
  occurrence: Occurrence;
  activity: Activity;
  /** With the capacity of this date, where it differs. */
  rule: SignUpRule;
  /** Epoch milliseconds. */
  start: number;
  end: number;
}

/**
 * The date of this id, if the activity has it. An id that names the start on the clock of the schedule instead of the municipality's
 * leads to the same date.
 */
export function dateOf(activity: Activity, occurrenceId: string, tz: string): SignUpDate | undefined {
  const { start = '' } = parseOccurrenceId(occurrenceId) ?? {};
  const day = start.slice(0, 10);
  if (!isDay(day)) return undefined;
  const window = { from: addDays(day, -1), to: addDays(day, 2), tz };
  // At the two ends of what four digits can write.
  if (!/^\d{4}-/.test(window.from) || !/^\d{4}-/.test(window.to)) return undefined;
  const { occurrences } = occurrencesOf({ activities: [activity] }, window);
  const found = (name: string | undefined) => occurrences.find(({ id }) => id === name);
  const occurrence = found(occurrenceId) ?? found(idWritten(activity, start, tz));
  return occurrence && signUpDate(activity, occurrence, tz);
}

/** A date with the rule that holds on it. */
export const signUpDate = (activity: Activity, occurrence: Occurrence, tz: string): SignUpDate => ({
  occurrence,
  activity,
  rule: ruleOn(activity, occurrence.id, tz),
  start: Date.parse(occurrence.start),
  end: Date.parse(occurrence.end),
});

/** The id of the date that starts at a time on the clock of the activity's schedule, as RECURRENCE-ID names it. */
export function idWritten({ id, schedule }: Activity, recurrenceId: LocalDateTime, tz: string): string | undefined {
  if (isWholeDay(schedule.start)) return occurrenceIdOf(id, wholeDayStart(recurrenceId));
  const local = parseLocal(recurrenceId);
  const clock = zoneNamed(tz) ?? zoneNamed('UTC')!;
  const own = zoneNamed(schedule.tz, schedule.observances) ?? clock;
  return local === undefined ? undefined : occurrenceIdOf(id, originalStart(own.toInstant(local), clock));
}

/** The rule of sign-up on one date: a date may have a capacity of its own. Sign-ups that another system takes are none of ours. */
function ruleOn(activity: Activity, occurrenceId: string, tz: string): SignUpRule {
  const { signUp, exceptions } = activity;
  const rule: SignUpRule = signUp && signUp.url === undefined ? signUp : { mode: 'none' };
  const own = exceptions?.find(
    ({ recurrenceId, capacity }) => capacity && idWritten(activity, recurrenceId, tz) === occurrenceId,
  );
  return own?.capacity ? { ...rule, capacity: own.capacity } : rule;
}

/** The moments that the row of a sign-up keeps of its date. */
export const timesOf = ({ start, end }: SignUpDate): Pick<SignUpTable, 'starts_at' | 'ends_at' | 'purge_at'> => ({
  starts_at: new Date(start).toISOString(),
  ends_at: new Date(end).toISOString(),
  purge_at: new Date(signUpPurgeAt(end)).toISOString(),
});

/** Whether people can come on this date at all. */
export const takesPlace = ({ occurrence, activity }: SignUpDate): boolean =>
  occurrenceTakesPlace(occurrence) && activity.status === 'published';

/** Reads the date of an occurrence id. An id that the date had before leads to it too. */
export async function readDate(read: TenantRead, occurrenceId: string): Promise<SignUpDate | 'gone' | undefined> {
  const id = activityIdOf(occurrenceId);
  if (id === undefined) return undefined;
  const row = await read.db
    .selectFrom('activities')
    .select(['document', 'status', 'removed_at'])
    .where('tenant', '=', read.tenant.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.status === 'draft') return undefined;
  if (row.removed_at !== null || row.status === 'archived') return 'gone';
  const activity = JSON.parse(row.document) as Activity;
  const date = dateOf(activity, occurrenceId, read.tenant.tz);
  if (date) return date;
  const now = await currentId(read, occurrenceId);
  return now === undefined ? undefined : dateOf(activity, now, read.tenant.tz);
}
