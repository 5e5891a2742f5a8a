import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { onBothEngines } from '../support/engines.ts';
import { ReferralDesk } from '../support/referral-desk.ts';

/** What there is of a card, in whatever table. */
const OF_CARDS = [
  'referrals',
  'referral_attempts',
  'referral_openings',
  'transitions',
  'follow_up_codes',
  'notices',
] as const;
const NOTHING = Object.fromEntries(OF_CARDS.map(table => [table, 0]));

/** Rows of each table that are left. */
const countsOf = async ({ store }: ReferralDesk): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      OF_CARDS.map(async table => [table, (await store.db.selectFrom(table).selectAll().execute()).length] as const),
    ),
  );

onBothEngines('A card', openEmpty => {
  it('is wiped 90 days after it ended, with all there is about it: nothing is left in any table', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id, personCode, senderCode } = await desk.sent();
    await desk.walk(id, 'received');
    await desk.attempt(id, desk.today, 'morning');
    await desk.opened(id);
    await desk.walk(id, 'contacted', 'handed_over', 'contacted', 'closed');
    await desk.pass(89);
    assert.ok((await desk.opened(id)).envelope);
    assert.equal((await desk.follow(personCode)).status, 200);
    await desk.pass(1);
    assert.deepEqual(await countsOf(desk), NOTHING);
    for (const code of [personCode, senderCode]) assert.equal((await desk.follow(code)).body['code'], 'code_unknown');
    assert.equal((await desk.ask(`referrals/${id}`, { as: 'lotte' })).status, 404);
    assert.deepEqual(await desk.list('coordinator'), []);
  });

  it('is wiped 180 days after it came, whatever became of it', async () => {
    for (const states of [[], ['received'], ['received', 'contacted'], ['received', 'contacted', 'handed_over']]) {
      const desk = await ReferralDesk.open(openEmpty);
      const { id } = await desk.sent();
      await desk.walk(id, ...states);
      await desk.pass(179);
      assert.ok(await desk.record(id), states.join());
      await desk.pass(1);
      assert.deepEqual(await countsOf(desk), NOTHING, states.join());
    }
  });

  it('that ends late is kept no longer for it', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = await desk.sent();
    await desk.walk(id, 'received', 'contacted');
    await desk.pass(170);
    await desk.walk(id, 'closed');
    assert.equal((await desk.record(id)).wipeOn, '2027-05-29');
    await desk.pass(10);
    assert.deepEqual(await countsOf(desk), NOTHING);
  });

  it('has nothing in it any more at once when the person takes it back half way, and its codes say so for 90 days', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const card = desk.card('lotte', {
      placeId: 'dorp',
      scopes: ['share_card', 'tell_sender_stage', 'tell_sender_outcome'],
    });
    const { id, personCode, senderCode } = await desk.sent(card);
    await desk.walk(id, 'received');
    await desk.attempt(id, desk.today, 'morning');
    await desk.opened(id);
    await desk.walk(id, 'contacted', 'handed_over');
    const withdrawn = await desk.follow(personCode, 'withdraw');
    assert.deepEqual(
      [withdrawn.status, withdrawn.body['state'], withdrawn.body['steps'], withdrawn.body['actions']],
      [200, 'withdrawn', [], []],
    );
    const row = await desk.store.db.selectFrom('referrals').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual(
      [row.envelope, row.place_id, row.ends_on, row.document, row.wipe_on],
      [null, null, null, '{"days":{"done":"2026-11-30"}}', '2027-02-28'],
    );
    const unsettled = await desk.store.db.selectFrom('unsettled_tables').select('name').execute();
    assert.deepEqual(
      unsettled.map(({ name }) => name).toSorted(),
      ['referral_attempts', 'referrals'],
      'the files are cleaned of what lay there before',
    );
    const { referral_attempts, notices } = await countsOf(desk);
    assert.equal(referral_attempts, 0);
    assert.ok(notices! > 0, 'its contact person hears that they need not call');
    const opened = await desk.opened(id);
    assert.deepEqual([opened.envelope, opened.kids, opened.openings.length], [undefined, [], 1]);
    assert.equal((await desk.follow(personCode, 'withdraw')).status, 200, 'again changes nothing');
    assert.equal((await desk.follow(senderCode)).body['hint'], 'De kaart is gewist.');
    for (const to of ['contacted', 'closed']) assert.equal((await desk.move(id, to)).status, 409);
    assert.equal((await desk.attempt(id, desk.today, 'morning')).status, 409);
    await desk.pass(89);
    assert.equal((await desk.follow(personCode)).body['state'], 'withdrawn');
    await desk.pass(1);
    const { notices: told, ...left } = await countsOf(desk);
    const { notices: _, ...nothing } = NOTHING;
    assert.deepEqual(left, nothing);
    assert.ok(told! <= 1, 'but that it was taken back, where that was not told yet');
    assert.equal((await desk.follow(personCode)).body['code'], 'code_unknown');
  });

  it('that was taken back is wiped on the same day as one that ended then, so that no code tells by dying early', async () => {
    for (const before of [0, 120]) {
      const desk = await ReferralDesk.open(openEmpty);
      const [ended, takenBack] = [await desk.sent(), await desk.sent()];
      await desk.walk(ended.id, 'received', 'contacted');
      await desk.pass(before);
      await desk.walk(ended.id, 'closed');
      await desk.follow(takenBack.personCode, 'withdraw');
      const wiped = await desk.store.db.selectFrom('referrals').select('wipe_on').execute();
      // 180 days after it came comes before 90 days after it ended.
      const day = before === 0 ? '2027-02-28' : '2027-05-29';
      assert.deepEqual(
        wiped.map(({ wipe_on }) => wipe_on),
        [day, day],
      );
    }
  });

  it('that was taken back stands in the lists of who works here for seven days', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id, personCode } = await desk.sent();
    await desk.follow(personCode, 'withdraw');
    const shown = async () =>
      (await Promise.all([desk.list('lotte'), desk.list('coordinator')])).map(one => one.length);
    await desk.pass(6);
    assert.deepEqual(await shown(), [1, 1]);
    await desk.pass(1);
    assert.deepEqual(await shown(), [0, 0]);
    assert.equal((await desk.opened(id)).state, 'withdrawn', 'who asks for it by its id learns what became of it');
  });

  it('leaves neither a person nor a moment in any table while it is there', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    desk.clock.now = Date.parse('2026-11-30T13:37:42.123Z');
    const card = desk.card('lotte', { ownWords: 'kanarie-woorden', wishes: 'kanarie-wens', placeId: 'dorp' });
    const { id, personCode } = await desk.sent(card);
    await desk.walk(id, 'received');
    assert.equal((await desk.attempt(id, desk.today, 'afternoon')).status, 200);
    await desk.walk(id, 'contacted', 'handed_over');
    await tellsNothing(desk);
    await desk.pass(14);
    await desk.follow(personCode, 'not_arrived');
    await tellsNothing(desk);
  });
});

