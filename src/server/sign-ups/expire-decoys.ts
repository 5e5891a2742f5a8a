import type { TenantWrite } from '../store/tenant-write.ts';

/** Ends the decoys of a date whose seats seemed to be held until now, when unconfirmed sign-ups of that time end as well. */
export async function expireDecoys(write: TenantWrite, occurrenceId: string): Promise<void> {
  const { numUpdatedRows } = await write.db
    .updateTable('decoys')
    .set({ state: 'expired', shown_until: null, held_until: null })
    .where('tenant', '=', write.tenant.id)
    .where('occurrence_id', '=', occurrenceId)
    .where('state', '=', 'unconfirmed')
    .where('held_until', '<=', write.now.toISOString())
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) write.markSeatsChanged(occurrenceId);
}
