import { sql, type CreateTableBuilder, type Transaction } from 'kysely';
import type { Migration } from '../store/migrate.ts';
import type { Tables } from '../store/tables.ts';

/**
 * Sign-ups and what writing needs: what was answered before, proofs that were used, rates, keys of workers, leases of jobs.
 * Seats are counted from sign-ups from here on.
 */
export const signUps: Migration = {
  number: 2,
  name: 'sign-ups',
  async up(db) {
    await db.schema.dropTable('seats' as never).execute();
    await db.schema
      .alterTable('tenants')
      .addColumn('sign_ups_made', 'integer', column => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('tenants')
      .addColumn('origins', 'text', column => column.notNull().defaultTo('[]'))
      .execute();
    await signUpTables(db);
    await recordTables(db);
    await writingTables(db);
    await table(db, 'api_keys', ['id', 'tenant', 'role', 'label', 'hash', 'created_at'])
      .addColumn('expires_at', 'text')
      .addColumn('revoked_at', 'text')
      .addColumn('last_used_on', 'text')
      .addPrimaryKeyConstraint('api_keys_key', ['id'])
      .execute();
    await table(db, 'leases', ['job', 'holder', 'until']).addPrimaryKeyConstraint('leases_key', ['job']).execute();
  },
};

async function signUpTables(db: Transaction<Tables>): Promise<void> {
  const texts = [
    'tenant',
    'id',
    'ref',
    'occurrence_id',
    'activity_id',
    'first_name',
    'contact',
    'contact_mac',
    'needs',
  ];
  await table(
    db,
    'sign_ups',
    [...texts, 'state', 'code_mac', 'starts_at', 'ends_at', 'created_at', 'purge_at'],
    ['line', 'party', 'version'],
  )
    .addColumn('note', 'text')
    .addColumn('lang', 'text')
    .addColumn('held_until', 'text')
    .addPrimaryKeyConstraint('sign_ups_key', ['tenant', 'id'])
    .execute();
  const index = (name: string) => db.schema.createIndex(name).on('sign_ups');
  await index('sign_ups_by_date').columns(['tenant', 'occurrence_id']).execute();
  await index('sign_ups_by_activity').columns(['tenant', 'activity_id']).execute();
  await index('sign_ups_by_purge').column('purge_at').execute();
  await index('sign_ups_by_code').unique().columns(['tenant', 'code_mac']).execute();
  // The database itself refuses a second live sign-up of one contact for one date.
  await index('sign_ups_one_per_contact')
    .unique()
    .columns(['tenant', 'occurrence_id', 'contact_mac'])
    .where(sql`state in ('confirmed', 'waiting', 'offered')` as never)
    .execute();
}

/** What happened to sign-ups, who was passed over, and how many came. */
async function recordTables(db: Transaction<Tables>): Promise<void> {
  await table(db, 'transitions', ['id', 'tenant', 'entity_id', 'to_state', 'at', 'mover'])
    .addColumn('from_state', 'text')
    .addColumn('actor_id', 'text')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('transitions_key', ['id'])
    .execute();
  await db.schema.createIndex('transitions_by_entity').on('transitions').columns(['tenant', 'entity_id']).execute();
  await table(db, 'skips', ['id', 'tenant', 'occurrence_id', 'sign_up_id', 'at'], ['party', 'free'])
    .addPrimaryKeyConstraint('skips_key', ['id'])
    .execute();
  await table(db, 'attendance', ['tenant', 'occurrence_id', 'state'], ['sign_ups', 'persons'])
    .addPrimaryKeyConstraint('attendance_key', ['tenant', 'occurrence_id', 'state'])
    .execute();
}

async function writingTables(db: Transaction<Tables>): Promise<void> {
  await table(db, 'idempotency', ['tenant', 'key_mac', 'fingerprint', 'body', 'expires_at'], ['status'])
    .addPrimaryKeyConstraint('idempotency_key', ['tenant', 'key_mac'])
    .execute();
  await table(db, 'spent_proofs', ['id', 'expires_at']).addPrimaryKeyConstraint('spent_proofs_key', ['id']).execute();
  await table(db, 'rate_counters', ['bucket', 'expires_at'], ['count'])
    .addPrimaryKeyConstraint('rate_counters_key', ['bucket'])
    .execute();
}

/** A table with columns that are always filled. */
function table(
  db: Transaction<Tables>,
  name: keyof Tables,
  texts: string[],
  integers: string[] = [],
): CreateTableBuilder<string, string> {
  let builder = db.schema.createTable(name) as CreateTableBuilder<string, string>;
  for (const column of texts) builder = builder.addColumn(column, 'text', filled => filled.notNull());
  for (const column of integers) builder = builder.addColumn(column, 'integer', filled => filled.notNull());
  return builder;
}
