import type { Transaction } from 'kysely';
import { isLive } from '../../domain/sign-up.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';

/**
 * Whether the newest sign-up was taken with these keys, as the MAC of its contact says: that is how a database from before it knew its keys
 * tells whose it is.
 * @param keys none when there are none
 * @returns `undefined` where nobody ever signed up
 */
export async function signUpsFit(
  db: Store['db'] | Transaction<Tables>,
  keys: ServerKeys | undefined,
): Promise<boolean | undefined> {
  const newest = await db
    .selectFrom('sign_ups')
    .select(['tenant', 'contact', 'contact_mac'])
    .orderBy('created_at', 'desc')
    .orderBy('line', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return undefined;
  return keys !== undefined && newest.contact_mac === (await keys.mac('contact', newest.tenant, newest.contact));
}

/** Contacts stand beside their MACs: with new ones, one contact still has one sign-up per date. */
export async function renewContactMacs(db: Transaction<Tables>, keys: ServerKeys): Promise<void> {
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
