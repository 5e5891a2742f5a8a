import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { createApiKey, revokeApiKey } from '../../src/server/access/api-keys.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { originSources } from '../../src/server/pages/layout.ts';
import { runJobs } from '../../src/server/jobs/jobs.ts';
import { closePolls, countPolls, pollJobs } from '../../src/server/polls/poll-jobs.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { BallotBox, newMark, SAID } from '../support/ballot-box.ts';
import { onBothEngines, type OpenTwice } from '../support/engines.ts';
import { ASKED, PollDesk, settlePolls, type PollAnswer } from '../support/poll-desk.ts';
import { programmeTalk } from '../support/programme-talk.ts';

const HOUR = 3_600_000;
const CLOSES = Date.parse('2026-12-14T17:00:00Z');
const iso = (moment: number) => new Date(moment).toISOString();

/** Status, code and the parts that an answer names. */
const said = ({ status, body }: PollAnswer): unknown[] => [
  status,
  ...(body['code'] === undefined ? [] : [body['code']]),
  ...((body['errors'] as { pointer: string }[] | undefined) ?? []).map(({ pointer }) => pointer),
];

/** Two servers with one database and one clock, and a poll in which people take part at both. */
async function twoServers(openTwice: OpenTwice) {
  const keys = await ServerKeys.random(ASKED);
  let second: PollDesk['store'] | undefined;
  const open = async (clock: () => Date) => {
    const [one, other] = await openTwice(clock);
    second = other;
    return one;
  };
  const desk = await PollDesk.open(open, { keys });
  const beside = await PollDesk.open(async () => second!, { keys });
  const id = await desk.opened();
  const boxes = [new BallotBox(desk, id), new BallotBox(beside, id)] as const;
  return { desk, beside, id, boxes };
}

onBothEngines('A poll at two servers', (_openEmpty, _engine, openTwice) => {
  it('counts a mark once, also when it comes to both at the same moment', async () => {
    const { boxes } = await twoServers(openTwice);
    const mark = newMark();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => boxes[index % 2]!.web({ mark })));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, ...Array.from({ length: 11 }, () => 409)]);
    assert.equal(await boxes[0].count(), 1);
  });

  it('is closed once by both, and counts whoever was told that they count', async () => {
    const { desk, beside, id, boxes } = await twoServers(openTwice);
    const { version } = await desk.record(id);
    // So late that a proof still holds when the poll has closed.
    desk.clock.now = CLOSES - 60_000;
    const proofs = await Promise.all(Array.from({ length: 24 }, (_, index) => boxes[index % 2]!.proof()));
    const cast = proofs.map((proof, index) => boxes[index % 2]!.web({}, { 'stek-proof': proof }));
    await cast[0];
    desk.clock.now = CLOSES;
    const [answers] = await Promise.all([
      Promise.all(cast),
      closePolls(desk.store),
      closePolls(beside.store),
      ...[desk, beside].map(one => one.post(`polls/${id}/transitions`, { to: 'closed', version })),
    ]);
    const counted = answers.filter(({ status }) => status === 201).length;
    assert.deepEqual(
      [...new Set(answers.map(({ status }) => status))].filter(status => ![201, 410].includes(status)),
      [],
    );
    assert.ok(counted >= 1);
    const closed = await desk.record(id);
    assert.deepEqual([closed.state, closed.version, closed.closedAt], ['closed', version + 1, iso(CLOSES)]);
    const steps = await desk.store.db
      .selectFrom('transitions')
      .select('to_state')
      .where('entity_id', '=', id)
      .execute();
    assert.deepEqual(steps.map(({ to_state }) => to_state).toSorted(), ['closed', 'draft', 'open']);
    assert.deepEqual([await boxes[0].count(), (await beside.results(id)).body['n']], [counted, counted]);
    assert.deepEqual([...desk.errors, ...beside.errors], []);
  });

  it('is counted for the last time once by both', async () => {
    const { desk, beside, id, boxes } = await twoServers(openTwice);
    await boxes[0].web();
    desk.clock.now = CLOSES;
    await desk.runJobs();
    const { version } = await desk.store.db.selectFrom('poll_results').select('version').executeTakeFirstOrThrow();
    desk.clock.now = CLOSES + 72 * HOUR;
    await Promise.all([countPolls(desk.store), countPolls(beside.store)]);
    const last = await desk.store.db.selectFrom('poll_results').select(['version', 'is_final']).execute();
    assert.deepEqual(
      last.map(row => [row.version, row.is_final]),
      [[version + 1, 1]],
    );
    assert.deepEqual([(await boxes[1].marks()).length, (await beside.results(id)).body['status']], [0, 'final']);
  });
});

