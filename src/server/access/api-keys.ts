import type { Kysely } from 'kysely';
import { DAY } from '../../domain/duration.ts';
import { Problem } from '../http/problem.ts';
import { nodeCrypto } from '../keys/node-crypto.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { heldRole, lowestRole, permits, type HeldRole, type KeyRole, type Permission } from './roles.ts';

/** A key as it is known here: never its secret. */
export interface ApiKey {
  id: string;
  tenant: string;
  role: string;
  /** In which role, and under which key, what is done with it is written down. */
  actor: Actor;
}

const FORM = /^Bearer stek_([a-z]+)_([0-9a-f]{16})_([0-9a-f]{64})$/i;

/**
 * Makes a key with 256 random bits. The database gets its SHA-256 only, so it is shown this once.
 * @param expires days until it ends @default never
 */
export async function createApiKey(
  store: Store,
  { tenant, role, label, expires }: { tenant: string; role: KeyRole; label: string; expires?: number | undefined },
): Promise<{ id: string; key: string }> {
  const now = store.clock();
  const expiresAt = expires === undefined ? undefined : new Date(now.getTime() + expires * DAY);
  return addApiKey(store.db, { tenant, role, label, now, expiresAt });
}

/** A key that is to be made. */
export interface NewApiKey {
  tenant: string;
  role: HeldRole;
  label: string;
  now: Date;
  /** When it ends. @default never */
  expiresAt?: Date | undefined;
}

/** The same inside a write, for who binds it to something. */
export async function addApiKey(
  db: Kysely<Tables>,
  { tenant, role, label, now, expiresAt }: NewApiKey,
): Promise<{ id: string; key: string }> {
  const id = hex(8);
  const secret = hex(32);
  await db
    .insertInto('api_keys')
    .values({
      ...{ id, tenant, role, label, hash: await sha256(secret) },
      created_at: now.toISOString(),
      expires_at: expiresAt?.toISOString() ?? null,
      ...{ revoked_at: null, last_used_on: null },
    })
    .execute();
  return { id, key: `stek_${role}_${id}_${secret}` };
}

/** Ends a key. @returns whether there was one */
export async function revokeApiKey(store: Store, id: string): Promise<boolean> {
  const { numUpdatedRows } = await store.db
    .updateTable('api_keys')
    .set({ revoked_at: store.clock().toISOString() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Who is asking, by the header `Authorization`.
 * @param authorization the header, if there is one
 * @throws {Problem} `unauthorized` without a key that holds, `forbidden` with one of another tenant or for other work
 */
export async function authorize(
  store: Store,
  authorization: string | undefined,
  tenant: string,
  permission: Permission,
): Promise<ApiKey> {
  const [, , id = '', secret = ''] = FORM.exec(authorization ?? '') ?? [];
  const row = id
    ? await store.reader.selectFrom('api_keys').selectAll().where('id', '=', id.toLowerCase()).executeTakeFirst()
    : undefined;
  const hash = await sha256(secret.toLowerCase());
  const now = store.clock().toISOString();
  const holds = row?.revoked_at === null && (row.expires_at === null || row.expires_at > now);
  if (!row || !isSame(row.hash, hash) || !holds) throw keyMissing(permission);
  const role = heldRole(row.role);
  if (row.tenant !== tenant || role === undefined || !permits(role, permission))
    throw new Problem('forbidden', 'This key is for another municipality, or for other work.');
  const today = now.slice(0, 10);
  if (row.last_used_on !== today)
    await store.db.updateTable('api_keys').set({ last_used_on: today }).where('id', '=', row.id).execute();
  return { id: row.id, tenant: row.tenant, role, actor: { role, id: row.id } };
}

function keyMissing(permission: Permission): Problem {
  const role = lowestRole(permission);
  const whose = /^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`;
  return new Problem('unauthorized', `Send the key of ${whose}: Authorization: Bearer stek_${role}_…`, {
    headers: { 'www-authenticate': 'Bearer' },
  });
}

const hex = (bytes: number): string => asHex(crypto.getRandomValues(new Uint8Array(bytes)));

const asHex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text, in hexadecimal digits. @param node what makes it; without it Web Crypto does */
export async function sha256(text: string, node = nodeCrypto()): Promise<string> {
  if (node) return node.createHash('sha256').update(text).digest('hex');
  return asHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/** Looks at every character, so that the time says nothing. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index++) difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  return difference === 0;
}
