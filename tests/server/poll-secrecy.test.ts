import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { BallotAnswer } from '../../src/schema/ballot.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { BallotBox } from '../support/ballot-box.ts';
import { onBothEngines } from '../support/engines.ts';
import { PollDesk, settlePolls } from '../support/poll-desk.ts';
import { rankCorrelation } from '../support/rank-correlation.ts';

/** Ballots of the poll that is attacked. */
const VOTERS = 200;
/** By chance 0 with a spread of 0.07: further away than this is no chance, in a million tries. */
const CHANCE = 0.36;

/** Answers of which no two are alike, so that the test knows whose ballot is whose. */
function answersOf(voter: number): Record<string, BallotAnswer> {
  const trip = ['zee', 'bos', 'stad'][voter % 3]!;
  const film = [
    ['soep', 'quiz'],
    ['quiz', 'film'],
    ['film', 'bingo'],
    ['bingo', 'soep'],
  ][Math.trunc(voter / 9) % 4]!;
  const third = ['soep', 'quiz', 'film', 'bingo'].filter(one => !film.includes(one))[Math.trunc(voter / 36) % 2]!;
  const wish = [['koken'], ['naaien'], ['zang'], ['koken', 'naaien']][Math.trunc(voter / 72) % 4]!;
  return {
    uitstap: { choice: trip },
    gevoel: { smiley: 1 + (Math.trunc(voter / 3) % 3) },
    eerst: { ranking: [...film, third] },
    wat: { choices: wish },
    ...(voter % 4 === 0 && { idee: { ideas: [`Idee ${voter} van iemand`] } }),
  };
}

/** What is in the tables of a poll, each in the order in which it came: what an attacker would like to know. */
interface Arrivals {
  ballots: string[];
  marks: string[];
  ideas: string[];
}

/** Ballots after which the log of SQLite is looked at: it is not written over yet. */
const FIRST = 30;

/** A poll in which 200 people took part, between those of another poll. @param early looks at what the first ones leave */
async function pollOf(
  openEmpty: (clock: () => Date) => Promise<Store>,
  early: (arrivals: Arrivals) => void = () => undefined,
) {
  const desk = await PollDesk.open(openEmpty);
  const box = new BallotBox(desk, await desk.opened());
  const beside = new BallotBox(desk, await desk.opened());
  const arrivals: Arrivals = { ballots: [], marks: [], ideas: [] };
  const known = { ballots: new Set<string>(), marks: new Set<string>() };
  const fresh = (of: Set<string>, all: readonly string[]) => {
    const [one, ...more] = all.filter(key => !of.has(key));
    assert.equal(more.length, 0);
    of.add(one!);
    return one!;
  };
  for (let voter = 0; voter < VOTERS; voter++) {
    desk.clock.now += 7000;
    assert.equal((await box.web({ answers: answersOf(voter) })).status, 201);
    arrivals.ballots.push(
      fresh(
        known.ballots,
        (await box.rows()).map(({ id }) => id),
      ),
    );
    arrivals.marks.push(
      fresh(
        known.marks,
        (await box.marks()).map(({ mark_mac }) => mark_mac),
      ),
    );
    if (voter === FIRST - 1) early(arrivals);
    if (voter % 3 === 0) assert.equal((await beside.web({ answers: answersOf(voter) })).status, 201);
  }
  const ideas = await desk.store.db.selectFrom('poll_ideas').selectAll().where('poll_id', '=', box.pollId).execute();
  const number = ({ text }: { text: string }) => Number(text.split(' ')[1]);
  arrivals.ideas = ideas.toSorted((one, other) => number(one) - number(other)).map(({ id }) => id);
  assert.equal(arrivals.ideas.length, VOTERS / 4);
  return { desk, box, arrivals };
}

const inOrderOf = (keys: readonly string[], place: (key: string) => number | string): string[] =>
  keys.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));

/** How many of those who took part are given the right ballot by laying two orders beside each other, forwards or backwards. */
function linked({ ballots, marks }: Arrivals, ballotsSeen: readonly string[], marksSeen: readonly string[]): number {
  const ballotOf = new Map(marks.map((mark, voter) => [mark, ballots[voter]]));
  const right = (order: readonly string[]) =>
    marksSeen.filter((mark, place) => ballotOf.get(mark) === order[place]).length;
  return Math.max(right(ballotsSeen), right(ballotsSeen.toReversed()));
}

