import type { Migration } from '../store/migrate.ts';

/** Flyers: one row per edition, and what happened to each. Without a row a flyer is made from the calendar. */
export const flyers: Migration = {
  number: 3,
  name: 'flyers',
  async up(db) {
    await db.schema
      .createTable('flyers')
      .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
      .addColumn('id', 'text', column => column.notNull())
      .addColumn('place_id', 'text', column => column.notNull())
      .addColumn('month', 'text', column => column.notNull())
      .addColumn('edition', 'integer', column => column.notNull())
      .addColumn('status', 'text', column => column.notNull())
      .addColumn('version', 'integer', column => column.notNull())
      .addColumn('document', 'text', column => column.notNull())
      .addColumn('updated_at', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('flyers_key', ['tenant', 'id'])
      .execute();
    const index = (name: string) => db.schema.createIndex(name).on('flyers');
    await index('flyers_by_edition').unique().columns(['tenant', 'place_id', 'month', 'edition']).execute();
  },
};
