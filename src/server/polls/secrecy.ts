import { HOUR, MINUTE } from '../../domain/duration.ts';
import { LATE_BALLOTS } from '../../domain/poll.ts';
import type { Job } from '../jobs/jobs.ts';
import { noteWiped } from '../store/settle-files.ts';
import type { Store } from '../store/store.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { forEachPoll } from './each-poll.ts';
import { IDEA } from './ideas.ts';
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
/** Where it is written what was said. */
const SAID = ['ballots', 'poll_ideas'] as const;

/** Wipes who took part: marks, codes and the tablets of a poll. What came late is put in order with the rest. */
export async function forgetMarks(write: TenantWrite, pollId: string): Promise<void> {
  for (const table of WHO) await wipe(write, table, pollId);
  await rewriteBallots(write, pollId);
}

/** Wipes what was said: ballots, ideas, and who did what with ideas. What was counted stays. */
export async function wipeAnswers(write: TenantWrite, pollId: string): Promise<void> {
  const { db, tenant } = write;
  const ideas = db.selectFrom('poll_ideas').select('id').where('tenant', '=', tenant.id).where('poll_id', '=', pollId);
  await db
    .deleteFrom('transitions')
    .where('tenant', '=', tenant.id)
    .where('kind', '=', IDEA)
    .where('entity_id', 'in', ideas)
    .execute();
  for (const table of SAID) await wipe(write, table, pollId);
}

/** Takes the rows of a poll out of a table. */
async function wipe(write: TenantWrite, table: KeyedTable | 'kiosks', pollId: string): Promise<void> {
  const { numDeletedRows } = await write.db
    .deleteFrom(table as 'ballots')
    .where('tenant', '=', write.tenant.id)
    .where('poll_id', '=', pollId)
    .executeTakeFirst();
  if (numDeletedRows > 0n) await noteWiped(write, [table]);
}

/** How long after closing something of a poll may come late and not be mixed in yet, milliseconds. */
const LATE = LATE_BALLOTS + 2 * HOUR;

/** What came after closing lies behind the rest, in its order: all of it is written anew. */
export async function mixLate(store: Store): Promise<void> {
  const since = new Date(store.clock().getTime() - LATE).toISOString();
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
export const secrecyJob: Job = { name: 'mix-late-ballots', every: 10 * MINUTE, run: mixLate };
