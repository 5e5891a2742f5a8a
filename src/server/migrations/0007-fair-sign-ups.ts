import type { Migration } from '../store/migrate.ts';

/** What keeps sign-ups fair: answers that say nothing of others, what known contacts are to be told, and bursts from one network. */
export const fairSignUps: Migration = {
  number: 7,
  name: 'fair-sign-ups',
  async up(db) {
    await db.schema
      .createTable('decoys')
      .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
      .addColumn('id', 'text', column => column.notNull())
      .addColumn('ref', 'text', column => column.notNull())
      .addColumn('occurrence_id', 'text', column => column.notNull())
      .addColumn('line', 'integer', column => column.notNull())
      .addColumn('party', 'integer', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('code_mac', 'text', column => column.notNull())
      .addColumn('sign_up_id', 'text', column => column.notNull())
      .addColumn('starts_at', 'text', column => column.notNull())
      .addColumn('shown_until', 'text')
      .addColumn('purge_at', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('decoys_key', ['tenant', 'id'])
      .execute();
    const index = (name: string) => db.schema.createIndex(name);
    await index('decoys_by_code').unique().on('decoys').columns(['tenant', 'code_mac']).execute();
    await index('decoys_by_date').on('decoys').columns(['tenant', 'occurrence_id']).execute();
    await db.schema
      .createTable('contact_events')
      .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
      .addColumn('id', 'text', column => column.notNull())
      .addColumn('sign_up_id', 'text', column => column.notNull())
      .addColumn('cause', 'text', column => column.notNull())
      .addColumn('at', 'text', column => column.notNull())
      .addColumn('purge_at', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('contact_events_key', ['tenant', 'id'])
      .execute();
    await index('contact_events_by_sign_up').on('contact_events').columns(['tenant', 'sign_up_id']).execute();
    await db.schema
      .createTable('sign_up_origins')
      .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
      .addColumn('sign_up_id', 'text', column => column.notNull())
      .addColumn('burst', 'text', column => column.notNull())
      .addColumn('expires_at', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('sign_up_origins_key', ['tenant', 'sign_up_id'])
      .execute();
    await index('sign_up_origins_by_burst').on('sign_up_origins').columns(['tenant', 'burst']).execute();
  },
};
