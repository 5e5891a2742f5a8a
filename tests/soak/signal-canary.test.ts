import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { postgresMissing, startPostgres } from '../support/postgres.ts';
import { DAY } from '../support/signal-desk.ts';
import { mark, marksIn, SignalCanary, TALKED, type CanaryPlace } from '../support/signal-canary.ts';

const ALL = 200;
/** By the page and from paper, the last ones. */
const BY_PAGE = 4;
const ON_PAPER = 2;
const SENT = ALL - BY_PAGE - ON_PAPER;
/** Every so many are talked about. */
const STEP = 8;

const numbers = (most: number): number[] => Array.from({ length: most }, (_, number) => number);

/** What stands in the files once all was said. */
function expected(): Set<string> {
  const marks = numbers(ALL).flatMap(number => [mark('text', number), mark('name', number)]);
  for (const number of numbers(SENT)) {
    marks.push(mark('mail', number));
    if (number % STEP === 0) marks.push(...TALKED.map(what => mark(what, number)), mark('reopen', number));
  }
  return new Set([...marks, mark('withdrawn', 1), mark('reason', 2)]);
}

/** What somebody says in vain: with a fault of theirs, and with one of ours. */
async function fail(canary: SignalCanary, code: string, store: Store): Promise<void> {
  const said = mark('refused', 1);
  const wrong: [number, string, unknown][] = [
    [422, 'signals', { text: said, [said]: said, about: said }],
    [422, 'signals', { about: 'service', text: `${said} 85.07.30-033.28` }],
    [400, 'signals', `{"text": "${said}`],
    [409, 'follow-up/reply', { code, data: { text: said } }],
    [404, 'follow-up', { code: said }],
  ];
  for (const [status, path, body] of wrong) {
    const answer = await canary.post(path, body, path === 'signals' ? 'one' : undefined);
    assert.ok(answer.status >= 400 && answer.status < 500, `${path}: ${answer.status} for ${status}`);
  }
  await (
    store.engine === 'sqlite'
      ? sql`create trigger planted before insert on signals when new.text like '%fault-3%' begin select raise(abort, 'planted'); end`
      : sql`alter table signals add constraint planted check (text not like '%fault-3%')`
  ).execute(store.db);
  const before = canary.said.length;
  const broken = await canary.post('signals', { about: 'service', text: `Woorden ${mark('fault', 3)}` }, 'one');
  assert.equal(broken.status, 500);
  await eventually(() => assert.match(canary.said.slice(before), /planted/, 'what went wrong is in the log'));
  await (
    store.engine === 'sqlite' ? sql`drop trigger planted` : sql`alter table signals drop constraint planted`
  ).execute(store.db);
}

/**
 * Everything is said that can be said, with the server at work, and looked for in its files.
 * @returns what the server said of itself
 */
async function sayAll(place: CanaryPlace, open: () => Promise<Store>, folder: string): Promise<string> {
  const canary = await SignalCanary.start(place);
  const seen = new Set<string>();
  const look = async () => {
    const store = await open();
    // What PostgreSQL does by itself when much was written: samples of what stands in each column, and all of it on the disk.
    if (store.engine === 'postgres')
      for (const statement of [sql`analyze`, sql`checkpoint`]) await statement.execute(store.db);
    for (const one of marksIn(folder)) seen.add(one);
    await store.close();
  };
  try {
    const pages = numbers(BY_PAGE).map(index => canary.sendByPage(SENT + index));
    for (const number of numbers(SENT)) {
      const receipt = await canary.send(number, number % 2 === 1);
      if (number === 1) await canary.withdraw(number, receipt, look);
      if (number === 2) await canary.discard(number, receipt, look);
      if (number % STEP !== 0) continue;
      await canary.talk(number, receipt);
      if (number === 0) await failWith(canary, receipt.code, open);
      await canary.follow(receipt.code, 'reopen', mark('reopen', number));
    }
    await Promise.all(pages);
    for (const index of numbers(ON_PAPER)) await canary.enter(SENT + BY_PAGE + index);
    await look();
  } finally {
    await canary.stop();
  }
  assert.deepEqual(
    [...expected()].filter(one => !seen.has(one)),
    [],
    'they were there',
  );
  return canary.said;
}

async function failWith(canary: SignalCanary, code: string, open: () => Promise<Store>): Promise<void> {
  const store = await open();
  await fail(canary, code, store);
  await store.close();
}

/** Lets so long pass that nothing may be left, and the server do what it does by itself. */
async function wipe(open: (clock: () => Date) => Promise<Store>): Promise<void> {
  const store = await open(() => new Date(Date.now() + 600 * DAY));
  await eventually(async () => {
    await store.db.deleteFrom('leases').execute();
    await runJobs(store, 'test', jobsOf(KINDS));
    assert.deepEqual(await store.db.selectFrom('unsettled_tables').selectAll().execute(), []);
  });
  if (store.engine === 'postgres') await sql`checkpoint`.execute(store.db);
  const left = await store.db.selectFrom('signals').select('text').execute();
  assert.deepEqual([left.length, left.filter(({ text }) => text !== null).length], [ALL - 2, 0]);
  await store.close();
}

describe('Two hundred signals with marked words', () => {
  const root = mkdtempSync(join(tmpdir(), 'stek-canary-'));
  after(() => rmSync(root, { recursive: true, force: true }));

  it('leave none of them in the files of SQLite, the next backup and the log', { timeout: 300_000 }, async () => {
    const data = join(root, 'data');
    const open = (clock?: () => Date) => {
      const connect = () => openNodeSqlite(join(data, 'stek.sqlite'));
      return openStore({ kind: 'sqlite', database: connect(), connect }, clock);
    };
    const said = await sayAll({ data }, open, data);
    await wipe(open);
    assert.deepEqual([...marksIn(data)], []);
    const backups = join(root, 'backups');
    const keys = join(root, 'apart', 'keys.json');
    const made = await stek(['backup', join(backups, 'next.sqlite'), '--data', data, '--keys', keys]);
    assert.equal(made.code, 0, made.stderr);
    assert.deepEqual([...marksIn(backups)], []);
    assert.doesNotMatch(said + made.stdout + made.stderr, /kanarie/);
  });

  it(
    'leave none of them in the files of PostgreSQL and the log',
    { skip: postgresMissing() ?? false, timeout: 300_000 },
    async t => {
      const postgres = await startPostgres();
      t.after(() => postgres.stop());
      const databaseUrl = postgres.freshDatabase();
      const open = (clock?: () => Date) => openStore({ kind: 'postgres', pool: openPostgres(databaseUrl) }, clock);
      const files = join(postgres.data, 'base');
      const said = await sayAll({ data: join(root, 'keys'), databaseUrl }, open, files);
      await wipe(open);
      assert.deepEqual([...marksIn(files)], []);
      assert.doesNotMatch(said, /kanarie/);
    },
  );
});
