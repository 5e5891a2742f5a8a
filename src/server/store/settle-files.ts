import { sql } from 'kysely';
import { MINUTE } from '../../domain/duration.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import type { TenantWrite } from './tenant-write.ts';

/*
 * What is wiped is still in the files of the database. In SQLite: in the write-ahead log, and in what a page kept of rows that were moved to
 * another one (what is deleted is overwritten where it lay last, and only there). In PostgreSQL: as dead rows, also of each earlier form of a
 * row, whose bytes stay when their place is given back. So who wipes something says of which tables, and those are written anew; of SQLite all.
 */

/** Says that rows of some tables were wiped or written anew, in the same transaction. Nobody waits for somebody else who says so. */
export async function noteWiped({ db }: TenantWrite, tables: readonly (keyof Tables)[]): Promise<void> {
  for (const name of tables)
    await db.insertInto('unsettled_tables').values({ id: crypto.randomUUID(), name }).execute();
}

/**
 * Takes out of the files what they have of rows that were wiped, or as they lay before. Outside a write, once that is kept; and nothing when
 * no row was wiped or written anew since.
 * @returns whether there was something to take out
 */
export async function settleFiles(store: Store): Promise<boolean> {
  const { isFree, unsettled } = await look(store);
  if (unsettled.length === 0) return false;
  // Where somebody still reads what was there before, it is done at the next turn.
  if (!isFree) return true;
  if (store.engine === 'sqlite') await sql`vacuum`.execute(store.db);
  if (!(await store.flushDeleted())) return true;
  if (store.engine === 'postgres')
    for (const name of new Set(unsettled.map(row => row.name))) await writeAnew(store, name);
  // What was wiped in the meantime is for the next time.
  for (const { id } of unsettled) await store.db.deleteFrom('unsettled_tables').where('id', '=', id).execute();
  return true;
}

/** What is to be written anew, and whether nobody looks any more at what was there before it was wiped. */
async function look({ db, engine }: Store) {
  const unsettled = await db.selectFrom('unsettled_tables').selectAll().orderBy('name').execute();
  if (engine === 'sqlite' || unsettled.length === 0) return { unsettled, isFree: true };
  // The transaction that wiped is in the row: PostgreSQL keeps dead rows for who began before that ended, such as a backup that is made. Who
  // is in another of its databases does not count, only who is in none of them.
  const { rows } = await sql`select 1 from unsettled_tables as wiped, pg_stat_activity as reading
    where age(reading.backend_xmin) >= age(wiped.xmin)
    and (reading.datid is null or reading.datname = current_database()) limit 1`.execute(db);
  return { unsettled, isFree: rows.length === 0 };
}

/** Writes a table into a new file, in the order of its key, and gives the old one back: some milliseconds for a table of this size. */
async function writeAnew({ db }: Store, name: string): Promise<void> {
  const { rows } = await sql<{ key: string }>`select conname as key from pg_constraint
    where conrelid = to_regclass(${name}) and contype = 'p'`.execute(db);
  if (rows[0]) await sql`cluster ${sql.table(name)} using ${sql.ref(rows[0].key)}`.execute(db);
}

/** The same as a job. */
export const settleJob: Job = { name: 'settle-files', every: 10 * MINUTE, run: settleFiles };
