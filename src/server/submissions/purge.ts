import { HOUR } from '../../domain/duration.ts';
import { forgetNotices, wipeNotices } from '../notices/wipe-notices.ts';
import type { Job } from '../jobs/jobs.ts';
import { noteWiped } from '../store/settle-files.ts';
import type { Store } from '../store/store.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';
import { asKind, type AnyKind, type SubmissionKind } from './submission-kind.ts';

/** What is wiped of a kind. */
export type PurgedKind = Pick<AnyKind, 'kind' | 'purge' | 'notices' | 'changesProgramme'> &
  Pick<SubmissionKind, 'keepsNoHour'>;

/** What hangs on everything that was sent, by kind and id. */
const RELATED = ['transitions', 'follow_up_codes'] as const;
/** Ids in one statement: fewer than any engine allows. */
const SLICE = 500;

/**
 * Wipes what may no longer be kept: of each kind what is due, with all there is about it; notices that were told or that nobody needs;
 * answers kept for repetition, used proofs and counters. Deleted rows are overwritten in the file as well.
 * @returns how many things were wiped
 */
export async function purge(store: Store, kinds: readonly PurgedKind[]): Promise<number> {
  let wiped = 0;
  for (const { id } of await store.tenants())
    wiped += (await writeForTenant(store, id, write => purgeTenant(write, kinds))) ?? 0;
  const now = store.clock().toISOString();
  for (const table of ['idempotency', 'spent_proofs', 'rate_counters'] as const)
    await store.db.deleteFrom(table).where('expires_at', '<=', now).execute();
  await store.flushDeleted();
  return wiped;
}

/** The same as a job. */
export const purgeJob = (kinds: readonly PurgedKind[]): Job => ({
  name: 'purge',
  every: HOUR,
  run: store => purge(store, kinds),
});

async function purgeTenant(write: TenantWrite, kinds: readonly PurgedKind[]): Promise<number> {
  let wiped = 0;
  for (const kind of kinds) {
    const ids = (await asKind(kind, write, async () => kind.purge?.(write, write.now))) ?? [];
    await wipeRelated(write, kind.kind, ids);
    if (kind.keepsNoHour && ids.length > 0) await noteWiped(write, [...RELATED, 'notices']);
    wiped += ids.length;
  }
  await forgetNotices(write, kinds);
  return wiped;
}

async function wipeRelated(write: TenantWrite, kind: string, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const slice = ids.slice(from, from + SLICE);
    await wipeNotices(write, kind, slice);
    for (const table of RELATED)
      await write.db
        .deleteFrom(table)
        .where('tenant', '=', write.tenant.id)
        .where('kind', '=', kind)
        .where('entity_id', 'in', slice)
        .execute();
  }
}
