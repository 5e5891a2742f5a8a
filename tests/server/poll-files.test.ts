import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { sql } from 'kysely';
import { migrate } from '../../src/server/store/migrate.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { BallotBox } from '../support/ballot-box.ts';
import { onBothEngines } from '../support/engines.ts';
import { decisionsOn, PollDesk, settlePolls } from '../support/poll-desk.ts';
import { TOWN } from '../support/sign-up-desk.ts';

const HOUR = 3_600_000;
const CLOSES = Date.parse('2026-12-14T17:00:00Z');
/** Cast before it closed, on a device that had no connection. */
const LATE = { castAt: new Date(CLOSES - HOUR).toISOString() };

/** Somebody who sees a database in PostgreSQL as it is now until they leave, as who makes a backup. */
async function reader(store: Store): Promise<{ leaves: () => Promise<void> }> {
  let leave = (): void => undefined;
  const isOver = new Promise<void>(resolve => (leave = resolve));
  let reads = Promise.resolve();
  await new Promise<void>((hasBegun, failed) => {
    reads = store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async transaction => {
        await transaction.selectFrom('ballots').select('id').execute();
        hasBegun();
        await isOver;
      });
    reads.catch(failed);
  });
  return { leaves: () => (leave(), reads) };
}

it('in SQLite are settled at the next turn where somebody still reads what was there before', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'stek-poll-files-'));
  const file = join(folder, 'stek.sqlite');
  const desk = await PollDesk.open(clock => openStore({ kind: 'sqlite', database: openNodeSqlite(file) }, clock));
  t.after(async () => {
    await desk.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const box = new BallotBox(desk, await desk.opened());
  assert.equal((await box.web()).status, 201);
  const [ballot] = await box.rows();
  const backup = openNodeSqlite(file);
  backup.run('begin', []);
  backup.run('select id from ballots', []);
  await desk.move(box.pollId, 'closed');
  assert.equal(await settlePolls(desk.store), true);
  assert.ok(readFileSync(`${file}-wal`).includes(ballot!.id), 'it is still there');
  backup.close();
  assert.deepEqual([await settlePolls(desk.store), await settlePolls(desk.store)], [true, false]);
  assert.ok(!readFileSync(`${file}-wal`).includes(ballot!.id));
});

