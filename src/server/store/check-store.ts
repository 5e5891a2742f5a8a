import { sql } from 'kysely';
import { newestStep } from './migrate.ts';
import type { Store } from './store.ts';

/** What is found in a database, without changing it. */
export interface StoreReport {
  /** What is wrong with it, in sentences. */
  faults: string[];
  /** Number of the last migration that was done; 0 for an empty database. */
  step: number;
  /** Rows by table. */
  counts: Record<string, number>;
  /** When the newest sign-up or change of the programme was written, UTC. */
  newest: string | null;
}

const COUNTED = ['tenants', 'places', 'activities', 'sign_ups', 'flyers', 'api_keys'] as const;

/** Looks through a store that need not be of this release. */
export async function checkStore(store: Store): Promise<StoreReport> {
  const faults = store.engine === 'sqlite' ? await damageOf(store) : [];
  const steps = await store.db.selectFrom('migrations').select('number').execute();
  const step = Math.max(0, ...steps.map(({ number }) => number));
  if (step > newestStep)
    faults.push(`It is of a newer release (step ${step}, known here: ${newestStep}). Update @stek/embed first.`);
  const counts: Record<string, number> = {};
  for (const table of COUNTED) {
    const row = await store.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirst();
    counts[table] = Number(row?.count);
  }
  const newestSignUp = await store.db
    .selectFrom('sign_ups')
    .select(({ fn }) => fn.max('created_at').as('at'))
    .executeTakeFirst();
  const newestChange = await store.db
    .selectFrom('activities')
    .select(({ fn }) => fn.max('updated_at').as('at'))
    .executeTakeFirst();
  const newest =
    [newestSignUp?.at, newestChange?.at]
      .filter(at => typeof at === 'string')
      .sort()
      .at(-1) ?? null;
  return { faults, step, counts, newest };
}

async function damageOf({ db }: Store): Promise<string[]> {
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const damage = integrity.rows.map(row => row.integrity_check).filter(line => line !== 'ok');
  const orphans = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
  return [
    ...damage.map(line => `It is damaged: ${line}. Restore the last backup.`),
    ...orphans.rows.map(({ table, parent }) => `A row of ${table} belongs to no row of ${parent}.`),
  ];
}
