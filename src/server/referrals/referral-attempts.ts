import { municipalDay } from '../../domain/municipal-clock.ts';
import { ReferralAttempt, type ReferralRecord } from '../../schema/referral-record.ts';
import type { ReferralState } from '../../schema/referral.ts';
import { Problem } from '../http/problem.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid, readRequest } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { ownReferral } from './referral-sight.ts';
import { readAttempts, recordFor, storeReferral } from './referral-store.ts';
import { settledReferral } from './settle-referral.ts';

/** Attempts that are written down about one card. */
const MOST = 20;
/** The states in which somebody calls: it was opened, and did not come to an end. */
const CALLED: readonly ReferralState[] = ['received', 'no_answer', 'contacted', 'handed_over'];

/** Reads an attempt. @throws {Problem} `invalid` */
export const readAttempt = (body: unknown): ReferralAttempt => readRequest(ReferralAttempt, body);

/**
 * Writes down that its contact person tried to reach the person.
 * @param by for everybody else the card does not exist
 * @throws {Problem} `not_found`, `invalid`, `invalid_transition` where nobody has to be called
 */
export async function addAttempt(
  write: TenantWrite,
  id: string,
  { on, part }: ReferralAttempt,
  by: Actor,
): Promise<ReferralRecord> {
  const { db, tenant, now } = write;
  const today = municipalDay(now.getTime());
  const referral = await ownReferral(write, await settledReferral(write, id), by);
  if (!CALLED.includes(referral.state))
    throw new Problem('invalid_transition', `Of a card that is “${referral.state}” no attempts are written down.`);
  if (on > today || on < referral.receivedOn) {
    const message = `Write a day from ${referral.receivedOn} to ${today}.`;
    throw invalid([{ pointer: '/on', code: 'other_day', message }], 'attempt');
  }
  const count = (await readAttempts(write, [id])).get(id)?.length ?? 0;
  if (count >= MOST)
    throw invalid([{ pointer: '', code: 'too_many', message: `${MOST} attempts are enough.` }], 'attempt');
  const row = { tenant: tenant.id, referral_id: id, position: count + 1, day: on, part };
  await db.insertInto('referral_attempts').values(row).execute();
  const changed = { ...referral, version: referral.version + 1 };
  await storeReferral(write, changed);
  return recordFor(write, changed, today);
}
