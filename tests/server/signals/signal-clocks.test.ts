import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { jobsOf } from '../../../src/server/jobs/jobs.ts';
import { KINDS } from '../../../src/server/kinds.ts';
import { tellOfPromises } from '../../../src/server/signals/signal-clocks.ts';
import { onBothEngines } from '../../support/engines.ts';
import { MailBox } from '../../support/mail-box.ts';
import { aSignal } from '../../support/signal-desk.ts';
import { COORDINATOR, firstLines, OWNER, SignalNews, typesOf } from '../../support/signal-news.ts';
import { WebhookReceiver } from '../../support/webhook-receiver.ts';

/** Half past eight in the morning of a day, in Flanders. */
const morningOf = (day: string): string => `${day}T07:30:00Z`;
const at = (day: string) => ({ now: Date.parse(morningOf(day)) });

onBothEngines('The promises of a signal', openEmpty => {
  /** What is queued on each of these days. */
  async function on(news: SignalNews, ...days: string[]): Promise<Record<string, string[]>> {
    const said: Record<string, string[]> = {};
    for (const day of days) {
      const queued = await news.at(morningOf(day));
      if (queued.length > 0) said[day.slice(5)] = queued;
    }
    return said;
  }
  /** Every day from one to another, both of the same month. */
  const daysOf = (month: string, from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => `${month}-${String(from + index).padStart(2, '0')}`);

  it('to open it are told to its owner on the first working day after, to the coordinator two working days later, once', async () => {
    const news = await SignalNews.open(openEmpty, at('2026-11-03'));
    const { id } = await news.desk.sent();
    assert.equal((await news.desk.record(id)).openBy, '2026-11-10', 'five working days: a Tuesday');
    // Armistice Day is the Wednesday after it, and nobody works.
    assert.deepEqual(await on(news, ...daysOf('2026-11', 4, 20)), {
      '11-12': ['owner: open_late'],
      '11-16': ['coordinator: open_late'],
      '11-19': ['owner: answer_soon'],
    });
  });

  it('to answer it are told three working days before and when they were not kept, around 21 July', async () => {
    const news = await SignalNews.open(openEmpty, at('2026-07-02'));
    const { id } = await news.desk.sent();
    await news.desk.walk(id, 'received');
    assert.equal((await news.desk.record(id)).answerBy, '2026-07-23');
    assert.deepEqual(await on(news, ...daysOf('2026-07', 3, 31)), {
      '07-17': ['owner: answer_soon'],
      '07-24': ['owner: answer_late'],
      '07-28': ['coordinator: answer_late'],
    });
  });

  it('are counted over Easter: what was due on Good Friday is late on Tuesday, and for the coordinator on Thursday', async () => {
    const news = await SignalNews.open(openEmpty, at('2026-03-13'));
    const { id } = await news.desk.sent();
    await news.desk.walk(id, 'received', 'interpreted');
    assert.equal((await news.desk.record(id)).answerBy, '2026-04-03');
    assert.deepEqual(await on(news, ...daysOf('2026-03', 14, 31), ...daysOf('2026-04', 1, 12)), {
      '03-31': ['owner: answer_soon'],
      '04-07': ['owner: answer_late'],
      '04-09': ['coordinator: answer_late'],
    });
  });

  it('are counted over the end of the year, where the day of the answer is a Friday that nobody works', async () => {
    const news = await SignalNews.open(openEmpty, at('2026-12-11'));
    const { id } = await news.desk.sent();
    await news.desk.walk(id, 'received');
    assert.equal((await news.desk.record(id)).answerBy, '2027-01-01');
    assert.deepEqual(await on(news, ...daysOf('2026-12', 12, 31), ...daysOf('2027-01', 1, 8)), {
      '12-29': ['owner: answer_soon'],
      '01-04': ['owner: answer_late'],
      '01-06': ['coordinator: answer_late'],
    });
  });

  it('that were kept are told to nobody: who opened it, answered it, or what was taken back', async () => {
    const news = await SignalNews.open(openEmpty, at('2026-11-03'));
    const { desk } = news;
    const [opened, answered, back] = [await desk.sent(), await desk.sent(), await desk.sent()];
    await desk.walk(opened.id, 'received');
    await desk.walk(answered.id, 'received', 'interpreted', 'not_taken_up');
    await desk.follow(back.code, 'withdraw');
    assert.deepEqual(await on(news, ...daysOf('2026-11', 4, 18)), {});
    await desk.walk(opened.id, 'interpreted', 'answered');
    assert.deepEqual(await on(news, ...daysOf('2026-11', 19, 30)), {});
  });

  it('begin anew when its sender says that the answer is not right', async () => {
    const news = await SignalNews.open(openEmpty, at('2026-11-03'));
    const { desk } = news;
    const { id, code } = await desk.sent();
    await desk.walk(id, 'received');
    assert.deepEqual(await on(news, '2026-11-19', '2026-11-25', '2026-11-27'), {
      '11-19': ['owner: answer_soon'],
      '11-25': ['owner: answer_late'],
      '11-27': ['coordinator: answer_late'],
    });
    await desk.walk(id, 'interpreted', 'answered');
    await desk.follow(code, 'reopen', 'Dit klopt niet');
    assert.equal((await desk.record(id)).answerBy, '2026-12-18');
    assert.deepEqual(await on(news, ...daysOf('2026-12', 1, 23)), {
      '12-15': ['owner: answer_soon'],
      '12-21': ['owner: answer_late'],
      '12-23': ['coordinator: answer_late'],
    });
  });

  it('reach the owner first also where the server stood still for weeks', async () => {
    const news = await SignalNews.open(openEmpty, at('2026-11-03'));
    await news.desk.sent();
    assert.deepEqual(await on(news, '2026-12-07', '2026-12-08', '2026-12-09'), {
      '12-07': ['owner: answer_late', 'owner: open_late'],
      '12-09': ['coordinator: answer_late', 'coordinator: open_late'],
    });
  });

  it('are told once, however often the clocks look and how many servers do, and after the month in which it is remembered', async () => {
    const news = await SignalNews.open(openEmpty, at('2026-11-03'));
    const { store, clock } = news.desk;
    await news.desk.sent();
    clock.now = Date.parse(morningOf('2026-12-07'));
    await Promise.all([1, 2, 3].map(() => tellOfPromises(store)));
    await tellOfPromises(store);
    await store.db
      .updateTable('notices')
      .set({ state: 'told', told_at: '2026-12-07T00:00:00.000Z' })
      .where('recipient', '=', 'owner')
      .execute();
    const owners = async () =>
      (await news.notices()).filter(({ recipient }) => recipient === 'owner').map(({ cause }) => cause);
    assert.deepEqual(await owners(), ['answer_late', 'arrived', 'open_late']);
    const purging = jobsOf(KINDS).find(({ name }) => name === 'purge')!;
    clock.now = Date.parse(morningOf('2027-02-01'));
    await purging.run(store);
    assert.deepEqual(await owners(), ['answer_late', 'open_late'], 'that it came is forgotten');
    assert.deepEqual(await news.at(morningOf('2027-02-02')), ['coordinator: answer_late', 'coordinator: open_late']);
    assert.deepEqual(await news.at(morningOf('2027-02-03')), []);
    clock.now = Date.parse(morningOf('2027-11-04'));
    await purging.run(store);
    assert.deepEqual(await news.notices(), [], 'its words were wiped after a year');
    assert.equal(await tellOfPromises(store), 0);
  });
});

