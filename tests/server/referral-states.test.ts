import assert from 'node:assert/strict';
import { it } from 'node:test';
import { REFERRAL_STATES, type ReferralState } from '../../src/schema/referral.ts';
import { onBothEngines } from '../support/engines.ts';
import { dataFor, ReferralDesk, type SentCard, type Staff } from '../support/referral-desk.ts';

/** Where its contact person can take one, as the model says it; written here once more, by hand. */
const CONTACT: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  sent: ['received'],
  received: ['contacted', 'no_answer', 'returned'],
  contacted: ['handed_over', 'returned', 'closed'],
  no_answer: ['contacted', 'closed'],
  handed_over: ['contacted', 'closed'],
  returned: [],
  closed: [],
  withdrawn: [],
};

/** What the person can do with their code. */
const PERSON: Readonly<Record<ReferralState, readonly string[]>> = {
  ...{ sent: ['withdraw'], received: ['withdraw'], contacted: ['withdraw'], no_answer: ['withdraw'] },
  ...{ handed_over: ['arrived', 'not_arrived', 'withdraw'], returned: ['withdraw'], closed: [] },
  // Doing again what is done changes nothing.
  withdrawn: ['withdraw'],
};

/** The same of the referrer who may see how far it stands. */
const SENDER: Readonly<Record<ReferralState, readonly string[]>> = {
  ...{ sent: ['withdraw'], received: [], contacted: [], no_answer: [] },
  ...{ handed_over: [], returned: [], closed: [], withdrawn: [] },
};

/** How one comes to a state. */
const WAY: Readonly<Record<ReferralState, readonly string[]>> = {
  sent: [],
  received: ['received'],
  contacted: ['received', 'contacted'],
  no_answer: ['received', 'no_answer'],
  handed_over: ['received', 'contacted', 'handed_over'],
  returned: ['received', 'returned'],
  closed: ['received', 'contacted', 'closed'],
  withdrawn: [],
};

const ACTIONS = ['arrived', 'not_arrived', 'withdraw'] as const;
const sorted = (words: unknown): string[] => (words as string[]).toSorted();

/** What a state needs that is reached from this one. */
const needs = (to: string, from: ReferralState, { today }: ReferralDesk): object | undefined =>
  to === 'closed' && from === 'no_answer' ? { outcome: 'not_reached' } : dataFor(to, today);

async function cardIn(desk: ReferralDesk, state: ReferralState): Promise<SentCard> {
  const card = await desk.sent(desk.card('lotte', { scopes: ['share_card', 'tell_sender_stage'] }));
  await desk.walk(card.id, ...WAY[state]);
  if (state === 'withdrawn') assert.equal((await desk.follow(card.personCode, 'withdraw')).status, 200);
  // The person is asked two weeks after they were handed over.
  if (state === 'handed_over') desk.clock.now += 14 * 86_400_000;
  return card;
}

