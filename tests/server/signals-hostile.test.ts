import assert from 'node:assert/strict';
import { it } from 'node:test';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { onBothEngines, type OpenTwice } from '../support/engines.ts';
import { ANSWER, aSignal, DATA, DAY, HEARD, SignalDesk, type SignalAnswer } from '../support/signal-desk.ts';

/** Attempts at the same moment, half of them at each server. */
const CROWD = 50;

/** Two servers with one database, one clock and the same keys. */
async function twoServers(openTwice: OpenTwice): Promise<[SignalDesk, SignalDesk]> {
  const keys = await ServerKeys.random(HEARD);
  let second: SignalDesk['store'] | undefined;
  const desk = await SignalDesk.open(
    async clock => {
      const [one, other] = await openTwice(clock);
      second = other;
      return one;
    },
    { keys },
  );
  return [desk, desk.beside(second!)];
}

/** Does the same so often at once, at both servers. */
const crowd = (desks: readonly SignalDesk[], act: (desk: SignalDesk, index: number) => Promise<SignalAnswer>) =>
  Promise.all(Array.from({ length: CROWD }, (_, index) => act(desks[index % 2]!, index)));

const statuses = (answers: readonly SignalAnswer[]): Record<number, number> => {
  const counted: Record<number, number> = {};
  for (const { status } of answers) counted[status] = (counted[status] ?? 0) + 1;
  return counted;
};

/** Words of a signal that are anywhere in the tables. */
async function wordsOf({ store }: SignalDesk, id: string): Promise<number> {
  const { text } = await store.db.selectFrom('signals').select('text').where('id', '=', id).executeTakeFirstOrThrow();
  const messages = await store.db.selectFrom('signal_messages').selectAll().where('signal_id', '=', id).execute();
  const openings = await store.db.selectFrom('signal_openings').selectAll().where('signal_id', '=', id).execute();
  return Number(text !== null) + messages.length + openings.length;
}

