import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { webhookSecret } from '../../src/server/notices/webhook.ts';
import { onBothEngines } from '../support/engines.ts';
import { MailBox } from '../support/mail-box.ts';
import { MAIL } from '../support/referral-desk.ts';
import { COORDINATOR, ReferralNews } from '../support/referral-news.ts';
import { verified, WebhookReceiver } from '../support/webhook-receiver.ts';

onBothEngines('Who is told of a card', openEmpty => {
  let box: MailBox;
  let receiver: WebhookReceiver;
  before(async () => {
    box = await MailBox.open();
    receiver = await WebhookReceiver.open();
  });
  after(async () => {
    await box.stop();
    await receiver.stop();
  });
  beforeEach(() => {
    box.mails.length = 0;
    receiver.received.length = 0;
  });

  /** Who got which first line since the last time. */
  const mailed = (): string[] =>
    box.mails.splice(0).map(({ recipients, text }) => `${recipients.join()}: ${text.split('\n')[0]}`);

  it('is its own contact person when it comes: two cards go to two people', async () => {
    const news = await ReferralNews.open(openEmpty);
    const [one, other] = [await news.desk.sent(), await news.desk.sent(news.desk.card('karim'))];
    assert.equal((await news.mail(box)).sent, 2);
    assert.deepEqual(mailed().toSorted(), [
      `${MAIL.karim}: Er is iets nieuws binnengekomen: ${other.ref}.`,
      `${MAIL.lotte}: Er is iets nieuws binnengekomen: ${one.ref}.`,
    ]);
    assert.equal((await news.mail(box, 1440)).sent, 0, 'once');
  });

  it('is who stands in for them when a day was missed, else the coordinator', async () => {
    const news = await ReferralNews.open(openEmpty);
    const { ref } = await news.desk.sent();
    await news.mail(box);
    mailed();
    await news.at('2026-12-03T08:00:00Z');
    await news.mail(box);
    assert.deepEqual(mailed(), [`${MAIL.karim}: Nog niemand opende ${ref}. De dag daarvoor is voorbij.`]);
    await news.desk.standIn('lotte', undefined);
    await news.at('2026-12-08T08:00:00Z');
    await news.mail(box);
    assert.deepEqual(mailed().toSorted(), [
      `${COORDINATOR}: Iemand wacht op een telefoon: ${ref}. De dag daarvoor is voorbij.`,
      `${MAIL.lotte}: Iemand wacht op een telefoon: ${ref}. De dag daarvoor is voorbij.`,
    ]);
  });

  it('is the contact person when the person takes it back, or did not arrive', async () => {
    const news = await ReferralNews.open(openEmpty);
    const [one, other] = [await news.desk.sent(), await news.desk.sent()];
    await news.mail(box);
    mailed();
    assert.equal((await news.desk.follow(one.personCode, 'withdraw')).status, 200);
    await news.desk.walk(other.id, 'received', 'contacted', 'handed_over');
    await news.mail(box);
    assert.deepEqual(mailed(), [`${MAIL.lotte}: Er is iets teruggenomen: ${one.ref}.`]);
    await news.desk.pass(14);
    assert.equal((await news.desk.follow(other.personCode, 'not_arrived')).status, 200);
    await news.mail(box);
    assert.deepEqual(mailed(), [`${MAIL.lotte}: Iemand kwam niet aan waar we naar verwezen: ${other.ref}.`]);
  });

  it('is nobody any more once it was done: what is opened is no news, and what was called is not late', async () => {
    const news = await ReferralNews.open(openEmpty);
    const { id } = await news.desk.sent();
    await news.desk.walk(id, 'received');
    assert.deepEqual(await news.mail(box), { sent: 0, failed: 0, toCall: 0, dropped: 1 });
    await news.at('2026-12-08T08:00:00Z');
    await news.desk.walk(id, 'contacted');
    assert.equal((await news.mail(box)).dropped, 2);
    assert.deepEqual(mailed(), []);
  });

  it('is a program as well, and each is told the short name of the card and nothing more', async () => {
    const news = await ReferralNews.open(openEmpty, {}, { coordinator: COORDINATOR, webhook: receiver.url });
    const card = news.desk.card('lotte', { placeId: 'wijk', ownWords: 'kanarie-woorden' });
    const { ref, id, personCode, senderCode } = await news.desk.sent(card);
    await news.at('2026-12-08T08:00:00Z');
    assert.equal((await news.mail(box)).sent, 4);
    const { received } = receiver;
    await news.call();
    const secret = await webhookSecret(news.desk.keys, news.desk.tenant);
    const bodies = received.map(
      message => verified(message, secret, news.desk.clock.now) as { type: string; data: object },
    );
    assert.deepEqual(bodies.map(({ type }) => type).toSorted(), [
      'referral.arrived',
      'referral.call_late',
      'referral.open_late',
    ]);
    for (const { data } of bodies) assert.deepEqual(data, { ref });
    const said = [...box.mails.map(({ raw }) => raw), ...received.map(({ body }) => body)].join('\n');
    assert.equal(box.mails.length, 4);
    for (const secretWord of ['kanarie', 'Fatou', 'Greet', 'housing', 'wijk', 'Huis', id, personCode, senderCode])
      assert.equal(said.includes(secretWord), false, secretWord);
  });

  it('stands on the list for a coordinator, and a worker sees nothing of it', async () => {
    const news = await ReferralNews.open(openEmpty, {}, {});
    await news.desk.standIn('lotte', undefined);
    const { ref } = await news.desk.sent();
    await news.at('2026-12-03T08:00:00Z');
    assert.equal((await news.mail(box)).toCall, 1, 'nobody is named to hear it');
    const seen = async (as: 'worker' | 'coordinator') => {
      const { body } = await news.desk.ask('notices', { as });
      return (body['items'] as Record<string, unknown>[]).map(one => [
        one['recipient'],
        one['cause'],
        one['ref'],
        one['day'],
      ]);
    };
    assert.deepEqual(await seen('coordinator'), [['deputy', 'open_late', ref, '2026-12-02']]);
    assert.deepEqual(await seen('worker'), []);
  });
});
