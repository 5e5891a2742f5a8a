import { PostgresDialect, type Kysely as Database, Kysely, sql, type Transaction } from 'kysely';
import { DatabaseFailure } from './database-failure.ts';
import { migrate } from './migrate.ts';
import { Places, WRITERS } from './places.ts';
import { SharedCommits } from './shared-commits.ts';
import { SyncSqliteDialect, type SyncSqlite } from './sync-sqlite.ts';
import type { Tables } from './tables.ts';
import { TENANT_COLUMNS, tenantOf, type Tenant } from './tenant.ts';
import { oncePerTurn, shared, type AskVersions, type Versions } from './versions.ts';
import { probePostgres, probeSqlite, WriteCheck } from './write-check.ts';

/** The database below a store. */
export type Engine =
  | {
      kind: 'sqlite';
      database: SyncSqlite;
      /** Opens one more connection to the same file, so that reading goes on while somebody writes. Absent for one in memory. */
      connect?: (() => SyncSqlite) | undefined;
    }
  | { kind: 'postgres'; pool: ConstructorParameters<typeof PostgresDialect>[0]['pool'] };

/** How a transaction goes with others. */
export interface WriteOptions {
  /** Whether it is short, and may be put into one commit with others of its kind. Each is kept or taken back by itself. @default false */
  isShort?: boolean | undefined;
}

/**
 * The data of all tenants. Open it with {@link openStore}.
 * Writing is in `upsert.ts` and `tenant-write.ts`: each write is one transaction that also moves on the version of what it changed.
 * What a tenant shows is read by `snapshot-reader.ts`.
 */
export class Store {
  readonly db: Database<Tables>;
  readonly clock: () => Date;
  /**
   * The tenant's versions now, or `undefined` for an unknown tenant. Asked on every read, so that a change by any process is seen
   * by the next request.
   */
  readonly versions: AskVersions;
  readonly engine: Engine['kind'];
  /** For a single statement that only reads: it waits for nobody who writes to a file. Several that belong together go into {@link read}. */
  readonly reader: Database<Tables>;
  readonly #writeCheck: WriteCheck;
  /** For several statements that only read, as of one moment. */
  readonly #moments: Database<Tables>;
  /** Connections beside that of the writer. */
  readonly #further: readonly SyncSqlite[];
  readonly #shared: SharedCommits;
  /** Who writes at the same time. */
  readonly #places: Places;

