import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Mailer } from '../../../src/server/notices/mailer.ts';
import { MailBox } from '../../support/mail-box.ts';
import { SENDER } from '../../support/notice-desk.ts';

const mail = {
  id: 'een',
  to: 'an@example.org',
  senderName: 'Proefdorp',
  subject: 'Dag',
  text: 'Dag.\n',
  languages: ['nl'],
};

describe('Handing a mail in', () => {
  let box: MailBox;
  before(async () => (box = await MailBox.open()));
  after(() => box.stop());
  beforeEach(() => {
    box.mails.length = 0;
    box.answerRecipient = () => undefined;
    box.answerMail = () => undefined;
  });
  const mailer = (more: { auth?: { user: string; pass: string }; name?: string } = {}) =>
    new Mailer({
      host: '127.0.0.1',
      port: box.port,
      secure: false,
      auth: more.auth,
      from: { name: more.name ?? '', address: SENDER },
    });

  it('with a login, and tells a wrong one from a wrong address', async () => {
    box.login = { user: 'stek', pass: 'p?ss' };
    assert.deepEqual(await mailer({ auth: box.login, name: 'De Stek' }).send(mail), { kind: 'taken' });
    assert.equal(box.mails[0]?.headers['from'], `De Stek <${SENDER}>`);
    assert.deepEqual(await mailer({ auth: { user: 'stek', pass: 'x' } }).send(mail), {
      kind: 'failed',
      failure: 'login_refused',
      isForAll: true,
      isUncertain: false,
    });
  });

  it('tells what is refused for good from what is refused for now', async () => {
    for (const [recipient, whole, kind, failure] of [
      [550, undefined, 'refused', 'address_refused'],
      [450, undefined, 'failed', 'refused_for_now'],
      [undefined, 554, 'refused', 'message_refused'],
      [undefined, 451, 'failed', 'refused_for_now'],
    ] as const) {
      box.answerRecipient = () => recipient;
      box.answerMail = () => whole;
      const delivery = await mailer().send(mail);
      assert.deepEqual([delivery.kind, 'failure' in delivery && delivery.failure], [kind, failure]);
    }
  });

  it('does not know whether it was taken when the line breaks before the answer', async () => {
    box.answerMail = () => {
      box.breakOff();
      return undefined;
    };
    const unsure = { kind: 'failed', failure: 'no_answer', isForAll: true, isUncertain: true };
    assert.deepEqual(await mailer().send(mail), unsure);
    assert.equal(box.mails.length, 1, 'it was');
    await box.stop();
    assert.deepEqual(await mailer().send(mail), { ...unsure, isUncertain: false }, 'nobody was there');
    await box.start();
  });

  it('keeps to one address, whatever it holds', async () => {
    for (const to of ['a,b@example.org', 'a;b@example.org', '"a"@example.org', 'a(b)@example.org'])
      await mailer().send({ ...mail, to });
    const recipients = box.mails.map(one => one.recipients);
    assert.deepEqual(
      recipients.map(list => list.length),
      [1, 1, 1, 1],
    );
    assert.deepEqual((await mailer().send({ ...mail, to: 'a>b@example.org' })).kind, 'refused');
  });
});