/** By chance one is right; more than nine are not, in a million tries. */
const FEW = 9;

/** Nothing of these orders says when something came, nor whose it is. */
function assertMixed(arrivals: Arrivals, seen: Record<string, Arrivals>): void {
  const kinds = ['ballots', 'marks', 'ideas'] as const;
  for (const [way, orders] of Object.entries(seen))
    for (const kind of kinds) {
      const common = rankCorrelation(arrivals[kind], orders[kind]);
      // A quarter as many ideas: chance is twice as wide.
      const limit = kind === 'ideas' ? 2 * CHANCE : CHANCE;
      assert.ok(Math.abs(common) < limit, `${kind} by ${way}: ${common.toFixed(2)} of the order in which they came`);
    }
  for (const [way, { ballots }] of Object.entries(seen))
    for (const [other, { marks }] of Object.entries(seen)) {
      const right = linked(arrivals, ballots, marks);
      assert.ok(right <= FEW, `${way} × ${other}: ${right} ballots of ${VOTERS} with their marks`);
    }
}

/** The rows of a poll in the order in which the database gives them. */
async function asRead({ desk, box }: { desk: PollDesk; box: BallotBox }): Promise<Arrivals> {
  const ideas = await desk.store.db.selectFrom('poll_ideas').select('id').where('poll_id', '=', box.pollId).execute();
  return {
    ballots: (await box.rows()).map(({ id }) => id),
    marks: (await box.marks()).map(({ mark_mac }) => mark_mac),
    ideas: ideas.map(({ id }) => id),
  };
}

const byKey = ({ ballots, marks, ideas }: Arrivals): Arrivals => ({
  ballots: ballots.toSorted(),
  marks: marks.toSorted(),
  ideas: ideas.toSorted(),
});

const byPlaceIn = (file: Buffer, { ballots, marks, ideas }: Arrivals): Arrivals => {
  const place = (key: string) => {
    const found = file.indexOf(key);
    assert.ok(found >= 0, 'it is in the file');
    return found;
  };
  return { ballots: inOrderOf(ballots, place), marks: inOrderOf(marks, place), ideas: inOrderOf(ideas, place) };
};

/** How often a word stands in a file. */
function timesIn(file: Buffer, word: string): number {
  let times = 0;
  for (let at = file.indexOf(word); at >= 0; at = file.indexOf(word, at + 1)) times += 1;
  return times;
}

/** Keys that stand in a file not exactly once: what is left of how it lay before. */
const remains = (file: Buffer, { ballots, marks, ideas }: Arrivals): string[] =>
  [...ballots, ...marks, ...ideas].filter(key => timesIn(file, key) !== 1);