onBothEngines('A card in each of its states', openEmpty => {
  it('is taken by its contact person where it can go, and nowhere else: 409, with where it can go', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    let refused = 0;
    let taken = 0;
    for (const state of REFERRAL_STATES)
      for (const to of REFERRAL_STATES) {
        const { id } = await cardIn(desk, state);
        const isAllowed = CONTACT[state].includes(to);
        // Nobody picked up often enough; what else holds of it has a test of its own.
        if (to === 'no_answer' && isAllowed) await desk.tryEnough(id);
        const { status, body } = await desk.move(id, to, needs(to, state, desk));
        assert.equal(status, isAllowed ? 200 : 409, `${state} to ${to}: ${JSON.stringify(body)}`);
        assert.equal((await desk.record(id)).state, isAllowed ? to : state);
        if (isAllowed) taken++;
        else {
          assert.equal(body['code'], 'invalid_transition');
          const allowed = CONTACT[state].filter(one => one !== 'no_answer');
          assert.deepEqual(sorted(body['allowed']), sorted(allowed), state);
          refused++;
        }
      }
    assert.deepEqual([taken, refused], [11, 53]);
    assert.deepEqual(desk.errors, []);
  });

  it('is taken nowhere by anybody else: for another contact person it does not exist, the others may not', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    let refused = 0;
    for (const state of REFERRAL_STATES) {
      const { id } = await cardIn(desk, state);
      const other = {
        lotte: await desk.move('nothing', 'received'),
        attempt: await desk.attempt('nothing', '2026-11-30', 'morning'),
      };
      for (const to of REFERRAL_STATES) {
        const { requestId: _, ...said } = (await desk.move(id, to, needs(to, state, desk), 'karim')).body;
        const { requestId: __, ...nothing } = other.lotte.body;
        assert.deepEqual(said, nothing, `${state} to ${to}`);
        for (const as of ['worker', 'coordinator', 'editor', 'admin'] as const)
          assert.equal((await desk.move(id, to, needs(to, state, desk), as)).status, 403, `${as}: ${state} to ${to}`);
        refused += 5;
      }
      const tried = await desk.attempt(id, '2026-11-30', 'morning', 'karim');
      assert.deepEqual([tried.status, tried.body['detail']], [404, other.attempt.body['detail']]);
      assert.equal((await desk.record(id)).state, state);
    }
    assert.equal(refused, 8 * 8 * 5);
  });

  it('lets each of its two holders do what is theirs, and nothing more', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    let done = 0;
    for (const state of REFERRAL_STATES)
      for (const action of ACTIONS)
        for (const [table, code] of [
          [PERSON, 'personCode'],
          [SENDER, 'senderCode'],
        ] as const) {
          const card = await cardIn(desk, state);
          const may = table[state].includes(action);
          const shown = (await desk.follow(card[code])).body['actions'] as { name: string; label?: string }[];
          const isShown = shown.some(({ name }) => name === action);
          assert.equal(isShown, may && state !== 'withdrawn', `${code}: ${state} shows ${action}`);
          assert.deepEqual(
            shown.filter(({ label }) => typeof label !== 'string'),
            [],
          );
          const { status, body } = await desk.follow(card[code], action);
          assert.equal(status, may ? 200 : 409, `${code}: ${action} of ${state}: ${JSON.stringify(body)}`);
          if (may) done++;
        }
    assert.equal(done, 10);
  });

  it('ends after the person said that they arrived, and is called once more after they said that they did not', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const [one, other] = [await cardIn(desk, 'handed_over'), await cardIn(desk, 'handed_over')];
    assert.equal((await desk.follow(one.personCode, 'arrived')).body['state'], 'closed');
    const { outcome, arrived } = await desk.record(one.id);
    assert.deepEqual([outcome, arrived], ['arrived', true]);
    const said = await desk.follow(other.personCode, 'not_arrived');
    assert.deepEqual(
      [said.body['state'], said.body['hint']],
      ['contacted', 'Lotte belt je nog eens. Je kan ook zelf bellen: 057 00 00 00.'],
    );
    assert.equal((await desk.record(other.id)).arrived, false);
    await desk.walk(other.id, 'handed_over');
    assert.equal((await desk.record(other.id)).arrived, undefined, 'the person is asked anew');
    assert.equal((await desk.follow(other.personCode, 'arrived')).status, 409, 'and not before two weeks');
  });
});

