import type { Migration } from '../store/migrate.ts';

/** Elements on sites that have a list of sites of their own, and that can be taken away for a while. */
export const embeds: Migration = {
  number: 17,
  name: 'embeds',
  async up(db) {
    await db.schema
      .createTable('embeds')
      .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
      .addColumn('id', 'text', column => column.notNull())
      .addColumn('what', 'text', column => column.notNull())
      .addColumn('origins', 'text', column => column.notNull().defaultTo('[]'))
      .addColumn('is_paused', 'integer', column => column.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('embeds_key', ['tenant', 'id'])
      .execute();
  },
};
