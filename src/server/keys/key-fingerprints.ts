import type { Transaction } from 'kysely';
import { isLive } from '../../domain/sign-up.ts';
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
  if (!secret) return fitOfUnmarked(db, keys);
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

/** A database from before it knew its keys: the newest sign-up says whose it is, by the MAC of its contact. */
async function fitOfUnmarked(db: Reader, keys: ServerKeys | undefined): Promise<KeyFit> {
  const newest = await db
    .selectFrom('sign_ups')
    .select(['tenant', 'contact', 'contact_mac'])
    .orderBy('created_at', 'desc')
    .orderBy('line', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return 'first';
  const isProven = keys && newest.contact_mac === (await keys.mac('contact', newest.tenant, newest.contact));
  return isProven ? 'first' : 'other';
}

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

/** Contacts stand beside their MACs: with new ones, one contact still has one sign-up per date. */
async function renewContactMacs(db: Transaction<Tables>, keys: ServerKeys): Promise<void> {
  const rows = await db
    .selectFrom('sign_ups')
    .select(['tenant', 'id', 'occurrence_id', 'state', 'contact', 'contact_mac'])
    .orderBy('line')
    .execute();
  const taken = new Set<string>();
  for (const { tenant, id, occurrence_id, state, contact, contact_mac } of rows) {
    const mac = await keys.mac('contact', tenant, contact);
    const place = `${tenant} ${occurrence_id} ${mac}`;
    // Two servers with different keys may have taken one contact twice: the second keeps the MAC it has.
    const isSecond = isLive(state) && taken.has(place);
    if (isLive(state)) taken.add(place);
    if (!isSecond && mac !== contact_mac)
      await db
        .updateTable('sign_ups')
        .set({ contact_mac: mac })
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .execute();
  }
}