onBothEngines('What its contact person says of a card', openEmpty => {
  const issueOf = ({ status, body }: { status: number; body: Record<string, unknown> }): unknown[] => {
    const [issue] = (body['errors'] ?? []) as { code: string; pointer: string }[];
    return [status, issue?.code, issue?.pointer];
  };

  it('has an outcome that can be: who was never reached did not take part', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = await cardIn(desk, 'contacted');
    for (const outcome of ['not_reached', 'returned'])
      assert.deepEqual(issueOf(await desk.move(id, 'closed', { outcome })), [422, 'other_outcome', '/data/outcome']);
    for (const data of [undefined, {}, { outcome: 'fine' }, { outcome: 'declined', why: 'Ziek' }])
      assert.equal((await desk.move(id, 'closed', data ?? {})).status, 422, JSON.stringify(data));
    const unreached = await cardIn(desk, 'no_answer');
    for (const outcome of ['helped_here', 'returned', 'arrived'])
      assert.equal((await desk.move(unreached.id, 'closed', { outcome })).status, 422);
    const { status, body } = await desk.move(unreached.id, 'closed', { outcome: 'not_reached' });
    assert.deepEqual([status, body['outcome']], [200, 'not_reached']);
  });

  it('is a hand-over only with a yes of its own, given since the card came and not tomorrow, to one service', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = await cardIn(desk, 'contacted');
    const consent = { lang: 'nl', form: 'witnessed', on: '2026-11-30' };
    const asked = async (data: object) => issueOf(await desk.move(id, 'handed_over', data)).slice(1);
    assert.deepEqual(await asked({ serviceId: 'huis', consent: { ...consent, on: '2026-12-01' } }), [
      'in_future',
      '/data/consent/on',
    ]);
    assert.deepEqual(await asked({ serviceId: 'huis', consent: { ...consent, on: '2026-11-29' } }), [
      'not_new',
      '/data/consent/on',
    ]);
    assert.deepEqual(await asked({ serviceId: 'maan', consent }), ['unknown_service', '/data/serviceId']);
    assert.deepEqual(await asked({ serviceId: 'ma\u0000an', consent }), ['unknown_service', '/data/serviceId']);
    for (const data of [{}, { serviceId: 'huis' }, { consent }, { serviceId: 'huis', serviceName: 'Huis', consent }])
      assert.equal((await desk.move(id, 'handed_over', data)).status, 422, JSON.stringify(data));
    assert.deepEqual(await asked({ serviceName: 'Fatou 85.07.30-033.28', consent }), [
      'national_number',
      '/data/serviceName',
    ]);
    const { status, body } = await desk.move(id, 'handed_over', { serviceId: 'huis', consent });
    assert.deepEqual([status, body['handedOver']], [200, { serviceId: 'huis', consent }]);
  });

  it('is no note, and comes with nothing where nothing is asked: what is written about a card is sealed', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = await desk.sent();
    const noted = await desk.post(
      `referrals/${id}/transitions`,
      { to: 'received', version: 1, note: 'Fatou' },
      'lotte',
    );
    assert.deepEqual(issueOf(noted), [422, 'readable', '/note']);
    assert.equal((await desk.move(id, 'received', { text: 'Fatou' })).status, 422);
    const rows = await desk.store.db.selectFrom('transitions').select('note').where('kind', '=', 'referral').execute();
    assert.deepEqual(
      rows.map(({ note }) => note),
      [null],
    );
  });

  it('is that nobody picks up only after three attempts, on two days, in different parts of the day', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const tried = async (...attempts: [day: string, part: string][]) => {
      desk.clock.now = Date.parse('2026-12-02T12:00:00Z');
      const { id } = await cardIn(desk, 'received');
      desk.clock.now = Date.parse('2026-12-04T12:00:00Z');
      for (const [day, part] of attempts) assert.equal((await desk.attempt(id, day, part)).status, 200);
      const { mayGiveUp, attempts: kept } = await desk.record(id);
      assert.deepEqual(
        kept,
        attempts.map(([on, part]) => ({ on, part })),
      );
      const { status } = await desk.move(id, 'no_answer');
      assert.equal(status, mayGiveUp ? 200 : 409);
      return mayGiveUp;
    };
    assert.equal(await tried(), false);
    assert.equal(await tried(['2026-12-02', 'morning'], ['2026-12-03', 'evening']), false);
    assert.equal(await tried(['2026-12-02', 'morning'], ['2026-12-02', 'evening'], ['2026-12-02', 'afternoon']), false);
    assert.equal(await tried(['2026-12-02', 'morning'], ['2026-12-03', 'morning'], ['2026-12-04', 'morning']), false);
    assert.equal(await tried(['2026-12-02', 'morning'], ['2026-12-03', 'morning'], ['2026-12-03', 'evening']), true);
  });

  it('are at most 20 attempts, none tomorrow, none before the card came or before it was opened', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = await desk.sent();
    const early = await desk.attempt(id, '2026-11-30', 'morning');
    assert.deepEqual([early.status, early.body['code']], [409, 'invalid_transition']);
    await desk.walk(id, 'received');
    assert.deepEqual(issueOf(await desk.attempt(id, '2026-12-01', 'morning')), [422, 'other_day', '/on']);
    assert.deepEqual(issueOf(await desk.attempt(id, '2026-11-29', 'morning')), [422, 'other_day', '/on']);
    assert.equal((await desk.attempt(id, '2026-11-30', 'night')).status, 422);
    const noted = await desk.post(
      `referrals/${id}/attempts`,
      { on: '2026-11-30', part: 'morning', note: 'Fatou' },
      'lotte',
    );
    assert.equal(noted.status, 422);
    for (let count = 1; count <= 20; count++) {
      const { status, body } = await desk.attempt(id, '2026-11-30', 'morning');
      assert.deepEqual([status, (body['attempts'] as unknown[]).length, body['version']], [200, count, count + 2]);
    }
    assert.deepEqual(issueOf(await desk.attempt(id, '2026-11-30', 'morning')).slice(0, 2), [422, 'too_many']);
    for (const as of ['worker', 'coordinator', 'editor', 'admin'] satisfies Staff[])
      assert.equal((await desk.attempt(id, '2026-11-30', 'morning', as)).status, 403, as);
  });

  it('is written down once under one name, however often that is sent', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = await cardIn(desk, 'received');
    const name = { 'idempotency-key': 'attempt-1' };
    const send = (part: string) => desk.post(`referrals/${id}/attempts`, { on: '2026-11-30', part }, 'lotte', name);
    const [first, again] = [await send('morning'), await send('morning')];
    assert.deepEqual([again.body, again.headers.get('idempotency-replayed')], [first.body, 'true']);
    assert.equal((await send('evening')).body['code'], 'idempotency_mismatch');
    assert.equal((await desk.record(id)).attempts.length, 1);
  });
});
