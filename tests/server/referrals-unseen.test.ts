import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runReferralClocks } from '../../src/server/referrals/referral-clocks.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { onBothEngines } from '../support/engines.ts';
import { CAME, ReferralDesk, type SentCard, type Staff } from '../support/referral-desk.ts';

/** All of an answer that its reader has, but for what numbers it. */
async function wholeOf(answer: Response): Promise<string> {
  const headers = [...answer.headers].filter(([name]) => name !== 'request-id').map(String);
  const text = await answer.text();
  const said = text.replace(/"requestId":"[^"]*"/, '').replaceAll(/DST-\d+-\d+/g, 'DST');
  return `${answer.status}\n${headers.join('\n')}\n\n${said}`;
}

/** Everything that somebody can ask about one card, right or wrong. */
const ASKED: readonly [method: string, path: string, body?: object][] = [
  ['GET', ''],
  ['POST', '/transitions', { to: 'received', version: 1 }],
  ['POST', '/transitions', { to: 'received', version: 9 }],
  ['POST', '/transitions', { to: 'closed', version: 1, data: { outcome: 'helped_here' } }],
  ['POST', '/transitions', { to: 'received', version: 1, note: 'x' }],
  ['POST', '/transitions', { to: 'nowhere', version: 1 }],
  ['POST', '/attempts', { on: '2026-12-20', part: 'morning' }],
  ['POST', '/attempts', { on: '2020-12-20', part: 'morning' }],
  ['POST', '/attempts', { on: 'x' }],
];

onBothEngines('What somebody learns of a card that is not theirs', openEmpty => {
  const asking = (
    desk: ReferralDesk,
    as: Staff | undefined,
    id: string,
    [method, path, body]: (typeof ASKED)[number],
  ) =>
    desk.app.request(`http://stek.test/v1/${desk.tenant}/referrals/${id}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      headers: {
        ...(as && { authorization: `Bearer ${desk.staff[as].key}` }),
        ...(body && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
    });

  it('is nothing, not even that there is one: the same bytes as for a card that never was, late or not', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = await desk.sent();
    let asked = 0;
    for (const days of [0, 20]) {
      desk.clock.now += days * 86_400_000;
      for (const as of ['karim', 'coordinator', 'worker', 'editor', undefined] as const)
        for (const question of ASKED) {
          const real = await wholeOf(await asking(desk, as, id, question));
          const none = await wholeOf(await asking(desk, as, crypto.randomUUID(), question));
          assert.equal(real, none, `${as}: ${question.map(part => JSON.stringify(part)).join(' ')}`);
          asked++;
        }
    }
    assert.equal(asked, 90);
    const { state, version, attempts } = await desk.record(id);
    assert.deepEqual([state, version, attempts], ['sent', 1, []]);
  });

  it('is the same for a referrer who may know nothing, whatever they ask and whatever became of it', async () => {
    const became: Readonly<Record<string, (desk: ReferralDesk, card: SentCard) => Promise<unknown>>> = {
      nothing: async () => undefined,
      withdrawn: (desk, { personCode }) => desk.follow(personCode, 'withdraw'),
      closed: (desk, { id }) => desk.walk(id, 'received', 'contacted', 'closed'),
      returned: (desk, { id }) => desk.walk(id, 'received', 'returned'),
    };
    const told = new Set<string>();
    for (const [name, way] of Object.entries(became)) {
      const desk = await ReferralDesk.open(openEmpty);
      const card = await desk.sent();
      await way(desk, card);
      await desk.pass(20);
      const code = card.senderCode;
      const asked = async (path: string, key: string) =>
        wholeOf(
          await desk.app.request(`http://stek.test/v1/${desk.tenant}/follow-up${path}`, {
            method: 'POST',
            body: JSON.stringify({ code }),
            headers: { 'content-type': 'application/json', 'idempotency-key': key },
          }),
        );
      const page = async () => {
        const body = new URLSearchParams({ code });
        const shown = await wholeOf(
          await desk.app.request(`http://stek.test/p/${desk.tenant}/code`, { method: 'POST', body }),
        );
        return shown.replaceAll(code, 'CODE').replaceAll(/\d{4} \d{4} \d{4} \d{4}/g, 'CODE');
      };
      const answers = [
        ...[await asked('', 'first-look'), await page(), await asked('/arrived', 'arrived-1')],
        ...[await asked('/withdraw', 'withdraw-1'), await asked('/withdraw', 'withdraw-1')],
        ...[await asked('/withdraw', 'withdraw-2'), await asked('/nothing', 'nothing-1'), await page()],
        await asked('', 'last-look'),
      ];
      assert.equal(answers.length, 9);
      assert.match(answers[0]!, /^200\n/, name);
      told.add(answers.join('\n\n'));
      assert.deepEqual(desk.errors, []);
    }
    assert.equal(told.size, 1);
  });
});

onBothEngines('A card that is taken back in the same moment', (_openEmpty, _engine, openTwice) => {
  it('as it is handed over, tried, and looked at by the clock is empty afterwards, whoever was first', async () => {
    let second: ReferralDesk['store'] | undefined;
    const desk = await ReferralDesk.open(
      async clock => {
        const [one, other] = await openTwice(clock);
        second = other;
        return one;
      },
      { keys: await ServerKeys.random(CAME) },
    );
    const beside = desk.beside(second!);
    for (let round = 0; round < 6; round++) {
      const { id, personCode } = await desk.sent();
      await desk.walk(id, 'received', 'contacted');
      // The clock has something to tell of another card, and looks at this one too.
      desk.clock.now += 10 * 86_400_000;
      const handing = () => desk.move(id, 'handed_over');
      const taking = () => beside.follow(personCode, 'withdraw');
      const both = round % 2 === 0 ? [handing(), taking()] : [taking(), handing()];
      const [clock, ...answers] = await Promise.all([
        runReferralClocks(second!),
        ...both,
        desk.attempt(id, desk.today, 'morning'),
      ]);
      assert.equal(typeof clock, 'number');
      assert.equal(answers.length, 3);
      const row = await desk.store.db
        .selectFrom('referrals')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      assert.deepEqual([row.state, row.envelope, row.ends_on, row.told], ['withdrawn', null, null, '[]']);
      assert.deepEqual(Object.keys(JSON.parse(row.document) as object), ['days']);
      const attempts = desk.store.db.selectFrom('referral_attempts').selectAll().where('referral_id', '=', id);
      assert.deepEqual(await attempts.execute(), []);
    }
    assert.deepEqual([...desk.errors, ...beside.errors], []);
  });
});
