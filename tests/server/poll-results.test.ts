import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BallotAnswer } from '../../src/schema/ballot.ts';
import type { PollResults } from '../../src/schema/poll-results.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import type { SyncSqlite } from '../../src/server/store/sync-sqlite.ts';
import { onBothEngines } from '../support/engines.ts';
import { decisionsOn, PollDesk, type PollAnswer } from '../support/poll-desk.ts';

const HOUR = 3_600_000;
const CLOSES = Date.parse('2026-12-14T17:00:00Z');
const SEA = { uitstap: { choice: 'zee' } };
const WOOD = { uitstap: { choice: 'bos' } };

const codeOf = ({ status, body }: PollAnswer) => [status, body['code']];
const read = ({ body }: PollAnswer) => body as unknown as PollResults;
const countsOf = (answer: PollAnswer) => read(answer).questions[0]?.options.map(({ count }) => count);
const bare = ({ status, body, headers }: PollAnswer) => {
  const { requestId: _, ...rest } = body;
  const names = [...headers].filter(([name]) => !['request-id', 'date'].includes(name));
  return { status, body: rest, headers: names };
};

onBothEngines('What came of a poll', openEmpty => {
  const open = () => PollDesk.open(openEmpty);
  const closedWith = async (desk: PollDesk, ballots: number) => {
    const id = await desk.opened();
    await desk.castMany(ballots, id, SEA);
    desk.clock.now = CLOSES;
    await desk.runJobs();
    return id;
  };
  const paper = (desk: PollDesk, id: string, more: object = {}) =>
    desk.post(`polls/${id}/paper-counts`, { n: 10, day: '2026-11-30', answers: ON_PAPER, ...more }, 'worker');

  it('is hidden from everybody until it closes, in every way to ask', async () => {
    const desk = await open();
    const [empty, full] = [await desk.opened(), await desk.opened()];
    await desk.castMany(12, full, SEA);
    assert.equal((await paper(desk, full)).status, 201);
    const ways: Record<string, (id: string) => Promise<PollAnswer>> = {
      anyone: id => desk.results(id),
      'with a tag': id => desk.results(id, { 'if-none-match': '"1-abc"' }),
      'with any tag': id => desk.results(id, { 'if-none-match': '*' }),
      HEAD: id => desk.ask(`polls/${id}/results`, { method: 'HEAD' }),
      'an editor': id => desk.ask(`polls/${id}/results`, { as: 'editor' }),
      'a worker': id => desk.ask(`polls/${id}/results`, { as: 'worker' }),
    };
    for (const [who, ask] of Object.entries(ways)) {
      const [one, other] = [await ask(empty), await ask(full)];
      assert.equal(one.status, 403, who);
      assert.deepEqual(bare(other), bare(one), `${who}: nothing tells whether anybody took part`);
      assert.equal(one.headers.get('etag'), null);
      assert.equal(one.headers.get('cache-control'), 'no-store');
      if (who !== 'HEAD') assert.equal(one.body['code'], 'results_hidden');
    }
    assert.deepEqual(await desk.store.db.selectFrom('poll_results').selectAll().execute(), [], 'nothing was counted');
    const ideas = await desk.ask(`polls/${full}/ideas`, { as: 'worker' });
    assert.deepEqual(codeOf(ideas), [403, 'results_hidden'], 'ideas are results');
    const typed = await desk.post(`polls/${full}/ideas`, { questionId: 'idee', text: 'Een koor' }, 'worker');
    const idea = `polls/${full}/ideas/${String(typed.body['id'])}/transitions`;
    const looked = await desk.post(idea, { to: 'shown', version: 1 }, 'worker');
    assert.deepEqual(codeOf(looked), [403, 'results_hidden'], 'also of one that stood on paper');
    const records = await desk.ask('inbox/polls', { as: 'editor' });
    assert.equal((records.body['items'] as unknown[]).length, 2);
    assert.doesNotMatch(JSON.stringify(records.body), /"(n|count|ballots|answered|results)":/);
    for (const path of ['export/polls.csv', 'export/ballots.csv', 'inbox/ballots'])
      assert.equal((await desk.ask(path, { as: 'worker' })).status, 404, path);
    await desk.move(full, 'closed');
    assert.equal((await desk.results(full)).status, 200);
    assert.equal((await desk.results(empty)).status, 403);
  });

  it('comes with an answer to nothing else: what is sent again says no more than before', async () => {
    const desk = await open();
    const id = await desk.opened();
    await desk.castMany(7, id, SEA);
    const body = { to: 'closed', version: (await desk.record(id)).version };
    const key = { 'idempotency-key': 'close-it-once' };
    const [first, second] = [
      await desk.post(`polls/${id}/transitions`, body, 'editor', key),
      await desk.post(`polls/${id}/transitions`, body, 'editor', key),
    ];
    assert.deepEqual([second.body, second.headers.get('idempotency-replayed')], [first.body, 'true']);
    assert.doesNotMatch(JSON.stringify(second.body), /"(n|count|answered|smileys)":/);
  });

  it('is known when it closes, with a tag of its own, and moves nothing of the programme', async () => {
    const desk = await open();
    const id = await desk.opened();
    const before = await desk.dataVersion();
    await desk.castMany(3, id, SEA);
    await desk.castMany(4, id, WOOD, { channel: 'kiosk' });
    assert.equal(await desk.dataVersion(), before, 'a ballot makes nobody read the programme anew');
    await desk.move(id, 'closed');
    const shown = await desk.results(id);
    assert.deepEqual([shown.status, read(shown).status, read(shown).n, read(shown).strength], [200, 'counting', 7, 2]);
    assert.deepEqual(countsOf(shown), [3, 4, 0]);
    assert.equal(read(shown).channels, undefined, 'three of them could be told apart');
    assert.equal(read(shown).asOf, '2026-11-30');
    const tag = shown.headers.get('etag')!;
    assert.match(tag, /^"1-[\w-]+"$/);
    assert.equal(shown.headers.get('access-control-allow-origin'), '*');
    const again = await desk.results(id, { 'if-none-match': tag });
    assert.deepEqual([again.status, again.body], [304, { text: '' }]);
    assert.deepEqual(codeOf(await desk.results('abcdefgh')), [404, 'not_found']);
    assert.deepEqual(codeOf(await desk.results('%00')), [404, 'not_found']);
  });

  it('is the same in whatever order it was said', async () => {
    const desk = await open();
    const ballots: Record<string, BallotAnswer>[] = [
      { uitstap: { choice: 'zee' }, eerst: { ranking: ['quiz', 'soep'] } },
      { wat: { choices: ['zang', 'koken'] }, gevoel: { smiley: 3 } },
      { uitstap: { none: true }, eerst: { ranking: ['film'] } },
      { gevoel: { smiley: 1 } },
      { eerst: { ranking: ['bingo', 'soep', 'quiz', 'film'] }, uitstap: { choice: 'zee' } },
    ];
    const results: unknown[] = [];
    for (const order of [ballots, ballots.toReversed(), [...ballots.slice(2), ...ballots.slice(0, 2)]]) {
      const id = await desk.opened();
      for (const answers of order) await desk.cast(id, answers);
      await desk.move(id, 'closed');
      results.push({ ...(await desk.results(id)).body, pollId: '' });
    }
    assert.equal(results.length, 3);
    assert.equal((results[0] as PollResults).n, 5);
    assert.deepEqual(results[1], results[0]);
    assert.deepEqual(results[2], results[0]);
  });

  it('is shown live by fives: nobody can read one answer off what changes', async () => {
    const desk = await open();
    const id = await desk.opened({ showResults: 'live' });
    const seen: (number | undefined)[] = [];
    for (let count = 0; count < 12; count++) {
      await desk.cast(id, count % 2 ? SEA : WOOD);
      const shown = await desk.results(id);
      seen.push(shown.status === 200 ? read(shown).n : undefined);
      if (shown.status === 200) assert.equal(read(shown).status, 'live');
      else assert.deepEqual(codeOf(shown), [404, 'not_found']);
    }
    assert.deepEqual(seen, [...Array<undefined>(4).fill(undefined), 5, 5, 5, 5, 5, 10, 10, 10]);
    assert.equal((await paper(desk, id)).status, 201);
    await desk.runJobs();
    assert.equal(read(await desk.results(id)).n, 10, 'neither paper nor the clock counts two');
    await desk.move(id, 'closed');
    assert.equal(read(await desk.results(id)).n, 22);
  });

  it('of many is counted anew less often, and by the clock', async () => {
    const desk = await open();
    const id = await desk.opened({ showResults: 'live' });
    await desk.castMany(5, id, SEA);
    const row = {
      tenant: 'proefdorp',
      poll_id: id,
      day: '2026-12-01',
      channel: 'web' as const,
      is_late: 0,
      is_quick: 0,
    };
    const many = Array.from({ length: 500 }, () => ({ ...row, id: crypto.randomUUID(), answers: '{}' }));
    await desk.store.db.insertInto('ballots').values(many).execute();
    await desk.cast(id, SEA);
    assert.equal(read(await desk.results(id)).n, 506);
    await desk.castMany(9, id, SEA);
    assert.equal(read(await desk.results(id)).n, 506);
    await desk.runJobs();
    assert.equal(read(await desk.results(id)).n, 515);
  });

  it('takes late ballots in by fives, and the rest when no more can come; then nobody can tell who took part', async () => {
    const desk = await open();
    const id = await closedWith(desk, 6);
    await desk.store.db.insertInto('poll_codes').values({ tenant: 'proefdorp', poll_id: id, code_mac: 'x' }).execute();
    const first = await desk.results(id);
    assert.deepEqual([read(first).n, read(first).late, read(first).channels], [6, 0, { web: 6 }]);
    desk.clock.now = CLOSES + HOUR;
    await desk.castMany(4, id, WOOD, { isLate: true });
    await desk.runJobs();
    assert.equal((await desk.results(id, { 'if-none-match': first.headers.get('etag')! })).status, 304);
    await desk.cast(id, WOOD, { isLate: true });
    assert.deepEqual([read(await desk.results(id)).n, read(await desk.results(id)).late], [11, 5]);
    await desk.cast(id, SEA, { isLate: true });
    desk.clock.now = CLOSES + 72 * HOUR - 1;
    await desk.runJobs();
    assert.deepEqual([read(await desk.results(id)).n, read(await desk.results(id)).status], [11, 'counting']);
    assert.equal((await desk.store.db.selectFrom('voter_marks').selectAll().execute()).length, 12);
    desk.clock.now++;
    await desk.runJobs();
    const last = await desk.results(id);
    assert.deepEqual([read(last).n, read(last).late, read(last).status], [12, 6, 'final']);
    assert.deepEqual(countsOf(last), [7, 5, 0]);
    for (const table of ['voter_marks', 'poll_codes'] as const)
      assert.deepEqual(await desk.store.db.selectFrom(table).selectAll().execute(), [], table);
    await desk.runJobs();
    assert.equal(
      (await desk.results(id)).headers.get('etag'),
      last.headers.get('etag'),
      'it is counted for the last time once',
    );
  });

  it('is final 72 hours after closing also when nobody took part, or the clock stood still', async () => {
    const desk = await open();
    const id = await desk.opened();
    desk.clock.now = CLOSES + 100 * HOUR;
    await desk.runJobs();
    const shown = await desk.results(id);
    assert.deepEqual([read(shown).n, read(shown).status], [0, 'final']);
    assert.equal((await desk.record(id)).closedAt, '2026-12-14T17:00:00.000Z');
  });

  it('takes in what is counted on paper at once, and what corrects it in its place', async () => {
    const desk = await open();
    const id = await closedWith(desk, 5);
    const entered = await paper(desk, id, { placeId: 'de-dorp' });
    assert.equal(entered.status, 201);
    assert.equal(entered.body['placeId'], 'dorp');
    assert.deepEqual([read(await desk.results(id)).n, countsOf(await desk.results(id))], [15, [5, 7, 3]]);
    const correction = { n: 9, answers: { uitstap: { options: { bos: 6 } } }, replaces: entered.body['id'] };
    const corrected = await paper(desk, id, correction);
    assert.deepEqual([read(await desk.results(id)).n, countsOf(await desk.results(id))], [14, [5, 6, 0]]);
    assert.deepEqual(read(await desk.results(id)).channels, { web: 5, paper: 9 });
    const { items } = (await desk.ask(`polls/${id}/paper-counts`, { as: 'worker' })).body as {
      items: { id: string; replacedBy?: string }[];
    };
    const standing = items.map(count => [count.id, count.replacedBy]);
    assert.deepEqual(
      standing.toSorted(),
      [
        [entered.body['id'], corrected.body['id']],
        [corrected.body['id'], undefined],
      ].toSorted(),
    );
    const cases: [object, string][] = [
      [{ replaces: entered.body['id'] }, '/replaces'],
      [{ replaces: '\u0000' }, '/replaces'],
      [{ placeId: 'atlantis' }, '/placeId'],
      [{ day: '2026-11-29' }, '/day'],
      [{ day: '2026-12-15' }, '/day'],
      [{ n: 0 }, '/n'],
      [{ n: 5, answers: { uitstap: { options: { zee: 6 } } } }, '/answers/uitstap'],
      [{ answers: { maan: {} } }, '/answers/maan'],
      [{ answers: { idee: { options: { zee: 1 } } } }, '/answers/idee'],
    ];
    for (const [more, pointer] of cases) {
      const refused = await paper(desk, id, more);
      assert.deepEqual(codeOf(refused), [422, 'invalid'], JSON.stringify(more));
      assert.deepEqual(
        (refused.body['errors'] as { pointer: string }[]).map(error => error.pointer),
        [pointer],
      );
    }
    assert.equal(read(await desk.results(id)).n, 14);
    assert.equal((await desk.post(`polls/${id}/paper-counts`, {}, 'editor')).status, 403);
  });

  it('is right also when two correct the same count at once, and ballots come in between', async () => {
    const desk = await open();
    const id = await desk.opened({ showResults: 'live' });
    const { body } = await paper(desk, id);
    const correct = () => paper(desk, id, { n: 11, replaces: body['id'] });
    const votes = Array.from({ length: 10 }, () => desk.cast(id, SEA));
    const [one, other] = await Promise.all([correct(), correct(), ...votes]);
    assert.deepEqual([one.status, other.status].toSorted(), [201, 422]);
    await Promise.all([desk.runJobs(), desk.move(id, 'closed'), desk.runJobs()]);
    assert.equal(read(await desk.results(id)).n, 21);
  });

  it('lets nobody have one late ballot counted by entering paper', async () => {
    const desk = await open();
    const id = await closedWith(desk, 5);
    desk.clock.now = CLOSES + HOUR;
    await desk.castMany(2, id, WOOD, { isLate: true });
    assert.equal((await paper(desk, id)).status, 201);
    assert.equal(read(await desk.results(id)).n, 5, 'it waits for more of them');
    await desk.castMany(3, id, WOOD, { isLate: true });
    assert.equal(read(await desk.results(id)).n, 20);
    await desk.cast(id, WOOD, { isLate: true });
    assert.equal((await paper(desk, id)).status, 201);
    desk.clock.now = CLOSES + 72 * HOUR;
    await desk.runJobs();
    assert.equal(read(await desk.results(id)).n, 31);
  });

  it('takes no paper for a poll that is not answered on paper, or whose ballots are gone', async () => {
    const desk = await open();
    const online = await desk.opened({ channels: ['web', 'kiosk'] });
    assert.deepEqual(codeOf(await paper(desk, online)), [422, 'invalid']);
    const unopened = await desk.draft();
    assert.deepEqual(codeOf(await paper(desk, unopened)), [410, 'poll_closed']);
    assert.deepEqual(codeOf(await paper(desk, 'abcdefgh')), [404, 'not_found']);
  });

  it('shows ideas once somebody read them, those that say the same together, and never a hidden one', async () => {
    const desk = await open();
    const id = await desk.opened();
    for (const idea of ['Een moestuin', 'Samen tuinieren', 'Tuin', 'Onzin over Jan'])
      await desk.cast(id, { idee: { ideas: [idea] } });
    const fromPaper = await desk.post(`polls/${id}/ideas`, { questionId: 'idee', text: 'Een zangkoor' }, 'worker');
    assert.deepEqual([fromPaper.status, fromPaper.body['state']], [201, 'new']);
    await desk.move(id, 'closed');
    const shown = async () => read(await desk.results(id)).questions[4]!.ideas.map(({ text, count }) => [text, count]);
    assert.deepEqual(await shown(), []);
    assert.equal(read(await desk.results(id)).questions[4]!.answered, 5);
    const { items } = (await desk.ask(`polls/${id}/ideas`, { as: 'worker' })).body as {
      items: { id: string; text: string }[];
    };
    assert.deepEqual(
      items.map(item => item.id),
      items.map(item => item.id).toSorted(),
      'in no order of time',
    );
    const idOf = (text: string) => items.find(item => item.text === text)!.id;
    const move = (text: string, to: string, data?: object, version = 1) =>
      desk.post(`polls/${id}/ideas/${idOf(text)}/transitions`, { to, version, ...(data && { data }) }, 'worker');
    await move('Een moestuin', 'shown');
    await move('Een zangkoor', 'shown');
    assert.deepEqual(
      await shown(),
      [
        ['Een moestuin', 1],
        ['Een zangkoor', 1],
      ].toSorted(byId(idOf)),
    );
    await move('Samen tuinieren', 'merged', { into: idOf('Tuin') });
    await move('Tuin', 'merged', { into: idOf('Een moestuin') });
    await move('Onzin over Jan', 'hidden', { reason: 'Gaat over iemand.' });
    assert.deepEqual(await shown(), [
      ['Een moestuin', 3],
      ['Een zangkoor', 1],
    ]);
    const hidden = (await desk.ask(`polls/${id}/ideas?state=hidden`, { as: 'worker' })).body['items'] as object[];
    assert.deepEqual(hidden, [
      {
        id: idOf('Onzin over Jan'),
        questionId: 'idee',
        text: 'Onzin over Jan',
        state: 'hidden',
        reason: 'Gaat over iemand.',
        version: 2,
      },
    ]);
    assert.deepEqual(codeOf(await move('Een zangkoor', 'hidden', { reason: 'x' }, 1)), [412, 'version_mismatch']);
    assert.deepEqual(codeOf(await move('Een zangkoor', 'shown', undefined, 2)), [409, 'invalid_transition']);
    const refused: [string, object | undefined, string][] = [
      ['merged', undefined, '/data/into'],
      ['merged', { into: idOf('Een zangkoor') }, '/data/into'],
      ['merged', { into: idOf('Onzin over Jan') }, '/data/into'],
      ['merged', { into: '\u0000' }, '/data/into'],
      ['hidden', undefined, '/data/reason'],
      ['hidden', { into: 'x' }, '/data/reason'],
      ['hidden', { reason: '85.07.30-033.28' }, '/data/reason'],
      ['new', { reason: 'x' }, '/data'],
    ];
    for (const [to, data, pointer] of refused) {
      const answer = await move('Een zangkoor', to, data, 2);
      assert.deepEqual(codeOf(answer), [422, 'invalid'], `${to} ${JSON.stringify(data)}`);
      assert.ok(
        (answer.body['errors'] as { pointer: string }[]).some(error => error.pointer === pointer),
        pointer,
      );
    }
    const nowhere = await desk.post(`polls/${id}/ideas/%00/transitions`, { to: 'shown', version: 1 }, 'worker');
    assert.deepEqual(codeOf(nowhere), [404, 'not_found']);
    const wrong = await desk.post(`polls/${id}/ideas`, { questionId: 'uitstap', text: 'Zee' }, 'worker');
    assert.deepEqual(codeOf(wrong), [422, 'invalid']);
    assert.deepEqual(codeOf(await desk.ask(`polls/${id}/ideas?state=nice`, { as: 'worker' })), [400, 'invalid_query']);
  });

  it('stays when a poll is archived, and nothing stays of what anyone said', async () => {
    const desk = await open();
    const id = await closedWith(desk, 6);
    desk.clock.now = CLOSES + HOUR;
    await desk.cast(id, { idee: { ideas: ['Een koor'] } }, { isLate: true });
    const [idea] = (await desk.ask(`polls/${id}/ideas`, { as: 'worker' })).body['items'] as { id: string }[];
    await desk.post(`polls/${id}/ideas/${idea!.id}/transitions`, { to: 'shown', version: 1 }, 'worker');
    await desk.reply(id, decisionsOn('uitstap', ['zee', 'bos', 'stad']));
    await desk.move(id, 'answered');
    assert.equal((await desk.move(id, 'archived')).status, 200);
    const shown = await desk.results(id);
    assert.deepEqual([read(shown).n, read(shown).status, countsOf(shown)], [7, 'final', [6, 0, 0]]);
    assert.deepEqual(read(shown).questions[4]!.ideas, [{ id: idea!.id, text: 'Een koor', count: 1 }]);
    for (const table of ['ballots', 'voter_marks', 'poll_ideas'] as const)
      assert.deepEqual(await desk.store.db.selectFrom(table).selectAll().execute(), [], table);
    const left = desk.store.db.selectFrom('transitions').select('kind').where('kind', '=', 'poll-idea');
    assert.deepEqual(await left.execute(), []);
    desk.clock.now = CLOSES + 100 * HOUR;
    await desk.runJobs();
    assert.equal(read(await desk.results(id)).n, 7);
    assert.deepEqual(codeOf(await paper(desk, id)), [410, 'poll_closed']);
    assert.equal((await desk.ask('polls')).body['items']?.toString(), '');
    assert.equal(((await desk.ask('polls?state=archived')).body['items'] as unknown[]).length, 1);
    assert.equal((await desk.ask(`polls/${id}`)).body['state'], 'archived');
  });
});

