import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { runJobs } from '../../../src/server/jobs/jobs.ts';
import { KINDS } from '../../../src/server/kinds.ts';
import { mailJob } from '../../../src/server/notices/mail-job.ts';
import { webhookJob } from '../../../src/server/notices/webhook-job.ts';
import { webhookSecret } from '../../../src/server/notices/webhook.ts';
import { tellOfPromises } from '../../../src/server/signals/signal-clocks.ts';
import { purge } from '../../../src/server/submissions/purge.ts';
import { onBothEngines } from '../../support/engines.ts';
import { MailBox } from '../../support/mail-box.ts';
import { MINUTE, SENDER } from '../../support/notice-desk.ts';
import { aSignal, DAY, HEARD } from '../../support/signal-desk.ts';
import { TOWN } from '../../support/sign-up-desk.ts';
import { COORDINATOR, firstLines, OWNER, SignalNews, typesOf } from '../../support/signal-news.ts';
import { verified, WebhookReceiver } from '../../support/webhook-receiver.ts';

const TODAY = '2026-11-30T00:00:00.000Z';
const LONG_AGO = '1970-01-01T00:00:00.000Z';
const NOTHING = { sent: 0, failed: 0, toCall: 0, dropped: 0 };

onBothEngines('Who looks after signals', openEmpty => {
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
    box.answerMail = () => undefined;
    receiver.answer = response => void response.writeHead(204).end();
  });

  it('is told once that one came, was answered back, reopened and taken back', async () => {
    const news = await SignalNews.open(openEmpty);
    const { desk } = news;
    const { id, code, ref } = await desk.sent();
    assert.equal((await news.mail(box)).sent, 1);
    await desk.walk(id, 'received', 'question_open');
    assert.equal((await news.mail(box)).sent, 0, 'what who works here did themselves is no news');
    assert.equal((await desk.follow(code, 'reply', 'Lijn 7')).status, 200);
    assert.equal((await news.mail(box)).sent, 1);
    await desk.walk(id, 'interpreted', 'answered');
    assert.equal((await desk.follow(code, 'reopen', 'Dit klopt niet')).status, 200);
    assert.equal((await news.mail(box)).sent, 1);
    assert.equal((await desk.follow(code, 'withdraw')).status, 200);
    assert.equal((await news.mail(box)).sent, 1);
    assert.equal((await news.mail(box, 1440)).sent, 0);
    assert.deepEqual(firstLines(box.for(OWNER)), [
      `Er is iets nieuws binnengekomen: ${ref}.`,
      `Er is een antwoord gekomen op een vraag: ${ref}.`,
      `Iemand zegt dat ons antwoord niet klopt: ${ref}.`,
      `Er is iets teruggenomen: ${ref}.`,
    ]);
    assert.equal(box.mails.length, 4, 'and nobody else');
    const [first] = box.mails;
    assert.equal(first?.headers['subject'], `Er is nieuws over ${ref}`);
    assert.equal(first?.headers['auto-submitted'], 'auto-generated');
    assert.match(first!.text, /Deze mail komt van de server van Proefdorp\.\n$/);
  });

  it('hears nothing any more of what a colleague opened, read or answered meanwhile', async () => {
    const news = await SignalNews.open(openEmpty);
    const { desk } = news;
    const one = await desk.sent();
    await desk.walk(one.id, 'received');
    assert.deepEqual(await news.mail(box), { ...NOTHING, dropped: 1 });
    await desk.walk(one.id, 'question_open');
    await desk.follow(one.code, 'reply', 'Lijn 7');
    await desk.walk(one.id, 'interpreted', 'answered');
    assert.deepEqual(await news.mail(box), { ...NOTHING, dropped: 1 });
    await desk.follow(one.code, 'reopen', 'Toch niet');
    await desk.walk(one.id, 'interpreted');
    assert.deepEqual(await news.mail(box), { ...NOTHING, dropped: 1 });
    assert.equal(box.mails.length, 0);
  });

  it('loses nothing while the mail server is down, for seven days; then it is on the list for somebody to do', async () => {
    const news = await SignalNews.open(openEmpty);
    const { ref } = await news.desk.sent();
    await box.stop();
    const pauses: number[] = [];
    for (let left = 0; left < 13; left++) {
      const { trouble, ...report } = await news.mail(box, pauses.at(-1) ?? 5);
      if (report.toCall === 1) break;
      assert.deepEqual([report, trouble], [{ ...NOTHING, failed: 1 }, 'no_answer']);
      const [until = 0, ...others] = news.wayTo(box).pauses.values();
      assert.deepEqual(others, []);
      pauses.push((until - news.desk.clock.now) / MINUTE);
      assert.deepEqual(await news.mail(box, 0), NOTHING, 'before its time it is left alone');
    }
    assert.deepEqual(pauses.slice(0, 6), [1, 5, 30, 120, 1440, 1440]);
    const days = pauses.reduce((sum, minutes) => sum + minutes, 0) / 1440;
    assert.ok(days > 5 && days <= 7, `${days} days`);
    await box.start();
    assert.deepEqual(await news.mail(box), NOTHING);
    const { body } = await news.desk.ask('notices', { as: 'coordinator' });
    const [item, ...more] = body['items'] as Record<string, unknown>[];
    assert.deepEqual(more, [], 'no program is named');
    assert.deepEqual(item, {
      ...{ id: item?.['id'], ref, recipient: 'owner', contact: { email: OWNER }, cause: 'arrived', state: 'to_call' },
      ...{ failure: 'no_answer', createdAt: TODAY },
    });
    const told = await news.desk.post(`notices/${String(item!['id'])}/transitions`, { to: 'told' }, 'coordinator');
    assert.deepEqual(
      [told.status, told.body['state'], String(told.body['toldAt']).slice(10)],
      [200, 'told', 'T00:00:00.000Z'],
    );
  });

  it('gets what waited once the mail server is up again, once and under the same name', async () => {
    const news = await SignalNews.open(openEmpty);
    await news.desk.sent();
    box.answerMail = () => 451;
    assert.equal((await news.mail(box)).failed, 1);
    box.answerMail = () => undefined;
    assert.equal((await news.mail(box)).sent, 1);
    assert.equal((await news.mail(box, 1440)).sent, 0);
    const names = box.for(OWNER).map(({ headers }) => headers['message-id']);
    assert.equal(names.length, 2, 'the first of them was refused after it was read');
    assert.equal(new Set(names).size, 1);
  });

  it('is whoever the settings name at that moment: the coordinator where nobody else is, and nobody where nobody is', async () => {
    const news = await SignalNews.open(openEmpty, {}, {});
    const { desk } = news;
    const { id } = await desk.sent();
    assert.deepEqual(await news.mail(box), { ...NOTHING, toCall: 1 });
    const { body } = await desk.ask('notices', { as: 'coordinator' });
    const items = body['items'] as Record<string, unknown>[];
    assert.deepEqual(
      items.map(({ recipient, contact, failure }) => [recipient, contact, failure]),
      [['owner', undefined, 'no_address']],
    );
    await desk.walk(id, 'received');
    assert.deepEqual((await desk.ask('notices', { as: 'coordinator' })).body, { items: [] }, 'it was opened');
    await news.name({ coordinator: COORDINATOR });
    await desk.sent();
    assert.equal((await news.mail(box)).sent, 1);
    assert.deepEqual(
      box.mails.map(({ recipients }) => recipients),
      [[COORDINATOR]],
    );
  });

  it('can have a program called: signed, with the kind of news and the short name, and nothing more', async () => {
    const news = await SignalNews.open(openEmpty, {}, { webhook: receiver.url });
    const { desk } = news;
    const { id, code, ref } = await desk.sent();
    assert.equal((await news.call()).sent, 1);
    await desk.walk(id, 'received', 'question_open');
    await desk.follow(code, 'reply', 'Lijn 7');
    assert.equal((await news.call()).sent, 1);
    assert.equal((await news.call(1440)).sent, 0);
    const secret = await webhookSecret(desk.keys, TOWN.id);
    assert.deepEqual(
      receiver.received.map(message => verified(message, secret, HEARD + 2 * MINUTE)),
      [
        { type: 'signal.arrived', timestamp: TODAY, data: { ref } },
        { type: 'signal.answered_back', timestamp: TODAY, data: { ref } },
      ],
    );
    assert.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 2);
  });

  it('loses no call while the program is down, and mail goes on; up again, it comes once under the same name', async () => {
    const news = await SignalNews.open(openEmpty, {}, { owner: OWNER, webhook: receiver.url });
    await news.desk.sent();
    await news.desk.sent();
    await receiver.stop();
    assert.deepEqual(await news.call(), { ...NOTHING, failed: 1, trouble: 'no_answer' }, 'the other one waits');
    assert.equal((await news.mail(box)).sent, 2);
    await receiver.start();
    receiver.answer = response => void response.writeHead(503).end();
    assert.equal((await news.call()).failed, 1);
    receiver.answer = response => void response.writeHead(204).end();
    assert.equal((await news.call(30)).sent, 2);
    assert.equal((await news.call(1440)).sent, 0);
    const names = receiver.received.map(({ headers }) => headers['webhook-id']);
    assert.deepEqual([names.length, new Set(names).size], [3, 2]);
  });

  it('finds a program that is gone on the list, and what no program is named for any more is dropped', async () => {
    const news = await SignalNews.open(openEmpty, {}, { webhook: receiver.url });
    await news.desk.sent();
    receiver.answer = response => void response.writeHead(410).end();
    assert.equal((await news.call()).toCall, 1);
    assert.ok((await news.waiting()).includes('webhook: arrived to_call'));
    await news.desk.sent();
    await news.name({});
    assert.equal((await news.call()).dropped, 1);
    assert.deepEqual(typesOf(receiver), ['signal.arrived']);
  });

  it('hears that it was taken back, also when nothing of it is left before the mail server is up again', async () => {
    const news = await SignalNews.open(openEmpty);
    const { desk } = news;
    const { id, code, ref } = await desk.sent();
    await news.mail(box);
    await box.stop();
    await desk.follow(code, 'withdraw');
    assert.equal((await news.mail(box)).failed, 1);
    await purge(desk.store, KINDS);
    assert.equal(await desk.record(id), undefined);
    await box.start();
    assert.equal((await news.mail(box)).sent, 1);
    assert.equal(firstLines(box.mails).at(-1), `Er is iets teruggenomen: ${ref}.`);
    desk.clock.now += 31 * DAY;
    await purge(desk.store, KINDS);
    assert.deepEqual(await news.notices(), []);
  });

  it('is told by rows that say the day only, before it is told and after', async () => {
    const news = await SignalNews.open(openEmpty, {}, { owner: OWNER, webhook: receiver.url });
    for (let hour = 0; hour < 6; hour++) {
      news.desk.clock.now = HEARD + hour * 60 * MINUTE;
      await news.desk.sent(aSignal({ about: 'policy' }));
    }
    const times = (rows: Awaited<ReturnType<SignalNews['notices']>>) => [
      ...new Set(rows.flatMap(row => [row.created_at, row.next_at, row.told_at, row.leased_until])),
    ];
    const before = await news.notices();
    assert.equal(before.length, 12);
    assert.deepEqual(times(before).toSorted(), [LONG_AGO, TODAY, null]);
    box.answerMail = async () => {
      box.breakOff();
      return undefined;
    };
    assert.equal((await news.mail(box)).trouble, 'no_answer');
    const broken = (await news.notices()).filter(({ failure }) => failure !== null);
    assert.deepEqual(
      broken.map(row => [row.leased_until, row.next_at]),
      [[LONG_AGO, LONG_AGO]],
      'nobody knows whether it arrived, nor since when',
    );
    box.answerMail = () => undefined;
    await box.stop();
    assert.equal((await news.mail(box)).trouble, 'no_answer');
    assert.deepEqual(
      times(await news.notices()).toSorted(),
      [LONG_AGO, TODAY, null],
      'while it waits to be tried again',
    );
    await box.start();
    assert.equal((await news.mail(box, 30)).sent, 6);
    assert.equal((await news.call()).sent, 6);
    const told = await news.notices();
    assert.equal(told.filter(({ state }) => state === 'told').length, 12);
    assert.deepEqual(times(told).toSorted(), [LONG_AGO, TODAY, null]);
    assert.deepEqual([...new Set(told.map(({ data, failure }) => `${data} ${failure}`))], ['{} null']);
  });

  it('is the only one who reads of one in confidence in the list of notices; for a worker it is not there', async () => {
    const news = await SignalNews.open(openEmpty);
    const { desk } = news;
    const hidden = await desk.sent(aSignal({ about: 'client', contact: { reach: { phone: '+32470000009' } } }));
    const open = await desk.sent(aSignal({ about: 'policy' }));
    await desk.walk(hidden.id, 'received', 'question_open');
    const refs = async (as: 'worker' | 'coordinator') => {
      const { body } = await desk.ask('notices', { as });
      return body['items'] as { id: string; ref: string; cause: string }[];
    };
    const seen = await refs('coordinator');
    assert.deepEqual(
      seen.map(({ ref, cause }) => `${ref} ${cause}`).toSorted(),
      [`${hidden.ref} news`, `${open.ref} arrived`].toSorted(),
    );
    assert.deepEqual(
      (await refs('worker')).map(({ ref }) => ref),
      [open.ref],
    );
    const { id } = seen.find(({ ref }) => ref === hidden.ref)!;
    assert.equal((await desk.post(`notices/${id}/transitions`, { to: 'told' }, 'worker')).status, 404);
    assert.equal((await desk.post(`notices/${id}/transitions`, { to: 'told' }, 'coordinator')).status, 200);
  });
});

