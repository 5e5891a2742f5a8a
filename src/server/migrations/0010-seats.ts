import type { Migration } from '../store/migrate.ts';

/** Seats have a version of their own, and it is known which dates it is of: a sign-up no longer makes the whole programme be read anew. */
export const seats: Migration = {
  number: 10,
  name: 'seats',
  async up(db) {
    await db.schema
      .alterTable('tenants')
      .addColumn('seats_version', 'integer', column => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('seat_changes')
      .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
      .addColumn('occurrence_id', 'text', column => column.notNull())
      .addColumn('version', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('seat_changes_key', ['tenant', 'occurrence_id'])
      .execute();
    await db.schema.createIndex('seat_changes_by_version').on('seat_changes').columns(['tenant', 'version']).execute();
  },
};
