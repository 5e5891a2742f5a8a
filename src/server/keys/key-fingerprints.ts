import type { Transaction } from 'kysely';
import { renewContactMacs, signUpsFit } from '../sign-ups/contact-macs.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { opensUntil } from './ingest-keys.ts';
import type { ServerKeys } from './server-keys.ts';

/**
 * What keys are to a database: `fitting`; `first`, when nothing in it was made with any keys; `other`, when it belongs to another
 * secret; `older`, when the secret is right and a sealing key is missing to which devices may still have sealed.
 */
export type KeyFit = 'fitting' | 'first' | 'other' | 'older';

type Reader = Store['db'] | Transaction<Tables>;

const SECRET = 'secret';

/**
 * Holds keys against what a database knows of its own.
 * @param keys none when there are none
 */
export async function fitOf(db: Reader, keys: ServerKeys | undefined, now: Date): Promise<KeyFit> {
  const rows = await db.selectFrom('key_fingerprints').selectAll().execute();
  const secret = rows.find(({ name }) => name === SECRET);
  if (!secret) return (await signUpsFit(db, keys)) === false ? 'other' : 'first';
  if (!keys || secret.fingerprint !== (await fingerprintOf(keys))) return 'other';
  const held = new Set(keys.ingest.all.map(({ kid }) => kid));
  const isMissing = rows.some(
    ({ name, expires_at }) => expires_at !== null && expires_at > now.toISOString() && !held.has(name),
  );
  return isMissing ? 'older' : 'fitting';
}

/**
 * Makes keys those of a database when it has none yet, and remembers sealing keys that were added. Of several servers that start at
 * once with different keys, one gets it.
 * @returns what the keys are to the database afterwards: `fitting`, or nothing was changed
 */
export function claim(store: Store, keys: ServerKeys): Promise<KeyFit> {
  return store.db.transaction().execute(async db => {
    const fit = await fitOf(db, keys, store.clock());
    if (fit !== 'fitting' && fit !== 'first') return fit;
    const row = { name: SECRET, fingerprint: await fingerprintOf(keys), expires_at: null };
    // Whoever comes second waits here for the first, and then sees what it wrote.
    await db
      .insertInto('key_fingerprints')
      .values(row)
      .onConflict(conflict => conflict.column('name').doUpdateSet({ name: SECRET }))
      .execute();
    const settled = await fitOf(db, keys, store.clock());
    if (settled === 'fitting') await rememberSealingKeys(db, keys, store.clock());
    return settled;
  });
}

/** Makes keys those of a database, whatever it had before. Codes that were given out with another secret are lost by it. */
export function adopt(store: Store, keys: ServerKeys): Promise<void> {
  return store.db.transaction().execute(async db => {
    await db.deleteFrom('key_fingerprints').execute();
    const row = { name: SECRET, fingerprint: await fingerprintOf(keys), expires_at: null };
    await db.insertInto('key_fingerprints').values(row).execute();
    await rememberSealingKeys(db, keys, store.clock());
    await renewContactMacs(db, keys);
  });
}

/** What a database keeps of the secret: HMAC of a constant, base64url. */
export const fingerprintOf = (keys: ServerKeys): Promise<string> => keys.mac('server-keys', 'stek');

async function rememberSealingKeys(db: Transaction<Tables>, keys: ServerKeys, now: Date): Promise<void> {
  await db.deleteFrom('key_fingerprints').where('expires_at', '<=', now.toISOString()).execute();
  for (const key of keys.ingest.all) {
    const row = { name: key.kid, fingerprint: key.kid, expires_at: new Date(opensUntil(key)).toISOString() };
    await db
      .insertInto('key_fingerprints')
      .values(row)
      .onConflict(conflict => conflict.column('name').doNothing())
      .execute();
  }
}
