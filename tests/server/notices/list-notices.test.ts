import assert from 'node:assert/strict';
import { it } from 'node:test';
import { countWaiting, describeWaiting } from '../../../src/cli/waiting-notices.ts';
import { createApiKey } from '../../../src/server/access/api-keys.ts';
import { onBothEngines } from '../../support/engines.ts';
import { AT_14, AT_1530, NoticeDesk } from '../../support/notice-desk.ts';
import { BEFORE, courseOf, TOWN } from '../../support/sign-up-desk.ts';

const course = courseOf('course', { mode: 'required', capacity: 50 });
const MOVED = { from: AT_14, to: AT_1530 };

onBothEngines('Workers', openEmpty => {
  const open = async () => {
    const clock = { now: BEFORE.getTime() };
    return NoticeDesk.open(await openEmpty(() => new Date(clock.now)), clock, course);
  };

  it('see who still has to be told what, without a name, and mark it once it is done', async () => {
    const notices = await open();
    const { desk } = notices;
    const byPhone = await notices.person({ contact: { phone: '+32470000009' }, lang: 'fr', firstName: 'Wilhelmina' });
    await notices.queue(byPhone, 'moved', MOVED);
    notices.clock.now += 1;
    const byMail = await notices.person();
    await notices.queue(byMail, 'offered', { to: AT_14, heldUntil: AT_14 });
    await notices.put(byMail, { state: 'offered' });
    const list = async () => {
      const { status, body } = await desk.ask('notices', { headers: desk.asWorker });
      assert.equal(status, 200);
      return body['items'] as Record<string, unknown>[];
    };
    const [first, second, ...more] = await list();
    assert.deepEqual(first, {
      id: first?.['id'],
      ref: 'IN-26-0001',
      recipient: 'person',
      occurrenceId: 'course_20261201T1400',
      contact: { phone: '+32470000009' },
      lang: 'fr',
      cause: 'moved',
      ...MOVED,
      state: 'to_call',
      createdAt: BEFORE.toISOString(),
    });
    assert.deepEqual([second?.['contact'], second?.['state'], more], [{ email: byMail.contact }, 'queued', []]);
    const path = `notices/${String(first?.['id'])}/transitions`;
    const told = await desk.post(path, { to: 'told', note: 'Sprak met de buur' }, desk.asWorker);
    assert.deepEqual(
      [told.status, told.body['state'], told.body['toldAt']],
      [200, 'told', new Date(notices.clock.now).toISOString()],
    );
    notices.clock.now += 1000;
    const again = await desk.post(path, { to: 'told' }, desk.asWorker);
    assert.equal(again.body['toldAt'], told.body['toldAt']);
    const said = await desk.store.db.selectFrom('transitions').selectAll().where('kind', '=', 'notice').execute();
    assert.deepEqual(
      said.map(({ entity_id, from_state, to_state, actor_role, note }) => [
        entity_id,
        from_state,
        to_state,
        actor_role,
        note,
      ]),
      [[first?.['id'], 'to_call', 'told', 'worker', 'Sprak met de buur']],
      'once, though it was said twice',
    );
    assert.deepEqual(
      (await list()).map(({ ref }) => ref),
      ['IN-26-0002'],
    );
    await notices.put(byMail, { state: 'confirmed' });
    assert.deepEqual(await list(), [], 'the offer was answered');
  });

  it('are the only ones who see it, and can only say that somebody was told', async () => {
    const notices = await open();
    const { desk } = notices;
    await notices.queue(await notices.person(), 'moved', MOVED);
    const [{ id } = { id: '' }] = await notices.notices();
    assert.equal((await desk.ask('notices')).status, 401);
    assert.equal((await desk.post(`notices/${id}/transitions`, { to: 'told' })).status, 401);
    const { key } = await createApiKey(desk.store, { tenant: TOWN.id, role: 'editor', label: 'test' });
    assert.equal((await desk.ask('notices', { headers: { authorization: `Bearer ${key}` } })).status, 403);
    for (const body of [{}, { to: 'queued' }, { to: 'told', by: 'me' }, []])
      assert.equal((await desk.post(`notices/${id}/transitions`, body, desk.asWorker)).status, 422);
    for (const other of ['nothing', '%00', crypto.randomUUID()])
      assert.equal((await desk.post(`notices/${other}/transitions`, { to: 'told' }, desk.asWorker)).status, 404);
    assert.equal((await notices.notices())[0]?.state, 'queued');
  });

  it('tell everybody where no mail is set up', async () => {
    const notices = await open();
    assert.equal(describeWaiting(await countWaiting(notices.store, TOWN.id, true), TOWN.id), '');
    for (const contact of [{ phone: '+32470000001' }, { email: 'a@example.org' }, { email: 'b@example.org' }])
      await notices.queue(await notices.person({ contact }), 'moved', MOVED);
    const said = async (canMail: boolean) =>
      describeWaiting(await countWaiting(notices.store, TOWN.id, canMail), TOWN.id);
    assert.equal(await said(true), '3 people to be told: 2 by mail, 1 to call (stek notices list --tenant proefdorp)');
    assert.equal(await said(false), '3 people to be told: 0 by mail, 3 to call (stek notices list --tenant proefdorp)');
  });
});
