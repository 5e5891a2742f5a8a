import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollState } from '../../schema/poll.ts';
import { POLL_ID } from '../../schema/patterns.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import './poll-tables.ts';

/** In rows of every kind of thing, and in words. */
export const POLL = 'poll';

/** A poll, whatever its state. @returns `undefined` for an id that nothing has, or that is none */
export async function findPoll({ db, tenant }: TenantRead, id: string): Promise<PollRecord | undefined> {
  if (!POLL_ID.test(id)) return undefined;
  const row = await db
    .selectFrom('polls')
    .select('document')
    .where('tenant', '=', tenant.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.document) as PollRecord);
}

/** The same. @throws {Problem} `not_found` */
export async function knownPoll(read: TenantRead, id: string): Promise<PollRecord> {
  const found = await findPoll(read, id);
  if (found) return found;
  throw new Problem('not_found', 'There is no poll with this id here. It has 8 letters and digits, such as k3f9x2ab.');
}

/** A poll in which people take or took part, and of which what they said is still there. @throws {Problem} `not_found`, `poll_closed` */
export async function askedPoll(read: TenantRead, id: string): Promise<PollRecord> {
  const poll = await knownPoll(read, id);
  if (poll.state === 'open' || poll.state === 'closed' || poll.state === 'answered') return poll;
  const why = poll.state === 'draft' ? 'Open it first.' : 'What people said in it was deleted.';
  throw new Problem('poll_closed', `This poll is “${poll.state}”. ${why}`);
}

/** What ids are made of, as `POLL_ID` says: 31 letters and digits, of which no two look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** An id that no poll has, without any order. */
export async function newPollId(read: TenantRead): Promise<string> {
  for (;;) {
    // Eight bits more than are needed leave no letter more likely than another that anyone would notice.
    const random = crypto.getRandomValues(new Uint16Array(8));
    const id = Array.from(random, number => LETTERS[number % LETTERS.length]).join('');
    if (!(await findPoll(read, id))) return id;
  }
}

/** Writes a poll over itself, or as a new one. What everybody sees of it is another one then. */
export async function storePoll(write: TenantWrite, record: PollRecord): Promise<void> {
  const row = {
    place_id: record.placeId ?? null,
    state: record.state as PollState,
    version: record.version,
    opened_at: record.openedAt ?? null,
    closes_at: new Date(record.closesAt).toISOString(),
    closed_at: record.closedAt ?? null,
    document: JSON.stringify(record),
    updated_at: write.now.toISOString(),
  };
  await write.db
    .insertInto('polls')
    .values({ tenant: write.tenant.id, id: record.id, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row))
    .execute();
  write.markChanged();
}