onBothEngines('A signal at two servers', (_openEmpty, _engine, openTwice) => {
  it('is withdrawn or answered, never both, and nothing of it is left when it was withdrawn', async () => {
    const desks = await twoServers(openTwice);
    const [desk] = desks;
    for (let round = 0; round < 4; round++) {
      const { id, code } = await desk.sent();
      await desk.walk(id, 'received', 'interpreted');
      const { version } = await desk.record(id);
      const request = { to: 'answered', version, data: { answer: ANSWER } };
      const answers = await crowd(desks, (one, index) =>
        index % 4 < 2
          ? one.follow(code, 'withdraw')
          : index % 8 < 4
            ? one.ask(`signals/${id}`, { as: 'coordinator' })
            : one.post(`signals/${id}/transitions`, request, 'coordinator'),
      );
      const { state } = await desk.record(id);
      assert.ok(state === 'withdrawn' || state === 'answered', state);
      assert.deepEqual(
        Object.keys(statuses(answers)).filter(status => !['200', '409', '412'].includes(status)),
        [],
      );
      if (state === 'withdrawn') assert.equal(await wordsOf(desk, id), 0);
    }
    assert.deepEqual([...desk.errors, ...desks[1].errors], []);
  });

  it('is reopened once and replied to once, however often that is asked at once', async () => {
    const desks = await twoServers(openTwice);
    const [desk] = desks;
    const { id, code } = await desk.sent();
    await desk.walk(id, 'received', 'question_open');
    const replies = await crowd(desks, one => one.follow(code, 'reply', 'Lijn 5, elke dag.'));
    assert.deepEqual(statuses(replies), { 200: 1, 409: CROWD - 1 });
    await desk.walk(id, 'interpreted', 'answered');
    assert.equal((await desk.follow(code, 'reply', 'Nog iets.')).status, 409);
    const reopened = await crowd(desks, one => one.follow(code, 'reopen', 'Dit klopt niet.'));
    assert.deepEqual(statuses(reopened), { 200: 1, 409: CROWD - 1 });
    const { messages } = await desk.opened(id);
    assert.deepEqual(
      messages.map(({ from }) => from),
      ['staff', 'holder', 'staff', 'holder'],
    );
  });

  it('is taken a step further by one of two coordinators, and discarded by no one alone', async () => {
    const desks = await twoServers(openTwice);
    const [desk] = desks;
    const { id } = await desk.sent();
    const moved = await crowd(desks, (one, index) =>
      one.post(`signals/${id}/transitions`, { to: 'received', version: 1 }, index % 3 ? 'coordinator' : 'second'),
    );
    assert.deepEqual(statuses(moved), { 200: 1, 412: CROWD - 1 });
    await desk.walk(id, 'discard_proposed');
    const { version } = await desk.record(id);
    const alone = await crowd(desks, one =>
      one.post(`signals/${id}/transitions`, { to: 'discarded', version }, 'coordinator'),
    );
    assert.deepEqual(statuses(alone), { 409: CROWD });
    assert.equal(alone[0]!.body['code'], 'second_person_needed');
    const together = await crowd(desks, one =>
      one.post(`signals/${id}/transitions`, { to: 'discarded', version }, 'second'),
    );
    assert.deepEqual(statuses(together), { 200: 1, 412: CROWD - 1 });
    assert.equal(await wordsOf(desk, id), 0);
  });

  it('is in no bundle once it is about a person, whatever comes first', async () => {
    const desks = await twoServers(openTwice);
    const [desk] = desks;
    for (let round = 0; round < 4; round++) {
      const { id } = await desk.sent();
      await desk.walk(id, 'received', 'interpreted');
      const { version } = await desk.record(id);
      const data = { ...DATA['interpreted'], kind: 'client' };
      const bundle = { kind: 'service', title: { nl: 'Bus' }, summary: { nl: 'Geen bus na zes uur.' }, themes: [] };
      const answers = await crowd(desks, (one, index) =>
        index % 2 === round % 2
          ? one.post(`signals/${id}/transitions`, { to: 'interpreted', version, data }, 'coordinator')
          : one.post('signal-bundles', { ...bundle, signalIds: [id] }, 'coordinator'),
      );
      assert.ok(answers.filter(({ status }) => status === 201).length <= 1, 'in one bundle only');
      const again = (await desk.record(id)).kind === 'client' ? undefined : await desk.move(id, 'interpreted', data);
      assert.ok(again === undefined || again.status === 200);
      const { kind, bundleId } = await desk.record(id);
      assert.deepEqual([kind, bundleId], ['client', undefined]);
      const { body } = await desk.ask('signal-bundles', { as: 'coordinator' });
      const refs = (body['items'] as { signals: string[] }[]).flatMap(({ signals }) => signals);
      assert.deepEqual(refs, []);
    }
  });

  it('is wiped or answered when its day comes, and no words stay behind', async () => {
    const desks = await twoServers(openTwice);
    const [desk] = desks;
    const { id, code } = await desk.sent();
    await desk.walk(id, 'received', 'interpreted');
    const { version } = await desk.record(id);
    desk.clock.now += 365 * DAY;
    const jobs = [0, 1].map(index => runJobs(desks[index]!.store, `server ${index}`, jobsOf(KINDS)));
    const answers = await crowd(desks, (one, index) =>
      index % 4 < 2
        ? one.follow(code, 'withdraw')
        : one.post(`signals/${id}/transitions`, { to: 'answered', version, data: { answer: ANSWER } }, 'coordinator'),
    );
    await Promise.all(jobs);
    await desk.pass(91);
    assert.deepEqual(
      Object.keys(statuses(answers)).filter(status => !['200', '404', '409', '412'].includes(status)),
      [],
    );
    const rows = await desk.store.db.selectFrom('signals').select(['id', 'text']).execute();
    assert.deepEqual(
      rows.filter(({ text }) => text !== null),
      [],
    );
    for (const table of ['signal_messages', 'signal_openings', 'follow_up_codes', 'transitions'] as const)
      assert.deepEqual(await desk.store.db.selectFrom(table).selectAll().execute(), [], table);
    assert.deepEqual([...desk.errors, ...desks[1].errors], []);
  });
});

/** What nobody should send, in each field that takes words. */
const ODD: readonly [what: string, text: string][] = [
  ['a NUL', 'Er rijdt geen bus\u0000 meer.'],
  ['marks that turn a line around', 'Er rijdt \u202Egeen bus\u2066 meer.'],
  ['half a sign', 'Er rijdt geen bus meer \uD83D.'],
];

