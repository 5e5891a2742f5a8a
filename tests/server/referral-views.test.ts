import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ConsentScope, ReferralState } from '../../src/schema/referral.ts';
import type { FollowUpView } from '../../src/schema/submission.ts';
import { onBothEngines } from '../support/engines.ts';
import { ReferralDesk, type SentCard } from '../support/referral-desk.ts';

const STAGE = 'tell_sender_stage';
const OUTCOME = 'tell_sender_outcome';
const SCOPES: Readonly<Record<string, readonly ConsentScope[]>> = {
  none: [],
  stage: [STAGE],
  outcome: [OUTCOME],
  both: [STAGE, OUTCOME],
};

/** Every end and every state on the way to one, each with how one comes to it. */
const WAYS: readonly [
  name: string,
  state: ReferralState,
  way: (desk: ReferralDesk, card: SentCard) => Promise<unknown>,
][] = [
  ['sent', 'sent', async () => undefined],
  ['received', 'received', (desk, { id }) => desk.walk(id, 'received')],
  ['no_answer', 'no_answer', (desk, { id }) => desk.walk(id, 'received', 'no_answer')],
  ['contacted', 'contacted', (desk, { id }) => desk.walk(id, 'received', 'contacted')],
  ['handed_over', 'handed_over', (desk, { id }) => desk.walk(id, 'received', 'contacted', 'handed_over')],
  ['returned', 'returned', (desk, { id }) => desk.walk(id, 'received', 'returned')],
  ['closed', 'closed', (desk, { id }) => desk.walk(id, 'received', 'contacted', 'closed')],
  ['withdrawn', 'withdrawn', (desk, { personCode }) => desk.follow(personCode, 'withdraw')],
  ['late', 'sent', desk => desk.pass(20)],
  [
    'not reached',
    'closed',
    async (desk, { id }) => {
      await desk.walk(id, 'received', 'no_answer');
      await desk.pass(31);
    },
  ],
  [
    'came back',
    'closed',
    async (desk, { id }) => {
      await desk.walk(id, 'received', 'returned');
      await desk.pass(15);
    },
  ],
];

/** What the referrer sees of each, by what the person allowed: the state, and how it ended. Written by hand. */
const SENDER: Readonly<Record<string, readonly (readonly [state: string, hint: string])[]>> = {
  // In the order of none, stage, outcome, both.
  sent: [
    ['sent', 'hidden'],
    ['sent', 'stage'],
    ['sent', 'hidden'],
    ['sent', 'stage'],
  ],
  late: [
    ['sent', 'hidden'],
    ['sent', 'stage'],
    ['sent', 'hidden'],
    ['sent', 'stage'],
  ],
  received: [
    ['sent', 'hidden'],
    ['received', 'stage'],
    ['sent', 'hidden'],
    ['received', 'stage'],
  ],
  no_answer: [
    ['sent', 'hidden'],
    ['received', 'stage'],
    ['sent', 'hidden'],
    ['received', 'stage'],
  ],
  contacted: [
    ['sent', 'hidden'],
    ['contacted', 'stage'],
    ['sent', 'hidden'],
    ['contacted', 'stage'],
  ],
  handed_over: [
    ['sent', 'hidden'],
    ['contacted', 'stage'],
    ['sent', 'hidden'],
    ['contacted', 'stage'],
  ],
  returned: [
    ['sent', 'hidden'],
    ['closed', 'stage'],
    ['returned', 'wrong place'],
    ['returned', 'wrong place'],
  ],
  closed: [
    ['sent', 'hidden'],
    ['closed', 'stage'],
    ['closed', 'helped'],
    ['closed', 'helped'],
  ],
  'not reached': [
    ['sent', 'hidden'],
    ['closed', 'stage'],
    ['closed', 'not reached'],
    ['closed', 'not reached'],
  ],
  'came back': [
    ['sent', 'hidden'],
    ['closed', 'stage'],
    ['closed', 'came back'],
    ['closed', 'came back'],
  ],
  withdrawn: [
    ['sent', 'hidden'],
    ['closed', 'stage'],
    ['withdrawn', 'withdrawn'],
    ['withdrawn', 'withdrawn'],
  ],
};