onBothEngines('The files of a database with polls', (openEmpty, engine) => {
  /** A poll in which three people took part; what it says is where the rows lie that were said. */
  async function open() {
    const desk = await PollDesk.open(openEmpty);
    const box = new BallotBox(desk, await desk.opened());
    const places = async () =>
      engine === 'sqlite'
        ? []
        : (
            await sql<{ place: string }>`select pg_relation_filepath('ballots') || ' ' ||
              pg_relation_filepath('poll_ideas') as place`.execute(desk.store.db)
          ).rows;
    /** @returns whether something was to be done, and whether the tables were written into other files */
    const settle = async () => {
      const before = await places();
      const wasDue = await settlePolls(desk.store);
      const isElsewhere = JSON.stringify(before) !== JSON.stringify(await places());
      assert.equal(isElsewhere, wasDue && engine === 'postgres', 'tables are written anew when there is a reason');
      return wasDue;
    };
    return { desk, box, settle };
  }
  /** Says what is done with it. */
  const answer = async ({ desk, pollId }: BallotBox): Promise<void> => {
    await desk.reply(pollId, decisionsOn('uitstap', ['zee', 'bos', 'stad']));
    assert.equal((await desk.move(pollId, 'answered')).status, 200);
  };
  const take = async (box: BallotBox, people: number, more: object = {}): Promise<void> => {
    for (let person = 0; person < people; person++) assert.equal((await box.web(more)).status, 201);
  };

  it('are settled once when a poll closes, and once more when something came late, and not every ten minutes for three days', async () => {
    const { desk, box, settle } = await open();
    await take(box, 3);
    assert.equal(await settle(), false, 'while it is open, rows are mixed by their keys only');
    desk.clock.now = CLOSES;
    await desk.runJobs();
    assert.deepEqual([await settle(), await settle()], [true, false]);
    desk.clock.now += HOUR;
    await desk.runJobs();
    assert.equal(await settle(), false, 'nothing came');
    await take(box, 1, LATE);
    assert.deepEqual([await settle(), await settle()], [true, false]);
    desk.clock.now = CLOSES + 72 * HOUR;
    await desk.runJobs();
    assert.equal((await box.marks()).length, 0);
    assert.deepEqual([await settle(), await settle()], [true, false], 'who took part was forgotten');
    assert.equal(await box.count(), 4);
  });

  if (engine === 'postgres')
    it('wait for who reads in the same database what was there before, and for nobody in another', async () => {
      const { desk, box, settle } = await open();
      await take(box, 1);
      const here = await reader(desk.store);
      const elsewhere = await reader(await openEmpty());
      await desk.move(box.pollId, 'closed');
      const waiting = () => desk.store.db.selectFrom('unsettled_tables').select('name').execute();
      assert.equal(await settlePolls(desk.store), true);
      assert.notEqual((await waiting()).length, 0, 'the ballots can still be read as they were');
      await here.leaves();
      assert.deepEqual([await settle(), await settle()], [true, false]);
      assert.deepEqual(await waiting(), []);
      await elsewhere.leaves();
    });

  it('are left alone by a poll in which nobody took part', async () => {
    const { desk, settle } = await open();
    desk.clock.now = CLOSES;
    await desk.runJobs();
    desk.clock.now = CLOSES + 72 * HOUR;
    await desk.runJobs();
    assert.equal(await settle(), false);
  });

  it('have no idea left of a poll that is archived, also where nothing else was said', async () => {
    const { desk, box, settle } = await open();
    await desk.cast(box.pollId, { idee: { ideas: ['Een koor in de hal'] } });
    await desk.move(box.pollId, 'closed');
    await answer(box);
    assert.equal(await settle(), true);
    for (const table of ['ballots', 'voter_marks'] as const) await desk.store.db.deleteFrom(table).execute();
    assert.equal((await desk.move(box.pollId, 'archived')).status, 200);
    assert.deepEqual(await desk.store.db.selectFrom('poll_ideas').selectAll().execute(), []);
    assert.deepEqual([await settle(), await settle()], [true, false]);
  });

  it('are settled for what comes while they are being settled, the next time', async () => {
    const { desk, box, settle } = await open();
    await take(box, 2);
    await desk.move(box.pollId, 'closed');
    await answer(box);
    const beside = new BallotBox(desk, await desk.opened());
    await take(beside, 2);
    const { flushDeleted } = desk.store;
    desk.store.flushDeleted = async function () {
      desk.store.flushDeleted = flushDeleted;
      await desk.move(beside.pollId, 'closed');
      await desk.move(box.pollId, 'archived');
      return flushDeleted.call(this);
    };
    assert.deepEqual([await settle(), await settle(), await settle()], [true, true, false]);
  });

  it('of an earlier release are settled once: nobody wrote down what they have of before', async () => {
    const store = await openEmpty(() => new Date(CLOSES), 11);
    await store.db
      .insertInto('tenants')
      .values({ id: TOWN.id, name: 'Proefdorp', tz: 'Europe/Brussels' } as never)
      .execute();
    for (const [id, state] of [
      ['p1', 'answered'],
      ['p2', 'open'],
      ['p3', 'draft'],
    ] as const)
      await store.db
        .insertInto('polls')
        .values({
          ...{ tenant: TOWN.id, id, state, place_id: null, version: 1, opened_at: null, closed_at: null },
          ...{ closes_at: new Date(CLOSES).toISOString(), document: '{}', updated_at: new Date(CLOSES).toISOString() },
        })
        .execute();
    await migrate(store.db, engine, () => new Date(CLOSES));
    const rows = await store.db.selectFrom('unsettled_tables').select('name').orderBy('name').execute();
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['ballots', 'poll_codes', 'poll_ideas', 'voter_marks'],
    );
    assert.deepEqual([await settlePolls(store), await settlePolls(store)], [true, false]);
  });
});
