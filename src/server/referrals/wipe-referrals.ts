import { addDays } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { noteWiped } from '../store/settle-files.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { readReferralSettings } from './referral-settings.ts';
import type { StoredReferral } from './referral-store.ts';

/** What lies apart from a card, by its id. */
const APART = ['referral_attempts', 'referral_openings'] as const;
/** Ids in one statement: fewer than any engine allows. */
const SLICE = 500;

/**
 * Wipes all that there is of a card that was withdrawn, at once: what is sealed, the attempts, how it went. Its row stays without content for
 * as long as that of a card that ended, with who could have read it: would it go sooner, a code that knows nothing more would tell that
 * somebody took it back.
 * @returns what becomes of its row
 */
export async function wipeWithdrawn(write: TenantWrite, referral: StoredReferral): Promise<Partial<StoredReferral>> {
  const { db, tenant, now } = write;
  await noteWiped(write, ['referrals', 'referral_attempts']);
  await db
    .deleteFrom('referral_attempts')
    .where('tenant', '=', tenant.id)
    .where('referral_id', '=', referral.id)
    .execute();
  return { ...(await ended(write, referral, undefined)), ...NOTHING, days: { done: municipalDay(now.getTime()) } };
}

/** What is written over where it stood. */
const NOTHING = {
  ...{ envelope: undefined, placeId: undefined, endsOn: undefined, askFrom: undefined, handedOver: undefined },
  ...{ arrived: undefined, returned: undefined, outcome: undefined, told: [] },
} satisfies Partial<StoredReferral>;

/** What the end of a card does to it: from then on it is kept for so many days, and never longer than any card. */
export async function ended(
  write: TenantWrite,
  { wipeOn }: StoredReferral,
  outcome: StoredReferral['outcome'],
): Promise<Partial<StoredReferral>> {
  const { keepDays } = await readReferralSettings(write);
  const kept = addDays(municipalDay(write.now.getTime()), keepDays);
  return { outcome, wipeOn: kept < wipeOn ? kept : wipeOn };
}

/**
 * Wipes the cards whose day is there, with all there is about them. Codes, transitions and notices go with them.
 * @returns their ids
 */
export async function purgeReferrals(write: TenantWrite, now: Date): Promise<string[]> {
  const { db, tenant } = write;
  const gone = await db
    .deleteFrom('referrals')
    .where('tenant', '=', tenant.id)
    .where('wipe_on', '<=', municipalDay(now.getTime()))
    .returning('id')
    .execute();
  const ids = gone.map(({ id }) => id);
  if (ids.length > 0) await noteWiped(write, ['referrals', ...APART]);
  for (let from = 0; from < ids.length; from += SLICE)
    for (const table of APART)
      await db
        .deleteFrom(table)
        .where('tenant', '=', tenant.id)
        .where('referral_id', 'in', ids.slice(from, from + SLICE))
        .execute();
  return ids;
}
