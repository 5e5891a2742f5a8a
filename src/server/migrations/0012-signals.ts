import { sql } from 'kysely';
import type { Migration } from '../store/migrate.ts';

/**
 * Signals, what was said about them, and what a municipality decides about them. The rows lie in the order of random keys, in SQLite
 * without a row number.
 */
export const signals: Migration = {
  number: 12,
  name: 'signals',
  async up(db, engine) {
    const ending = engine === 'sqlite' ? sql` without rowid` : sql``;
    const create = (table: string, columns: string) =>
      sql`create table ${sql.table(table)} (tenant text not null references tenants (id), ${sql.raw(columns)})${ending}`.execute(
        db,
      );
    await create(
      'signals',
      `id text not null, ref text not null, state text not null, version integer not null, received_on text not null,
      open_by text not null, answer_by text not null, about text, kind text, bundle_id text, text text, document text not null,
      wipe_on text not null, primary key (tenant, id)`,
    );
    await create(
      'signal_messages',
      `signal_id text not null, position integer not null, sender text not null, day text not null, text text not null,
      primary key (tenant, signal_id, position)`,
    );
    await create('signal_contacts', `signal_id text not null, contact text not null, primary key (tenant, signal_id)`);
    await create(
      'signal_openings',
      `id text not null, signal_id text not null, actor_id text not null, at text not null, primary key (tenant, signal_id, id)`,
    );
    await create(
      'signal_bundles',
      `id text not null, ref text not null, state text not null, version integer not null, kind text not null, published_on text,
      document text not null, primary key (tenant, id)`,
    );
    await create(
      'year_counts',
      `year integer not null, version integer not null, document text not null, primary key (tenant, year)`,
    );
    await create(
      'settings',
      `name text not null, version integer not null, document text not null, updated_at text not null, primary key (tenant, name)`,
    );
    await db.schema.createIndex('signals_by_bundle').on('signals').columns(['tenant', 'bundle_id']).execute();
  },
};
