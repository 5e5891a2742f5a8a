import type { Job } from '../jobs/jobs.ts';
import type { Store } from '../store/store.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { WaitingList } from './waiting-list.ts';
import { readDate } from './sign-up-date.ts';

/**
 * Sets seats free that nobody answered for in time, offers them to the next in line, and ends waiting lists of dates that have begun.
 * @returns how many dates it looked at
 */
export async function endOffers(store: Store): Promise<number> {
  const now = store.clock().toISOString();
  const due = await store.db
    .selectFrom('sign_ups')
    .select(['tenant', 'occurrence_id'])
    .distinct()
    .where(where =>
      where.or([
        where.and([where('state', 'in', ['offered', 'unconfirmed']), where('held_until', '<=', now)]),
        where.and([where('state', '=', 'waiting'), where('starts_at', '<=', now)]),
      ]),
    )
    .union(
      store.db
        .selectFrom('decoys')
        .select(['tenant', 'occurrence_id'])
        .where('state', '=', 'unconfirmed')
        .where('held_until', '<=', now),
    )
    .execute();
  for (const { tenant, occurrence_id } of due) {
    await writeForTenant(store, tenant, async write => {
      const line = await WaitingList.of(write, occurrence_id);
      const date = await readDate(write, occurrence_id);
      // What the programme no longer has takes no one any more.
      const known = date && date !== 'gone' ? date : { rule: { mode: 'none' as const, capacity: 1 }, start: 0 };
      await line.settle(known);
    });
  }
  return due.length;
}

/** The same as a job. */
export const endOffersJob: Job = { name: 'end-offers', every: 60_000, run: endOffers };
