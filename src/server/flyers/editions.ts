import type { FlyerDraft, FlyerRecord, Month } from '../../schema/flyer.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { versionMismatch } from '../submissions/transitions.ts';

/** Which flyer: the one of a place in a month. */
export interface FlyerKey {
  placeId: string;
  month: Month;
}

/** The newest edition, whatever its state. */
export async function newestEdition(
  { db, tenant }: TenantRead,
  { placeId, month }: FlyerKey,
): Promise<FlyerRecord | undefined> {
  const row = await db
    .selectFrom('flyers')
    .select('document')
    .where('tenant', '=', tenant.id)
    .where('place_id', '=', placeId)
    .where('month', '=', month)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && (JSON.parse(row.document) as FlyerRecord);
}

/**
 * Writes what an editor made: over the draft there is, or, when the newest edition is frozen, as the next edition. What was ready
 * is a draft again, because nobody has looked at it since.
 * @param seen version the editor saw; `none` when there was no flyer yet
 * @throws {Problem} `version_mismatch`
 */
export async function saveDraft(
  write: TenantWrite,
  key: FlyerKey,
  draft: FlyerDraft,
  seen: number | 'none',
): Promise<FlyerRecord> {
  const before = await newestEdition(write, key);
  checkVersion(before, seen);
  const isFrozen = before?.status === 'published' || before?.status === 'archived';
  const record: FlyerRecord = {
    ...draft,
    id: before && !isFrozen ? before.id : crypto.randomUUID(),
    ...key,
    status: 'draft',
    edition: before ? before.edition + (isFrozen ? 1 : 0) : 1,
    version: (before?.version ?? 0) + 1,
  };
  await storeEdition(write, record);
  return record;
}

/** @throws {Problem} `version_mismatch` when the newest edition is another one than the editor saw */
export function checkVersion(found: FlyerRecord | undefined, seen: number | 'none'): void {
  if ((found?.version ?? 'none') === seen) return;
  if (found) throw versionMismatch('flyer', found.version);
  throw new Problem('version_mismatch', 'There is no such flyer yet, or no longer. Look again.');
}

/** Writes an edition over itself, or as a new one. */
export async function storeEdition(write: TenantWrite, record: FlyerRecord): Promise<void> {
  const row = {
    place_id: record.placeId,
    month: record.month,
    edition: record.edition,
    status: record.status,
    version: record.version,
    document: JSON.stringify(record),
    updated_at: write.now.toISOString(),
  };
  await write.db
    .insertInto('flyers')
    .values({ tenant: write.tenant.id, id: record.id, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row))
    .execute();
  write.markChanged();
}
