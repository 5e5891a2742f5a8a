import { after, before, describe } from 'node:test';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { MIGRATIONS } from '../../src/server/migrations/steps.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { openStore, Store, type Engine } from '../../src/server/store/store.ts';
import { postgresMissing, startPostgres, type TestPostgres } from './postgres.ts';

/**
 * Opens a store on an empty database of the engine under test.
 * @param until the last step of its growth, for a database as an earlier release left it; `migrate` then brings it on
 */
export type OpenEmpty = (clock?: () => Date, until?: number) => Promise<Store>;

/** Runs the same tests on SQLite and on PostgreSQL; where there is no PostgreSQL the report says so. */
export function onBothEngines(
  title: string,
  tests: (openEmpty: OpenEmpty, engine: 'sqlite' | 'postgres') => void,
): void {
  describe(`${title}, on SQLite`, () => {
    const opened: Store[] = [];
    after(() => closeAll(opened));
    tests(
      async (clock, until) =>
        keep(opened, await openUntil({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock, until)),
      'sqlite',
    );
  });
  const missing = postgresMissing();
  describe(`${title}, on PostgreSQL`, { skip: missing ?? false }, () => {
    const opened: Store[] = [];
    let postgres: TestPostgres;
    before(async () => (postgres = await startPostgres()));
    after(async () => {
      await closeAll(opened);
      postgres.stop();
    });
    tests(async (clock, until) => {
      const pool = openPostgres(postgres.freshDatabase());
      return keep(opened, await openUntil({ kind: 'postgres', pool }, clock, until));
    }, 'postgres');
  });
}

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
