import { sql, type Transaction } from 'kysely';
import type { Migration } from '../store/migrate.ts';
import type { Tables } from '../store/tables.ts';
import { changeTransitions } from './0009-transitions.ts';

/**
 * What is sent is one mechanism: codes and numbers of every kind stand together, so that a code needs no table of its own kind to be
 * found in.
 */
export const submissions: Migration = {
  number: 9,
  name: 'submissions',
  async up(db) {
    await gatherCodes(db);
    await gatherNumbers(db);
    await changeTransitions(db);
  },
};

/** The codes of sign-ups and of what only looks like one, side by side: a copy of this table does not tell which is which. */
async function gatherCodes(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable('follow_up_codes')
    .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
    .addColumn('code_mac', 'text', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('entity_id', 'text', column => column.notNull())
    .addColumn('holder', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('follow_up_codes_key', ['tenant', 'code_mac'])
    .execute();
  const index = db.schema.createIndex('follow_up_codes_by_entity').on('follow_up_codes');
  await index.columns(['tenant', 'kind', 'entity_id']).execute();
  for (const table of ['sign_ups', 'decoys'] as const) {
    await sql`insert into follow_up_codes (tenant, code_mac, kind, entity_id, holder)
      select tenant, code_mac, 'sign-up', id, 'holder' from ${sql.table(table)}`.execute(db);
    await db.schema.dropIndex(`${table}_by_code`).execute();
    await db.schema.alterTable(table).dropColumn('code_mac').execute();
  }
}

async function gatherNumbers(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable('numbers')
    .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('last', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('numbers_key', ['tenant', 'kind'])
    .execute();
  await sql`insert into numbers (tenant, kind, last)
    select id, 'sign-up', sign_ups_made from tenants where sign_ups_made > 0`.execute(db);
  await db.schema.alterTable('tenants').dropColumn('sign_ups_made').execute();
}