onBothEngines('What nobody should send', openEmpty => {
  it('breaks nothing: odd signs, keys of prototypes, numbers and lists in place of words', async () => {
    const desk = await SignalDesk.open(openEmpty);
    for (const [what, text] of ODD) {
      const { status } = await desk.post('signals', aSignal({ text }), 'worker');
      assert.ok([201, 422].includes(status), `${what}: ${status}`);
    }
    const stored = await desk.store.db.selectFrom('signals').select('text').execute();
    assert.deepEqual(
      stored.filter(({ text }) => /[\u0000\u202A-\u202E\u2066-\u2069]/.test(text ?? '')),
      [],
    );
    const bodies = [
      '{"__proto__": {"about": "client"}, "text": "Er rijdt geen bus."}',
      '{"constructor": {"prototype": {}}, "text": "Er rijdt geen bus."}',
      ...[null, 3, [], [[[]]], 'x', { text: 3 }, { text: ['Er rijdt geen bus.'] }, { text: 'kort' }].map(one =>
        JSON.stringify(one),
      ),
      JSON.stringify(aSignal({ text: 'x'.repeat(2001) })),
      JSON.stringify({ ...aSignal(), themes: Array.from({ length: 5000 }, () => 'mobility') }),
      JSON.stringify({ ...aSignal(), contact: { reach: { phone: '+32470123456', email: 'a@b.example' } } }),
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    ];
    for (const body of bodies) {
      const { status } = await desk.ask('signals', {
        ...{ method: 'POST', as: 'worker', body },
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      });
      assert.ok(status >= 400 && status < 500, `${status}: ${body.slice(0, 80)}`);
    }
    assert.equal(({} as Record<string, unknown>)['about'], undefined);
    assert.deepEqual(desk.errors, []);
  });

  it('has a place that nobody knows, a theme of elsewhere or an id of a bundle that is none', async () => {
    const desk = await SignalDesk.open(openEmpty);
    assert.equal((await desk.post('signals', aSignal({ placeId: '\u0000' }), 'worker')).status, 201);
    const { id } = await desk.sent(aSignal({ placeId: 'elders', themes: ['elders'] }));
    const record = await desk.record(id);
    assert.deepEqual([record.placeId, record.themes], [undefined, []]);
    await desk.walk(id, 'received');
    for (const more of [
      { bundleId: crypto.randomUUID() },
      { bundleId: '\u0000' },
      { activityId: '__proto__' },
      { activityId: 'x\u0000' },
      { themes: ['constructor'] },
      { approaches: ['toString'] },
    ]) {
      const { status } = await desk.move(id, 'interpreted', { ...DATA['interpreted'], ...more });
      assert.equal(status, 422, JSON.stringify(more));
    }
    for (const path of [
      'signals/__proto__',
      'signals/%00',
      `signals/${'x'.repeat(3000)}`,
      'signal-bundles/constructor',
      'signal-bundles/%00',
    ])
      assert.equal((await desk.ask(path, { as: 'coordinator' })).status, 404, path);
    assert.deepEqual(desk.errors, []);
  });

  it('is an answer in 200 languages, or in one that is none', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id, code } = await desk.sent();
    await desk.walk(id, 'received', 'interpreted');
    const tags = Array.from(
      { length: 200 },
      (_, index) => `a${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`,
    );
    const many = Object.fromEntries(tags.map(tag => [tag, 'x'.repeat(2000)]));
    const wrong = [
      many,
      { __proto__x: ANSWER.nl },
      { nl: '.'.repeat(40) },
      { nl: 'x'.repeat(2001) },
      {},
      { nl: ANSWER.nl, fr: 'kort' },
    ];
    for (const answer of wrong) {
      const { status } = await desk.move(id, 'answered', { answer });
      assert.ok([413, 422].includes(status), `${status}: ${Object.keys(answer).length}`);
    }
    assert.equal((await desk.move(id, 'answered')).status, 200);
    assert.equal((await desk.follow(code)).status, 200);
    assert.deepEqual(desk.errors, []);
  });

  it('is sent under the name of something else: of another kind, another code or another person', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const name = { 'idempotency-key': 'dezelfde-naam-voor-alles' };
    const one = await desk.sent();
    const first = await desk.post('signals', aSignal(), 'worker', name);
    assert.equal(first.status, 201);
    for (const [path, body] of [
      ['signals', aSignal({ text: 'Iets anders dan daarnet.' })],
      ['follow-up/withdraw', { code: one.code }],
      ['follow-up/reply', { code: one.code, data: { text: 'Iets.' } }],
    ] as const) {
      const { status, body: said } = await desk.post(path, body, path === 'signals' ? 'worker' : undefined, name);
      assert.ok(status >= 400 && status < 500, `${path}: ${status}`);
      assert.equal(said['code'], 'idempotency_mismatch', path);
    }
    const { version } = await desk.record(one.id);
    const step = { to: 'received', version };
    const own = { 'idempotency-key': 'de-naam-van-een-stap' };
    const path = `signals/${one.id}/transitions`;
    assert.equal((await desk.post(path, step, 'coordinator', own)).status, 200);
    const ofAnother = await desk.post(path, step, 'second', own);
    assert.deepEqual([ofAnother.status, ofAnother.body['code']], [422, 'idempotency_mismatch'], 'not their answer');
    assert.equal((await desk.post(path, step, 'coordinator', own)).headers.get('idempotency-replayed'), 'true');
  });

  it('claims to have seen what nobody saw: versions that are none', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const settings = (await desk.ask('signal-settings', { as: 'admin' })).body;
    const { version: _, ...decided } = settings;
    for (const seen of ['*', '"0", "1"', 'W/"0"', '"-1"', '"1e3"', '"9007199254740993"', ''])
      assert.ok(
        [412, 422, 428, 400].includes(
          (
            await desk.ask('signal-settings', {
              ...{ method: 'PUT', as: 'admin', body: JSON.stringify(decided) },
              headers: { 'content-type': 'application/json', 'if-match': seen },
            })
          ).status,
        ),
        seen,
      );
    const { id } = await desk.sent();
    for (const version of [0, -1, 1.5, '1', null, 1e300, 2])
      assert.ok(
        [409, 412, 422].includes(
          (await desk.post(`signals/${id}/transitions`, { to: 'received', version }, 'coordinator')).status,
        ),
        String(version),
      );
    assert.deepEqual(desk.errors, []);
  });

  it('is asked by another municipality: nothing of this one is there for it', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id, code } = await desk.sent(aSignal({ about: 'policy' }));
    await desk.walk(id, 'received', 'interpreted');
    const words = { kind: 'service', title: { nl: 'Bus' }, summary: { nl: 'Geen bus na zes uur.' }, themes: [] };
    const { body: bundle } = await desk.post('signal-bundles', { ...words, signalIds: [id] }, 'coordinator');
    const other = await desk.neighbour('anderdorp');
    const own = await other.sent();
    await other.walk(own.id, 'received');
    const step = { to: 'answered', version: 3, data: { answer: ANSWER } };
    const asked = [
      await other.ask(`signals/${id}`, { as: 'coordinator' }),
      await other.post(`signals/${id}/transitions`, step, 'coordinator'),
      await other.ask(`signal-bundles/${bundle['id']}`, { as: 'coordinator' }),
      await other.post(`signal-bundles/${bundle['id']}/transitions`, { ...step, version: 1 }, 'coordinator'),
      await other.follow(code),
      await other.follow(code, 'withdraw'),
      await other.post('signal-bundles', { ...words, signalIds: [id] }, 'coordinator'),
      await other.move(own.id, 'interpreted', { ...DATA['interpreted'], bundleId: bundle['id'] }),
      await desk.ask(`signals/${id}`, { headers: { authorization: `Bearer ${other.staff.admin.key}` } }),
    ];
    assert.deepEqual(
      asked.map(({ status }) => status),
      [404, 404, 404, 404, 404, 404, 422, 422, 403],
    );
    assert.deepEqual([(await other.list('admin')).length, (await desk.list('admin')).length], [1, 1]);
    assert.equal((await desk.record(id)).bundleId, bundle['id']);
  });
});