onBothEngines('Who is told that a promise was not kept', openEmpty => {
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

  it('reads which day it is about, and a program is called once for each of them', async () => {
    const named = { owner: OWNER, coordinator: COORDINATOR, webhook: receiver.url };
    const news = await SignalNews.open(openEmpty, at('2026-11-03'), named);
    const { ref } = await news.desk.sent();
    for (const day of ['2026-11-12', '2026-11-16', '2026-11-19', '2026-11-25', '2026-11-27']) {
      await news.at(morningOf(day));
      await news.mail(box);
      await news.call();
    }
    const late = [`Nog niemand opende ${ref}. De dag daarvoor is voorbij.`, `Het antwoord op ${ref} is te laat.`];
    assert.deepEqual(firstLines(box.for(COORDINATOR)), late);
    assert.deepEqual(firstLines(box.for(OWNER)), [
      `Er is iets nieuws binnengekomen: ${ref}.`,
      late[0],
      `Voor dinsdag 24 november 2026 moet er een antwoord zijn op ${ref}.`,
      late[1],
    ]);
    assert.deepEqual(typesOf(receiver).toSorted(), [
      'signal.answer_late',
      'signal.answer_soon',
      'signal.arrived',
      'signal.open_late',
    ]);
  });

  it('hears nothing of one that was answered between the clock and the mail', async () => {
    const news = await SignalNews.open(openEmpty, at('2026-11-03'));
    const { id } = await news.desk.sent(aSignal({ about: 'policy' }));
    assert.deepEqual(await news.at(morningOf('2026-11-25')), ['owner: answer_late', 'owner: open_late']);
    await news.desk.walk(id, 'received', 'interpreted', 'answered');
    assert.equal((await news.mail(box)).sent, 0);
    assert.deepEqual(await news.at(morningOf('2026-11-30')), []);
    assert.equal((await news.mail(box)).sent, 0);
    assert.equal(box.mails.length, 0);
  });
});
