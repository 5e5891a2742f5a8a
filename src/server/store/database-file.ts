import { open, stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { AT_WORK } from './at-work.ts';
import type { SyncSqlite } from './sync-sqlite.ts';

/** What can be seen of a database file of SQLite from outside. */
export interface DatabaseFile {
  readonly path: string;
  /** Bytes that stand only in the write-ahead log beside it. */
  readonly walBytes: number;
  /**
   * Whether all that was written is here: `whole`, with its log beside it or as a file that needs none; `torn`, when a server was at
   * work and the log is not here, as in a copy made with `cp`; `closed`, without a log because nothing was at work.
   */
  readonly state: 'whole' | 'torn' | 'closed';
}

/** Where things stand in the first 100 bytes (sqlite.org/fileformat.html). */
const WRITE_VERSION = 18;
const USER_VERSION = 60;
const WAL = 2;

/** Looks at a database file without opening it. @returns `undefined` when there is no such file */
export async function lookAtFile(path: string): Promise<DatabaseFile | undefined> {
  const size = (suffix: string) =>
    stat(path + suffix).then(
      ({ size: bytes }) => bytes,
      () => undefined,
    );
  if ((await size('')) === undefined) return undefined;
  const header = Buffer.alloc(100);
  const handle = await open(path);
  await handle.read(header, 0, 100, 0);
  await handle.close();
  const walBytes = await size('-wal');
  const isAlone = header[WRITE_VERSION] === WAL && walBytes === undefined;
  const state = !isAlone ? 'whole' : header.readUInt32BE(USER_VERSION) === AT_WORK ? 'torn' : 'closed';
  return { path, walBytes: walBytes ?? 0, state };
}

/** Opens a database file to read it; a copy without its log stays as it is. @throws when it is no database */
export function openForReading({ path, state }: DatabaseFile): DatabaseSync {
  // Opened as usual, a file that knows a log would get an empty one beside it, and look whole from then on.
  const address = pathToFileURL(path);
  if (state !== 'whole') address.searchParams.set('immutable', '1');
  const database = new DatabaseSync(state === 'whole' ? path : address, { readOnly: true });
  database.exec('pragma busy_timeout = 5000');
  return database;
}

/** A database that is open for reading, as a store takes it. */
export const readingSqlite = (database: DatabaseSync): SyncSqlite => ({
  run: (sql, parameters) => ({ rows: database.prepare(sql).all(...parameters), changes: 0 }),
  get isTransaction() {
    return database.isTransaction;
  },
  close: () => database.close(),
});
