import { HOUR } from '../../domain/duration.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { lateNews, type LateNews } from '../../domain/referral-news.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Store } from '../store/store.ts';
import { readForTenant, type TenantRead } from '../store/tenant-read.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';
import { tellOfLate } from './referral-notices.ts';
import { readReferrals, REFERRAL, storeReferral, type StoredReferral } from './referral-store.ts';
import { isOver, settledReferral } from './settle-referral.ts';

/**
 * Does what time brings about: ends what nothing was heard of, and has those told who have to hear that a promise to the person was not
 * kept. Each promise is told of once.
 * @returns how many cards something was done about
 */
export async function runReferralClocks(store: Store): Promise<number> {
  let done = 0;
  for (const { id } of await store.tenants()) {
    // Nobody waits for a look at it: each is looked at once more by whoever writes.
    const due = (await readForTenant(store, id, dueReferrals)) ?? [];
    for (const { id: referral } of due)
      done += (await writeForTenant(store, id, write => advance(write, referral), { beside: REFERRAL })) ?? 0;
  }
  return done;
}

/** The same as a job. */
export const referralClocks: Job = { name: 'referral-clocks', every: HOUR, run: runReferralClocks };

async function dueReferrals(read: TenantRead): Promise<StoredReferral[]> {
  const today = municipalDay(read.now.getTime());
  const referrals = await readReferrals(read);
  return referrals.filter(referral => isOver(referral, read) || untold(referral, today).length > 0);
}

/** The promises that were not kept and that nobody was told of. */
const untold = (referral: StoredReferral, today: string): LateNews[] =>
  lateNews(referral, today).filter(({ cause }) => !referral.told.includes(cause));

async function advance(write: TenantWrite, id: string): Promise<number> {
  const referral = await settledReferral(write, id);
  if (!referral) return 0;
  const news = untold(referral, municipalDay(write.now.getTime()));
  for (const late of news) await tellOfLate(write, referral, late);
  const told = [...referral.told, ...news.map(({ cause }) => cause)];
  // Not another version: nothing of it changed that somebody could have looked at.
  if (news.length > 0) await storeReferral(write, { ...referral, told });
  return 1;
}