onBothEngines('Who sent a signal and gave a way to reach them', openEmpty => {
  let box: MailBox;
  before(async () => (box = await MailBox.open()));
  after(() => box.stop());
  beforeEach(() => (box.mails.length = 0));
  const known = aSignal({ contact: { firstName: 'Xaveria', reach: { email: 'xaveria@example.org' } }, lang: 'fr' });

  it('is mailed that there is news, for what comes together once, and not what it is', async () => {
    const news = await SignalNews.open(openEmpty);
    const { desk } = news;
    const { id } = await desk.sent(known);
    await news.mail(box);
    await desk.walk(id, 'received', 'interpreted', 'question_open', 'interpreted', 'in_action', 'answered');
    assert.equal((await news.mail(box, 4)).sent, 0, 'in five minutes');
    assert.equal((await news.mail(box, 1)).sent, 1);
    const [mail, ...more] = box.for('xaveria@example.org');
    assert.deepEqual(more, []);
    assert.equal(mail?.headers['subject'], 'Il y a du nouveau pour vous');
    assert.match(mail!.text, /\/code\?lang=fr\n/);
    assert.doesNotMatch(mail!.text, /bus|Xaveria|réponse|antwoord/i);
  });

  it('is called by a worker where they gave a phone number, and nobody is told of one without a contact', async () => {
    const news = await SignalNews.open(openEmpty);
    const { desk } = news;
    const { id } = await desk.sent(aSignal({ contact: { reach: { phone: '+32470000009' } } }));
    const anonymous = await desk.sent();
    for (const one of [id, anonymous.id]) await desk.walk(one, 'received', 'interpreted', 'answered');
    const about = (await news.waiting()).filter(line => line.startsWith('person'));
    assert.deepEqual(about, ['person: news to_call']);
  });

  it('hears nothing any more once they took it back', async () => {
    const news = await SignalNews.open(openEmpty);
    const { desk } = news;
    const { id, code } = await desk.sent(known);
    await desk.walk(id, 'received', 'question_open');
    await desk.follow(code, 'withdraw');
    await news.mail(box, 10);
    assert.deepEqual(box.for('xaveria@example.org'), []);
    assert.equal(box.for(OWNER).length, 1, 'that it was taken back');
  });
});

