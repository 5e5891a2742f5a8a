import { openPostgres } from '../../src/server/store/postgres.ts';
import { openStore } from '../../src/server/store/store.ts';
import { freshDatabaseAt, postgresMissing, startPostgres, type TestPostgres } from './postgres.ts';

/**
 * A PostgreSQL whose databases are copies of one that has every step of the growth: to grow each of them takes longer than most tests.
 * A run of many files shares one: it is started by `node --test --test-global-setup=tests/support/grown-postgres.ts`.
 */
export interface GrownPostgres {
  /** Address of a new database without any step. */
  empty(): string;
  /** Address of a new database with every step, and no rows. */
  grown(): string;
  stop(): void;
}

/** In the environment of the files of a run: the port of the PostgreSQL they share, and the name of the database to copy. */
const SHARED = 'SHARED_TEST_POSTGRES';
/**
 * What is lost when the machine stops is no loss here; and two files hold their databases open at the same time. A vacuum that begins by
 * itself reads what was there before: to take that out of the files would then wait for the next turn, by chance.
 */
const SETTINGS = '-c fsync=off -c full_page_writes=off -c max_connections=300 -c autovacuum=off';

let shared: TestPostgres | undefined;

export async function globalSetup(): Promise<void> {
  if (postgresMissing() !== undefined) return;
  shared = await startPostgres(SETTINGS);
  process.env[SHARED] = `${shared.port}/${await grow(shared)}`;
}

export function globalTeardown(): void {
  shared?.stop();
}

/** The one that this run shares; for a file that is run by itself, one of its own. */
export async function grownPostgres(): Promise<GrownPostgres> {
  const [port, model] = process.env[SHARED]?.split('/') ?? [];
  if (port && model) return { ...databasesAt(Number(port), model), stop: () => undefined };
  const own = await startPostgres(SETTINGS);
  return { ...databasesAt(own.port, await grow(own)), stop: () => own.stop() };
}

/** Makes the database that others are copies of. Nobody may be connected to it: it is left alone from here on. @returns its name */
async function grow(postgres: TestPostgres): Promise<string> {
  const address = postgres.freshDatabase();
  const store = await openStore({ kind: 'postgres', pool: openPostgres(address) });
  await store.close();
  return new URL(address).pathname.slice(1);
}

const databasesAt = (port: number, model: string) => ({
  empty: () => freshDatabaseAt(port),
  grown: () => freshDatabaseAt(port, model),
});
