import { sql, type Kysely, type Transaction } from 'kysely';
import { MIGRATIONS } from '../migrations/steps.ts';
import type { Tables } from './tables.ts';

/** One step of the database's growth. Once released it never changes; a correction is the next number. */
export interface Migration {
  number: number;
  name: string;
  up(db: Transaction<Tables>, engine: 'sqlite' | 'postgres'): Promise<void>;
}

/** Number of the last step that this release knows. */
export const newestStep = MIGRATIONS.at(-1)?.number ?? 0;

/** Any number that nothing else locks: it keeps two starting servers from migrating at once. */
const LOCK = 7_833_501;

/**
 * Brings the database to the newest form, one transaction per step, so that a killed process leaves whole steps behind.
 * @throws when the database was made by a newer release: an old one could spoil what it does not know.
 */
export async function migrate(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  now: () => Date,
  steps: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.transaction().execute(async transaction => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    await transaction.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('number', 'integer', column => column.primaryKey())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('applied_at', 'text', column => column.notNull())
      .execute();
  });
  for (const migration of steps) await apply(db, engine, migration, now);
  await refuseNewer(db);
}

async function apply(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  { number, name, up }: Migration,
  now: () => Date,
): Promise<void> {
  await db.transaction().execute(async transaction => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    const done = await transaction
      .selectFrom('migrations')
      .select('number')
      .where('number', '=', number)
      .executeTakeFirst();
    if (done) return;
    await up(transaction, engine);
    await transaction.insertInto('migrations').values({ number, name, applied_at: now().toISOString() }).execute();
  });
}

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const newest = await db.selectFrom('migrations').select('number').orderBy('number', 'desc').executeTakeFirst();
  if (newest && newest.number > newestStep) {
    throw new Error(
      `This database is of a newer release (step ${newest.number}, known here: ${newestStep}). Update @stek/embed first.`,
    );
  }
}
