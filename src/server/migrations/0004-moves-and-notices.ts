import type { CreateTableBuilder, Transaction } from 'kysely';
import type { Activity } from '../../schema/activity.ts';
import { dateOf } from '../sign-ups/sign-up-date.ts';
import type { Migration } from '../store/migrate.ts';
import type { Tables } from '../store/tables.ts';

/** Dates that move keep their people: where an old id leads, what a sign-up goes back to, and who has to be told. */
export const movesAndNotices: Migration = {
  number: 4,
  name: 'moves-and-notices',
  async up(db) {
    await db.schema.alterTable('sign_ups').addColumn('resume_state', 'text').execute();
    await db.schema
      .createTable('former_occurrences')
      .addColumn('tenant', 'text', column => column.notNull())
      .addColumn('former_id', 'text', column => column.notNull())
      .addColumn('occurrence_id', 'text', column => column.notNull())
      .addColumn('activity_id', 'text', column => column.notNull())
      .addColumn('at', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('former_occurrences_key', ['tenant', 'former_id'])
      .execute();
    await noticesTable(db);
    await renameDates(db);
  },
};

/** Ids used to name the start as the feed wrote it; now they name it on the municipality's clock. The old ones lead to the new ones. */
async function renameDates(db: Transaction<Tables>): Promise<void> {
  const rows = await db
    .selectFrom('sign_ups')
    .innerJoin('activities', join =>
      join.onRef('activities.tenant', '=', 'sign_ups.tenant').onRef('activities.id', '=', 'sign_ups.activity_id'),
    )
    .innerJoin('tenants', 'tenants.id', 'sign_ups.tenant')
    .select(['sign_ups.tenant', 'tz', 'document', 'activity_id', 'occurrence_id'])
    .distinct()
    .execute();
  for (const { tenant, tz, document, activity_id, occurrence_id: former_id } of rows) {
    const occurrence_id = dateOf(JSON.parse(document) as Activity, former_id, tz)?.occurrence.id;
    if (occurrence_id === undefined || occurrence_id === former_id) continue;
    for (const table of ['sign_ups', 'skips'] as const)
      await db
        .updateTable(table)
        .set({ occurrence_id })
        .where('tenant', '=', tenant)
        .where('occurrence_id', '=', former_id)
        .execute();
    const at = new Date(0).toISOString();
    await db.insertInto('former_occurrences').values({ tenant, former_id, occurrence_id, activity_id, at }).execute();
  }
}

async function noticesTable(db: Transaction<Tables>): Promise<void> {
  let table = db.schema.createTable('notices') as CreateTableBuilder<string, string>;
  for (const column of ['id', 'tenant', 'kind', 'entity_id', 'cause', 'data', 'state', 'created_at', 'next_at'])
    table = table.addColumn(column, 'text', filled => filled.notNull());
  await table
    .addColumn('attempts', 'integer', column => column.notNull().defaultTo(0))
    .addColumn('leased_until', 'text')
    .addColumn('told_at', 'text')
    .addColumn('failure', 'text')
    .addPrimaryKeyConstraint('notices_key', ['id'])
    .execute();
  const index = (name: string) => db.schema.createIndex(name).on('notices');
  await index('notices_by_entity').columns(['tenant', 'entity_id']).execute();
  await index('notices_by_turn').columns(['state', 'next_at']).execute();
}
