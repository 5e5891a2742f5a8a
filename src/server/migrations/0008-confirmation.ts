import { sql } from 'kysely';
import type { Migration } from '../store/migrate.ts';

/** Seats that are held until whoever has the contact says that they come. */
export const confirmation: Migration = {
  number: 8,
  name: 'confirmation',
  async up(db) {
    await db.schema
      .createTable('confirm_tokens')
      .addColumn('tenant', 'text', column => column.notNull().references('tenants.id'))
      .addColumn('token_mac', 'text', column => column.notNull())
      .addColumn('sign_up_id', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('confirm_tokens_key', ['tenant', 'token_mac'])
      .execute();
    await db.schema
      .createIndex('confirm_tokens_by_sign_up')
      .on('confirm_tokens')
      .columns(['tenant', 'sign_up_id'])
      .execute();
    await db.schema.alterTable('decoys').addColumn('held_until', 'text').execute();
    await db.schema.dropIndex('sign_ups_one_per_contact').execute();
    // Until here nothing kept a contact from having one to look at beside another: the one that holds a seat or came first stays.
    await sql`update sign_ups set state = 'cancelled', resume_state = null where state = 'to_review' and exists (
      select 1 from sign_ups as other where other.tenant = sign_ups.tenant
      and other.occurrence_id = sign_ups.occurrence_id and other.contact_mac = sign_ups.contact_mac
      and (other.state in ('confirmed', 'waiting', 'offered')
        or (other.state = 'to_review' and other.line < sign_ups.line)))`.execute(db);
    await db.schema
      .createIndex('sign_ups_one_per_contact')
      .on('sign_ups')
      .unique()
      .columns(['tenant', 'occurrence_id', 'contact_mac'])
      .where(sql`state in ('confirmed', 'unconfirmed', 'waiting', 'offered', 'to_review')` as never)
      .execute();
  },
};
