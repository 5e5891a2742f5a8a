import type { TenantRead } from '../store/tenant-read.ts';
import type { SignUpTable } from './sign-up-tables.ts';

/**
 * Place in the waiting list of a date as its holder is told, from 1: behind everybody who came before, decoys too, so that who watches
 * their own place learns nothing of others by it.
 * @returns `undefined` for who does not wait
 */
export async function placeInLine(
  { db, tenant }: TenantRead,
  { occurrence_id, line, state }: Pick<SignUpTable, 'occurrence_id' | 'line' | 'state'>,
): Promise<number | undefined> {
  if (state !== 'waiting') return undefined;
  const before = (table: 'sign_ups' | 'decoys') =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('count'))
      .where('tenant', '=', tenant.id)
      .where('occurrence_id', '=', occurrence_id)
      .where('state', '=', 'waiting')
      .where('line', '<', line);
  const people = await before('sign_ups').executeTakeFirstOrThrow();
  const decoys = await before('decoys').where('shown_until', 'is not', null).executeTakeFirstOrThrow();
  return Number(people.count) + Number(decoys.count) + 1;
}
