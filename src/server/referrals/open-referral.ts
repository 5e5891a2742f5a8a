import { municipalDay } from '../../domain/municipal-clock.ts';
import type { ReferralDetails } from '../../schema/referral-record.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { mayOpen } from './referral-sight.ts';
import { noSuchReferral, readReferral, recordFor } from './referral-store.ts';

/** Characters of the name of who opened a card. */
const LONGEST_NAME = 120;

/**
 * Gives out what is sealed in a card, and writes down to whom. Nobody gets it where that cannot be written.
 * @param by for who may not open it, it does not exist
 * @throws {Problem} `not_found`
 */
export async function openReferral(
  write: TenantWrite,
  id: string,
  by: Actor & { id: string },
): Promise<ReferralDetails> {
  const referral = await readReferral(write, id);
  if (!referral || !(await mayOpen(write, referral, by))) throw noSuchReferral();
  const { db, tenant, now } = write;
  const { envelope } = referral;
  const openings = await openingsOf(write, id);
  const record = await recordFor(write, referral, municipalDay(now.getTime()));
  const row = { tenant: tenant.id, id: crypto.randomUUID(), referral_id: id, role: by.role, actor_id: by.id };
  // Of one that is wiped there is nothing to open.
  if (envelope)
    await db
      .insertInto('referral_openings')
      .values({ ...row, at: now.toISOString() })
      .execute();
  return { ...record, ...(envelope && { envelope }), openings };
}

/** Who opened it before, the oldest first: the role, and the name of the key. */
async function openingsOf({ db, tenant }: TenantRead, id: string): Promise<ReferralDetails['openings']> {
  const rows = await db
    .selectFrom('referral_openings')
    .leftJoin('api_keys', join =>
      join
        .onRef('api_keys.id', '=', 'referral_openings.actor_id')
        .onRef('api_keys.tenant', '=', 'referral_openings.tenant'),
    )
    .select(['referral_openings.role', 'actor_id', 'label', 'at'])
    .where('referral_openings.tenant', '=', tenant.id)
    .where('referral_id', '=', id)
    .orderBy('at')
    .orderBy('referral_openings.id')
    .execute();
  return rows.map(({ role, actor_id, label, at }) => ({
    by: `${role}: ${label ?? actor_id}`.slice(0, LONGEST_NAME),
    at,
  }));
}
