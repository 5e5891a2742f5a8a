import type { CreateTableBuilder, Transaction } from 'kysely';
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
  },
};

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
