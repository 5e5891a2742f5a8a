import type { ExpressionBuilder } from 'kysely';
import type { Job } from '../jobs/jobs.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { forEachPoll } from './each-poll.ts';
import { closedInTime } from './move-poll.ts';
import { findPoll } from './poll-store.ts';
import { areFinal, remakeResults, renewResults, statusOf } from './results.ts';
import { forgetMarks, WHO } from './secrecy.ts';

/** Closes polls whose time is over, each in a transaction of its own. @returns how many it looked at */
export async function closePolls(store: Store): Promise<number> {
  const now = store.clock().toISOString();
  const query = store.db.selectFrom('polls').select(['tenant', 'id']).where('state', '=', 'open');
  const due = await query.where('closes_at', '<=', now).orderBy('tenant').orderBy('id').execute();
  return forEachPoll(store, due, async (write, id) => {
    const poll = await findPoll(write, id);
    if (poll) await closedInTime(write, poll);
  });
}

/**
 * Counts for the last time what can get no more ballots: from then on nobody can find out either who took part. Ballots that came in the
 * meantime, in numbers too large to tell one from the others, are counted as well.
 * @returns how many polls it looked at
 */
export async function countPolls(store: Store): Promise<number> {
  const unfinished = await store.db
    .selectFrom('polls')
    .leftJoin('poll_results', join =>
      join.onRef('poll_results.tenant', '=', 'polls.tenant').onRef('poll_results.poll_id', '=', 'polls.id'),
    )
    .select(['polls.tenant', 'polls.id'])
    .where('polls.state', 'in', ['open', 'closed', 'answered'])
    .where(({ or, eb, exists }) =>
      or([
        eb('poll_results.is_final', 'is', null),
        eb('poll_results.is_final', '=', 0),
        // Closed or corrected when no more could come: it was counted for the last time then, and who took part is still there.
        ...WHO.map(table => exists(rowsOfPoll(eb, table))),
      ]),
    )
    .orderBy('polls.tenant')
    .orderBy('polls.id')
    .execute();
  return forEachPoll(store, unfinished, async (write, id) => {
    const poll = await findPoll(write, id);
    if (!poll || poll.state === 'archived' || poll.state === 'cancelled') return;
    if (statusOf(poll, write.now) !== 'final' || poll.state === 'open') return renewResults(write, poll);
    if (!(await areFinal(write, id))) await remakeResults(write, poll);
    await forgetMarks(write, id);
  });
}

/** Rows of one poll in a table that says who took part. */
const rowsOfPoll = ({ selectFrom }: ExpressionBuilder<Tables, 'polls'>, table: (typeof WHO)[number]) =>
  selectFrom(`${table as 'kiosks'} as who`)
    .select('who.poll_id')
    .whereRef('who.tenant', '=', 'polls.tenant')
    .whereRef('who.poll_id', '=', 'polls.id');

/** The same as jobs. */
export const pollJobs: readonly Job[] = [
  { name: 'close-polls', every: 15_000, run: closePolls },
  { name: 'count-polls', every: 60_000, run: countPolls },
];
