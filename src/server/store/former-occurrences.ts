import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import type { TenantRead } from './tenant-read.ts';
import type { TenantWrite } from './tenant-write.ts';

/*
 * Links, codes and calendar files outlive a change of the programme: each id that a date ever had leads to the id it has now.
 */

/** The ids that dates had before, the oldest first, by their id now. */
export async function readFormerIds(db: Kysely<Tables>, tenant: string): Promise<Map<string, string[]>> {
  const query = db.selectFrom('former_occurrences').select(['former_id', 'occurrence_id']).where('tenant', '=', tenant);
  const ids = new Map<string, string[]>();
  for (const { former_id, occurrence_id } of await query.orderBy('at').orderBy('former_id').execute())
    ids.set(occurrence_id, [...(ids.get(occurrence_id) ?? []), former_id]);
  return ids;
}

/** The id that a date has now, by one it had before; `undefined` when it never had this one. */
export async function currentId({ db, tenant }: TenantRead, formerId: string): Promise<string | undefined> {
  const query = db.selectFrom('former_occurrences').select('occurrence_id').where('tenant', '=', tenant.id);
  return (await query.where('former_id', '=', formerId).executeTakeFirst())?.occurrence_id;
}

/** Remembers that dates of an activity have other ids now. @param moves ids now by ids before, all at once: dates can change places */
export async function recordMoves(
  write: TenantWrite,
  activityId: string,
  moves: ReadonlyMap<string, string>,
): Promise<void> {
  const { db, tenant, now } = write;
  if (moves.size === 0) return;
  const known = await db
    .selectFrom('former_occurrences')
    .select(['former_id', 'occurrence_id', 'at'])
    .where('tenant', '=', tenant.id)
    .where('activity_id', '=', activityId)
    .orderBy('at')
    .execute();
  const at = now.toISOString();
  const rows = [
    ...known.map(row => ({ ...row, occurrence_id: moves.get(row.occurrence_id) ?? row.occurrence_id })),
    ...[...moves].map(([former_id, occurrence_id]) => ({ former_id, occurrence_id, at })),
  ];
  const table = { tenant: tenant.id, activity_id: activityId };
  await db
    .deleteFrom('former_occurrences')
    .where('tenant', '=', tenant.id)
    .where('activity_id', '=', activityId)
    .execute();
  // Of two dates that had an id, the last one keeps it. One that came back stands among its own: it is the oldest name there is.
  const latest = new Map(rows.map(row => [row.former_id, row]));
  for (const row of latest.values())
    await db
      .insertInto('former_occurrences')
      .values({ ...table, ...row })
      .execute();
}
