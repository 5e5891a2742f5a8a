import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { SqliteValue, SyncSqlite } from '../server/store/sync-sqlite.ts';

/** Opens SQLite in WebAssembly, in memory of the page. */
export async function openWasmSqlite(): Promise<SyncSqlite> {
  const sqlite = await sqlite3InitModule();
  const database = new sqlite.oo1.DB(':memory:');
  return {
    run(sql, parameters) {
      const rows = database.exec({
        sql,
        bind: parameters as SqliteValue[],
        rowMode: 'object',
        returnValue: 'resultRows',
      }) as Record<string, unknown>[];
      return { rows, changes: database.changes() };
    },
    get isTransaction() {
      return database.pointer !== undefined && sqlite.capi.sqlite3_get_autocommit(database.pointer) === 0;
    },
    close: () => database.close(),
  };
}