  constructor(engine: Engine, clock: () => Date) {
    this.engine = engine.kind;
    this.clock = clock;
    if (engine.kind === 'sqlite') {
      // Beside who writes: one for single statements, which waits for nothing, and one that reads all of it in a transaction.
      const further = engine.connect ? [engine.connect(), engine.connect()] : [];
      const [watcher, reader] = further;
      const { ask, forget } = oncePerTurn(tenant => askSqlite(watcher ?? engine.database, tenant));
      this.#writeCheck = new WriteCheck(watcher ? probeSqlite(watcher) : async () => undefined);
      const watched = watchedBy(engine.database, forget, failure => this.#writeCheck.noteFailure(failure));
      this.db = new Kysely<Tables>({ dialect: new SyncSqliteDialect(watched) });
      this.reader = watcher ? new Kysely<Tables>({ dialect: new SyncSqliteDialect(watcher) }) : this.db;
      this.#moments = reader ? new Kysely<Tables>({ dialect: new SyncSqliteDialect(reader) }) : this.db;
      this.#further = further;
      this.versions = ask;
    } else {
      this.db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: engine.pool }) });
      this.reader = this.db;
      this.#moments = this.db;
      this.#further = [];
      this.#writeCheck = new WriteCheck(probePostgres(this.db));
      this.versions = shared(tenant => this.#askVersions(tenant));
    }
    this.#shared = new SharedCommits(this.db);
    // SQLite has one writer, and a queue of its own.
    this.#places = new Places(engine.kind === 'sqlite' ? Infinity : WRITERS, WRITE_WAIT);
  }

  /**
   * Runs some work that only reads, all of it as of one moment. It waits for nobody who writes, and nobody who writes waits for it:
   * SQLite reads by a connection of its own.
   */
  async read<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    let transaction = this.#moments.transaction().setAccessMode('read only');
    if (this.engine === 'postgres') transaction = transaction.setIsolationLevel('repeatable read');
    return transaction.execute(work);
  }

  /**
   * Runs some work in one transaction, alone where the database has one writer; all of it is kept, or nothing. When it meets
   * another transaction (a deadlock) it is done again from its start, so it may change nothing but the database.
   * @throws {DatabaseFailure} when the database cannot do it now; whether it was kept is then not always known
   */
  async write<T>(work: (db: Transaction<Tables>) => Promise<T>, { isShort = false }: WriteOptions = {}): Promise<T> {
    if (isShort && this.engine === 'sqlite') return this.#shared.write(work);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#places.within(() => this.db.transaction().execute(work));
      } catch (error) {
        if (!(error instanceof DatabaseFailure && error.isConflict) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  async tenants(): Promise<Tenant[]> {
    const rows = await this.reader.selectFrom('tenants').select(TENANT_COLUMNS).orderBy('id').execute();
    return rows.map(tenantOf);
  }

  /** Why nothing can be written now; `undefined` when it can. It writes to find out, at most once a second. */
  async writeFailure(): Promise<DatabaseFailure | undefined> {
    return this.#writeCheck.ask();
  }

  /**
   * Takes what was deleted out of the write-ahead log as well. PostgreSQL does so by its own vacuum.
   * @returns whether it is out; not while somebody still reads what was there before
   */
  async flushDeleted(): Promise<boolean> {
    if (this.engine !== 'sqlite') return true;
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(this.db);
    return rows.every(({ busy }) => busy === 0);
  }

  /**
   * Brings the main file of SQLite up to what stands in its write-ahead log, without making anyone wait. Whoever copies that file
   * alone, against all advice, has a recent state.
   */
  async checkpoint(): Promise<void> {
    if (this.engine === 'sqlite') await sql`pragma wal_checkpoint(passive)`.execute(this.db);
  }

  async close(): Promise<void> {
    for (const reader of [this.reader, this.#moments]) if (reader !== this.db) await reader.destroy();
    await this.db.destroy();
    for (const connection of this.#further) connection.close();
  }

  async #askVersions(tenant: string): Promise<Versions | undefined> {
    const query = this.db.selectFrom('tenants').select(['data_version as data', 'seats_version as seats']);
    return query.where('id', '=', tenant).executeTakeFirst();
  }
}

/** How long they wait for their turn, milliseconds: less than the ten seconds after which a client gives up. */
const WRITE_WAIT = 8000;

/** How often a transaction is tried that meets others. */
const ATTEMPTS = 5;

/**
 * Past Kysely, because it is asked for every read. In memory there is one connection, so it may see the numbers of a write that is not
 * yet committed; that only makes the reader wait for that write.
 */
function askSqlite(database: SyncSqlite, tenant: string): Versions | undefined {
  const [row] = database.run('select data_version, seats_version from tenants where id = ?', [tenant]).rows;
  return row && { data: Number(row['data_version']), seats: Number(row['seats_version']) };
}

/** The connection of the writer, with word of each statement and of each failure. */
const watchedBy = (
  database: SyncSqlite,
  onRun: () => void,
  onFailure: (failure: DatabaseFailure) => void,
): SyncSqlite => ({
  run(sql, parameters) {
    onRun();
    try {
      return database.run(sql, parameters);
    } catch (error) {
      if (error instanceof DatabaseFailure) onFailure(error);
      throw error;
    }
  },
  get isTransaction() {
    return database.isTransaction;
  },
  close: () => database.close(),
});

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
