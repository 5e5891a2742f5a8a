import { sql } from 'kysely';
import type { Migration } from '../store/migrate.ts';

/**
 * Contact persons with their keys, and the cards that are sealed to them. The rows of cards lie in the order of random keys, in SQLite
 * without a row number.
 */
export const referrals: Migration = {
  number: 15,
  name: 'referrals',
  async up(db, engine) {
    const ending = engine === 'sqlite' ? sql` without rowid` : sql``;
    const create = (table: string, columns: string) =>
      sql`create table ${sql.table(table)} (tenant text not null references tenants (id), ${sql.raw(columns)})${ending}`.execute(
        db,
      );
    await create(
      'referral_recipients',
      `id text not null, version integer not null, is_active integer not null, mail text, deputy_id text, document text not null,
      primary key (tenant, id)`,
    );
    await create(
      'referral_desk_keys',
      `key_id text not null, recipient_id text not null, primary key (tenant, key_id)`,
    );
    await create(
      'sealing_keys',
      `kid text not null, recipient_id text, jwk text not null, nbf integer not null, exp integer not null, withdrawn_on text,
      primary key (tenant, kid)`,
    );
    await create(
      'referrals',
      `id text not null, ref text not null, state text not null, version integer not null, recipient_id text not null,
      place_id text, received_on text not null, open_by text not null, call_by text not null, ends_on text, told text not null,
      consent text not null, envelope text, document text not null, wipe_on text not null, primary key (tenant, id)`,
    );
    await create(
      'referral_attempts',
      `referral_id text not null, position integer not null, day text not null, part text not null,
      primary key (tenant, referral_id, position)`,
    );
    await create(
      'referral_openings',
      `id text not null, referral_id text not null, role text not null, actor_id text not null, at text not null,
      primary key (tenant, referral_id, id)`,
    );
    await db.schema.createIndex('referrals_by_recipient').on('referrals').columns(['tenant', 'recipient_id']).execute();
  },
};