describe('Who took part in a poll and what was said, in the file of SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stek-secrecy-'));
  const file = join(folder, 'stek.sqlite');
  const stores: Store[] = [];
  after(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const openFile = async (clock: () => Date) => {
    const store = await openStore(
      { kind: 'sqlite', database: openNodeSqlite(file), connect: () => openNodeSqlite(file) },
      clock,
    );
    stores.push(store);
    return store;
  };

  it('cannot be brought together once it is closed: by order, key, size, page, cell or log', async t => {
    let open = 0;
    const { desk, box, arrivals } = await pollOf(openFile, first => {
      const log = byPlaceIn(readFileSync(`${file}-wal`), first);
      open = linked(first, log.ballots, log.marks);
    });
    // While it is open, the log tells it all: so the attack works.
    t.diagnostic(`open, by the write-ahead log: ${open} of ${FIRST} linked`);
    assert.equal(open, FIRST, 'an attack that finds nothing proves nothing');

    assert.equal((await desk.move(box.pollId, 'closed')).status, 200);
    await settlePolls(desk.store);
    const log = readFileSync(`${file}-wal`);
    const keys = [...arrivals.ballots, ...arrivals.marks, ...arrivals.ideas];
    assert.deepEqual(
      keys.filter(key => timesIn(log, key) > 0),
      [],
      'nothing of before is in the log',
    );
    const bytes = readFileSync(file);
    assert.deepEqual(remains(bytes, arrivals), [], 'nor in a page that is free, or half full');
    const seen = { row: await asRead({ desk, box }), key: byKey(arrivals), place: byPlaceIn(bytes, arrivals) };
    assertMixed(arrivals, seen);
    t.diagnostic(`closed: ${linked(arrivals, seen.place.ballots, seen.place.marks)} of ${VOTERS} linked by place`);
    const marks = await box.marks();
    assert.equal(new Set(marks.map(mark => JSON.stringify(mark).length)).size, 1, 'no mark has a size of its own');
    assert.deepEqual(Object.keys(marks[0]!).toSorted(), ['mark_mac', 'poll_id', 'tenant']);
    assert.deepEqual([...new Set((await box.rows()).map(({ day }) => day))], [''], 'no day');
  });

  it('lies in a page in the order in which it came while the poll is open, and in that of its keys afterwards', async () => {
    const small = join(folder, 'small.sqlite');
    const desk = await PollDesk.open(async clock => {
      const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(small) }, clock);
      stores.push(store);
      return store;
    });
    const box = new BallotBox(desk, await desk.opened());
    const arrivals: Arrivals = { ballots: [], marks: [], ideas: [] };
    for (let voter = 0; voter < 8; voter++) {
      assert.equal((await box.web({ answers: { uitstap: { choice: 'bos' } } })).status, 201);
      const [ballots, marks] = [(await box.rows()).map(({ id }) => id), (await box.marks()).map(mark => mark.mark_mac)];
      arrivals.ballots.push(...ballots.filter(id => !arrivals.ballots.includes(id)));
      arrivals.marks.push(...marks.filter(mark => !arrivals.marks.includes(mark)));
    }
    const places = async (): Promise<Arrivals> => {
      await desk.store.flushDeleted();
      const { ballots, marks } = byPlaceIn(readFileSync(small), arrivals);
      // A new cell is put below those that are in the page.
      return { ballots: ballots.toReversed(), marks: marks.toReversed(), ideas: [] };
    };
    assert.deepEqual(await places(), arrivals, 'while it is open, whoever has the file can lay them beside each other');
    await desk.move(box.pollId, 'closed');
    assert.deepEqual(await places(), byKey(arrivals));
    const late: string[] = [];
    for (let voter = 0; voter < 8; voter++) {
      assert.equal((await box.web({ castAt: '2026-11-30T08:59:00Z' })).status, 201);
      late.push(
        ...(await box.rows()).map(({ id }) => id).filter(id => !late.includes(id) && !arrivals.ballots.includes(id)),
      );
    }
    assert.equal(late.length, 8, 'what waited on a device still counts');
    desk.clock.now = Date.parse('2026-12-14T17:00:00Z') + 72 * 3_600_000;
    await desk.runJobs();
    arrivals.ballots.push(...late);
    await desk.store.flushDeleted();
    const last = byPlaceIn(readFileSync(small), { ballots: arrivals.ballots, marks: [], ideas: [] }).ballots;
    assert.deepEqual(last.toReversed(), arrivals.ballots.toSorted(), 'what came late is put in order with the rest');
  });

  it('has beside it a list of answers in the order in which they came, that leads to no ballot and to nobody', async () => {
    const [store] = stores;
    const rows = await store!.db.selectFrom('idempotency').selectAll().where('status', '=', 201).execute();
    const ballots = rows.filter(({ expires_at }) => expires_at.endsWith('T00:00:00.000Z'));
    assert.ok(ballots.length >= VOTERS, 'without a time of the day');
    assert.equal(new Set(ballots.map(({ fingerprint }) => fingerprint)).size, ballots.length);
  });

  it('would be brought together in tables as one makes them at first', async t => {
    const store = stores[0]!;
    const voters = Array.from({ length: VOTERS }, () => ({ ballot: crypto.randomUUID(), mark: crypto.randomUUID() }));
    await sql`create table plain_ballots (id text)`.execute(store.db);
    await sql`create table plain_marks (mark text)`.execute(store.db);
    for (const { ballot, mark } of voters) {
      await sql`insert into plain_ballots values (${ballot})`.execute(store.db);
      await sql`insert into plain_marks values (${mark})`.execute(store.db);
    }
    await store.flushDeleted();
    const arrivals = {
      ballots: voters.map(({ ballot }) => ballot),
      marks: voters.map(({ mark }) => mark),
      ideas: [] as string[],
    };
    const place = byPlaceIn(readFileSync(file), arrivals);
    const read = async (query: string) =>
      (await sql.raw<Record<string, string>>(query).execute(store.db)).rows.map(row => Object.values(row)[0]!);
    const rows = linked(
      arrivals,
      await read('select id from plain_ballots'),
      await read('select mark from plain_marks'),
    );
    t.diagnostic(`plain tables: ${rows} of ${VOTERS} linked by row`);
    assert.equal(rows, VOTERS);
    assert.equal(linked(arrivals, place.ballots, place.marks), VOTERS, 'also by where they lie');
    assert.throws(
      () => assertMixed({ ...arrivals, ideas: ['a', 'b'] }, { place: { ...place, ideas: ['a', 'b'] } }),
      assert.AssertionError,
    );
  });
});

