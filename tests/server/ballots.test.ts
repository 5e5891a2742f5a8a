import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PollDraft } from '../../src/schema/poll.ts';
import { BallotBox, newMark, SAID } from '../support/ballot-box.ts';
import { onBothEngines } from '../support/engines.ts';
import { ASKED, PollDesk, type PollAnswer } from '../support/poll-desk.ts';

const HOUR = 3_600_000;
const CLOSES = Date.parse('2026-12-14T17:00:00Z');
const iso = (moment: number) => new Date(moment).toISOString();

/** Status, code and the first issue of an answer. */
function said({ status, body }: PollAnswer): unknown[] {
  const [issue] = (body['errors'] as { pointer: string; code: string }[] | undefined) ?? [];
  return [status, ...(body['code'] === undefined ? [] : [body['code']]), ...(issue ? [issue.pointer, issue.code] : [])];
}

onBothEngines('Ballots', openEmpty => {
  const open = async (changes: Partial<PollDraft> = {}) => {
    const desk = await PollDesk.open(openEmpty);
    return { desk, box: new BallotBox(desk, await desk.opened(changes)) };
  };

  it('count once each, whatever is sent again, and say the same each time', async () => {
    const { desk, box } = await open();
    const before = await desk.dataVersion();
    const key = crypto.randomUUID();
    const mark = newMark();
    const first = await box.web({ mark, answers: { ...SAID, idee: { ideas: ['Een koor', 'Meer soep'] } } }, {}, key);
    assert.deepEqual([first.status, first.body], [201, { accepted: true }]);
    const again = await box.web({ mark, answers: { ...SAID, idee: { ideas: ['Een koor', 'Meer soep'] } } }, {}, key);
    assert.deepEqual(
      [again.status, again.body, again.headers.get('idempotency-replayed')],
      [201, { accepted: true }, 'true'],
    );
    const [row, ...others] = await box.rows();
    assert.equal(others.length, 0);
    const { id, tenant, poll_id, ...kept } = row!;
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    assert.deepEqual([tenant, poll_id], ['proefdorp', box.pollId]);
    assert.deepEqual(
      { ...kept, answers: JSON.parse(kept.answers) as unknown },
      {
        ...{ day: '2026-11-30', channel: 'web', is_late: 0, is_quick: 0 },
        answers: {
          eerst: { ranking: ['quiz', 'soep'] },
          gevoel: { smiley: 3 },
          uitstap: { choice: 'zee' },
          wat: { choices: ['koken', 'zang'] },
        },
      },
    );
    const ideas = await desk.store.db.selectFrom('poll_ideas').selectAll().execute();
    assert.deepEqual(ideas.map(({ text, state }) => `${text} ${state}`).toSorted(), ['Een koor new', 'Meer soep new']);
    assert.deepEqual(
      ideas.filter(idea => idea.id === id),
      [],
    );
    assert.equal((await box.marks()).length, 1);
    assert.equal(await desk.dataVersion(), before, 'nobody reads the programme anew for a ballot');
    assert.deepEqual(
      await desk.store.db.selectFrom('transitions').select('kind').where('kind', '!=', 'poll').execute(),
      [],
    );
    assert.deepEqual(desk.errors, []);
  });

  it('count one of twenty that come at once with the same mark', async () => {
    const { box } = await open();
    const mark = newMark();
    const answers = await Promise.all(Array.from({ length: 20 }, () => box.web({ mark })));
    const counted = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ body }) => body['code'] === 'already_voted');
    assert.deepEqual([counted.length, refused.length, await box.count(), (await box.marks()).length], [1, 19, 1, 1]);
  });

  it('count one of twenty that come at once under the same name', async () => {
    const { box } = await open();
    const [mark, key] = [newMark(), crypto.randomUUID()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => box.web({ mark }, {}, key)));
    assert.equal(answers.length, 20);
    assert.deepEqual(
      [...new Set(answers.map(({ status, body }) => `${status} ${body['code'] ?? 'accepted'}`))].filter(
        answer => !['201 accepted', '409 idempotency_running'].includes(answer),
      ),
      [],
    );
    assert.deepEqual([await box.count(), said(await box.web({ mark }, {}, key))], [1, [201]]);
  });

  it('are refused for what does not fit the poll, and nothing of that is kept', async () => {
    const { desk, box } = await open();
    const refusals: [object, unknown[]][] = [
      [{ answers: { weg: { none: true } } }, [422, 'invalid', '/answers/weg', 'unknown_question']],
      [{ answers: { uitstap: { choice: 'maan' } } }, [422, 'invalid', '/answers/uitstap', 'unknown_option']],
      [{ answers: { gevoel: { smiley: 5 } } }, [422, 'invalid', '/answers/gevoel', 'unknown_option']],
      [{ answers: { wat: { choices: ['koken', 'koken'] } } }, [422, 'invalid', '/answers/wat', 'duplicate']],
      [{ mark: undefined }, [422, 'invalid', '/mark', 'missing']],
      [{ mark: 'short' }, [422, 'invalid', '/mark', 'invalid_format']],
      [{ channel: 'code', mark: undefined, code: '123456789015' }, [422, 'invalid', '/channel', 'not_here']],
      [{ code: '123456789015' }, [422, 'invalid', '/code', 'not_here']],
      [{ quick: true }, [422, 'invalid', '/quick', 'not_here']],
      [{ channel: 'kiosk' }, [422, 'invalid', '/mark', 'not_here']],
      [{ channel: 'kiosk', mark: undefined }, [403, 'forbidden', '/channel', 'kiosk_only']],
      [{ pollId: 'zzzzzzzz' }, [422, 'invalid', '/pollId', 'other_address']],
      [
        { answers: { idee: { ideas: ['Bel me: 85.07.30-033.28'] } } },
        [422, 'invalid', '/answers/idee/ideas/0', 'national_number'],
      ],
      [{ who: 'An' }, [422, 'invalid', '/who', 'unknown_field']],
    ];
    for (const [change, expected] of refusals)
      assert.deepEqual(said(await box.web(change)), expected, JSON.stringify(change));
    assert.deepEqual([await box.count(), (await box.marks()).length], [0, 0]);
    assert.deepEqual(desk.errors, []);
  });

  it('go to a poll that there is, by an id that can be one', async () => {
    const { desk, box } = await open();
    const draft = await desk.draft();
    for (const [id, expected] of [
      ['k3f9x2ab', [404, 'not_found', '/pollId', 'unknown_poll']],
      [draft, [404, 'not_found', '/pollId', 'unknown_poll']],
      ['k3f9%00ab', [404, 'not_found']],
      ['K3F9X2AB', [404, 'not_found']],
      ['x'.repeat(300), [404, 'not_found']],
    ] as const)
      assert.deepEqual(said(await new BallotBox(desk, id).web()), expected, id);
    assert.equal(await box.count(), 0);
    assert.deepEqual(desk.errors, []);
  });

  it('of days before it opened and of times to come count as of the first day and of today', async () => {
    const { desk, box } = await open();
    desk.clock.now = ASKED + 50 * HOUR;
    await box.web({ castAt: iso(ASKED - 1000 * HOUR) });
    await box.web({ castAt: iso(ASKED + 26 * HOUR) });
    await box.web({ castAt: iso(ASKED + 9000 * HOUR) });
    // Half past eleven in the evening, UTC: in Brussels it is the next day.
    await box.web({ castAt: '2026-12-01T23:30:00Z' });
    const days = (await box.rows()).map(({ day }) => day).toSorted();
    assert.deepEqual(days, ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-02']);
  });

  it('that were cast before it closed count for 72 hours, and are counted as late', async () => {
    const { desk, box } = await open();
    desk.clock.now = CLOSES - 1;
    assert.deepEqual(said(await box.web()), [201]);
    desk.clock.now = CLOSES;
    assert.deepEqual(said(await box.web()), [410, 'poll_closed'], 'also before a clock came by');
    assert.deepEqual(said(await box.web({ castAt: iso(CLOSES) })), [410, 'poll_closed']);
    assert.deepEqual(said(await box.web({ castAt: iso(CLOSES - 1) })), [201]);
    await desk.runJobs();
    assert.equal((await desk.record(box.pollId)).state, 'closed');
    desk.clock.now = CLOSES + 72 * HOUR - 1;
    assert.deepEqual(said(await box.web({ castAt: iso(CLOSES - 1) })), [201]);
    desk.clock.now = CLOSES + 72 * HOUR;
    assert.deepEqual(said(await box.web({ castAt: iso(CLOSES - 1) })), [410, 'poll_closed']);
    assert.deepEqual((await box.rows()).map(({ is_late }) => is_late).toSorted(), [0, 1, 1]);
    await desk.runJobs();
    assert.deepEqual((await desk.results(box.pollId)).body['n'], 3);
    assert.deepEqual(await box.marks(), [], 'nobody can find out any more who took part');
  });

  it('do not count in a poll that was closed early, for what was cast after that, nor in one that was cancelled', async () => {
    const { desk, box } = await open();
    desk.clock.now += HOUR;
    await desk.move(box.pollId, 'closed');
    desk.clock.now += HOUR;
    assert.deepEqual(said(await box.web({ castAt: iso(ASKED + HOUR) })), [410, 'poll_closed']);
    assert.deepEqual(said(await box.web({ castAt: iso(ASKED + HOUR - 1) })), [201]);
    const other = new BallotBox(desk, await desk.opened());
    await other.web();
    await desk.move(other.pollId, 'cancelled', { data: { reason: { nl: 'Te weinig volk.' } } });
    assert.deepEqual(said(await other.web()), [410, 'poll_closed']);
    assert.equal(await other.count(), 0);
  });

  it('with a card count once, and a wrong code is as unknown as one of another poll', async () => {
    const { desk, box } = await open({ channels: ['code', 'paper'], strength: 3 });
    const other = new BallotBox(desk, await desk.opened({ channels: ['code', 'paper'], strength: 3 }));
    const [code = '', second = ''] = await box.codes(2);
    assert.match(code, /^\d{12}$/);
    assert.notEqual(code, second);
    const stored = JSON.stringify(await desk.store.db.selectFrom('poll_codes').selectAll().execute());
    assert.ok(!stored.includes(code), 'only a keyed hash is kept');
    assert.deepEqual(said(await box.card(code)), [201]);
    assert.deepEqual(said(await box.card(code)), [409, 'already_voted']);
    assert.deepEqual(said(await other.card(second)), [404, 'code_unknown']);
    const wrong = `${second.slice(0, 11)}${(Number(second[11]) + 1) % 10}`;
    assert.deepEqual(said(await box.card(wrong)), [404, 'code_unknown']);
    assert.deepEqual(said(await box.web()), [422, 'invalid', '/channel', 'not_here']);
    const proof = await box.proof();
    const once = { 'stek-proof': proof };
    const ballot = { answers: SAID, channel: 'code', code: '000000000000' };
    assert.deepEqual(said(await box.send(ballot, once)), [404, 'code_unknown']);
    assert.deepEqual(said(await box.send(ballot, once)), [403, 'proof_spent'], 'no code is tried twice for one proof');
    assert.deepEqual([await box.count(), await other.count()], [1, 0]);
  });

  it('have codes only where they are of use, and no more than a town needs', async () => {
    const { desk, box } = await open();
    const ask = async (id: string, count: unknown) => said(await desk.post(`polls/${id}/codes`, { count }, 'worker'));
    assert.deepEqual(await ask(box.pollId, 5), [422, 'invalid', '', 'not_here']);
    const id = await desk.draft({ channels: ['code'], strength: 3 });
    assert.deepEqual(await ask(id, 0), [422, 'invalid', '/count', 'too_small']);
    assert.deepEqual(await ask(id, 501), [422, 'invalid', '/count', 'too_big']);
    for (let part = 0; part < 10; part++) assert.deepEqual(await ask(id, 500), [201]);
    assert.deepEqual(await ask(id, 1), [422, 'invalid', '/count', 'too_many']);
    assert.deepEqual(await ask('zzzzzzzz', 1), [404, 'not_found']);
    await desk.move(id, 'open');
    await desk.move(id, 'closed');
    assert.deepEqual(await ask(id, 1), [410, 'poll_closed']);
    assert.deepEqual(said(await desk.ask(`polls/${id}/codes`, { method: 'POST', body: '{"count":1}' })), [
      401,
      'unauthorized',
    ]);
  });

  it('at a tablet come with its key, for its poll and its hours, and can be handed over later', async () => {
    const { desk, box } = await open();
    const tablet = await box.tablet(HOUR, 5 * HOUR);
    assert.match(tablet.key, /^stek_kiosk_/);
    assert.deepEqual(said(await box.kiosk(tablet)), [403, 'forbidden', '/castAt', 'outside_hours']);
    desk.clock.now += 6 * HOUR;
    const inTime = { castAt: iso(ASKED + 2 * HOUR), quick: true };
    assert.deepEqual(said(await box.kiosk(tablet, inTime, 'cast-in-the-hall')), [201]);
    assert.deepEqual(said(await box.kiosk(tablet, inTime, 'cast-in-the-hall')), [201]);
    assert.deepEqual(said(await box.kiosk(tablet, { castAt: iso(ASKED + 5 * HOUR + 1) })), [
      403,
      'forbidden',
      '/castAt',
      'outside_hours',
    ]);
    assert.deepEqual(said(await box.kiosk(tablet, { channel: 'web', mark: newMark() })), [
      403,
      'forbidden',
      '/channel',
      'kiosk_only',
    ]);
    const other = new BallotBox(desk, await desk.opened());
    assert.deepEqual(said(await other.kiosk(tablet, inTime)), [403, 'forbidden', '/pollId', 'other_poll']);
    desk.clock.now = CLOSES + 72 * HOUR - 1;
    assert.deepEqual(said(await box.kiosk(tablet, inTime)), [201]);
    assert.deepEqual(
      (await box.rows()).map(({ channel, is_quick, is_late }) => [channel, is_quick, is_late].join(' ')).toSorted(),
      ['kiosk 1 0', 'kiosk 1 1'],
    );
    desk.clock.now = CLOSES + 72 * HOUR;
    assert.deepEqual(said(await box.kiosk(tablet, inTime)), [401, 'unauthorized'], 'the key has ended by itself');
    assert.deepEqual(desk.errors, []);
  });

  it('have tablets for hours that can be', async () => {
    const { desk, box } = await open();
    const ask = async (id: string, from: number, until: number, more: object = {}) => {
      const hours = { from: iso(ASKED + from), until: iso(ASKED + until) };
      return said(await desk.post(`polls/${id}/kiosks`, { ...hours, ...more }, 'worker'));
    };
    assert.deepEqual(await ask(box.pollId, HOUR, HOUR), [422, 'invalid', '/until', 'wrong_order']);
    assert.deepEqual(await ask(box.pollId, 0, 24 * HOUR + 1), [422, 'invalid', '/until', 'too_long']);
    assert.deepEqual(await ask(box.pollId, -9 * HOUR, -HOUR), [422, 'invalid', '/until', 'past']);
    assert.deepEqual(await ask(box.pollId, 0, HOUR, { placeId: 'maan' }), [
      422,
      'invalid',
      '/placeId',
      'unknown_place',
    ]);
    assert.deepEqual(await ask(box.pollId, 0, HOUR, { placeId: 'de-dorp', label: 'Zaal' }), [201]);
    const webOnly = await desk.opened({ channels: ['web'], strength: 1 });
    assert.deepEqual(await ask(webOnly, 0, HOUR), [422, 'invalid', '', 'not_here']);
    assert.deepEqual(await ask('a%00b', 0, HOUR), [404, 'not_found']);
    await desk.move(box.pollId, 'closed');
    assert.deepEqual(await ask(box.pollId, 0, HOUR), [410, 'poll_closed']);
  });

  it('of a poll of the least strength count once for a browser', async () => {
    const { box } = await open({ strength: 1 });
    const mark = newMark();
    assert.deepEqual(said(await box.web({ mark })), [201]);
    assert.deepEqual(said(await box.web({ mark })), [409, 'already_voted']);
    assert.deepEqual([await box.count(), (await box.marks()).length], [1, 1]);
  });

  it('of a poll where nothing stands in the way leave no mark', async () => {
    const { box } = await open({ strength: 0 });
    assert.deepEqual([said(await box.web({ mark: undefined })), said(await box.web())], [[201], [201]]);
    assert.deepEqual([await box.count(), (await box.marks()).length], [2, 0]);
  });
});
