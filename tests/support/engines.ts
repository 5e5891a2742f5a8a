import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { MIGRATIONS } from '../../src/server/migrations/steps.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { openStore, Store, type Engine } from '../../src/server/store/store.ts';
import { grownPostgres, type GrownPostgres } from './grown-postgres.ts';
import { postgresMissing } from './postgres.ts';

/**
 * Opens a store on an empty database of the engine under test.
 * @param until the last step of its growth, for a database as an earlier release left it; `migrate` then brings it on. `Infinity` takes all
 * steps here and now, where without it a database may be a copy of one that took them before.
 */
export type OpenEmpty = (clock?: () => Date, until?: number) => Promise<Store>;

/** Opens one new, empty database twice, as two servers do that share it. */
export type OpenTwice = (clock?: () => Date) => Promise<[Store, Store]>;

/** One of the databases only: `npm test` takes SQLite, `npm run test:postgres` the other. A file that is run by itself is tried on both. */
const ONLY = process.env['TEST_DATABASE'];

/** What is tried on an engine. */
type EngineTests = (openEmpty: OpenEmpty, engine: 'sqlite' | 'postgres', openTwice: OpenTwice) => void;

/** Runs the same tests on SQLite and on PostgreSQL; where there is no PostgreSQL the report says so. */
export function onBothEngines(title: string, tests: EngineTests): void {
  if (ONLY !== 'postgres') onSqlite(title, tests);
  if (ONLY !== 'sqlite') onPostgres(title, tests);
}

function onSqlite(title: string, tests: EngineTests): void {
  describe(`${title}, on SQLite`, () => {
    const opened: Store[] = [];
    const folder = mkdtempSync(join(tmpdir(), 'stek-engines-'));
    let files = 0;
    after(async () => {
      await closeAll(opened);
      rmSync(folder, { recursive: true, force: true });
    });
    tests(
      async (clock, until) =>
        keep(opened, await openUntil({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock, until)),
      'sqlite',
      async clock => {
        const connect = fileOpener(join(folder, `${++files}.sqlite`));
        const open = async () => keep(opened, await openStore({ kind: 'sqlite', database: connect(), connect }, clock));
        return [await open(), await open()];
      },
    );
  });
}

function onPostgres(title: string, tests: EngineTests): void {
  const missing = postgresMissing();
  describe(`${title}, on PostgreSQL`, { skip: missing ?? false }, () => {
    const opened: Store[] = [];
    let postgres: GrownPostgres;
    before(async () => (postgres = await grownPostgres()));
    after(async () => {
      await closeAll(opened);
      postgres.stop();
    });
    const open = async (address: string, clock?: () => Date, until?: number) =>
      keep(opened, await openUntil({ kind: 'postgres', pool: openPostgres(address) }, clock, until));
    tests(
      (clock, until) => open(until === undefined ? postgres.grown() : postgres.empty(), clock, until),
      'postgres',
      async clock => {
        const address = postgres.grown();
        return [await open(address, clock), await open(address, clock)];
      },
    );
  });
}

const fileOpener = (file: string) => () => openNodeSqlite(file);

async function openUntil(engine: Engine, clock = () => new Date(), until = Infinity): Promise<Store> {
  if (until === Infinity) return openStore(engine, clock);
  const store = new Store(engine, clock);
  await migrate(
    store.db,
    engine.kind,
    clock,
    MIGRATIONS.filter(({ number }) => number <= until),
  );
  return store;
}

function keep(opened: Store[], store: Store): Store {
  opened.push(store);
  return store;
}

async function closeAll(opened: Store[]): Promise<void> {
  for (const store of opened.splice(0)) await store.close();
}
