import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onBothEngines } from '../support/engines.ts';
import { ReferralDesk, type Staff } from '../support/referral-desk.ts';

const DAY = 86_400_000;
const refsOf = (records: readonly { ref: string }[]): string[] => records.map(({ ref }) => ref);

onBothEngines('Who sees cards', openEmpty => {
  it('is each contact person of their own, a coordinator and an admin of all, and nobody else', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const [one, other] = [await desk.sent(), await desk.sent(desk.card('karim'))];
    assert.deepEqual(refsOf(await desk.list('lotte')), [one.ref]);
    assert.deepEqual(refsOf(await desk.list('karim')), [other.ref]);
    for (const as of ['coordinator', 'admin'] satisfies Staff[])
      assert.deepEqual(refsOf(await desk.list(as)), [one.ref, other.ref], as);
    for (const as of ['worker', 'editor', undefined] satisfies (Staff | undefined)[])
      assert.equal((await desk.ask('inbox/referrals', { as })).status, as ? 403 : 401);
    // A key whose owner is no more is nobody's.
    await desk.store.db.deleteFrom('referral_desk_keys').execute();
    assert.deepEqual(await desk.list('lotte'), []);
    assert.equal((await desk.ask(`referrals/${one.id}`, { as: 'lotte' })).status, 404);
  });

  it('is who stands in for somebody, of their late cards only and without what is sealed', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const [late, called, ended] = [await desk.sent(), await desk.sent(), await desk.sent()];
    await desk.walk(called.id, 'received', 'contacted');
    await desk.walk(ended.id, 'received', 'contacted', 'closed');
    assert.deepEqual(await desk.list('karim'), []);
    desk.clock.now += 10 * DAY;
    const fresh = await desk.sent();
    const [seen, ...others] = await desk.list('karim');
    assert.deepEqual([seen?.ref, seen?.isDeputy, seen?.isLate, others.length], [late.ref, true, true, 0]);
    assert.equal((await desk.ask(`referrals/${late.id}`, { as: 'karim' })).status, 404);
    assert.equal((await desk.move(late.id, 'received', undefined, 'karim')).status, 404);
    // For its own contact person the same card is late, and not a deputy's.
    assert.deepEqual(refsOf(await desk.list('lotte')), [late.ref, fresh.ref, called.ref, ended.ref]);
    assert.deepEqual(
      (await desk.list('lotte')).map(({ isDeputy }) => isDeputy),
      [false, false, false, false],
    );
    await desk.standIn('lotte', undefined);
    assert.deepEqual(await desk.list('karim'), []);
  });

  it('of one state only when that is asked for, and is told which states there are', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const [one, other] = [await desk.sent(), await desk.sent()];
    await desk.walk(other.id, 'received');
    assert.deepEqual(refsOf(await desk.list('lotte', '?state=received')), [other.ref]);
    assert.deepEqual(refsOf(await desk.list('lotte', '?state=sent')), [one.ref]);
    const { status, body } = await desk.ask('inbox/referrals?state=late', { as: 'lotte' });
    assert.deepEqual([status, body['code']], [400, 'invalid_query']);
  });

  it('sees nothing of a person in any list: neither the codes nor what was written', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { personCode, senderCode } = await desk.sent();
    const lists = [await desk.list('lotte'), await desk.list('coordinator')];
    assert.deepEqual(
      lists.map(({ length }) => length),
      [1, 1],
    );
    assert.doesNotMatch(JSON.stringify(lists), /Fatou|Greet|huur|housing|ciphertext/);
    for (const code of [personCode, senderCode]) assert.equal(JSON.stringify(lists).includes(code), false);
  });
});

onBothEngines('Who gets what is sealed in a card', openEmpty => {
  it('is its contact person, and an admin for the key of the safe; each time is written down with role, key and moment', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = await desk.sent();
    assert.deepEqual((await desk.opened(id)).openings, []);
    desk.clock.now += DAY;
    await desk.opened(id, 'admin');
    const { openings, envelope, state } = await desk.opened(id);
    assert.deepEqual(openings, [
      { by: 'recipient: Contact person Lotte', at: '2026-11-30T12:00:00.000Z' },
      { by: 'admin: admin', at: '2026-12-01T12:00:00.000Z' },
    ]);
    assert.ok(envelope);
    assert.equal(state, 'sent', 'who gets it did not read it yet');
    const rows = await desk.store.db.selectFrom('referral_openings').selectAll().execute();
    assert.deepEqual(
      rows.map(({ actor_id }) => actor_id).toSorted(),
      [desk.staff.lotte.id, desk.staff.lotte.id, desk.staff.admin.id].toSorted(),
    );
  });

  it('is nobody else: the same 404 for a card of somebody else as for none, and nothing is written down', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = await desk.sent();
    const answer = async (path: string, as: Staff) => {
      const { status, body, headers } = await desk.ask(path, { as });
      const { requestId: _, ...said } = body;
      const kept = [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'stek-request-id');
      return [status, said, kept.filter(([, value]) => value !== body['requestId'])];
    };
    for (const as of ['karim', 'coordinator'] satisfies Staff[]) {
      const refused = await answer(`referrals/${id}`, as);
      assert.equal(refused[0], 404, as);
      for (const other of [crypto.randomUUID(), 'x', 'a%00b', 'x'.repeat(65)])
        assert.deepEqual(await answer(`referrals/${other}`, as), refused, `${as} ${other}`);
    }
    for (const as of ['worker', 'editor'] satisfies Staff[])
      assert.equal((await desk.ask(`referrals/${id}`, { as })).status, 403, as);
    assert.equal((await desk.ask(`referrals/${id}`)).status, 401);
    assert.deepEqual(await desk.store.db.selectFrom('referral_openings').selectAll().execute(), []);
  });

  it('is nobody of another municipality on the same server', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const neighbour = await ReferralDesk.open(async () => desk.store, { keys: desk.keys, tenant: 'buurdorp' });
    const { id, personCode } = await desk.sent();
    assert.equal((await neighbour.ask(`referrals/${id}`, { as: 'lotte' })).status, 404);
    assert.equal((await neighbour.ask(`referrals/${id}`, { as: 'admin' })).status, 404);
    assert.deepEqual(await neighbour.list('admin'), []);
    assert.equal((await neighbour.follow(personCode)).status, 404);
    const stranger = await desk.app.request(`http://stek.test/v1/proefdorp/referrals/${id}`, {
      headers: { authorization: `Bearer ${neighbour.staff.lotte.key}` },
    });
    assert.equal(stranger.status, 403);
  });

  it('is nobody where it cannot be written down', async () => {
    const desk = await ReferralDesk.open(openEmpty);
    const { id } = await desk.sent();
    await desk.store.db.schema.dropTable('referral_openings').execute();
    const { status, body } = await desk.ask(`referrals/${id}`, { as: 'lotte' });
    assert.equal(status, 500);
    assert.doesNotMatch(JSON.stringify(body), /ciphertext/);
  });
});
