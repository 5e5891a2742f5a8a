import { rm } from 'node:fs/promises';
import { base64url } from 'jose';
import { HOUR } from '../../domain/duration.ts';
import { openPrivateFolder } from '../store/private-folder.ts';
import type { Store } from '../store/store.ts';
import { isRenewalDue, lastEnd } from './ingest-keys.ts';
import { makeKeyFile, renewKeyFile, type KeyFile } from './key-file.ts';
import { claim, fingerprintOf, fitOf, type KeyFit } from './key-fingerprints.ts';
import { keySource, type KeySource } from './key-source.ts';
import { KeysError } from './keys-error.ts';
import { ServerKeys } from './server-keys.ts';

/** The keys of a server, and how to keep them renewed. */
export interface OpenedKeys {
  keys: ServerKeys;
  /** Makes the next sealing key when it is time, and takes over what another server made. @param now epoch milliseconds */
  renew(now: number): Promise<void>;
}

/** Where keys are looked for, and who hears of them. */
export interface KeyPlace {
  /** The folder of the server. */
  data: string;
  env: NodeJS.ProcessEnv;
  /** Gets sentences for people: where new keys are, what must be done soon. */
  say: (sentence: string) => void;
}

/** After a renewal that failed, the next try; milliseconds. */
const TRY_AGAIN = HOUR;

/**
 * Opens the keys of a server from where {@link keySource} says, and holds them against its database. They are made only when nothing
 * in the database was made with any keys.
 * @throws {KeysError} when the database belongs to other keys, or to keys that are not there: with wrong ones no code works, and one
 * contact is taken twice
 */
export async function openKeys(store: Store, { data, env, say }: KeyPlace): Promise<OpenedKeys> {
  const source = keySource(data, env);
  if (source.folder) await openPrivateFolder(source.folder, say);
  const { kept, isNew } = await readOrMake(store, source);
  let keys = keysOf(kept);
  let fit = await claim(store, keys);
  if (fit === 'older') {
    // Another server may have renewed the file between the two looks.
    keys = keysOf((await source.read()) ?? kept);
    fit = await claim(store, keys);
  }
  if (fit !== 'fitting') {
    // Left there, they would be taken for the right ones and backed up.
    if (isNew) await rm(source.place, { force: true });
    throw new KeysError(await explainFit(store, fit, source.place));
  }
  if (isNew) say(`Made the keys of this server in ${source.place}. Keep a copy, apart from copies of the database.`);
  const renewal = new Renewal(store, source, keys);
  await renewal.run(store.clock().getTime()).catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
  });
  return { keys, renew: now => renewal.run(now) };
}

/** Keys as they work, from keys as they are kept. */
export const keysOf = ({ secret, ingest }: KeyFile): ServerKeys =>
  new ServerKeys({ secret: Uint8Array.from(base64url.decode(secret)), ingest, areKept: true });

/** What happened to keys that do not fit a database, and what to do. @param fit `missing` when there are none in `place` */
export async function explainFit(store: Store, fit: KeyFit | 'missing', place: string): Promise<string> {
  if (fit === 'older')
    return `The keys in ${place} are an old copy: a sealing key is missing to which devices may still have sealed what they keep. Put back the newest copy of this server's keys.json. Only if it is lost for good: stop the server and run “stek keys adopt”; what was sealed to that key is lost.`;
  const { count } = await store.db
    .selectFrom('follow_up_codes')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const what =
    fit === 'missing'
      ? `There are no keys in ${place}, but this database was in use with keys: without them none of its ${count} follow-up codes works.`
      : `The keys in ${place} are not those of this database: with them none of its ${count} follow-up codes works.`;
  return `${what} Put back the keys.json that belongs to it, from your backup, or name it with STEK_KEYS_FILE. Only if it is lost for good: stop the server and run “stek keys adopt”; all codes given out before are lost.`;
}

async function readOrMake(store: Store, source: KeySource): Promise<{ kept: KeyFile; isNew: boolean }> {
  const kept = await source.read();
  if (kept) return { kept, isNew: false };
  const fit = await fitOf(store.db, undefined, store.clock());
  if (fit !== 'first') {
    // Another server of this folder may have made them between the two looks.
    const made = await source.read();
    if (made) return { kept: made, isNew: false };
    throw new KeysError(await explainFit(store, 'missing', source.place));
  }
  return makeKeyFile(source.place, store.clock().getTime());
}

const kidsOf = (ingest: KeyFile['ingest']): string => ingest.map(({ kid }) => kid).join();

class Renewal {
  readonly #store: Store;
  readonly #source: KeySource;
  readonly #keys: ServerKeys;
  #notBefore = 0;

  constructor(store: Store, source: KeySource, keys: ServerKeys) {
    this.#store = store;
    this.#source = source;
    this.#keys = keys;
  }

  async run(now: number): Promise<void> {
    if (now < this.#notBefore) return;
    this.#notBefore = now + TRY_AGAIN;
    const kept = await this.#read(now);
    if (kidsOf(kept.ingest) !== kidsOf(this.#keys.ingest.all)) {
      // Kept, and known to the database, before a device can seal to them.
      await this.#settle(keysOf(kept));
      this.#keys.ingest.replace(kept.ingest);
    }
    this.#notBefore = 0;
  }

  async #read(now: number): Promise<KeyFile> {
    const { place, file } = this.#source;
    const kept = await this.#readOwn();
    if (!isRenewalDue(kept.ingest, now)) return kept;
    if ((await claim(this.#store, this.#keys)) === 'older') {
      // Another server renewed them: in the same file, or in one of its own.
      const theirs = await this.#readOwn();
      await this.#settle(keysOf(theirs));
      return theirs;
    }
    try {
      if (file) return await renewKeyFile(file, now);
    } catch (error) {
      if (!(error instanceof KeysError)) throw error;
    }
    const end = new Date(lastEnd(kept.ingest)).toISOString().slice(0, 10);
    throw new KeysError(
      `The last sealing key in ${place} ends on ${end} and cannot be renewed from here. Where its file can be written, run “stek keys renew FILE”, and give the server the new one.`,
    );
  }

  async #readOwn(): Promise<KeyFile> {
    const kept = await this.#source.read();
    if (kept && (await fingerprintOf(keysOf(kept))) === (await fingerprintOf(this.#keys))) return kept;
    throw new KeysError(
      `${this.#source.place} has gone or changed while the server was at work. Put it back from your backup.`,
    );
  }

  async #settle(keys: ServerKeys): Promise<void> {
    const fit = await claim(this.#store, keys);
    if (fit !== 'fitting') throw new KeysError(await explainFit(this.#store, fit, this.#source.place));
  }
}