const HINTS: Readonly<Record<string, RegExp>> = {
  hidden: /^De persoon koos om niet te delen hoe het verder gaat\./,
  stage: /^De persoon deelt met jou hoe ver het staat, en niet meer\.$/,
  'wrong place': /verkeerde plek/,
  helped: /^De persoon is geholpen\.$/,
  'not reached': /niet te pakken/,
  'came back': /er kwam geen nieuwe/,
  withdrawn: /gewist/,
};

/** What the person reads in each. */
const PERSON: Readonly<Record<string, RegExp>> = {
  sent: /^Lotte belt je ten laatste op maandag 7 december\. Het nummer is 057 00 00 00\.$/,
  received: /^Lotte las je kaart en belt je ten laatste op maandag 7 december\./,
  late: /^Je had al telefoon moeten krijgen\. Sorry\. Bel gerust zelf naar Lotte: 057 00 00 00\.$/,
  no_answer: /^Lotte belde je en kreeg je niet te pakken\./,
  contacted: /^Jij en Lotte zoeken samen verder\./,
  handed_over: /^Je kan naar Huurdersbond\./,
  returned: /^Lotte kan je hier niet mee helpen\./,
  closed: /^Lotte heeft je geholpen\.$/,
  'not reached': /^We kregen je niet te pakken\./,
  'came back': /^Lotte kon je niet helpen\./,
  withdrawn: /^Niemand kan je kaart nog lezen\./,
};

