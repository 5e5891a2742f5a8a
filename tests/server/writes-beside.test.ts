import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { DatabaseFailure } from '../../src/server/store/database-failure.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { Places, WRITERS } from '../../src/server/store/places.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import type { SyncSqlite } from '../../src/server/store/sync-sqlite.ts';
import { writeForTenant, type TenantWrite } from '../../src/server/store/tenant-write.ts';
import { readForTenant } from '../../src/server/store/tenant-read.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { Idempotency, type Outcome } from '../../src/server/submissions/idempotency.ts';
import { BallotBox, SAID } from '../support/ballot-box.ts';
import { onBothEngines } from '../support/engines.ts';
import { PollDesk } from '../support/poll-desk.ts';
import { TOWN } from '../support/sign-up-desk.ts';

/** Something that is waited for. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>(resolve => (open = resolve));
  return { open, opened };
}

const note = ({ db }: TenantWrite, job: string) =>
  db.insertInto('leases').values({ job, holder: '', until: '' }).execute();

async function noted(store: Store): Promise<string[]> {
  const rows = await store.db
    .selectFrom('leases')
    .select('job')
    .where('job', 'like', 'note-%')
    .orderBy('job')
    .execute();
  return rows.map(({ job }) => job);
}

const codeOf = (error: unknown) => (error instanceof DatabaseFailure ? error.code : String(error));

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

onBothEngines('Writes of one municipality', (_openEmpty, engine, openTwice) => {
  it('leave connections to those who read: 200 wait for a lock, and reading goes on', async () => {
    const [store] = await openTwice();
    await upsert(store, TOWN, {});
    const held = gate();
    const holds = gate();
    const holder = writeForTenant(store, TOWN.id, async () => {
      holds.open();
      await held.opened;
    });
    await holds.opened;
    const writers = numbers(200).map(number => writeForTenant(store, TOWN.id, write => note(write, `note-${number}`)));
    const settled = Promise.allSettled(writers);
    for (let round = 0; round < 10; round++) {
      assert.deepEqual(await store.versions(TOWN.id), { data: 0, seats: 0 });
      assert.equal(await readForTenant(store, TOWN.id, async ({ tenant }) => tenant.name), TOWN.name);
      assert.deepEqual(await store.reader.selectFrom('leases').select('job').where('job', '=', 'note-1').execute(), []);
    }
    held.open();
    await holder;
    // Whoever waits too long on a slow machine is told so; what is acknowledged is there, and nothing else.
    const outcomes = (await settled).map(one => (one.status === 'fulfilled' ? 'kept' : codeOf(one.reason)));
    assert.deepEqual(
      outcomes.filter(outcome => outcome !== 'kept' && outcome !== 'database_busy'),
      [],
    );
    assert.deepEqual(
      outcomes.slice(0, WRITERS - 1),
      numbers(WRITERS - 1).map(() => 'kept'),
    );
    assert.equal((await noted(store)).length, outcomes.filter(outcome => outcome === 'kept').length);
  });

  it('that are beside others: each of them is kept or taken back by itself', async () => {
    const [store] = await openTwice();
    await upsert(store, TOWN, {});
    const write = (number: number) =>
      writeForTenant(
        store,
        TOWN.id,
        async one => {
          await note(one, `note-${number}`);
          if (number === 2) throw new TypeError('refused');
          return number;
        },
        { beside: String(number) },
      );
    const settled = await Promise.allSettled([0, 1, 2, 3].map(write));
    assert.deepEqual(
      settled.map(one => (one.status === 'fulfilled' ? one.value : String(one.reason))),
      [0, 1, 'TypeError: refused', 3],
    );
    assert.deepEqual(await noted(store), ['note-0', 'note-1', 'note-3']);
    const unknown = await writeForTenant(store, 'nowhere', async () => 'written', { beside: 'x' });
    assert.equal(unknown, undefined, 'there is no such tenant');
  });

  it('that are beside others change nothing that everybody can see', async () => {
    const [store] = await openTwice();
    await upsert(store, TOWN, {});
    const change = writeForTenant(store, TOWN.id, async write => write.markChanged(), { beside: 'x' });
    await assert.rejects(change, TypeError);
    assert.deepEqual(await store.versions(TOWN.id), { data: 0, seats: 0 });
  });

  it('that are alone wait for those beside others, and these for them', async () => {
    const [store, other] = await openTwice();
    await upsert(store, TOWN, {});
    const seen: string[] = [];
    const inTurn = async (of: Store, name: string, beside?: string) =>
      writeForTenant(
        of,
        TOWN.id,
        async write => {
          seen.push(`${name} begins`);
          await note(write, `note-${name}`);
          seen.push(`${name} ends`);
        },
        beside === undefined ? {} : { beside },
      );
    const held = gate();
    const holds = gate();
    const first = writeForTenant(
      store,
      TOWN.id,
      async () => {
        holds.open();
        await held.opened;
        seen.push('first ends');
      },
      { beside: 'first' },
    );
    await holds.opened;
    const alone = inTurn(other, 'alone');
    await new Promise(resolve => setTimeout(resolve, 100));
    assert.equal(seen.length, 0);
    held.open();
    await Promise.all([first, alone]);
    assert.deepEqual(seen, ['first ends', 'alone begins', 'alone ends']);
    await Promise.all([inTurn(other, 'whole'), inTurn(store, 'part', 'part'), inTurn(store, 'more')]);
    const order = seen.slice(3).map((step: string) => step.split(' ')[0]);
    assert.equal(order.length, 6);
    assert.deepEqual([order[0], order[2], order[4]], [order[1], order[3], order[5]], 'never one inside another');
  });

  it('happen once under one name, also by two servers at once and beside others', async () => {
    const stores = await openTwice();
    await upsert(stores[0], TOWN, {});
    const keys = await ServerKeys.random(Date.now());
    const servers = stores.map(store => new Idempotency(store, keys));
    const effect = async (write: TenantWrite): Promise<Outcome> => {
      await note(write, 'note-once');
      return { status: 201, body: '{"accepted":true}' };
    };
    for (let round = 0; round < 10; round++) {
      await stores[0].db.deleteFrom('leases').execute();
      const submission = { tenant: TOWN.id, idempotencyKey: `key-of-${round}`, request: 'same', isBeside: true };
      const outcomes = await Promise.all(servers.map(server => server.do(submission, effect)));
      assert.deepEqual(
        outcomes.map(one => one?.body),
        ['{"accepted":true}', '{"accepted":true}'],
      );
      assert.equal(outcomes.filter(one => one?.isReplay).length, 1);
      assert.deepEqual(await noted(stores[0]), ['note-once']);
    }
  });

  it('count a live poll one after the other: between two counts lie five ballots, so that none can be read off them', async () => {
    const stores: Store[] = [];
    const desk = await PollDesk.open(async clock => {
      stores.push(...(await openTwice(clock)));
      return stores[0]!;
    });
    const pollId = await desk.opened({ channels: ['kiosk'], strength: 4, showResults: 'live' });
    await noteCounts(stores[0]!, engine);
    const box = new BallotBox(desk, pollId);
    const tablet = await box.tablet();
    const cast = await Promise.all(numbers(43).map(() => box.kiosk(tablet, { answers: SAID })));
    assert.deepEqual([...new Set(cast.map(({ status }) => status))], [201]);
    const { rows } = await sql<{ ballots: number }>`select ballots from counted order by number`.execute(stores[0]!.db);
    const counts = rows.map(({ ballots }) => Number(ballots));
    assert.ok(counts.length > 0);
    assert.ok(counts.at(-1)! > 43 - 5, String(counts));
    const steps = counts.map((count, index) => count - (counts[index - 1] ?? 0));
    assert.deepEqual(
      steps.filter(step => step < 5),
      [],
      String(counts),
    );
  });

  if (engine === 'postgres') {
    it('that are beside others go on at the same time, those of one name one after the other', async () => {
      const [store, other] = await openTwice();
      await upsert(store, TOWN, {});
      const [one, two] = [gate(), gate()];
      const meet = (of: Store, mine: () => void, theirs: Promise<void>, beside: string) =>
        writeForTenant(of, TOWN.id, async () => (mine(), theirs), { beside });
      await Promise.all([meet(store, one.open, two.opened, 'one'), meet(other, two.open, one.opened, 'two')]);
      let inside = 0;
      const most: number[] = [];
      const sameName = (of: Store) =>
        writeForTenant(
          of,
          TOWN.id,
          async ({ db }) => {
            most.push(++inside);
            await sql`select pg_sleep(0.05)`.execute(db);
            inside--;
          },
          { beside: 'same' },
        );
      await Promise.all([sameName(store), sameName(other), sameName(store)]);
      assert.deepEqual(most, [1, 1, 1]);
    });

    it('know a table that was changed beside them', async () => {
      const [store, other] = await openTwice();
      const read = () => store.write(db => db.selectFrom('leases').selectAll().where('job', '=', 'note-x').execute());
      assert.deepEqual(await read(), []);
      await sql`alter table leases add column more text`.execute(other.db);
      assert.deepEqual(await read(), []);
    });
  }
});

/** Writes down each time that results are made. */
async function noteCounts({ db }: Store, engine: 'sqlite' | 'postgres'): Promise<void> {
  if (engine === 'sqlite') {
    await sql`create table counted (number integer primary key, ballots integer)`.execute(db);
    for (const event of ['insert', 'update'])
      await sql`create trigger ${sql.ref(`on_${event}`)} after ${sql.raw(event)} on poll_results
        begin insert into counted (ballots) values (new.ballots); end`.execute(db);
    return;
  }
  await sql`create table counted (number serial primary key, ballots integer)`.execute(db);
  await sql`create function note_count() returns trigger language plpgsql as
    $$ begin insert into counted (ballots) values (new.ballots); return new; end $$`.execute(db);
  await sql`create trigger on_count after insert or update on poll_results for each row execute function note_count()`.execute(
    db,
  );
}

