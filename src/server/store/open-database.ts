import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore, type Store } from './store.ts';

/**
 * Opens the store a server runs on: PostgreSQL when `databaseUrl` is given, else SQLite in the folder `data`.
 * @param where `data` is made when absent; without it and without an address everything stays in memory and is gone at the end
 */
export async function openDatabase(where: {
  databaseUrl?: string | undefined;
  data?: string | undefined;
}): Promise<Store> {
  if (where.databaseUrl) {
    const { openPostgres } = await import('./postgres.ts');
    return openStore({ kind: 'postgres', pool: openPostgres(where.databaseUrl) });
  }
  const { openNodeSqlite } = await import('./node-sqlite.ts');
  if (!where.data) return openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
  await mkdir(where.data, { recursive: true });
  const connect = () => openNodeSqlite(join(where.data!, 'stek.sqlite'));
  return openStore({ kind: 'sqlite', database: connect(), connect });
}
