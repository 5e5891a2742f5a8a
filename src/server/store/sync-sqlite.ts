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
import { DatabaseFailure } from './database-failure.ts';
import { giveWay } from './turn.ts';

export type SqliteValue = string | number | bigint | null | Uint8Array;

/** A SQLite that answers at once: `node:sqlite` on a server, SQLite in WebAssembly in a page. */
export interface SyncSqlite {
  /** Runs one statement. `rows` is empty for a statement that gives none. */
  run(sql: string, parameters: readonly SqliteValue[]): { rows: Record<string, unknown>[]; changes: number };
  /** Whether a transaction is open: SQLite ends one by itself when the disk is full or fails. */
  readonly isTransaction: boolean;
  close(): void;
}

/**
 * How long a statement waits for its turn and for the lock of another process, milliseconds: less than the ten seconds after which a
 * client gives up.
 */
const LOCK_WAIT = 8000;
/** Pauses between looks at a lock that another process holds, milliseconds; the last one again and again. */
const LOCK_PAUSES = [1, 2, 5, 10, 20];
/** How long statements follow one another before everything else gets its turn, milliseconds. */
const SLICE = 8;

/**
 * Kysely over a synchronous SQLite: one connection, one transaction at a time. Nothing here holds up the event loop for long: a lock of
 * another process is waited for between turns of it, and many statements after one another give way now and then.
 */
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
  /** Who holds the connection, and who waits for it. */
  #holders = 0;
  #release: () => void = () => undefined;

  constructor(database: SyncSqlite) {
    this.#database = database;
    this.#connection = new SyncSqliteConnection(database);
  }

  async init(): Promise<void> {}

  /**
   * Where nobody is before, nothing is waited for: a machine that stood still meanwhile, however long, has made nobody late.
   * @throws {DatabaseFailure} `database_busy` when those before take too long
   */
  async acquireConnection(): Promise<DatabaseConnection> {
    const deadline = performance.now() + LOCK_WAIT;
    const before = this.#free;
    const isFree = this.#holders === 0;
    this.#holders += 1;
    let settle: () => void = () => undefined;
    this.#free = new Promise(resolve => (settle = resolve));
    const release = () => {
      this.#holders -= 1;
      settle();
    };
    await before;
    if (!isFree && performance.now() > deadline) {
      release();
      throw new DatabaseFailure('database_busy', 'the writers before take too long');
    }
    this.#release = release;
    this.#connection.deadline = deadline;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** A writer takes the write lock at once: taking it later can fail with SQLITE_BUSY however long it may wait. */
  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await this.rollbackTransaction(connection);
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** Where SQLite has rolled back by itself already, a second time would fail and hide why. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

class SyncSqliteConnection implements DatabaseConnection {
  /** Until when its holder waits for a lock, by `performance.now()`. */
  deadline = 0;
  readonly #database: SyncSqlite;
  #gaveWay = 0;

  constructor(database: SyncSqlite) {
    this.#database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (performance.now() - this.#gaveWay > SLICE) {
      await giveWay();
      this.#gaveWay = performance.now();
    }
    const values = parameters as readonly SqliteValue[];
    let answer: ReturnType<SyncSqlite['run']>;
    try {
      answer = this.#database.run(sql, values);
    } catch (error) {
      answer = await this.#runUnlocked(sql, values, error);
    }
    return { rows: answer.rows as R[], numAffectedRows: BigInt(answer.changes) };
  }

  /** Tries again as long as the lock of another process is all that is in the way. */
  async #runUnlocked(
    sql: string,
    values: readonly SqliteValue[],
    failure: unknown,
  ): Promise<ReturnType<SyncSqlite['run']>> {
    let error = failure;
    for (let look = 0; this.#canWait(error); look++) {
      const pause = LOCK_PAUSES[look] ?? LOCK_PAUSES.at(-1);
      await new Promise(resolve => setTimeout(resolve, pause));
      try {
        return this.#database.run(sql, values);
      } catch (next) {
        error = next;
      }
    }
    throw error;
  }

  /** Inside a transaction waiting does not help: it holds the lock that it needs. */
  #canWait(error: unknown): boolean {
    const isLocked = error instanceof DatabaseFailure && error.code === 'database_busy';
    return isLocked && !this.#database.isTransaction && performance.now() <= this.deadline;
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('This database answers in one piece; ask for pages instead of a stream.');
  }
}
