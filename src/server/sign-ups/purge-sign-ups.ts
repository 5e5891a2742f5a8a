import type { TenantWrite } from '../store/tenant-write.ts';

/**
 * Wipes sign-ups after their day, so that only how many came stays, with what only sign-ups have; and what keeps them fair, once it is
 * of no more use.
 * @returns the ids of sign-ups and decoys that were wiped
 */
export async function purgeSignUps(write: TenantWrite, now: Date): Promise<string[]> {
  const { db, tenant } = write;
  const moment = now.toISOString();
  await db.deleteFrom('sign_up_origins').where('tenant', '=', tenant.id).where('expires_at', '<=', moment).execute();
  await hideDecoys(write, moment);
  const decoys = await db
    .deleteFrom('decoys')
    .where('tenant', '=', tenant.id)
    .where('purge_at', '<=', moment)
    .returning('id')
    .execute();
  const signUps = await wipe(write, moment);
  return [...signUps, ...decoys].map(({ id }) => id);
}

async function wipe(write: TenantWrite, now: string): Promise<{ id: string }[]> {
  const { db, tenant } = write;
  const due = db.selectFrom('sign_ups').where('tenant', '=', tenant.id).where('purge_at', '<=', now);
  await countAttendance(write, now);
  for (const table of ['skips', 'confirm_tokens'] as const)
    await db.deleteFrom(table).where('tenant', '=', tenant.id).where('sign_up_id', 'in', due.select('id')).execute();
  const wiped = await db
    .deleteFrom('sign_ups')
    .where('tenant', '=', tenant.id)
    .where('purge_at', '<=', now)
    .returning(['id', 'occurrence_id'])
    .execute();
  for (const { occurrence_id } of wiped) write.markSeatsChanged(occurrence_id);
  return wiped;
}

/** How many came stays, without who. */
async function countAttendance({ db, tenant }: TenantWrite, now: string): Promise<void> {
  const counts = await db
    .selectFrom('sign_ups')
    .where('tenant', '=', tenant.id)
    .where('purge_at', '<=', now)
    .select(({ fn }) => ['occurrence_id', 'state', fn.countAll().as('sign_ups'), fn.sum('party').as('persons')])
    .groupBy(['occurrence_id', 'state'])
    .execute();
  for (const { occurrence_id, state, ...count } of counts) {
    const [sign_ups, persons] = [Number(count.sign_ups), Number(count.persons)];
    await db
      .insertInto('attendance')
      .values({ tenant: tenant.id, occurrence_id, state, sign_ups, persons })
      .onConflict(conflict => conflict.columns(['tenant', 'occurrence_id', 'state']).doUpdateSet({ sign_ups, persons }))
      .execute();
  }
}

/** Decoys that were long enough in the seats that visitors see are taken out of them. */
async function hideDecoys(write: TenantWrite, now: string): Promise<void> {
  const hidden = await write.db
    .updateTable('decoys')
    .set({ shown_until: null })
    .where('tenant', '=', write.tenant.id)
    .where('shown_until', '<=', now)
    .returning('occurrence_id')
    .execute();
  for (const { occurrence_id } of hidden) write.markSeatsChanged(occurrence_id);
}