/** A database that counts its commits, and fails at them when it is told to. */
class WatchedCommits implements SyncSqlite {
  readonly #inner = openNodeSqlite(':memory:');
  commits = 0;
  fails = false;

  run(statement: string, parameters: readonly (string | number | bigint | null | Uint8Array)[]) {
    if (statement === 'commit') {
      this.commits++;
      if (this.fails) throw new DatabaseFailure('database_full', new Error('database or disk is full'));
    }
    return this.#inner.run(statement, parameters);
  }

  get isTransaction(): boolean {
    return this.#inner.isTransaction;
  }

  close(): void {
    this.#inner.close();
  }
}

describe('Writes that share a commit of SQLite', () => {
  it('are told that they are kept once the commit is, all of them together', async () => {
    const database = new WatchedCommits();
    const store = await openStore({ kind: 'sqlite', database });
    await upsert(store, TOWN, {});
    const write = (number: number) =>
      writeForTenant(store, TOWN.id, one => note(one, `note-${number}`), { beside: String(number) });
    const before = database.commits;
    await Promise.all(numbers(20).map(write));
    assert.equal(database.commits - before, 1);
    database.fails = true;
    const settled = await Promise.allSettled([20, 21, 22].map(write));
    const codes = settled.map(one => (one.status === 'rejected' ? codeOf(one.reason) : 'kept'));
    assert.deepEqual(codes, ['database_full', 'database_full', 'database_full']);
    database.fails = false;
    await write(23);
    const kept = await noted(store);
    assert.equal(kept.length, 21);
    assert.deepEqual(
      kept.filter(job => /2[0-9]/.test(job)),
      ['note-23'],
    );
    await store.close();
  });
});

describe('Places', () => {
  it('are given to so many at a time, in the order in which they came', async () => {
    const places = new Places(WRITERS, 60_000);
    const order: number[] = [];
    let inside = 0;
    let most = 0;
    const work = (number: number) =>
      places.within(async () => {
        order.push(number);
        most = Math.max(most, ++inside);
        await new Promise(resolve => setImmediate(resolve));
        inside--;
        if (number % 7 === 0) throw new Error('failed');
      });
    const settled = await Promise.allSettled(numbers(50).map(work));
    assert.equal(settled.filter(({ status }) => status === 'rejected').length, 8);
    assert.deepEqual(order, numbers(50));
    assert.equal(most, WRITERS);
  });

  it('are not waited for without end; who gave up takes none', async () => {
    const places = new Places(1, 20);
    const held = gate();
    const holder = places.within(() => held.opened);
    const late = places.within(async () => 'too late');
    await assert.rejects(late, (error: unknown) => error instanceof DatabaseFailure && error.code === 'database_busy');
    held.open();
    await holder;
    assert.equal(await places.within(async () => 'in time'), 'in time');
  });
});
