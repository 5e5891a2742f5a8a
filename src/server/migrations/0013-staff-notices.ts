import { sql } from 'kysely';
import type { Migration } from '../store/migrate.ts';

const COLUMNS = sql.raw(
  'id, tenant, kind, entity_id, cause, data, state, created_at, next_at, attempts, leased_until, told_at, failure',
);

/**
 * Who works here is told as well, and a program. What came when in a day must not be read from the order of the rows: SQLite keeps them by
 * their random ids from here on.
 */
export const staffNotices: Migration = {
  number: 13,
  name: 'staff-notices',
  async up(db, engine) {
    await sql`alter table notices add column recipient text not null default 'person'`.execute(db);
    await sql`alter table notices add column ref text`.execute(db);
    if (engine !== 'sqlite') return;
    await sql`alter table notices rename to former_notices`.execute(db);
    await sql`create table notices (
      id text not null primary key, tenant text not null, kind text not null, entity_id text not null, recipient text not null default 'person',
      ref text, cause text not null, data text not null, state text not null, created_at text not null, next_at text not null,
      attempts integer not null default 0, leased_until text, told_at text, failure text) without rowid`.execute(db);
    await sql`insert into notices (${COLUMNS}) select ${COLUMNS} from former_notices`.execute(db);
    await sql`drop table former_notices`.execute(db);
    await db.schema.createIndex('notices_by_entity').on('notices').columns(['tenant', 'entity_id']).execute();
    await db.schema.createIndex('notices_by_turn').on('notices').columns(['state', 'next_at']).execute();
  },
};
