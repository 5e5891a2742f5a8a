import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';

export type SqliteValue = string | number | bigint | null | Uint8Array;

/** A SQLite that answers at once: `node:sqlite` on a server, SQLite in WebAssembly in a page. */
export interface SyncSqlite {
  /** Runs one statement. `rows` is empty for a statement that gives none. */
  run(sql: string, parameters: readonly SqliteValue[]): { rows: Record<string, unknown>[]; changes: number };
  close(): void;
}

/** Kysely over a synchronous SQLite: one connection, one transaction at a time. */
export class SyncSqliteDialect implements Dialect {
  readonly #database: SyncSqlite;

  constructor(database: SyncSqlite) {
    this.#database = database;
  }

  createAdapter(): SqliteAdapter {
    return new SqliteAdapter();
  }

  createDriver(): Driver {
    return new SyncSqliteDriver(this.#database);
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }
}

class SyncSqliteDriver implements Driver {
  readonly #database: SyncSqlite;
  readonly #connection: SyncSqliteConnection;
  /** Settles when the connection is free again: each holder waits for the one before. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(database: SyncSqlite) {
    this.#database = database;
    this.#connection = new SyncSqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release: () => void = () => undefined;
    this.#free = new Promise(resolve => (release = resolve));
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** A writer takes the write lock at once: taking it later can fail with SQLITE_BUSY however long it may wait. */
  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

class SyncSqliteConnection implements DatabaseConnection {
  readonly #database: SyncSqlite;

  constructor(database: SyncSqlite) {
    this.#database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = this.#database.run(sql, parameters as readonly SqliteValue[]);
    return { rows: rows as R[], numAffectedRows: BigInt(changes) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('This database answers in one piece; ask for pages instead of a stream.');
  }
}
