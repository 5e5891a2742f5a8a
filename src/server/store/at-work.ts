import { sql } from 'kysely';
import type { Store } from './store.ts';

/** Stands in the header of a SQLite file (its `user_version`) while a server writes to it, and in every copy made meanwhile. */
export const AT_WORK = 1;

/**
 * Marks a database file as one that a server is at work on, so that a copy of it without its write-ahead log can be told from one
 * that is whole. PostgreSQL has no such files.
 */
export async function beginWork(store: Store): Promise<void> {
  if (store.engine !== 'sqlite') return;
  await sql`pragma user_version = ${sql.lit(AT_WORK)}`.execute(store.db);
  await store.checkpoint();
}

/** Takes the mark away; closing the store brings that into the file. */
export async function endWork(store: Store): Promise<void> {
  if (store.engine === 'sqlite') await sql`pragma user_version = 0`.execute(store.db);
}
