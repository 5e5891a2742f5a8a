import type { TenantRead } from '../store/tenant-read.ts';
import './poll-tables.ts';

/** Rows of one statement: it is over in a few milliseconds, and who asks for something else in between gets it. */
const SLICE = 1000;

/** What is said in a poll and by whom, by table, with its random key. */
export const KEYED = { ballots: 'id', voter_marks: 'mark_mac', poll_codes: 'code_mac', poll_ideas: 'id' } as const;
export type KeyedTable = keyof typeof KEYED;

/** All rows of a poll in the order of their random keys, read by some at a time. */
export async function rowsByKey<Row>({ db, tenant }: TenantRead, table: KeyedTable, pollId: string): Promise<Row[]> {
  const key = KEYED[table] as 'id';
  const all = db.selectFrom(table as 'ballots').selectAll();
  const query = all.where('tenant', '=', tenant.id).where('poll_id', '=', pollId).orderBy(key).limit(SLICE);
  const rows: Record<typeof key, string>[] = [];
  for (;;) {
    const last = rows.at(-1)?.[key];
    const slice = await (last === undefined ? query : query.where(key, '>', last)).execute();
    for (const row of slice) rows.push(row);
    if (slice.length < SLICE) return rows as Row[];
  }
}
