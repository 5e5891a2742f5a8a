import type { Migration } from '../store/migrate.ts';

/** How a municipality presents itself: contact, colour, languages, who answers for paper. Its logo lies apart, so that who reads the rest does not read that. */
export const municipalityProfiles: Migration = {
  number: 16,
  name: 'municipality-profiles',
  async up(db) {
    await db.schema
      .alterTable('tenants')
      .addColumn('profile', 'text', column => column.notNull().defaultTo('{}'))
      .execute();
    await db.schema
      .createTable('tenant_logos')
      .addColumn('tenant', 'text', column => column.primaryKey().references('tenants.id'))
      .addColumn('type', 'text', column => column.notNull())
      .addColumn('content', 'text', column => column.notNull())
      .execute();
  },
};
