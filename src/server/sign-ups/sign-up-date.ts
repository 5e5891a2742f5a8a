import { occurrencesOf } from '../../domain/occurrences.ts';
import type { Activity, SignUpRule } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { TenantWrite } from '../store/tenant-write.ts';

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

const DAY = 86_400_000;
// No NUL: PostgreSQL has no such character.
const OCCURRENCE_ID = /^([^\0]+)_(\d{4})(\d\d)(\d\d)(T\d{4}(\d\d)?)?$/;

/** The activity of an occurrence id; `undefined` when it is no such id. */
export const activityIdOf = (occurrenceId: string): string | undefined => OCCURRENCE_ID.exec(occurrenceId)?.[1];

/** The date of this id, if the activity has it. */
export function dateOf(activity: Activity, occurrenceId: string, tz: string): SignUpDate | undefined {
  const [, , year, month, day] = OCCURRENCE_ID.exec(occurrenceId) ?? [];
  const noon = Date.parse(`${year}-${month}-${day}T12:00Z`);
  if (Number.isNaN(noon) || new Date(noon).getUTCDate() !== Number(day)) return undefined;
  const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);
  const window = { from: dayAt(noon - DAY), to: dayAt(noon + 2 * DAY), tz };
  const { occurrences } = occurrencesOf({ activities: [activity] }, window);
  const occurrence = occurrences.find(({ id }) => id === occurrenceId);
  if (!occurrence) return undefined;
  return {
    occurrence,
    activity,
    rule: ruleOn(activity, occurrenceId),
    start: Date.parse(occurrence.start),
    end: Date.parse(occurrence.end),
  };
}

/** The rule of sign-up on one date: a date may have a capacity of its own. Sign-ups that another system takes are none of ours. */
function ruleOn({ id, signUp, exceptions }: Activity, occurrenceId: string): SignUpRule {
  const rule: SignUpRule = signUp && signUp.url === undefined ? signUp : { mode: 'none' };
  const own = exceptions?.find(
    ({ recurrenceId }) => `${id}_${recurrenceId.replace(/^(.{16}):00$/, '$1').replace(/[-:]/g, '')}` === occurrenceId,
  );
  return own?.capacity ? { ...rule, capacity: own.capacity } : rule;
}

/** Whether people can come on this date at all. */
export const takesPlace = ({ occurrence, activity }: SignUpDate): boolean =>
  occurrence.status !== 'cancelled' && occurrence.status !== 'paused' && activity.status === 'published';

/** Reads the date of an occurrence id within a write. */
export async function readDate(write: TenantWrite, occurrenceId: string): Promise<SignUpDate | 'gone' | undefined> {
  const id = activityIdOf(occurrenceId);
  if (id === undefined) return undefined;
  const row = await write.db
    .selectFrom('activities')
    .select(['document', 'status', 'removed_at'])
    .where('tenant', '=', write.tenant.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.status === 'draft') return undefined;
  if (row.removed_at !== null || row.status === 'archived') return 'gone';
  return dateOf(JSON.parse(row.document) as Activity, occurrenceId, write.tenant.tz);
}
