import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onBothEngines } from '../../support/engines.ts';
import { MailBox } from '../../support/mail-box.ts';
import { AT_14, AT_1530, AT_1915, MINUTE, NoticeDesk } from '../../support/notice-desk.ts';
import { BEFORE, courseOf } from '../../support/sign-up-desk.ts';

const course = courseOf('course', { mode: 'required', capacity: 50, waitlist: 50 });

onBothEngines('News for someone who signed up', openEmpty => {
  const open = async () => {
    const clock = { now: BEFORE.getTime() };
    return NoticeDesk.open(await openEmpty(() => new Date(clock.now)), clock, course);
  };

  it('is told once when a date moves twice: from the first moment to the last', async () => {
    const desk = await open();
    const person = await desk.person();
    assert.equal(await desk.queue(person, 'moved', { from: AT_14, to: AT_1530 }), true);
    assert.equal(await desk.queue(person, 'moved', { from: AT_1530, to: AT_1915 }), true);
    assert.deepEqual(await desk.queued(), [{ cause: 'moved', from: AT_14, to: AT_1915 }]);
  });

  it('is nothing when the date moves back, or when a cancelling is taken back, before it was told', async () => {
    const desk = await open();
    const [one, other] = [await desk.person(), await desk.person()];
    await desk.queue(one, 'moved', { from: AT_14, to: AT_1530 });
    assert.equal(await desk.queue(one, 'moved', { from: AT_1530, to: AT_14 }), false);
    await desk.queue(other, 'cancelled', { from: AT_14 });
    assert.equal(await desk.queue(other, 'restored', { from: AT_14, to: AT_14 }), false);
    assert.deepEqual(await desk.queued(), []);
  });

  it('is that the date takes place after all, once the cancelling was told', async () => {
    const desk = await open();
    const box = await MailBox.open();
    const person = await desk.person();
    await desk.put(person, { state: 'cancelled' });
    await desk.queue(person, 'cancelled', { from: AT_14 });
    assert.equal((await desk.send(box)).sent, 1);
    await desk.put(person, { state: 'confirmed' });
    assert.equal(await desk.queue(person, 'restored', { from: AT_14, to: AT_14 }), true);
    assert.deepEqual(await desk.queued(), [{ cause: 'restored', from: AT_14, to: AT_14 }]);
    assert.equal(await desk.queue(person, 'cancelled', { from: AT_14 }), false, 'they still think it is cancelled');
    assert.deepEqual(await desk.queued(), []);
    await box.stop();
  });

  it('keeps an offered place when the date moves as well', async () => {
    const desk = await open();
    const person = await desk.person();
    await desk.queue(person, 'offered', { to: AT_14, heldUntil: AT_14 });
    await desk.queue(person, 'moved', { from: AT_14, to: AT_1530 });
    assert.deepEqual((await desk.queued()).map(({ cause }) => cause).toSorted(), ['moved', 'offered']);
  });

  it('is told in any case when nobody knows whether the mail before it arrived', async () => {
    const desk = await open();
    const person = await desk.person();
    await desk.queue(person, 'moved', { from: AT_14, to: AT_1530 });
    // As a server leaves it that died while it sent.
    const leased_until = new Date(desk.clock.now - 1).toISOString();
    await desk.store.db.updateTable('notices').set({ leased_until }).execute();
    assert.equal(await desk.queue(person, 'moved', { from: AT_1530, to: AT_14 }), true);
    assert.deepEqual(await desk.queued(), [{ cause: 'moved', from: AT_1530, to: AT_14 }]);
  });

  it('counts as told while it is being sent', async () => {
    const desk = await open();
    const box = await MailBox.open();
    const person = await desk.person();
    await desk.queue(person, 'moved', { from: AT_14, to: AT_1530 });
    box.answerMail = async () => {
      assert.equal(await desk.queue(person, 'moved', { from: AT_1530, to: AT_14 }), true);
      return undefined;
    };
    assert.equal((await desk.send(box)).sent, 1);
    assert.deepEqual(await desk.queued(), [{ cause: 'moved', from: AT_1530, to: AT_14 }]);
    await box.stop();
  });

  it('that was refused while newer news came is told as one, or not at all', async () => {
    const desk = await open();
    const box = await MailBox.open();
    const [one, other] = [await desk.person(), await desk.person()];
    await desk.queue(one, 'moved', { from: AT_14, to: AT_1530 });
    await desk.queue(other, 'moved', { from: AT_14, to: AT_1530 });
    box.answerMail = async ({ recipients }) => {
      desk.clock.now += 1;
      const [person, to] = recipients.includes(one.contact) ? [one, AT_1915] : [other, AT_14];
      await desk.queue(person, 'moved', { from: AT_1530, to });
      return 451;
    };
    assert.equal((await desk.send(box)).failed, 2);
    assert.deepEqual(await desk.queued(), [{ cause: 'moved', from: AT_14, to: AT_1915 }]);
    await box.stop();
  });

  it('that their contact was used again comes once a day, however often it is', async () => {
    const desk = await open();
    const person = await desk.person();
    assert.equal(await desk.queue(person, 'signed_up_again'), true);
    assert.equal(await desk.queue(person, 'signed_up_again'), false);
    desk.clock.now += 1441 * MINUTE;
    assert.equal(await desk.queue(person, 'signed_up_again'), true);
  });

  it('waits five minutes, and an offered place does not', async () => {
    const desk = await open();
    const box = await MailBox.open();
    const person = await desk.person();
    await desk.queue(person, 'moved', { from: AT_14, to: AT_1530 });
    assert.equal((await desk.send(box, 5 * MINUTE - 1)).sent, 0);
    assert.equal((await desk.send(box, 1)).sent, 1);
    await desk.put(person, { state: 'offered' });
    await desk.queue(person, 'offered', { to: AT_14, heldUntil: AT_14 });
    assert.equal((await desk.send(box, 0)).sent, 1);
    await box.stop();
  });

  it('is that a place fell free, for the first in line', async () => {
    const clock = { now: BEFORE.getTime() };
    const small = courseOf('course', { mode: 'required', capacity: 1, waitlist: 5 });
    const desk = await NoticeDesk.open(await openEmpty(() => new Date(clock.now)), clock, small);
    const [first] = [await desk.person(), await desk.person(), await desk.person()];
    const gone = await desk.desk.post(
      `sign-ups/${first.id}/transitions`,
      { to: 'cancelled', version: 1 },
      desk.desk.asWorker,
    );
    assert.equal(gone.status, 200);
    assert.deepEqual(await desk.queued(), [{ cause: 'offered', to: AT_14, heldUntil: '2026-11-25T09:00:00.000Z' }]);
  });
});
