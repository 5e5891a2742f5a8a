import { isLive, signUpPurgeAt } from '../../domain/sign-up.ts';
import type { Activity } from '../../schema/activity.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { Line } from './line.ts';
import { dateOf, takesPlace, type SignUpDate } from './sign-up-date.ts';

/** A change of the programme that would take seats away from people who have them. */
export class CapacityError extends Error {
  override readonly name = 'CapacityError';
  readonly occurrence: string;

  constructor(occurrence: string, capacity: number, taken: number) {
    super(`${occurrence} cannot have ${capacity} seats: ${taken} are taken. Cancel sign-ups first, or leave it.`);
    this.occurrence = occurrence;
  }
}

/**
 * Brings the sign-ups of an activity in line with what it is now: those of a date that does not take place are cancelled, those of
 * a moved date move along, and seats that were added are offered.
 * @param activity `undefined` when it was taken away
 * @throws {CapacityError} when a date would have fewer seats than are taken
 */
export async function followProgramme(write: TenantWrite, id: string, activity: Activity | undefined): Promise<void> {
  const dates = await write.db
    .selectFrom('sign_ups')
    .select('occurrence_id')
    .distinct()
    .where('tenant', '=', write.tenant.id)
    .where('activity_id', '=', id)
    .where('starts_at', '>', write.now.toISOString())
    .execute();
  for (const { occurrence_id } of dates) {
    const date = activity && dateOf(activity, occurrence_id, write.tenant.tz);
    const line = await Line.of(write, occurrence_id);
    if (date && takesPlace(date)) await keepUp(write, line, date);
    else await cancelAll(line);
  }
}

async function cancelAll(line: Line): Promise<void> {
  for (const row of line.rows)
    if (isLive(row.state)) await line.move(row, 'cancelled', { mover: 'clock', reason: 'date_cancelled' });
}

async function keepUp(write: TenantWrite, line: Line, date: SignUpDate): Promise<void> {
  const { rule, occurrence, start, end } = date;
  if (rule.capacity !== undefined && line.taken > rule.capacity)
    throw new CapacityError(occurrence.id, rule.capacity, line.taken);
  const times = {
    starts_at: new Date(start).toISOString(),
    ends_at: new Date(end).toISOString(),
    purge_at: new Date(signUpPurgeAt(end)).toISOString(),
  };
  await write.db
    .updateTable('sign_ups')
    .set(times)
    .where('tenant', '=', write.tenant.id)
    .where('occurrence_id', '=', occurrence.id)
    .execute();
  await line.settle(date);
}