onBothEngines('The codes of a card', openEmpty => {
  const followed = async (desk: ReferralDesk, code: string): Promise<FollowUpView> => {
    const { status, body } = await desk.follow(code);
    assert.equal(status, 200, JSON.stringify(body));
    return body as unknown as FollowUpView;
  };

  it('show the person all that happens, and the referrer what the person allowed, wherever it stands', async () => {
    let seen = 0;
    for (const [name, state, way] of WAYS) {
      const desk = await ReferralDesk.open(openEmpty);
      for (const [index, [allowed, scopes]] of Object.entries(SCOPES).entries()) {
        const card = await desk.sent(desk.card('lotte', { scopes: ['share_card', ...scopes] }));
        const first = await followed(desk, card.senderCode);
        await way(desk, card);
        const person = await followed(desk, card.personCode);
        assert.equal(person.state, state, name);
        assert.match(person.hint!, PERSON[name]!, name);
        assert.equal(typeof person.label, 'string');
        assert.deepEqual(
          person.steps.map(step => step.name),
          state === 'withdrawn' ? [] : ['sent', 'called', 'together', 'done'],
        );
        const sender = await followed(desk, card.senderCode);
        const [shown, hint] = SENDER[name]![index]!;
        assert.equal(sender.state, shown, `${name}, ${allowed}`);
        assert.match(sender.hint!, HINTS[hint]!, `${name}, ${allowed}`);
        if (hint === 'hidden') assert.deepEqual(sender, first, `${name}: nothing tells that anything happened`);
        assert.doesNotMatch(JSON.stringify(sender), /Lotte|Huurdersbond|Fatou/, name);
        seen++;
      }
    }
    assert.equal(seen, 44);
  });

  it('let a referrer who may know nothing take back what nobody opened, and never say whether that was so', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const [unopened, opened] = [await desk.sent(), await desk.sent()];
    await desk.walk(opened.id, 'received');
    const views = [];
    for (const { senderCode, ref } of [unopened, opened]) {
      const before = await followed(desk, senderCode);
      const { status, body } = await desk.follow(senderCode, 'withdraw');
      const again = await desk.follow(senderCode, 'withdraw');
      assert.deepEqual([status, body, again.body], [200, before, before]);
      for (const action of ['arrived', 'not_arrived'])
        assert.equal((await desk.follow(senderCode, action)).status, 409);
      views.push({ ...before, ref: ref.slice(0, 3) });
    }
    assert.deepEqual(views[0], views[1]);
    assert.deepEqual(
      [(await desk.record(unopened.id)).state, (await desk.record(opened.id)).state],
      ['withdrawn', 'received'],
    );
  });

  it('tell a referrer who may know it that it is too late to take it back, in no other word than they see', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const card = await desk.sent(desk.card('lotte', { scopes: ['share_card', STAGE] }));
    await desk.walk(card.id, 'received', 'no_answer');
    const { status, body } = await desk.follow(card.senderCode, 'withdraw');
    assert.deepEqual([status, body['allowed']], [409, []]);
    assert.doesNotMatch(JSON.stringify(body), /no_answer/);
    const over = await desk.sent(desk.card('lotte', { scopes: ['share_card', STAGE] }));
    await desk.walk(over.id, 'received', 'contacted', 'closed');
    await desk.follow(card.personCode, 'withdraw');
    const viewOf = async ({ senderCode }: SentCard) => {
      const { ref: _, steps, ...view } = await followed(desk, senderCode);
      return { ...view, steps: steps.map(({ on: __, ...step }) => step), days: steps.filter(({ on }) => on).length };
    };
    assert.deepEqual(await viewOf(card), await viewOf(over), 'taken back looks like done');
    const gone = await desk.follow(card.senderCode, 'withdraw');
    assert.equal(gone.status, 409);
    assert.doesNotMatch(JSON.stringify(gone.body), /withdrawn/);
  });

  it('ask the person two weeks after they were handed over whether they arrived, and not a day before', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id, personCode } = await desk.sent();
    await desk.walk(id, 'received', 'contacted', 'handed_over');
    const names = async () => (await followed(desk, personCode)).actions.map(({ name }) => name);
    await desk.pass(13);
    assert.deepEqual(await names(), ['withdraw']);
    await desk.pass(1);
    assert.deepEqual(await names(), ['arrived', 'not_arrived', 'withdraw']);
    assert.equal((await followed(desk, personCode)).hint, 'Ben je al geholpen bij Huurdersbond? Zeg het ons.');
  });

  it('name a service by what the directory calls it now, and none that is no more', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id, personCode } = await desk.sent();
    await desk.walk(id, 'received', 'contacted');
    const consent = { lang: 'nl', form: 'typed', on: desk.today };
    assert.equal((await desk.move(id, 'handed_over', { serviceId: 'huis', consent })).status, 200);
    assert.match((await followed(desk, personCode)).hint!, /^Je kan naar Huis van Welzijn\./);
    await desk.store.db.updateTable('services').set({ removed_at: '2026-11-30T13:00:00Z' }).execute();
    assert.match((await followed(desk, personCode)).hint!, /^Jij en Lotte zoeken samen verder\./);
  });

  it('speak the language that is asked for first, with the days on which each step was reached', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id, personCode } = await desk.sent();
    await desk.walk(id, 'received');
    await desk.pass(1);
    await desk.walk(id, 'contacted');
    const { status, body, headers } = await desk.follow(personCode, '', { 'accept-language': 'nl-BE' });
    assert.deepEqual([status, headers.get('content-language')], [200, 'nl']);
    assert.deepEqual(body['steps'], [
      { name: 'sent', state: 'done', label: 'Verstuurd', on: '2026-11-30' },
      { name: 'called', state: 'done', label: 'Bellen', on: '2026-11-30' },
      { name: 'together', state: 'current', label: 'Samen zoeken', on: '2026-12-01' },
      { name: 'done', state: 'ahead', label: 'Klaar' },
    ]);
  });
});