/** Looks for a person, and for the hour at which something was done, in every table. */
async function tellsNothing(desk: ReferralDesk): Promise<void> {
  const said: Record<string, string> = {};
  for (const table of await tablesOf(desk)) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(desk.store.db);
    said[table] = JSON.stringify(rows);
  }
  assert.ok(Object.keys(said).length > 30, `${Object.keys(said).length} tables`);
  assert.match(said['referrals']!, /ciphertext/);
  for (const [table, rows] of Object.entries(said)) {
    assert.doesNotMatch(rows, /kanarie|Fatou|Greet|housing/, table);
    if (['referrals', 'transitions', 'notices', 'idempotency', 'referral_attempts'].includes(table))
      assert.doesNotMatch(rows, /13:37/, table);
  }
}

/** Every table there is. */
async function tablesOf({ store }: ReferralDesk): Promise<string[]> {
  const tables = await store.db.introspection.getTables();
  return tables.map(({ name }) => name);
}

describe('The files of a database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stek-referrals-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('hold nothing any more of 40 cards that were wiped, be they withdrawn or over: not even what was sealed', async () => {
    const file = join(folder, 'stek.sqlite');
    const connect = () => openNodeSqlite(file);
    const desk = await ReferralDesk.open(clock => openStore({ kind: 'sqlite', database: connect(), connect }, clock));
    const marks: string[] = [];
    const inFiles = () => {
      const text = readdirSync(folder)
        .map(name => readFileSync(join(folder, name), 'latin1'))
        .join('');
      return marks.filter(mark => text.includes(mark)).length;
    };
    for (let number = 0; number < 40; number++) {
      const envelope = await desk.seal(desk.card());
      marks.push(envelope.tag, `kanarie-dienst-${number}-x`);
      const { body } = await desk.sendSealed({ sealed: envelope });
      const { id } = (await desk.list('coordinator')).find(({ ref }) => ref === body['ref'])!;
      await desk.walk(id, 'received', 'contacted');
      const consent = { lang: 'nl', form: 'typed', on: desk.today };
      await desk.move(id, 'handed_over', { serviceName: `kanarie-dienst-${number}-x`, consent });
      if (number % 2 === 0) await desk.follow(String(body['personCode']), 'withdraw');
    }
    assert.ok(inFiles() >= 40, `${inFiles()} are there`);
    await desk.pass(1 / 24);
    assert.equal(inFiles(), 40, 'within the hour: those that were not withdrawn');
    await desk.pass(180);
    assert.equal(inFiles(), 0);
    await desk.store.close();
    assert.equal(inFiles(), 0);
  });
});
