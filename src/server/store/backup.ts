import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { lookAtFile, openForReading, type DatabaseFile } from './database-file.ts';
import { DATABASE_FILE } from './open-database.ts';
import { createPrivateFile, openPrivateFolder } from './private-folder.ts';

/** A backup cannot be made or put back: the message says why and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * Copies the database of a folder as it stands at one moment, while a server works on it: all that was acknowledged before the
 * call is in it. The copy is whole in itself (no write-ahead log), for its owner only, and on the disk when this resolves.
 * @param file must not exist
 * @throws {BackupError} when there is no database, or the copy is not whole
 */
export async function backUp(data: string, file: string): Promise<void> {
  if (await lookAtFile(file)) throw new BackupError(`${file} is there already: a backup is never overwritten.`);
  const from = await look(join(data, DATABASE_FILE));
  await openPrivateFolder(dirname(file), () => undefined);
  // Opened as a server does: whoever is the last to close it brings the log into the file.
  await copyWhole(from, () => new DatabaseSync(from.path), file);
}

/**
 * Puts a backup into a folder as its database; a file with its write-ahead log beside it is taken with what stands there.
 * @returns the file as it was found: a `torn` one lacks what was written last
 * @throws {BackupError} when the file is no whole database of this server, or the folder has one already
 */
export async function restore(file: string, data: string): Promise<DatabaseFile> {
  const from = await look(file);
  await openPrivateFolder(data, () => undefined);
  const to = join(data, DATABASE_FILE);
  for (const part of [to, `${to}-wal`, `${to}-shm`]) {
    if (await lookAtFile(part))
      throw new BackupError(
        `${part} is there already. Stop the server that uses it and move ${DATABASE_FILE} away together with its -wal and -shm, or restore into an empty folder.`,
      );
  }
  await copyWhole(from, () => openForReading(from), to);
  return from;
}

async function look(path: string): Promise<DatabaseFile> {
  const file = await lookAtFile(path);
  if (!file) throw new BackupError(`There is no ${path}.`);
  return file;
}

/** Copies a database to a file beside its place, looks whether the copy is whole, and puts it there. */
async function copyWhole({ path }: DatabaseFile, openSource: () => DatabaseSync, to: string): Promise<void> {
  const beside = `${to}.new`;
  await rm(beside, { force: true });
  await createPrivateFile(beside);
  try {
    const database = openSource();
    try {
      database.exec('pragma busy_timeout = 5000');
      // One read of one moment. `backup()` of node:sqlite begins anew whenever another process writes, and may never end.
      database.prepare('vacuum into ?').run(beside);
    } finally {
      database.close();
    }
    finish(beside);
    await toDisk(beside);
    await rename(beside, to);
    if (process.platform !== 'win32') await toDisk(dirname(to), 'r');
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(`${path} could not be copied: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Looks whether a copy is whole and ours, and takes away the mark that a server was at work on the original. */
function finish(file: string): void {
  const database = new DatabaseSync(file);
  try {
    const rows = database.prepare('pragma integrity_check').all();
    const answer = rows.map(row => String(row['integrity_check'])).join('; ');
    if (answer !== 'ok') throw new BackupError(`The copy is damaged, so it was thrown away: ${answer}`);
    database.prepare('select number from migrations limit 1').get();
    database.exec('pragma user_version = 0');
  } finally {
    database.close();
  }
}

async function toDisk(path: string, flags = 'r+'): Promise<void> {
  const handle = await open(path, flags);
  await handle.sync();
  await handle.close();
}
