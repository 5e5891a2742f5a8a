import type { CreateTableBuilder, Transaction } from 'kysely';
import type { Migration } from '../store/migrate.ts';
import type { Tables } from '../store/tables.ts';

/** Tenants and what they do: places, services, activities, and seats given away per date. */
export const programme: Migration = {
  number: 1,
  name: 'programme',
  async up(db) {
    await db.schema
      .createTable('tenants')
      .addColumn('id', 'text', column => column.primaryKey())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('tz', 'text', column => column.notNull())
      .addColumn('data_version', 'integer', column => column.notNull().defaultTo(0))
      .execute();
    await document(db, 'places')
      .addColumn('slug', 'text')
      .addColumn('name', 'text', column => column.notNull())
      .execute();
    await document(db, 'services')
      .addColumn('name', 'text', column => column.notNull())
      .execute();
    await document(db, 'activities')
      .addColumn('place_id', 'text')
      .addColumn('status', 'text', column => column.notNull())
      .addColumn('source', 'text')
      .execute();
    await db.schema
      .createTable('seats')
      .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
      .addColumn('occurrence_id', 'text', column => column.notNull())
      .addColumn('taken', 'integer', column => column.notNull())
      .addColumn('waiting', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('seats_key', ['tenant', 'occurrence_id'])
      .execute();
    await db.schema.createIndex('places_by_slug').unique().on('places').columns(['tenant', 'slug']).execute();
    await db.schema.createIndex('activities_by_place').on('activities').columns(['tenant', 'place_id']).execute();
    await db.schema.createIndex('activities_by_source').on('activities').columns(['tenant', 'source']).execute();
  },
};

const document = (
  db: Transaction<Tables>,
  table: 'places' | 'services' | 'activities',
): CreateTableBuilder<string, string> =>
  db.schema
    .createTable(table)
    .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
    .addColumn('id', 'text', column => column.notNull())
    .addColumn('document', 'text', column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('updated_at', 'text', column => column.notNull())
    .addColumn('removed_at', 'text')
    .addPrimaryKeyConstraint(`${table}_key`, ['tenant', 'id']) as CreateTableBuilder<string, string>;
