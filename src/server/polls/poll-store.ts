import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollState } from '../../schema/poll.ts';
import { POLL_ID } from '../../schema/patterns.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import './poll-tables.ts';

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

/** Writes a poll over itself, or as a new one. What everybody sees of it is another one then. */
export async function storePoll(write: TenantWrite, record: PollRecord): Promise<void> {
  const row = {
    place_id: record.placeId ?? null,
    state: record.state as PollState,
    version: record.version,
    opened_at: record.openedAt ?? null,
    closes_at: record.closesAt,
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
