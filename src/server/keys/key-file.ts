import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { IngestKey } from './ingest-keys.ts';
import { ServerKeys } from './server-keys.ts';

interface KeyFile {
  secret: string;
  ingest: IngestKey[];
}

/** The keys of a server, and how to keep them when they were renewed. */
export interface OpenedKeys {
  keys: ServerKeys;
  /** Makes the next sealing key when it is time, and keeps it. @param now epoch milliseconds */
  renew(now: number): Promise<void>;
}

/**
 * Opens the keys of a server from `keys.json` in its data folder, made at the first start, readable by its owner only. Keep a
 * copy apart from copies of the database: without it no follow-up code works, with both codes can be guessed.
 *
 * `STEK_CODE_KEY` (32 bytes, base64url) goes before the secret of the file, and `STEK_INGEST_KEYS` (the `ingest` list of such a
 * file) before its key pairs; several servers on one database need both, or a shared folder.
 */
export async function openKeys(folder: string, env: NodeJS.ProcessEnv, now: number): Promise<OpenedKeys> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'keys.json');
  const kept = (await readKept(file)) ?? (await keepFirst(file, now));
  const secret = fromBase64Url(env['STEK_CODE_KEY'] ?? kept.secret);
  if (secret.length < 32) throw new Error('STEK_CODE_KEY needs at least 32 bytes, as base64url.');
  const fromOutside = env['STEK_INGEST_KEYS'];
  const ingest = fromOutside === undefined ? kept.ingest : (JSON.parse(fromOutside) as IngestKey[]);
  const keys = new ServerKeys({ secret, ingest });
  const renew = async (moment: number) => {
    if (fromOutside === undefined && (await keys.ingest.renew(moment)))
      await replace(file, { secret: kept.secret, ingest: [...keys.ingest.all] });
  };
  await renew(now);
  return { keys, renew };
}

async function readKept(file: string): Promise<KeyFile | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as KeyFile);
}

/** Of two servers that start at once for the first time, one makes the file and the other reads it. */
async function keepFirst(file: string, now: number): Promise<KeyFile> {
  const fresh = await ServerKeys.random(now);
  const secret = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const made: KeyFile = { secret, ingest: [...fresh.ingest.all] };
  const lock = await open(`${file}.lock`, 'wx', 0o600).catch(() => undefined);
  if (!lock) return waitForOther(file);
  try {
    const already = await readKept(file);
    if (already) return already;
    await replace(file, made);
    return made;
  } finally {
    await lock.close();
    await rm(`${file}.lock`, { force: true });
  }
}

async function waitForOther(file: string): Promise<KeyFile> {
  for (let tries = 0; tries < 40; tries++) {
    const kept = await readKept(file);
    if (kept) return kept;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`${file}.lock is in the way: another server was stopped while it made its keys. Remove that file.`);
}

/** Written beside it and put in its place: a killed process leaves the old file or the new one. */
async function replace(file: string, content: KeyFile): Promise<void> {
  const beside = await open(`${file}.new`, 'w', 0o600);
  await beside.writeFile(`${JSON.stringify(content, null, 2)}\n`);
  await beside.sync();
  await beside.close();
  await chmod(`${file}.new`, 0o600);
  await rename(`${file}.new`, file);
}
