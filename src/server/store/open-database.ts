import { join } from 'node:path';
import { createPrivateFile, openPrivateFolder } from './private-folder.ts';
import { openStore, type Store } from './store.ts';

/** Name of the database file in the folder of a server. */
export const DATABASE_FILE = 'stek.sqlite';

/**
 * Opens the store a server runs on: PostgreSQL when `databaseUrl` is given, else SQLite in the folder `data`.
 * @param where `data` is made when absent, readable by its owner only; without it and without an address everything stays in memory
 * and is gone at the end
 * @param warn gets a sentence for what other users of the machine can read and could not be tightened
 */
export async function openDatabase(
  where: { databaseUrl?: string | undefined; data?: string | undefined },
  warn: (sentence: string) => void = console.warn,
): Promise<Store> {
  if (where.databaseUrl) {
    const { openPostgres } = await import('./postgres.ts');
    return openStore({ kind: 'postgres', pool: openPostgres(where.databaseUrl) });
  }
  const { openNodeSqlite } = await import('./node-sqlite.ts');
  if (!where.data) return openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
  await openPrivateFolder(where.data, warn);
  const file = join(where.data, DATABASE_FILE);
  // SQLite gives its write-ahead log the mode and the owner of the file.
  await createPrivateFile(file);
  const connect = () => openNodeSqlite(file);
  return openStore({ kind: 'sqlite', database: connect(), connect });
}
