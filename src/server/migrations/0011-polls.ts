import { sql, type Kysely } from 'kysely';
import type { Migration } from '../store/migrate.ts';

/**
 * Polls, and what people say in them. Ballots, marks, codes and ideas lie in the order of random keys, in SQLite without a row number: no
 * order of arrival, and nothing in common that would lead from one to the other.
 */
export const polls: Migration = {
  number: 11,
  name: 'polls',
  async up(db, engine) {
    const ending = engine === 'sqlite' ? sql` without rowid` : sql``;
    const create = (table: string, columns: string) =>
      sql`create table ${sql.table(table)} (tenant text not null references tenants (id), ${sql.raw(columns)})`;
    const statements = [
      sql`${create(
        'polls',
        `id text not null, place_id text, state text not null, version integer not null, opened_at text,
        closes_at text not null, closed_at text, document text not null, updated_at text not null, primary key (tenant, id)`,
      )}`,
      sql`${create(
        'ballots',
        `poll_id text not null, id text not null, day text not null, channel text not null, is_late integer not null,
        is_quick integer not null, answers text not null, primary key (tenant, poll_id, id)`,
      )}${ending}`,
      sql`${create('voter_marks', `poll_id text not null, mark_mac text not null, primary key (tenant, poll_id, mark_mac)`)}${ending}`,
      sql`${create('poll_codes', `poll_id text not null, code_mac text not null, primary key (tenant, poll_id, code_mac)`)}${ending}`,
      sql`${create(
        'poll_ideas',
        `poll_id text not null, id text not null, question_id text not null, text text not null, state text not null,
        reason text, merged_into text, version integer not null, primary key (tenant, poll_id, id)`,
      )}${ending}`,
      sql`${create(
        'paper_counts',
        `poll_id text not null, id text not null, entered_at text not null, replaced_by text, document text not null,
        primary key (tenant, poll_id, id)`,
      )}`,
      sql`${create(
        'kiosks',
        `key_id text not null, poll_id text not null, place_id text, opens_at text not null, closes_at text not null,
        primary key (tenant, key_id)`,
      )}`,
      sql`${create(
        'poll_results',
        `poll_id text not null, version integer not null, ballots integer not null, is_final integer not null, document text not null,
        primary key (tenant, poll_id)`,
      )}`,
    ];
    for (const statement of statements) await statement.execute(db as unknown as Kysely<unknown>);
  },
};
