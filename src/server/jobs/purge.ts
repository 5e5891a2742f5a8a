import { dropMootNotices } from '../notices/read-notices.ts';
import type { Store } from '../store/store.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';

/** How long it is remembered that somebody was told something, milliseconds. */
const TOLD = 30 * 86_400_000;

/**
 * Wipes what may no longer be kept: sign-ups after their day (only how many came stays) with all there is about them, notices that were
 * told or that nobody needs, answers kept for repetition, used proofs and counters. Deleted rows are overwritten in the file as well.
 * @returns sign-ups wiped
 */
export async function purge(store: Store): Promise<number> {
  const now = store.clock().toISOString();
  let wiped = 0;
  const due = await store.db.selectFrom('sign_ups').select('tenant').distinct().where('purge_at', '<=', now).execute();
  for (const { tenant } of due) wiped += (await writeForTenant(store, tenant, write => wipeSignUps(write, now))) ?? 0;
  await hideDecoys(store, now);
  await store.db.deleteFrom('decoys').where('purge_at', '<=', now).execute();
  for (const table of ['idempotency', 'spent_proofs', 'rate_counters', 'sign_up_origins'] as const)
    await store.db.deleteFrom(table).where('expires_at', '<=', now).execute();
  await purgeNotices(store);
  await store.flushDeleted();
  return wiped;
}

async function purgeNotices(store: Store): Promise<void> {
  const toldBefore = new Date(store.clock().getTime() - TOLD).toISOString();
  await store.db.deleteFrom('notices').where('told_at', '<=', toldBefore).execute();
  const waiting = await store.db
    .selectFrom('notices')
    .select('tenant')
    .distinct()
    .where('state', '!=', 'told')
    .execute();
  for (const { tenant } of waiting) await writeForTenant(store, tenant, dropMootNotices);
}

/** Decoys that were long enough in the seats that visitors see are taken out of them. */
async function hideDecoys(store: Store, now: string): Promise<void> {
  const over = await store.db
    .selectFrom('decoys')
    .select('tenant')
    .distinct()
    .where('shown_until', '<=', now)
    .execute();
  for (const { tenant } of over) {
    await writeForTenant(store, tenant, async write => {
      const decoys = write.db.updateTable('decoys').set({ shown_until: null }).where('tenant', '=', tenant);
      const hidden = await decoys.where('shown_until', '<=', now).returning('occurrence_id').execute();
      for (const { occurrence_id } of hidden) write.markSeatsChanged(occurrence_id);
    });
  }
}

async function wipeSignUps(write: TenantWrite, now: string): Promise<number> {
  const { db, tenant } = write;
  const due = db.selectFrom('sign_ups').where('tenant', '=', tenant.id).where('purge_at', '<=', now);
  const counts = await due
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
  for (const table of ['transitions', 'notices'] as const)
    await db.deleteFrom(table).where('tenant', '=', tenant.id).where('entity_id', 'in', due.select('id')).execute();
  for (const table of ['skips', 'confirm_tokens'] as const)
    await db.deleteFrom(table).where('tenant', '=', tenant.id).where('sign_up_id', 'in', due.select('id')).execute();
  const { numDeletedRows } = await db
    .deleteFrom('sign_ups')
    .where('tenant', '=', tenant.id)
    .where('purge_at', '<=', now)
    .executeTakeFirst();
  for (const { occurrence_id } of counts) write.markSeatsChanged(occurrence_id);
  return Number(numDeletedRows);
}
