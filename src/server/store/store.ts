import { PostgresDialect, type Kysely as Database, Kysely, sql, type Transaction } from 'kysely';
import { holdsSeat } from '../../domain/sign-up.ts';
import type { Activity } from '../../schema/activity.ts';
import type { FlyerRecord } from '../../schema/flyer.ts';
import type { Place } from '../../schema/place.ts';
import type { Service } from '../../schema/service.ts';
import type { SeatCount } from '../../domain/seats.ts';
import { oncePerTurn, shared, type AskVersion } from './data-version.ts';
import { migrate } from './migrate.ts';
import { SyncSqliteDialect, type SyncSqlite } from './sync-sqlite.ts';
import type { Tables } from './tables.ts';

/** The database below a store. */
export type Engine =
  | { kind: 'sqlite'; database: SyncSqlite }
  | { kind: 'postgres'; pool: ConstructorParameters<typeof PostgresDialect>[0]['pool'] };

export interface Tenant {
  id: string;
  name: string;
  tz: string;
}

/** Everything one tenant shows, as it stood at one moment. */
export interface Snapshot {
  tenant: Tenant;
  /** Grows by one with every change; two snapshots with the same number hold the same. */
  dataVersion: number;
  /** In the order of their ids, drafts and archived ones included. */
  activities: Activity[];
  places: Place[];
  services: Service[];
  /** Ids of activities that were taken away. */
  removed: ReadonlySet<string>;
  seats: ReadonlyMap<string, SeatCount>;
  /** The published edition of each flyer. */
  flyers: readonly FlyerRecord[];
}

/**
 * The data of all tenants. Open it with {@link openStore}.
 * Writing is in `upsert.ts`: each write is one transaction that also moves the tenant's data version on.
 */
export class Store {
  readonly db: Database<Tables>;
  readonly clock: () => Date;
  /**
   * The tenant's data version now, or `undefined` for an unknown tenant. Asked on every read, so that a change by any process
   * is seen by the next request.
   */
  readonly dataVersion: AskVersion;
  readonly #engine: Engine;

  constructor(engine: Engine, clock: () => Date) {
    this.#engine = engine;
    this.clock = clock;
    if (engine.kind === 'sqlite') {
      const { database } = engine;
      const { ask, forget } = oncePerTurn(tenant => askSqlite(database, tenant));
      const watched: SyncSqlite = {
        run: (sql, parameters) => {
          forget();
          return database.run(sql, parameters);
        },
        close: () => database.close(),
      };
      this.db = new Kysely<Tables>({ dialect: new SyncSqliteDialect(watched) });
      this.dataVersion = ask;
    } else {
      this.db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: engine.pool }) });
      this.dataVersion = shared(tenant => this.#askVersion(tenant));
    }
  }

  /** All of a tenant's data in one consistent read. */
  async snapshot(tenant: string): Promise<Snapshot | undefined> {
    const isolation = this.#engine.kind === 'postgres' ? 'repeatable read' : undefined;
    let transaction = this.db.transaction().setAccessMode('read only');
    if (isolation) transaction = transaction.setIsolationLevel(isolation);
    return transaction.execute(reader => readSnapshot(reader, tenant));
  }

  async tenants(): Promise<Tenant[]> {
    return this.db.selectFrom('tenants').select(['id', 'name', 'tz']).orderBy('id').execute();
  }

  /** Whether the database answers. */
  async isAlive(): Promise<boolean> {
    try {
      await this.db.selectFrom('migrations').select('number').limit(1).execute();
      return true;
    } catch {
      return false;
    }
  }

  /** Takes what was deleted out of the write-ahead log as well. PostgreSQL does so by its own vacuum. */
  async flushDeleted(): Promise<void> {
    if (this.#engine.kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(this.db);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }

  async #askVersion(tenant: string): Promise<number | undefined> {
    const query = this.db.selectFrom('tenants').select('data_version').where('id', '=', tenant);
    return (await query.executeTakeFirst())?.data_version;
  }
}

