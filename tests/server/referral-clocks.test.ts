import assert from 'node:assert/strict';
import { it } from 'node:test';
import { jobsOf } from '../../src/server/jobs/jobs.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { onBothEngines } from '../support/engines.ts';
import { ReferralNews } from '../support/referral-news.ts';

const at = (day: string) => ({ now: Date.parse(`${day}T10:00:00Z`) });
/** Every day from one to another, both of the same month. */
const daysOf = (month: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${month}-${String(from + index).padStart(2, '0')}`);

onBothEngines('The days that a card promises', openEmpty => {
  it('are working days: what comes on Christmas Eve is opened by the 29th, and the person called by 4 January', async () => {
    const { desk } = await ReferralNews.open(openEmpty, at('2026-12-24'));
    const { id } = await desk.sent();
    const { openBy, callBy } = await desk.record(id);
    assert.deepEqual([openBy, callBy], ['2026-12-29', '2027-01-04']);
  });

  it('are told to the deputy when nobody opens it, to both when nobody calls, on the working day after, and once', async () => {
    const news = await ReferralNews.open(openEmpty, at('2026-12-24'));
    const { id } = await news.desk.sent();
    assert.deepEqual(await news.on(...daysOf('2026-12', 25, 31), ...daysOf('2027-01', 1, 31)), {
      // A program hears of each once as well.
      '12-30': ['deputy: open_late', 'webhook: open_late'],
      '01-05': ['deputy: call_late', 'owner: call_late', 'webhook: call_late'],
    });
    const { version, isLate, state } = await news.desk.record(id);
    assert.deepEqual([version, isLate, state], [1, true, 'sent']);
  });

  it('wait over the weekend: a card is late on Saturday, and who can do something hears it on Monday', async () => {
    const news = await ReferralNews.open(openEmpty, at('2026-12-02'));
    const { id } = await news.desk.sent();
    assert.equal((await news.desk.record(id)).openBy, '2026-12-04', 'a Friday');
    news.desk.clock.now = Date.parse('2026-12-05T08:00:00Z');
    assert.equal((await news.desk.record(id)).isLate, true);
    assert.deepEqual(await news.on(...daysOf('2026-12', 5, 8)), {
      '12-07': ['deputy: open_late', 'webhook: open_late'],
    });
  });

  it('begin and end on the clock of the municipality, not at midnight in Greenwich', async () => {
    const news = await ReferralNews.open(openEmpty, { now: Date.parse('2026-11-30T23:30:00Z') });
    const { id } = await news.desk.sent();
    const { receivedOn, openBy } = await news.desk.record(id);
    assert.deepEqual([receivedOn, openBy], ['2026-12-01', '2026-12-03']);
    news.desk.clock.now = Date.parse('2026-12-03T22:59:00Z');
    assert.equal((await news.desk.record(id)).isLate, false);
    news.desk.clock.now = Date.parse('2026-12-03T23:01:00Z');
    assert.equal((await news.desk.record(id)).isLate, true);
  });

  it('that were kept are told to nobody: who opened it in time, and who spoke with the person', async () => {
    const news = await ReferralNews.open(openEmpty, at('2026-11-30'));
    const opened = await news.desk.sent();
    const called = await news.desk.sent();
    await news.desk.walk(opened.id, 'received');
    await news.desk.walk(called.id, 'received', 'contacted');
    assert.deepEqual(await news.on(...daysOf('2026-12', 1, 31)), {
      '12-08': ['deputy: call_late', 'owner: call_late', 'webhook: call_late'],
    });
    assert.deepEqual(
      (await news.notices()).filter(({ cause }) => cause === 'call_late').map(({ ref }) => ref),
      [opened.ref, opened.ref, opened.ref],
    );
  });

  it('hold as well where nobody picks up: three attempts are no call', async () => {
    const news = await ReferralNews.open(openEmpty, at('2026-11-30'));
    const { id } = await news.desk.sent();
    await news.desk.walk(id, 'received', 'no_answer');
    assert.deepEqual(await news.on(...daysOf('2026-12', 2, 12)), {
      '12-08': ['deputy: call_late', 'owner: call_late', 'webhook: call_late'],
    });
  });

  it('are those that the municipality decided', async () => {
    const news = await ReferralNews.open(openEmpty, at('2026-11-30'));
    await news.decide({ openWorkingDays: 1, callWorkingDays: 3, noAnswerDays: 7, keepDays: 5, longestDays: 40 });
    const { id } = await news.desk.sent();
    const { openBy, callBy, wipeOn } = await news.desk.record(id);
    assert.deepEqual([openBy, callBy, wipeOn], ['2026-12-01', '2026-12-03', '2027-01-09']);
  });
});

onBothEngines('Time ends a card', openEmpty => {
  it('30 days after nobody picked up, and not a day before', async () => {
    const { desk } = await ReferralNews.open(openEmpty, at('2026-11-30'));
    const { id, personCode } = await desk.sent();
    await desk.walk(id, 'received', 'no_answer');
    await desk.pass(29);
    assert.equal((await desk.record(id)).state, 'no_answer');
    await desk.pass(1);
    const { state, outcome, wipeOn } = await desk.record(id);
    assert.deepEqual([state, outcome, wipeOn], ['closed', 'not_reached', '2027-03-31']);
    assert.match(String((await desk.follow(personCode)).body['hint']), /niet te pakken/);
  });

  it('ten working days after it was sent back', async () => {
    const { desk } = await ReferralNews.open(openEmpty, at('2026-12-21'));
    const { id } = await desk.sent();
    await desk.walk(id, 'received', 'returned');
    // Christmas and New Year are on a Friday.
    desk.clock.now = Date.parse('2027-01-05T10:00:00Z');
    await desk.pass(0);
    assert.equal((await desk.record(id)).state, 'returned');
    await desk.pass(1);
    const { state, outcome, returned } = await desk.record(id);
    assert.deepEqual([state, outcome, returned], ['closed', 'returned', 'wrong_place']);
  });

  it('before anybody sees it otherwise, also when no job ran: in a code, and when somebody takes it on', async () => {
    const { desk } = await ReferralNews.open(openEmpty, at('2026-11-30'));
    const [one, other, third] = [await desk.sent(), await desk.sent(), await desk.sent()];
    for (const { id } of [one, other, third]) await desk.walk(id, 'received', 'no_answer');
    desk.clock.now += 31 * 86_400_000;
    assert.equal((await desk.follow(one.personCode)).body['state'], 'closed');
    const taken = await desk.move(other.id, 'contacted');
    assert.deepEqual([taken.status, taken.body['code']], [412, 'version_mismatch']);
    const withdrawn = await desk.follow(third.personCode, 'withdraw');
    assert.deepEqual([withdrawn.status, withdrawn.body['code']], [409, 'invalid_transition']);
  });

  it('not when somebody picked up after all', async () => {
    const { desk } = await ReferralNews.open(openEmpty, at('2026-11-30'));
    const { id } = await desk.sent();
    await desk.walk(id, 'received', 'no_answer', 'contacted');
    await desk.pass(60);
    assert.equal((await desk.record(id)).state, 'contacted');
  });

  it('by a job that every server does', () => {
    const names = jobsOf(KINDS).map(({ name }) => name);
    assert.equal(names.filter(name => name === 'referral-clocks').length, 1);
  });
});
