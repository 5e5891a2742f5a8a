import type { Migration } from '../store/migrate.ts';

/** Elements on sites that have a list of sites of their own, and that can be taken away for a while: few, and read with every page. */
export const embeds: Migration = {
  number: 17,
  name: 'embeds',
  async up(db) {
    await db.schema
      .alterTable('tenants')
      .addColumn('embeds', 'text', column => column.notNull().defaultTo('[]'))
      .execute();
  },
};