onBothEngines('Who took part in a poll and what was said', (openEmpty, engine) => {
  it(
    'lies in the order of random keys once it is closed, and as if it had come at once',
    { skip: engine === 'sqlite' },
    async t => {
      const { desk, box, arrivals } = await pollOf(openEmpty);
      const { db } = desk.store;
      const hidden = async (table: string, key: string) =>
        (
          await sql<{ key: string; ctid: string; xmin: string; place: string }>`
          select ${sql.ref(key)} as key, xmin::text as xmin,
            lpad(((ctid::text::point)[0]::int)::text, 8, '0') || lpad(((ctid::text::point)[1]::int)::text, 8, '0') as place
          from ${sql.table(table)} where poll_id = ${box.pollId}`.execute(db)
        ).rows;
      const look = async () => ({
        ballots: await hidden('ballots', 'id'),
        marks: await hidden('voter_marks', 'mark_mac'),
        ideas: await hidden('poll_ideas', 'id'),
      });
      const open = await look();
      const byTransaction = new Map(open.ballots.map(({ key, xmin }) => [xmin, key]));
      const found = open.marks.filter(
        ({ key, xmin }) => byTransaction.get(xmin) === arrivals.ballots[arrivals.marks.indexOf(key)],
      );
      t.diagnostic(`open, by transaction: ${found.length} of ${VOTERS} linked`);
      assert.equal(found.length, VOTERS, 'an attack that finds nothing proves nothing');

      assert.equal((await desk.move(box.pollId, 'closed')).status, 200);
      await settlePolls(desk.store);
      const closed = await look();
      assert.equal(closed.ballots.length, VOTERS);
      const transactions = new Set([...closed.ballots, ...closed.marks, ...closed.ideas].map(({ xmin }) => xmin));
      assert.equal(transactions.size, 1, 'all of one transaction');
      const byPlace = (rows: typeof closed.ballots) =>
        inOrderOf(
          rows.map(({ key }) => key),
          key => rows.find(row => row.key === key)!.place,
        );
      const place = { ballots: byPlace(closed.ballots), marks: byPlace(closed.marks), ideas: byPlace(closed.ideas) };
      assertMixed(arrivals, { row: await asRead({ desk, box }), key: byKey(arrivals), place });
      t.diagnostic(`closed: ${linked(arrivals, place.ballots, place.marks)} of ${VOTERS} linked by place`);

      await sql`checkpoint`.execute(db);
      for (const [table, keys] of [
        ['ballots', arrivals.ballots],
        ['voter_marks', arrivals.marks],
        ['poll_ideas', arrivals.ideas],
      ] as const) {
        const { rows } = await sql<{
          bytes: Buffer;
        }>`select pg_read_binary_file(pg_relation_filepath(${table})) as bytes`.execute(db);
        assert.deepEqual(
          remains(rows[0]!.bytes, { ballots: [...keys], marks: [], ideas: [] }),
          [],
          `${table}: no dead row`,
        );
      }
    },
  );

  it('is forgotten 72 hours later: nobody can find out any more who took part', async () => {
    const desk = await PollDesk.open(openEmpty);
    const box = new BallotBox(desk, await desk.opened({ channels: ['web', 'kiosk'], strength: 1 }));
    const tablet = await box.tablet();
    for (let voter = 0; voter < 6; voter++) await box.web();
    assert.equal((await box.kiosk(tablet)).status, 201);
    desk.clock.now = Date.parse('2026-12-14T17:00:00Z');
    await desk.runJobs();
    assert.deepEqual([(await box.marks()).length, await box.count()], [6, 7]);
    desk.clock.now += 72 * 3_600_000;
    await desk.runJobs();
    await settlePolls(desk.store);
    const kiosks = await desk.store.db.selectFrom('kiosks').selectAll().execute();
    assert.deepEqual([(await box.marks()).length, await box.count(), kiosks.length], [0, 7, 0]);
    assert.equal((await desk.results(box.pollId)).body['n'], 7);
  });
});