/**
 * Past Kysely, because it is asked for every read. It may see the number of a write that is not yet committed; that only makes
 * the reader wait for that write.
 */
const askSqlite = (database: SyncSqlite, tenant: string): number | undefined =>
  database.run('select data_version from tenants where id = ?', [tenant]).rows[0]?.['data_version'] as
    number | undefined;

/** Opens a store and brings its tables to the newest form. */
export async function openStore(engine: Engine, clock: () => Date = () => new Date()): Promise<Store> {
  const store = new Store(engine, clock);
  try {
    await migrate(store.db, engine.kind, clock);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

async function readSnapshot(db: Transaction<Tables>, tenantId: string): Promise<Snapshot | undefined> {
  const tenant = await db.selectFrom('tenants').selectAll().where('id', '=', tenantId).executeTakeFirst();
  if (!tenant) return undefined;
  const rows = (table: 'activities' | 'places' | 'services') =>
    db.selectFrom(table).select(['id', 'document', 'removed_at']).where('tenant', '=', tenantId).execute();
  const activities = await rows('activities');
  const places = await rows('places');
  const services = await rows('services');
  const seats = await seatsOf(db, tenantId);
  return {
    tenant: { id: tenant.id, name: tenant.name, tz: tenant.tz },
    dataVersion: tenant.data_version,
    activities: present<Activity>(activities),
    places: present<Place>(places),
    services: present<Service>(services),
    removed: new Set(activities.filter(row => row.removed_at !== null).map(row => row.id)),
    seats,
    flyers: await publishedFlyers(db, tenantId),
  };
}

async function publishedFlyers(db: Transaction<Tables>, tenant: string): Promise<FlyerRecord[]> {
  const query = db.selectFrom('flyers').select('document').where('tenant', '=', tenant);
  const rows = await query.where('status', '=', 'published').execute();
  return rows.map(({ document }) => JSON.parse(document) as FlyerRecord);
}

/** Seats given away and people in line, by date. */
async function seatsOf(db: Transaction<Tables>, tenant: string): Promise<Map<string, SeatCount>> {
  const rows = await db
    .selectFrom('sign_ups')
    .select(({ fn }) => ['occurrence_id', 'state', fn.sum('party').as('seats'), fn.countAll().as('count')])
    .where('tenant', '=', tenant)
    .groupBy(['occurrence_id', 'state'])
    .execute();
  const seats = new Map<string, SeatCount>();
  for (const { occurrence_id, state, ...row } of rows) {
    const count = seats.get(occurrence_id) ?? { taken: 0, waiting: 0 };
    if (holdsSeat(state)) count.taken += Number(row.seats);
    if (state === 'waiting') count.waiting += Number(row.count);
    seats.set(occurrence_id, count);
  }
  await addDecoys(db, tenant, seats);
  return seats;
}

/** Decoys look like sign-ups here too: seats that stay as they were would give them away. No sign-up is refused for one. */
async function addDecoys(db: Transaction<Tables>, tenant: string, seats: Map<string, SeatCount>): Promise<void> {
  const rows = await db
    .selectFrom('decoys')
    .select(['occurrence_id', 'state', 'party'])
    .where('tenant', '=', tenant)
    .where('shown_until', 'is not', null)
    .execute();
  for (const { occurrence_id, state, party } of rows) {
    const count = seats.get(occurrence_id) ?? { taken: 0, waiting: 0 };
    if (state === 'waiting') count.waiting++;
    else count.taken += party;
    seats.set(occurrence_id, count);
  }
}

interface Row {
  id: string;
  document: string;
  removed_at: string | null;
}

/** Ordered here and not by the database: engines and their collations differ, and pages are cut by this order. */
const present = <T>(rows: Row[]): T[] =>
  rows
    .filter(row => row.removed_at === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(row => JSON.parse(row.document) as T);
