import type { Transaction } from 'kysely';
import type { Migration } from '../store/migrate.ts';
import type { Tables } from '../store/tables.ts';

/** What keeps sign-ups fair: answers that say nothing of others, and bursts from one network. */
export const fairSignUps: Migration = {
  number: 7,
  name: 'fair-sign-ups',
  async up(db) {
    await table(db, 'decoys', 'id', [
      'ref',
      'occurrence_id',
      'state',
      'code_mac',
      'sign_up_id',
      'starts_at',
      'purge_at',
    ])
      .addColumn('line', 'integer', column => column.notNull())
      .addColumn('party', 'integer', column => column.notNull())
      .addColumn('shown_until', 'text')
      .execute();
    await table(db, 'sign_up_origins', 'sign_up_id', ['burst', 'expires_at']).execute();
    const index = (name: string) => db.schema.createIndex(name);
    await index('decoys_by_code').unique().on('decoys').columns(['tenant', 'code_mac']).execute();
    await index('decoys_by_date').on('decoys').columns(['tenant', 'occurrence_id']).execute();
    await index('sign_up_origins_by_burst').on('sign_up_origins').columns(['tenant', 'burst']).execute();
  },
};

/** A table of things of a tenant, with texts that are always filled. */
function table(db: Transaction<Tables>, name: keyof Tables, key: string, texts: string[]) {
  let builder = db.schema
    .createTable(name)
    .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
    .addPrimaryKeyConstraint(`${name}_key`, ['tenant', key] as never);
  for (const column of [key, ...texts]) builder = builder.addColumn(column, 'text', filled => filled.notNull());
  return builder;
}
