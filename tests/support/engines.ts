import { after, before, describe } from 'node:test';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { postgresMissing, startPostgres, type TestPostgres } from './postgres.ts';

/** Opens a store on an empty database of the engine under test. */
export type OpenEmpty = (clock?: () => Date) => Promise<Store>;

/** Runs the same tests on SQLite and on PostgreSQL; where there is no PostgreSQL the report says so. */
export function onBothEngines(
  title: string,
  tests: (openEmpty: OpenEmpty, engine: 'sqlite' | 'postgres') => void,
): void {
  describe(`${title}, on SQLite`, () => {
    const opened: Store[] = [];
    after(() => closeAll(opened));
    tests(
      async clock => keep(opened, await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock)),
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
    tests(async clock => {
      const pool = openPostgres(postgres.freshDatabase());
      return keep(opened, await openStore({ kind: 'postgres', pool }, clock));
    }, 'postgres');
  });
}

function keep(opened: Store[], store: Store): Store {
  opened.push(store);
  return store;
}

async function closeAll(opened: Store[]): Promise<void> {
  for (const store of opened.splice(0)) await store.close();
}