it('What came of a poll is refused with the same work, however much was said', async () => {
  const statements: string[] = [];
  const counted = (database: SyncSqlite): SyncSqlite => ({
    run(sql, parameters) {
      statements.push(sql);
      return database.run(sql, parameters);
    },
    get isTransaction() {
      return database.isTransaction;
    },
    close: () => database.close(),
  });
  const desk = await PollDesk.open(clock =>
    openStore({ kind: 'sqlite', database: counted(openNodeSqlite(':memory:')) }, clock),
  );
  const work = async (id: string) => {
    statements.length = 0;
    assert.equal((await desk.results(id)).status, 403);
    return [...statements];
  };
  const id = await desk.opened();
  const before = await work(id);
  assert.ok(before.some(sql => sql.includes('"polls"')));
  await desk.castMany(50, id, SEA);
  assert.deepEqual(await work(id), before);
  await desk.store.close();
});

/** Ten sheets: seven for the wood, three for the town, of which none was left empty. */
const ON_PAPER = { uitstap: { options: { bos: 7, stad: 3 } } };

/** Ideas that were said as often stand in the order of their ids. */
const byId =
  (idOf: (text: string) => string) =>
  ([one]: (string | number)[], [other]: (string | number)[]) =>
    idOf(String(one)) < idOf(String(other)) ? -1 : 1;
