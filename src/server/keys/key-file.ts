import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { base64url } from 'jose';
import * as z from 'zod/mini';
import { giveToOwner } from '../store/private-folder.ts';
import { isRenewalDue, renewed, type IngestKey } from './ingest-keys.ts';
import { KeysError } from './keys-error.ts';

/** The keys of a server as text: `keys.json`. */
export interface KeyFile {
  /** 32 random bytes or more, base64url. */
  readonly secret: string;
  readonly ingest: readonly IngestKey[];
}

const schema = z.object({
  secret: z.string().check(z.refine(isSecret)),
  ingest: z.array(
    z.object({ jwk: z.looseObject({ kty: z.string() }), kid: z.string(), nbf: z.number(), exp: z.number() }),
  ),
});

/** A process that was killed while it wrote leaves its lock behind; none writes for so long; milliseconds. */
const LOCK_IS_STALE = 10_000;

/** @throws {KeysError} that names `place` and never what stands there */
export function parseKeys(text: string, place: string): KeyFile {
  try {
    return schema.parse(JSON.parse(text)) as KeyFile;
  } catch {
    throw new KeysError(
      `What is in ${place} are no keys of a server: {"secret": 32 bytes as base64url, "ingest": [...]}. Put the right ones back from your backup.`,
    );
  }
}

/** @returns the keys in a file, or `undefined` when there is no such file */
export async function readKeyFile(file: string): Promise<KeyFile | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new KeysError(`${file} cannot be read: ${error.message}`);
  });
  return text === undefined ? undefined : parseKeys(text, file);
}

/**
 * Makes a key file where there is none. Of several servers that start at once one makes it and the others read it.
 * @param now epoch milliseconds
 */
export function makeKeyFile(file: string, now: number): Promise<{ kept: KeyFile; isNew: boolean }> {
  return locked(file, async () => {
    const already = await readKeyFile(file);
    if (already) return { kept: already, isNew: false };
    const secret = base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
    const kept = { secret, ingest: await renewed([], now) };
    await replace(file, kept);
    return { kept, isNew: true };
  });
}

/**
 * Renews the sealing keys in a file when it is time.
 * @param now epoch milliseconds
 * @returns what is in it from now on, also when another server renewed it
 */
export function renewKeyFile(file: string, now: number): Promise<KeyFile> {
  return locked(file, async () => {
    const kept = await readKeyFile(file);
    if (!kept) throw new KeysError(`There is no ${file}.`);
    if (!isRenewalDue(kept.ingest, now)) return kept;
    const next = { ...kept, ingest: await renewed(kept.ingest, now) };
    await replace(file, next);
    return next;
  });
}

/** Copies keys to a file, over an older copy of the same keys. @throws {KeysError} rather than write over other keys */
export function copyKeys(keys: KeyFile, file: string): Promise<void> {
  return locked(file, async () => {
    const there = await readKeyFile(file);
    if (there && there.secret !== keys.secret)
      throw new KeysError(`${file} holds other keys: they are not written over. Move that file away first.`);
    await replace(file, keys);
  });
}

function isSecret(text: string): boolean {
  try {
    return base64url.decode(text).length >= 32;
  } catch {
    return false;
  }
}

/** Of all processes one at a time does something to a file. */
async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`;
  while (!(await takeLock(lock))) await new Promise(resolve => setTimeout(resolve, 50));
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new KeysError(`The keys of the server cannot be written: ${message}`);
  }
  const since = await stat(lock).catch(() => undefined);
  if (since && Date.now() - since.mtimeMs > LOCK_IS_STALE) await rm(lock, { force: true });
  return false;
}

/** Written beside it and put in its place: a killed process leaves the old file or the new one. */
async function replace(file: string, content: KeyFile): Promise<void> {
  // What a killed process left may be open to others; a new file is not.
  await rm(`${file}.new`, { force: true });
  const beside = await open(`${file}.new`, 'wx', 0o600);
  await beside.writeFile(`${JSON.stringify(content, null, 2)}\n`);
  await beside.sync();
  await beside.close();
  await giveToOwner(`${file}.new`);
  await rename(`${file}.new`, file);
}
