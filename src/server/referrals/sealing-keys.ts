import { calculateJwkThumbprint, importJWK } from 'jose';
import type { Kysely } from 'kysely';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { DAY_SECONDS } from '../../domain/recurrence/local-time.ts';
import type { SealingKey } from '../../schema/referral-recipient.ts';
import { Problem } from '../http/problem.ts';
import type { Tables } from '../store/tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid } from '../submissions/read-request.ts';
import type { SealingKeyTable } from './referral-tables.ts';

/** Whose a key is: a contact person by id; `null` for the one that lies in the safe. */
export type KeyOwner = string | null;

/** A key with whose it is. */
export interface OwnedKey {
  owner: KeyOwner;
  key: SealingKey;
}

/** Days in which a new key is sealed to: a quarter, and the time in which the next one is there already. */
export const KEY_DAYS = 120;
/** The next key is published so many days before the last one ends, so that every page meets it in time. */
export const DAYS_AHEAD = 30;
/** A card that was sealed just before a key ends may wait on a device, and comes later. */
export const DAYS_AFTER = 14;
/** A clock that is a day wrong does no harm. */
const LEEWAY = DAY_SECONDS;
/** Keys of one owner that are published at a time: the page reads no more of them. */
const MOST_KEYS = 5;

/** A key that is to be published: the public part, and when it may be sealed to. */
export interface NewSealingKey {
  owner: KeyOwner;
  publicKey: Pick<SealingKey, 'kty' | 'crv' | 'x' | 'y'>;
  /** Seconds since 1970 from which it may be sealed to. */
  nbf: number;
  /** Days until it ends. @default 120 */
  days?: number | undefined;
}

/** The keys of one owner to which a card that comes now may be sealed: begun, not long over, and not called back. */
export async function acceptedKeys(
  { db, tenant, now: begun }: Pick<TenantRead, 'db' | 'tenant' | 'now'>,
  owner: KeyOwner,
  now = begun,
): Promise<SealingKey[]> {
  const seconds = Math.floor(now.getTime() / 1000);
  const keys = await keysOf(db, tenant.id);
  return keys
    .filter(key => key.owner === owner)
    .map(({ key }) => key)
    .filter(({ nbf, exp }) => nbf - LEEWAY <= seconds && seconds <= exp + DAYS_AFTER * DAY_SECONDS);
}

/** All keys of a municipality that were not called back, the oldest first; those that are over included. */
export async function keysOf(db: Kysely<Tables>, tenant: string): Promise<OwnedKey[]> {
  const query = db.selectFrom('sealing_keys').selectAll().where('tenant', '=', tenant);
  const rows = await query.where('withdrawn_on', 'is', null).orderBy('nbf').orderBy('kid').execute();
  return rows.map(row => ({ owner: row.recipient_id, key: keyOf(row) }));
}

/** A key as everybody may have it. */
const keyOf = ({ kid, jwk, nbf, exp }: SealingKeyTable): SealingKey => ({
  ...(JSON.parse(jwk) as NewSealingKey['publicKey']),
  ...{ use: 'enc', alg: 'ECDH-ES+A256KW', kid, nbf, exp },
});

/** When the key after the last one of an owner begins: 30 days before that ends, and not in the past. Seconds since 1970. */
export function startOfNext(keys: readonly Pick<SealingKey, 'exp'>[], now: Date): number {
  const lastEnd = Math.max(0, ...keys.map(({ exp }) => exp));
  return Math.max(Math.floor(now.getTime() / 1000), lastEnd - DAYS_AHEAD * DAY_SECONDS);
}

/**
 * Publishes a key: from its first moment on cards are sealed to it. Its private part is never here.
 * @throws {Problem} `invalid` for what is no key, was published before, or begins after it ends
 */
export async function publishKey(write: TenantWrite, wanted: NewSealingKey): Promise<SealingKey> {
  const { owner, publicKey, nbf, days = KEY_DAYS } = wanted;
  const kid = await thumbprintOf(publicKey);
  const { kty, crv, x, y } = publicKey;
  const exp = nbf + days * DAY_SECONDS;
  const { db, tenant, now } = write;
  const known = db.selectFrom('sealing_keys').select('kid').where('tenant', '=', tenant.id).where('kid', '=', kid);
  if (await known.executeTakeFirst()) throw refusal('key_known', 'This key was published before. Make another one.');
  if (exp <= now.getTime() / 1000) throw refusal('past', 'This key would be over already.');
  const others = (await keysOf(db, tenant.id)).filter(key => key.owner === owner && !isOver(key.key, now));
  if (others.length >= MOST_KEYS) throw refusal('too_many', `There are ${MOST_KEYS} keys already that are not over.`);
  const jwk = JSON.stringify({ kty, crv, x, y });
  await db
    .insertInto('sealing_keys')
    .values({ tenant: tenant.id, kid, recipient_id: owner, jwk, nbf, exp, withdrawn_on: null })
    .execute();
  write.markChanged();
  return { kty, crv, x, y, use: 'enc', alg: 'ECDH-ES+A256KW', kid, nbf, exp };
}

/** Calls a key back before its end: nothing that is sealed to it is taken any more. @throws {Problem} `not_found` */
export async function withdrawKey(write: TenantWrite, kid: string): Promise<void> {
  const { numUpdatedRows } = await write.db
    .updateTable('sealing_keys')
    .set({ withdrawn_on: municipalDay(write.now.getTime()) })
    .where('tenant', '=', write.tenant.id)
    .where('kid', '=', kid)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('not_found', 'There is no published key with this thumbprint.');
  write.markChanged();
}

/** Whether nothing is sealed to a key any more. */
export const isOver = ({ exp }: Pick<SealingKey, 'exp'>, now: Date): boolean => exp <= now.getTime() / 1000;

/** RFC 7638. @throws {Problem} `invalid` for what is no point of the curve */
async function thumbprintOf({ kty, crv, x, y }: NewSealingKey['publicKey']): Promise<string> {
  const jwk = { kty, crv, x, y };
  const isKey = await importJWK(jwk, 'ECDH-ES+A256KW').then(
    () => true,
    () => false,
  );
  if (!isKey) throw refusal('not_a_key', 'This is no public key on P-256.');
  return calculateJwkThumbprint(jwk);
}

const refusal = (code: string, message: string): Problem => invalid([{ pointer: '', code, message }], 'key');
