import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { DatabaseFailure, type DatabaseFailureCode } from './database-failure.ts';
import { WRITERS } from './places.ts';

/** Connections per server process, some of them for reading; several processes share one PostgreSQL. */
const CONNECTIONS = WRITERS + 4;
/** How long connecting may take, milliseconds. */
const CONNECT_TIMEOUT = 5000;
/** How long one statement may take, with waiting for the lock of another; milliseconds. */
const STATEMENT_TIMEOUT = 20_000;
/** What ends a connection whose statement gets no answer at all, such as after a cut of the network; milliseconds. */
const ANSWER_TIMEOUT = STATEMENT_TIMEOUT + 5000;

/** So that a server that is gone does not hold the lock of a municipality until its connection is found dead. */
const SETTINGS = [
  `set statement_timeout = ${STATEMENT_TIMEOUT}`,
  `set idle_in_transaction_session_timeout = ${STATEMENT_TIMEOUT}`,
  // Prepared statements are planned for the tables as they are now: a plan of when they were empty would do for a minute or so.
  'set plan_cache_mode = force_custom_plan',
].join('; ');

/** Opens PostgreSQL by its address, such as `postgres://user@host/database`. Connects when first asked something. */
export function openPostgres(databaseUrl: string): PostgresPool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: ANSWER_TIMEOUT,
    keepAlive: true,
    // The pool waits for what this gives, though its types do not say so.
    onConnect: (client): unknown => client.query(SETTINGS),
  });
  // A connection that breaks says so in an event, idle or at work; without a listener that would end the process. Who works
  // with it hears it from its statement, and the pool replaces it.
  pool.on('error', () => undefined);
  pool.on('connect', client => client.on('error', () => undefined));
  return {
    connect: () =>
      pool.connect().then(
        client => new PooledConnection(client),
        (error: unknown) => {
          throw failureOf(error) ?? error;
        },
      ),
    end: () => pool.end(),
  };
}

/** A connection while somebody works with it. One that failed is closed at its release, never given to the next. */
class PooledConnection implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  #failure: DatabaseFailure | undefined;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    client.on('error', this.#noteFailure);
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query(sql: unknown, parameters?: readonly unknown[]): unknown {
    if (typeof sql !== 'string')
      throw new Error('This database answers in one piece; ask for pages instead of a stream.');
    return this.#answer(sql, parameters);
  }

  /** After a connection failed every statement says why it did: a `rollback` on it would hide that. */
  async #answer(sql: string, parameters: readonly unknown[] = []): Promise<unknown> {
    if (this.#failure) throw this.#failure;
    try {
      return await this.#client.query({ ...prepared(sql, parameters), text: sql, values: [...parameters] });
    } catch (error) {
      const failure = failureOf(error);
      if (failure && !leavesConnection(error)) this.#failure = failure;
      throw failure ?? error;
    }
  }

  /** Between two statements a connection says only here why it breaks. */
  readonly #noteFailure = (error: Error): void => {
    this.#failure ??= failureOf(error);
  };

  release(): void {
    this.#client.off('error', this.#noteFailure);
    this.#client.release(this.#failure);
  }
}

/** Statements that stay prepared, in each connection; the server's own number a few dozen. */
const STATEMENTS_KEPT = 200;
/** Values of such a statement: one with a list in it comes in as many forms as there are lengths. */
const MOST_VALUES = 16;

/** Names of statements, the same in all connections. */
const names = new Map<string, string>();

/** A name under which a connection reads a statement only the first time: that takes PostgreSQL longer than to run it. */
function prepared(sql: string, { length }: readonly unknown[]): { name?: string } {
  const known = names.get(sql);
  if (known !== undefined) return { name: known };
  if (length === 0 || length > MOST_VALUES || names.size >= STATEMENTS_KEPT) return {};
  const name = `stek_${names.size + 1}`;
  names.set(sql, name);
  return { name };
}

/** SQLSTATE classes and codes after which the same request may succeed (PostgreSQL, appendix A). */
const STATES: readonly (readonly [pattern: RegExp, code: DatabaseFailureCode])[] = [
  [/^53100$/, 'database_full'],
  [/^25006$/, 'database_read_only'],
  [/^(40001|40P01|55P03|57014)$/, 'database_busy'],
  // Connections (08) and their number (53), an operator or a start (57P), a time limit (25P), the system below (58).
  [/^(08|53|57P|25P0[34]|58)/, 'database_unavailable'],
];

/** Two transactions met: serialization failure, deadlock. */
const CONFLICT = /^(40001|40P01)$/;

/** What is the database's trouble and not that of the statement. */
function failureOf(error: unknown): DatabaseFailure | undefined {
  // Anything but an answer of PostgreSQL comes from the connection to it: refused, cut, no answer in time.
  if (!(error instanceof pg.DatabaseError))
    return error instanceof TypeError ? undefined : new DatabaseFailure('database_unavailable', error);
  const state = error.code ?? '';
  // Somebody changed a table meanwhile, such as a newer release that starts beside this one. A new connection knows it.
  if (state === '0A000' && error.message.startsWith('cached plan'))
    return new DatabaseFailure('database_busy', error, true);
  const [, code] = STATES.find(([pattern]) => pattern.test(state)) ?? [];
  return code && new DatabaseFailure(code, error, CONFLICT.test(state));
}

/** Whether only the statement failed. A server that became read-only may not be the one that the address now leads to. */
const leavesConnection = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && /^(40|55|57014|53100)/.test(error.code ?? '');