onBothEngines('What is told of signals', openEmpty => {
  it('says nothing of a person, a theme or a text: in no mail, no call, no row and no line of a log', async () => {
    const [box, receiver] = [await MailBox.open(), await WebhookReceiver.open()];
    const news = await SignalNews.open(
      openEmpty,
      {},
      { owner: OWNER, coordinator: COORDINATOR, webhook: receiver.url },
    );
    const { desk } = news;
    const said: string[] = [];
    const say = (sentence: string) => void said.push(sentence);
    const settings = { host: '127.0.0.1', port: box.port, secure: false, from: { name: '', address: SENDER } };
    const style = { origin: 'https://stek.example', address: 'je' } as const;
    const jobs = [
      mailJob({ keys: desk.keys, kinds: KINDS, settings, style, say }),
      webhookJob({ keys: desk.keys, kinds: KINDS, allowPrivate: true, say }),
    ];
    const send = async (days: number) => {
      desk.clock.now += days * DAY;
      await tellOfPromises(desk.store);
      await runJobs(desk.store, 'test', jobs);
    };
    const rows: string[] = [];
    const look = async () => void rows.push(JSON.stringify(await news.notices()));
    const { id, code } = await desk.sent({
      ...{ about: 'client', text: 'Zwaluwmerel staat op straat.', themes: ['housing', 'mobility'], placeId: 'dorp' },
      contact: { firstName: 'Xaveria', reach: { email: 'quibus@example.org' } },
    });
    await Promise.all([box.stop(), receiver.stop()]);
    await send(0);
    await look();
    await Promise.all([box.start(), receiver.start()]);
    await send(8);
    await desk.walk(id, 'received');
    await desk.move(id, 'question_open', { question: { nl: 'Is er vuurtoren bij?' } });
    await send(1);
    await desk.follow(code, 'reply', 'Neen, een klavervier.');
    await send(1);
    await desk.move(id, 'interpreted', { kind: 'client', summary: 'Wielewaal zonder huis.', themes: ['housing'] });
    await send(20);
    await look();
    await desk.move(id, 'answered', { answer: { nl: 'Morgen belt de nachtegaal van het Huis.' } });
    await desk.follow(code, 'reopen', 'Toch een klaproos.');
    await send(1);
    await desk.follow(code, 'withdraw');
    await look();
    await send(1);
    await look();
    await Promise.all([box.stop(), receiver.stop()]);
    const marks =
      /zwaluwmerel|housing|mobility|"dorp"|De dorp|wonen|xaveria|vuurtoren|klavervier|wielewaal|nachtegaal|klaproos|client/i;
    const toStaff = box.mails.filter(({ recipients }) => recipients[0] !== 'quibus@example.org');
    const toSender = box.for('quibus@example.org');
    assert.ok(
      toStaff.length >= 6 && toSender.length >= 1,
      `${toStaff.length} mails to staff, ${toSender.length} to the sender`,
    );
    assert.ok(receiver.received.length >= 6 && rows.join().length > 2000, `${receiver.received.length} calls`);
    assert.deepEqual(said.toSorted(), [
      'A webhook does not go out: no answer. It is tried again.',
      'Mail does not go out: no answer. It is tried again.',
    ]);
    const written = [
      ...[...toStaff, ...toSender].flatMap(({ raw, text, headers }) => [raw, text, headers['subject'] ?? '']),
      ...receiver.received.flatMap(({ body, headers }) => [body, JSON.stringify(headers)]),
      ...rows,
      ...desk.errors.map(String),
    ];
    for (const text of written) assert.doesNotMatch(text, marks);
    const elsewhere = written.filter(text => /quibus/.test(text));
    assert.deepEqual(
      elsewhere,
      toSender.map(({ raw }) => raw),
      'the address of the sender stands on their own mail only',
    );
    for (const { text } of toStaff) assert.match(text, /SI-26-\d{4}/);
  });
});
