import { sql } from 'kysely';
import { HOUR, MINUTE } from '../../domain/duration.ts';
import { LATE_BALLOTS } from '../../domain/poll.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Store } from '../store/store.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { forEachPoll } from './each-poll.ts';
import { KEYED, rowsByKey, type KeyedTable } from './rows-by-key.ts';

/*
 * Who took part and what was said have no id, order or time in common. What is left is where a row lies in the file: one that came later
 * lies behind. So all of a poll is written anew, in the order of random keys, as soon as nobody can take part any more; and what the
 * database still has of before is taken out of its files.
 */

/** What comes with a ballot, each under a random key, by which it is put in order. */
const WRITTEN = Object.keys(KEYED) as KeyedTable[];

/** Rows in one statement: ten values each, and fewer than any engine takes. */
const CHUNK = 500;

/** In place of the day of a ballot, once it is mixed with the others. */
const NO_DAY = '';

/**
 * Writes ballots, marks, codes and ideas of a poll anew, in the order of their random keys: where a row lies says nothing of when it came.
 * Ballots lose their day: with the hours of a tablet, it would name the one person who sat at it that day.
 */
export async function rewriteBallots(write: TenantWrite, pollId: string): Promise<void> {
  for (const table of WRITTEN) {
    const found = await rowsByKey<object>(write, table, pollId);
    const rows = table === 'ballots' ? found.map(row => ({ ...row, day: NO_DAY })) : found;
    await wipe(write, table, pollId);
    for (let from = 0; from < rows.length; from += CHUNK)
      await write.db
        .insertInto(table as 'ballots')
        .values(rows.slice(from, from + CHUNK) as never)
        .execute();
  }
}

/** Where it is written who can take part, or did. */
export const WHO = ['voter_marks', 'poll_codes', 'kiosks'] as const;

/** Wipes who took part: marks, codes and the tablets of a poll. What came late is put in order with the rest. */
export async function forgetMarks(write: TenantWrite, pollId: string): Promise<void> {
  for (const table of WHO) await wipe(write, table, pollId);
  await rewriteBallots(write, pollId);
}

/** Wipes what was said. What was counted stays. */
export const wipeBallots = (write: TenantWrite, pollId: string): Promise<void> => wipe(write, 'ballots', pollId);

async function wipe({ db, tenant }: TenantWrite, table: KeyedTable | 'kiosks', pollId: string): Promise<void> {
  await db
    .deleteFrom(table as 'ballots')
    .where('tenant', '=', tenant.id)
    .where('poll_id', '=', pollId)
    .execute();
}

/** How long after closing something of a poll may have been written anew or wiped, milliseconds. */
const UNSETTLED = LATE_BALLOTS + 2 * HOUR;

/**
 * Mixes in what came late, and takes out of the files what they have of rows as they lay before: in SQLite the write-ahead log (what is
 * deleted is overwritten there already), in PostgreSQL the dead rows, whose place and number tell when they came. Outside a write, once
 * that is kept.
 */
export async function settleFiles(store: Store): Promise<void> {
  const now = store.clock().getTime();
  const [closed, changed] = [now - UNSETTLED, now - 2 * HOUR].map(time => new Date(time).toISOString()) as [
    string,
    string,
  ];
  const query = store.db.selectFrom('polls').select('id').where('state', 'not in', ['draft', 'open']);
  const recent = await query
    .where(({ or, eb }) => or([eb('closed_at', '>=', closed), eb('updated_at', '>=', changed)]))
    .limit(1)
    .execute();
  if (recent.length === 0) return;
  await mixLate(store, closed);
  await store.flushDeleted();
  if (store.engine !== 'postgres') return;
  // Writes the table into a new file, in the order of its key, and gives the old one back: some milliseconds for a table of this size.
  for (const table of WRITTEN)
    await sql`cluster ${sql.table(table)} using ${sql.table(`${table}_pkey`)}`.execute(store.db);
}

/** What came after closing lies behind the rest, in its order: all of it is written anew. @param since of polls that closed later, UTC */
async function mixLate(store: Store, since: string): Promise<void> {
  const late = await store.db
    .selectFrom('polls')
    .select(['tenant', 'id'])
    .where('closed_at', '>=', since)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('ballots')
          .select('ballots.id')
          .whereRef('ballots.tenant', '=', 'polls.tenant')
          .whereRef('ballots.poll_id', '=', 'polls.id')
          .where('day', '<>', NO_DAY),
      ),
    )
    .orderBy('tenant')
    .orderBy('id')
    .execute();
  await forEachPoll(store, late, rewriteBallots);
}

/** The same as a job. */
export const secrecyJob: Job = { name: 'settle-polls', every: 10 * MINUTE, run: settleFiles };