onBothEngines('A poll', (openEmpty, engine) => {
  const open = async (changes: Parameters<PollDesk['opened']>[0] = {}) => {
    const desk = await PollDesk.open(openEmpty);
    return { desk, box: new BallotBox(desk, await desk.opened(changes)) };
  };
  const whoIn = async ({ desk, box }: { desk: PollDesk; box: BallotBox }) => {
    const tables = ['voter_marks', 'poll_codes', 'kiosks'] as const;
    const read = (table: (typeof tables)[number]) =>
      desk.store.db.selectFrom(table).select('poll_id').where('poll_id', '=', box.pollId).execute();
    return Promise.all(tables.map(async table => (await read(table)).length));
  };

  it('forgets who took part also when no server ran for days, and paper came in before it looked', async () => {
    const away = await open({ channels: ['web', 'code', 'kiosk', 'paper'], strength: 1 });
    await away.box.web();
    await away.box.codes(2);
    await away.box.tablet();
    assert.deepEqual(await whoIn(away), [1, 2, 1]);
    away.desk.clock.now = CLOSES + 80 * HOUR;
    await away.desk.runJobs();
    assert.deepEqual(await whoIn(away), [0, 0, 0], 'closed and counted for the last time at once');
    assert.equal((await away.desk.results(away.box.pollId)).body['status'], 'final');

    const late = await open();
    await late.box.web();
    late.desk.clock.now = CLOSES;
    await late.desk.runJobs();
    late.desk.clock.now = CLOSES + 72 * HOUR;
    const sheet = { n: 9, day: '2026-12-01', answers: {} };
    const entered = await late.desk.post(`polls/${late.box.pollId}/paper-counts`, sheet, 'worker');
    assert.deepEqual([entered.status, (await late.desk.results(late.box.pollId)).body['status']], [201, 'final']);
    const { version } = await late.desk.store.db.selectFrom('poll_results').select('version').executeTakeFirstOrThrow();
    await late.desk.runJobs();
    assert.deepEqual(await whoIn(late), [0, 0, 0], 'the count was the last one already');
    const after = await late.desk.store.db.selectFrom('poll_results').select('version').executeTakeFirstOrThrow();
    assert.equal(after.version, version, 'and is not made again for that');
  });

  it('is closed and counted also when another one, of another town, cannot be read', async () => {
    const { desk, box } = await open();
    await box.web();
    await upsert(desk.store, { id: 'ander', name: 'Ander', tz: 'Europe/Brussels' }, { activities: [], places: [] });
    const poll = await desk.store.db.selectFrom('polls').selectAll().executeTakeFirstOrThrow();
    await desk.store.db
      .insertInto('polls')
      .values({ ...poll, tenant: 'ander', document: '{' })
      .execute();
    desk.clock.now = CLOSES + 72 * HOUR;
    const [faults, later]: [unknown[], string[]] = [[], []];
    const last = { name: 'last', every: 1, run: async () => later.push('run') };
    await runJobs(desk.store, 'test', [...pollJobs, last], error => faults.push(error));
    assert.deepEqual([faults.length, later], [2, ['run']]);
    assert.deepEqual(
      faults.map(fault => fault instanceof SyntaxError),
      [true, true],
    );
    assert.deepEqual([(await desk.record(box.pollId)).state, await whoIn({ desk, box })], ['closed', [0, 0, 0]]);
  });

  it('may call its questions and options what it wants', async () => {
    const options = ['constructor', 'valueof', 'then'].map(id => ({ id, label: { nl: id } }));
    const questions = [
      { id: 'constructor', type: 'choice' as const, text: { nl: 'Wat?' }, options },
      { id: 'length', type: 'ranking' as const, text: { nl: 'Wat eerst?' }, options },
    ];
    const { desk, box } = await open({ questions });
    assert.equal((await box.web({ answers: {} })).status, 201);
    const answers = { constructor: { choice: 'constructor' }, length: { ranking: ['then', 'constructor'] } };
    assert.equal((await box.web({ answers })).status, 201);
    const sheet = { n: 5, day: '2026-11-30', answers: { constructor: { options: { constructor: 5 } } } };
    assert.equal((await desk.post(`polls/${box.pollId}/paper-counts`, sheet, 'worker')).status, 201);
    await desk.move(box.pollId, 'closed');
    const { body } = await desk.results(box.pollId);
    const found = body['questions'] as {
      answered: number;
      none: number;
      options: { optionId: string; count: number }[];
    }[];
    assert.deepEqual(
      found.map(({ answered, none, options: counted }) => [answered, none, ...counted.map(({ count }) => count)]),
      [
        [6, 1, 6, 0, 0],
        [1, 6, 1, 0, 1],
      ],
    );
    const page = await desk.app.request(`http://stek.test/p/proefdorp/polls/${box.pollId}`);
    assert.deepEqual([page.status, desk.errors], [200, []]);
  });

  it('keeps the day of no ballot once it is closed, and mixes what comes late with the rest', async t => {
    const { desk, box } = await open();
    const days = async () => (await box.rows()).map(({ day }) => day).toSorted();
    for (let voter = 0; voter < 3; voter++) await box.web();
    assert.deepEqual(await days(), ['2026-11-30', '2026-11-30', '2026-11-30']);
    desk.clock.now = CLOSES;
    await desk.runJobs();
    assert.deepEqual(await days(), ['', '', '']);
    desk.clock.now = CLOSES + HOUR;
    const castAt = iso(CLOSES - HOUR);
    for (let voter = 0; voter < 2; voter++) assert.equal((await box.web({ castAt })).status, 201);
    assert.deepEqual(await days(), ['', '', '', '2026-12-14', '2026-12-14']);
    await settlePolls(desk.store);
    assert.deepEqual(await days(), ['', '', '', '', '']);
    assert.deepEqual(
      [(await box.rows()).filter(({ is_late }) => is_late === 1).length, (await box.marks()).length],
      [2, 5],
    );
    if (engine === 'sqlite') return t.diagnostic('SQLite has no number of a transaction');
    const written = await Promise.all(
      ['ballots', 'voter_marks'].map(table =>
        sql<{ xmin: string }>`select distinct xmin::text as xmin from ${sql.table(table)}`.execute(desk.store.db),
      ),
    );
    const transactions = written.flatMap(({ rows }) => rows.map(({ xmin }) => xmin));
    assert.deepEqual([transactions.length, new Set(transactions).size], [2, 1], 'all as if they had come at once');
  });

  it('takes no moment and no day that does not exist, wherever somebody can write one', async () => {
    const { desk, box } = await open({ channels: ['web', 'kiosk', 'paper'], strength: 1 });
    const at = `polls/${box.pollId}`;
    const never = ['2026-99-99T99:99:99Z', '2026-11-31T10:00:00Z', '2026-12-01T24:00:00Z', '2026-12-01T10:00:60Z'];
    for (const moment of never) {
      assert.deepEqual(said(await box.web({ castAt: moment })), [422, 'invalid', '/castAt'], moment);
      const hours = { from: moment, until: moment };
      const kiosk = await desk.post(`${at}/kiosks`, hours, 'worker');
      assert.deepEqual(said(kiosk), [422, 'invalid', '/from', '/until'], moment);
      const draft = await desk.post('polls', { ...programmeTalk(), opensAt: moment, closesAt: moment });
      assert.deepEqual(said(draft), [422, 'invalid', '/opensAt', '/closesAt'], moment);
    }
    for (const day of ['2026-11-31', '2026-02-29', '2026-13-01', '2026-12-00']) {
      const draft = await desk.post('polls', { ...programmeTalk(), answerDue: day });
      assert.deepEqual(said(draft), [422, 'invalid', '/answerDue'], day);
      const paper = await desk.post(`${at}/paper-counts`, { n: 9, day, answers: {} }, 'worker');
      assert.deepEqual(said(paper), [422, 'invalid', '/day'], day);
    }
    assert.deepEqual([await box.count(), desk.errors], [0, []]);
    // The ends of time exist: they count as the first day of the poll, and as now.
    for (const castAt of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2028-02-29T00:00:00Z'])
      assert.equal((await box.web({ castAt })).status, 201, castAt);
    assert.deepEqual([...new Set((await box.rows()).map(({ day }) => day))], ['2026-11-30']);
  });

  it('is sent to under one name once, whatever else that name is used for', async () => {
    const { desk, box } = await open();
    const other = new BallotBox(desk, await desk.opened());
    const [key, mark] = [crypto.randomUUID(), newMark()];
    assert.equal((await box.web({ mark }, {}, key)).status, 201);
    const misused = [
      await other.web({ mark }, {}, key),
      await box.web({ mark, answers: { ...SAID, uitstap: { choice: 'bos' } } }, {}, key),
      await box.web({ mark: newMark() }, {}, key),
      await desk.post(`polls/${box.pollId}/codes`, { count: 1 }, 'worker', { 'idempotency-key': key }),
      await desk.post('polls', programmeTalk(), 'editor', { 'idempotency-key': key }),
    ];
    assert.deepEqual(
      misused.map(said),
      Array.from(misused, () => [422, 'idempotency_mismatch']),
    );
    assert.deepEqual([await box.count(), await other.count()], [1, 0]);
  });

  it('takes nothing with the key of a tablet that was taken away, is of another town, or is used for other work', async () => {
    const { desk, box } = await open();
    const tablet = await box.tablet();
    const asTablet = { authorization: `Bearer ${tablet.key}` };
    const json = { 'content-type': 'application/json', 'idempotency-key': 'of-the-tablet' };
    const at = `polls/${box.pollId}`;
    for (const path of [`${at}/draft`, `${at}/ideas`, `${at}/paper-counts`, 'inbox/polls', 'inbox/sign-ups'])
      assert.deepEqual(said(await desk.ask(path, { headers: asTablet })), [403, 'forbidden'], path);
    for (const path of [
      `${at}/codes`,
      `${at}/kiosks`,
      `${at}/ideas`,
      `${at}/paper-counts`,
      `${at}/transitions`,
      'sign-ups',
    ]) {
      const sent = await desk.ask(path, { method: 'POST', body: '{}', headers: { ...asTablet, ...json } });
      assert.deepEqual(said(sent), [403, 'forbidden'], path);
    }
    assert.deepEqual(said(await desk.results(box.pollId, asTablet)), [403, 'results_hidden']);
    // The same key, of another town: the poll is there as well, copied with all its rows.
    await upsert(desk.store, { id: 'ander', name: 'Ander', tz: 'Europe/Brussels' }, { activities: [], places: [] });
    const { tenant: _, ...poll } = await desk.store.db.selectFrom('polls').selectAll().executeTakeFirstOrThrow();
    await desk.store.db
      .insertInto('polls')
      .values({ ...poll, tenant: 'ander' })
      .execute();
    const there = await desk.app.request(`http://stek.test/v1/ander/${at}/ballots`, {
      ...{ method: 'POST', body: JSON.stringify({ answers: SAID, channel: 'kiosk' }) },
      headers: { ...asTablet, ...json },
    });
    assert.deepEqual([there.status, ((await there.json()) as { code: string }).code], [403, 'forbidden']);
    const { key: worker } = await createApiKey(desk.store, { tenant: 'proefdorp', role: 'worker', label: 'x' });
    assert.deepEqual(said(await box.kiosk({ key: worker })), [403, 'forbidden'], 'who works here is no tablet');
    assert.equal(await revokeApiKey(desk.store, tablet.id), true);
    assert.deepEqual(said(await box.kiosk(tablet)), [401, 'unauthorized']);
    assert.equal(await box.count(), 0);
  });

  it('that is cancelled leaves nothing of what stood on paper either', async () => {
    const { desk, box } = await open();
    const sheet = { n: 9, day: '2026-11-30', answers: { uitstap: { options: { zee: 9 } } } };
    assert.equal((await desk.post(`polls/${box.pollId}/paper-counts`, sheet, 'worker')).status, 201);
    const cancelled = await desk.move(box.pollId, 'cancelled', { data: { reason: { nl: 'De zaal is dicht.' } } });
    assert.equal(cancelled.status, 200);
    assert.deepEqual(await desk.store.db.selectFrom('paper_counts').selectAll().execute(), []);
  });
});

describe('The page of a poll', () => {
  it('is told by no address of a picture what it may do', () => {
    const urls = [
      'https://a.example/x',
      'https://b.example;sandbox/x',
      'https://c.example,sandbox/x',
      'data:image/png,x',
    ];
    assert.equal(originSources([...urls, 'javascript:alert(1)', undefined]), ' https://a.example');
    assert.equal(originSources(urls.slice(1)), '');
  });
});
