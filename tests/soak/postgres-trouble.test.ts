import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { DatabaseFailure } from '../../src/server/store/database-failure.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { ended, startStek, stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { postgresMissing, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk } from '../support/sign-up-desk.ts';

const DATE = dateOfCourse('soep');
const courses = [courseOf('soep', { mode: 'optional' })];

describe('Trouble of PostgreSQL', { skip: postgresMissing() ?? false }, () => {
  let postgres: TestPostgres;
  const stores: Store[] = [];
  before(async () => (postgres = await startPostgres()));
  after(async () => {
    for (const store of stores) await store.close();
    postgres.stop();
  });

  async function open(): Promise<{ desk: SignUpDesk; operator: pg.Client; address: string }> {
    const address = postgres.freshDatabase();
    const store = await openStore({ kind: 'postgres', pool: openPostgres(address) }, () => BEFORE);
    stores.push(store);
    const operator = new pg.Client(address);
    operator.on('error', () => undefined);
    await operator.connect();
    return { desk: await SignUpDesk.open(store, courses), operator, address };
  }

  const ready = async (desk: SignUpDesk) => (await desk.app.request('/readyz')).status;

  it('ends one transaction when an operator ends its connection: it can be done again, and nothing of it stayed', async () => {
    const { desk, operator } = await open();
    const work = desk.store.write(async db => {
      await db.insertInto('leases').values({ job: 'half', holder: '', until: '' }).execute();
      await operator.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
      );
      await db.insertInto('leases').values({ job: 'whole', holder: '', until: '' }).execute();
    });
    await assert.rejects(work, (error: unknown) => {
      assert.ok(error instanceof DatabaseFailure);
      assert.equal(error.code, 'database_unavailable');
      assert.match(error.message, /^The database does not answer \(.*terminat.*\)\.$/);
      return true;
    });
    assert.deepEqual(
      await desk.store.db.selectFrom('leases').select('job').where('job', 'in', ['half', 'whole']).execute(),
      [],
    );
    assert.equal((await desk.register(aPerson(DATE))).status, 201);
    await operator.end();
  });

  it('is not the end when all connections are cut while nobody uses them', async () => {
    const { desk, operator } = await open();
    await Promise.all([1, 2, 3, 4].map(number => desk.register(aPerson(DATE, number))));
    await operator.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    await eventually(async () => assert.equal((await desk.register(aPerson(DATE, 5))).status, 201));
    await operator.end();
  });

  it('is told apart: a standby that takes no writes is not ready, and is left when it is one no more', async () => {
    const { desk, operator, address } = await open();
    const { pathname } = new URL(address);
    const setReadOnly = async (isReadOnly: boolean) => {
      await operator.query(`alter database ${pathname.slice(1)} set default_transaction_read_only = ${isReadOnly}`);
      await operator.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      );
    };
    await setReadOnly(true);
    await eventually(async () => {
      const { status, body, headers } = await desk.register(aPerson(DATE));
      assert.deepEqual([status, body['code'], headers.get('retry-after')], [503, 'database_read_only', '5']);
    });
    await eventually(async () => assert.equal(await ready(desk), 503));
    await operator.query('set default_transaction_read_only = off');
    // Only new connections take writes: the old ones must not be kept.
    await operator.query(`alter database ${pathname.slice(1)} set default_transaction_read_only = off`);
    await eventually(async () => assert.equal((await desk.register(aPerson(DATE))).status, 201));
    await eventually(async () => assert.equal(await ready(desk), 200));
    await operator.end();
  });

  it('asks people to come back when the database has no connection left for this server', async () => {
    const { operator, address } = await open();
    const role = `small_${new URL(address).pathname.slice(1)}`;
    await operator.query(`create role ${role} login superuser connection limit 0`);
    await operator.query(`alter role ${role} nosuperuser`);
    const pool = openPostgres(address.replace('postgres@', `${role}@`));
    await assert.rejects(pool.connect(), (error: unknown) => {
      assert.ok(error instanceof DatabaseFailure);
      assert.equal(error.code, 'database_unavailable');
      assert.match(error.message, /too many connections/);
      return true;
    });
    await pool.end();
    await operator.end();
  });

  it('does a transaction again that met another one halfway, without anybody noticing', async () => {
    const { desk } = await open();
    const { store } = desk;
    await store.db
      .insertInto('leases')
      .values(['a', 'b'].map(job => ({ job, holder: '', until: '' })))
      .execute();
    let attempts = 0;
    let isFirstLocked: () => void = () => undefined;
    let isSecondLocked: () => void = () => undefined;
    const first = new Promise<void>(resolve => (isFirstLocked = resolve));
    const second = new Promise<void>(resolve => (isSecondLocked = resolve));
    const inOrder = (one: string, other: string, mine: () => void, theirs: Promise<void>) =>
      store.write(async db => {
        attempts++;
        const add = (job: string) =>
          db
            .updateTable('leases')
            .set({ holder: sql<string>`holder || 'x'` })
            .where('job', '=', job)
            .execute();
        await add(one);
        mine();
        await theirs;
        await add(other);
      });
    await Promise.all([inOrder('a', 'b', isFirstLocked, second), inOrder('b', 'a', isSecondLocked, first)]);
    const rows = await store.db.selectFrom('leases').select('holder').where('job', 'in', ['a', 'b']).execute();
    assert.deepEqual(
      rows.map(({ holder }) => holder),
      ['xx', 'xx'],
    );
    // Whoever tries again can meet the other once more, before that one got the row it waits for.
    assert.ok(attempts >= 3, 'one of the two was done twice');
  });

  it('is waited for when a server starts before it, with one line; a command ends with a sentence', async () => {
    const { desk, operator, address } = await open();
    await operator.end();
    await desk.store.close();
    stores.splice(stores.indexOf(desk.store), 1);
    await postgres.down();
    const env = { DATABASE_URL: address };
    const command = await stek(['keys', 'list'], env);
    assert.equal(command.code, 2);
    assert.match(command.stderr, /^The database does not answer \(.*ECONNREFUSED.*\)\.\n$/);
    const data = mkdtempSync(join(tmpdir(), 'stek-waiting-'));
    const server = startStek(['serve', '--port', '0', '--data', data], env);
    let stdout = '';
    let stderr = '';
    server.stdout?.on('data', chunk => (stdout += String(chunk)));
    server.stderr?.on('data', chunk => (stderr += String(chunk)));
    try {
      await eventually(() => assert.match(stderr, /does not answer/));
      await postgres.up();
      await eventually(() => assert.match(stdout, /is open at/));
      assert.match(stderr, /^The database does not answer \(.*\)\. Trying again every second until it does\.\n/);
      assert.equal(stderr.match(/does not answer/g)?.length, 1);
    } finally {
      server.kill('SIGINT');
      rmSync(data, { recursive: true, force: true });
    }
    assert.equal(await ended(server), 0);
  });
});
