import type { Job } from '../jobs/jobs.ts';
import type { Store } from '../store/store.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';
import { closedInTime } from './move-poll.ts';
import { findPoll } from './poll-store.ts';
import { remakeResults, renewResults, statusOf } from './results.ts';
import { forgetMarks } from './secrecy.ts';

/** Which poll, of which tenant. */
interface PollKey {
  tenant: string;
  id: string;
}

/** Closes polls whose time is over, each in a transaction of its own. @returns how many it looked at */
async function closePolls(store: Store): Promise<number> {
  const now = store.clock().toISOString();
  const query = store.db.selectFrom('polls').select(['tenant', 'id']).where('state', '=', 'open');
  const due = await query.where('closes_at', '<=', now).orderBy('tenant').orderBy('id').execute();
  return forEach(store, due, async (write, id) => {
    const poll = await findPoll(write, id);
    if (poll) await closedInTime(write, poll);
  });
}

/**
 * Counts for the last time what can get no more ballots: from then on nobody can find out either who took part. Ballots that came in the
 * meantime, in numbers too large to tell one from the others, are counted as well.
 * @returns how many polls it looked at
 */
async function countPolls(store: Store): Promise<number> {
  const unfinished = await store.db
    .selectFrom('polls')
    .leftJoin('poll_results', join =>
      join.onRef('poll_results.tenant', '=', 'polls.tenant').onRef('poll_results.poll_id', '=', 'polls.id'),
    )
    .select(['polls.tenant', 'polls.id'])
    .where('polls.state', 'in', ['open', 'closed', 'answered'])
    .where(({ or, eb }) => or([eb('poll_results.is_final', 'is', null), eb('poll_results.is_final', '=', 0)]))
    .orderBy('polls.tenant')
    .orderBy('polls.id')
    .execute();
  return forEach(store, unfinished, async (write, id) => {
    const poll = await findPoll(write, id);
    if (!poll || poll.state === 'archived' || poll.state === 'cancelled') return;
    if (statusOf(poll, write.now) !== 'final' || poll.state === 'open') return renewResults(write, poll);
    await remakeResults(write, poll);
    await forgetMarks(write, id);
  });
}

async function forEach(
  store: Store,
  polls: readonly PollKey[],
  work: (write: TenantWrite, id: string) => Promise<void>,
): Promise<number> {
  for (const { tenant, id } of polls) await writeForTenant(store, tenant, write => work(write, id));
  return polls.length;
}

/** The same as jobs. */
export const pollJobs: readonly Job[] = [
  { name: 'close-polls', every: 15_000, run: closePolls },
  { name: 'count-polls', every: 60_000, run: countPolls },
];
