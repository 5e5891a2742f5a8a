import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { purge } from '../../../src/server/submissions/purge.ts';
import { KINDS } from '../../../src/server/kinds.ts';
import { onBothEngines } from '../../support/engines.ts';
import { MailBox } from '../../support/mail-box.ts';
import { AT_14, AT_1530, MINUTE, NoticeDesk } from '../../support/notice-desk.ts';
import { BEFORE, courseOf } from '../../support/sign-up-desk.ts';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const course = courseOf('course', { mode: 'required', capacity: 100, waitlist: 50 });
const MOVED = { from: AT_14, to: AT_1530 };

onBothEngines('Mail', openEmpty => {
  let box: MailBox;
  let desk: NoticeDesk;
  before(async () => (box = await MailBox.open()));
  after(() => box.stop());
  beforeEach(async () => {
    const clock = { now: BEFORE.getTime() };
    desk = await NoticeDesk.open(await openEmpty(() => new Date(clock.now)), clock, course);
    box.mails.length = 0;
    box.answerRecipient = () => undefined;
    box.answerMail = () => undefined;
  });

  it('goes out once, and whoever gave a phone number is for a worker to call', async () => {
    const people = [
      await desk.person(),
      await desk.person(),
      await desk.person({ contact: { phone: '+32470000009' } }),
    ];
    for (const person of people) await desk.queue(person, 'moved', MOVED);
    assert.deepEqual(await desk.send(box), { sent: 2, failed: 0, toCall: 0, dropped: 0 });
    assert.deepEqual(await desk.send(box, DAY), { sent: 0, failed: 0, toCall: 0, dropped: 0 });
    assert.equal(box.mails.length, 2);
    const states = (await desk.notices()).map(({ state }) => state);
    assert.deepEqual(states.toSorted(), ['to_call', 'told', 'told']);
  });

  it('waits when the mail server is down, longer each time, and then arrives once', async () => {
    const person = await desk.person();
    await desk.queue(person, 'moved', MOVED);
    await box.stop();
    const pauses: number[] = [];
    let after = 5 * MINUTE;
    for (let round = 0; round < 5; round++) {
      assert.deepEqual(await desk.send(box, after), {
        sent: 0,
        failed: 1,
        toCall: 0,
        dropped: 0,
        trouble: 'no_answer',
      });
      const [notice] = await desk.notices();
      assert.deepEqual([notice?.failure, notice?.leased_until], ['no_answer', null], 'it certainly did not go out');
      after = Date.parse(notice?.next_at ?? '') - desk.clock.now;
      pauses.push(after / MINUTE);
      assert.equal((await desk.send(box, 0)).failed, 0, 'before its time it is left alone');
    }
    assert.deepEqual(pauses, [1, 5, 30, 120, 1440]);
    await box.start();
    assert.equal((await desk.send(box, after)).sent, 1);
    assert.equal((await desk.send(box, DAY)).sent, 0);
    assert.equal(box.mails.length, 1);
  });

  it('that cannot go out before the date begins is for a worker to call', async () => {
    const person = await desk.person();
    await desk.put(person, { starts_at: new Date(desk.clock.now + 20 * MINUTE).toISOString() });
    await desk.queue(person, 'moved', MOVED);
    await box.stop();
    assert.equal((await desk.send(box)).failed, 1);
    assert.equal((await desk.send(box, MINUTE)).failed, 1);
    assert.equal((await desk.send(box, 5 * MINUTE)).toCall, 1, 'the next time would be half an hour later');
    await box.start();
    assert.equal((await desk.notices())[0]?.state, 'to_call');
  });

  it('for one address that is refused is for a worker, and the others go out', async () => {
    const [gone, full, well] = [await desk.person(), await desk.person(), await desk.person()];
    for (const person of [gone, full, well]) await desk.queue(person, 'moved', MOVED);
    box.answerRecipient = address => (address === gone.contact ? 550 : address === full.contact ? 450 : undefined);
    assert.deepEqual(await desk.send(box), { sent: 1, failed: 1, toCall: 1, dropped: 0 });
    const states = new Map(
      (await desk.notices()).map(({ entity_id, state, failure }) => [entity_id, [state, failure]]),
    );
    assert.deepEqual(states.get(gone.id), ['to_call', 'address_refused']);
    assert.deepEqual(states.get(full.id), ['queued', 'refused_for_now']);
    assert.deepEqual(states.get(well.id), ['told', null]);
    await desk.queue(gone, 'cancelled', { from: AT_1530 });
    const after = (await desk.notices()).find(({ entity_id }) => entity_id === gone.id);
    assert.deepEqual([after?.state, after?.cause], ['to_call', 'cancelled'], 'a wrong address stays wrong');
  });

  it('that the server broke off without an answer is sent again under the same name', async () => {
    const person = await desk.person();
    await desk.queue(person, 'moved', MOVED);
    box.answerMail = async () => {
      box.answerMail = () => undefined;
      return 421;
    };
    assert.equal((await desk.send(box)).trouble, 'refused_for_now');
    assert.equal((await desk.send(box, MINUTE)).sent, 1);
    const names = box.mails.map(({ headers }) => headers['message-id']);
    assert.equal(names.length, 2);
    assert.equal(new Set(names).size, 1);
  });

  it('is not sent to who withdrew, answered the offer, or is looked at by somebody', async () => {
    const [withdrew, accepted, reviewed] = [await desk.person(), await desk.person(), await desk.person()];
    await desk.queue(withdrew, 'moved', MOVED);
    await desk.queue(accepted, 'offered', { to: AT_14, heldUntil: AT_14 });
    await desk.queue(reviewed, 'moved', MOVED);
    await desk.put(withdrew, { state: 'cancelled' });
    await desk.put(reviewed, { state: 'to_review' });
    assert.deepEqual(await desk.send(box), { sent: 0, failed: 0, toCall: 0, dropped: 2 });
    await desk.put(reviewed, { state: 'confirmed' });
    assert.equal((await desk.send(box, HOUR)).sent, 1);
    assert.deepEqual(
      box.mails.map(({ recipients }) => recipients[0]),
      [reviewed.contact],
    );
  });

  it('of a cancelling is not sent to who cancelled before, with their code', async () => {
    const { body } = await desk.desk.register({
      occurrenceId: 'course_20261201T1400',
      firstName: 'An',
      contact: { email: 'an@example.org' },
    });
    const signUp = await desk.store.db.selectFrom('sign_ups').selectAll().executeTakeFirstOrThrow();
    await desk.queue(signUp, 'cancelled', { from: AT_14 });
    assert.equal((await desk.desk.followUp(body['code'], 'withdraw')).status, 200);
    assert.equal((await desk.send(box)).dropped, 1);
    assert.deepEqual(box.mails, []);
  });

  it('is not sent once the date has begun: a worker sees who was not told of a change', async () => {
    const [one, other] = [await desk.person(), await desk.person()];
    await desk.queue(one, 'moved', MOVED);
    await desk.put(other, { state: 'offered' });
    await desk.queue(other, 'offered', { to: AT_14, heldUntil: '2027-01-01T00:00:00Z' });
    assert.deepEqual(await desk.send(box, 8 * DAY), { sent: 0, failed: 0, toCall: 1, dropped: 1 });
    const [left, ...more] = await desk.notices();
    assert.deepEqual([left?.entity_id, left?.state, left?.failure, more], [one.id, 'to_call', 'too_late', []]);
  });

  it('of a kind of thing that this server does not know stays for one that does', async () => {
    await desk.queue(await desk.person(), 'moved', MOVED);
    await desk.store.db.updateTable('notices').set({ kind: 'ride' }).execute();
    assert.deepEqual(await desk.send(box), { sent: 0, failed: 0, toCall: 0, dropped: 0 });
    await purge(desk.store, KINDS);
    const rows = (await desk.notices()).map(({ kind, state, attempts }) => [kind, state, attempts]);
    assert.deepEqual(rows, [['ride', 'queued', 0]]);
    const { body } = await desk.desk.ask('notices', { headers: desk.desk.asWorker });
    assert.deepEqual(body, { items: [] });
  });

  it('leaves nothing behind: notices go with their sign-up, and a month after they were told', async () => {
    const [told, waiting, withdrew] = [
      await desk.person(),
      await desk.person({ contact: { phone: '+32470000009' } }),
      await desk.person({ contact: { phone: '+32470000008' } }),
    ];
    for (const person of [told, waiting, withdrew]) await desk.queue(person, 'moved', MOVED);
    await desk.send(box);
    await desk.put(withdrew, { state: 'cancelled' });
    await purge(desk.store, KINDS);
    const about = async () => (await desk.notices()).map(({ entity_id }) => entity_id).toSorted();
    assert.deepEqual(await about(), [told.id, waiting.id].toSorted());
    desk.clock.now += 30 * DAY;
    await purge(desk.store, KINDS);
    assert.deepEqual(await about(), [waiting.id]);
    desk.clock.now += 30 * DAY;
    await purge(desk.store, KINDS);
    assert.deepEqual(await about(), []);
  });
});
