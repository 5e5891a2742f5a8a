import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { fillDemo } from '../../src/demo/create-demo.ts';
import { createApp, type App } from '../../src/server/app.ts';
import { jsonAnswer } from '../../src/server/http/answer.ts';
import { AnswerCache, type CachedAnswer } from '../../src/server/http/answer-cache.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { DEMO_NOW } from '../support/demo-app.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** What says something else when time goes by: dates that are over, seats that close, the day of today, holidays that come near. */
const TOLD_BY_THE_CLOCK = [
  '/v1/ieper/occurrences?from=2026-12-01&to=2027-01-01',
  '/v1/ieper/activities.ics',
  `/v1/ieper/activities/${ACTIVITY.sewing}.ics`,
  '/v1/ieper/flyers/zillebeke/2026-12',
  '/p/ieper',
  '/p/ieper/flyer/zillebeke',
  '/p/ieper/flyer/zillebeke/2026-12',
];
const ALWAYS_THE_SAME = ['/v1/ieper/activities', `/v1/ieper/activities/${ACTIVITY.soup}`, '/v1/ieper/places'];

const textOf = async (app: App, path: string): Promise<string> => {
  const response = await app.request(`http://stek.test${path}`);
  assert.equal(response.status, 200, path);
  return response.text();
};

/** What the listener answers by itself; nothing when it leaves the request to the router. */
const againOf = async (app: App, path: string): Promise<string | undefined> => {
  const answer = await app.reader.again(path);
  return answer && (typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body));
};

describe('An answer that was given before', () => {
  const clock = { now: DEMO_NOW.getTime() };
  const open = async (test: TestContext): Promise<Store> => {
    clock.now = DEMO_NOW.getTime();
    const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => new Date(clock.now));
    test.after(() => store.close());
    await fillDemo(store);
    return store;
  };

  it('is given again within its minute', async test => {
    const store = await open(test);
    const app = createApp({ store, publicUrl: 'http://stek.test' });
    for (const path of [...TOLD_BY_THE_CLOCK, ...ALWAYS_THE_SAME]) {
      assert.equal(await againOf(app, path), undefined, `${path} was never asked`);
      const first = await textOf(app, path);
      clock.now += 100;
      assert.equal(await againOf(app, path), first, path);
    }
  });

  it('is no longer given when the clock says something else: a server that starts now would say the same', async test => {
    const store = await open(test);
    const asked = createApp({ store, publicUrl: 'http://stek.test' });
    const first = await Promise.all(TOLD_BY_THE_CLOCK.map(path => textOf(asked, path)));
    // Over the end of the year, so that the school holidays of another year are in sight.
    clock.now += 40 * DAY;
    const fresh = createApp({ store, publicUrl: 'http://stek.test' });
    for (const [index, path] of TOLD_BY_THE_CLOCK.entries()) {
      const now = await textOf(fresh, path);
      assert.ok(now !== first[index], `${path} tells the time`);
      assert.equal(await againOf(asked, path), undefined, path);
      assert.ok((await textOf(asked, path)) === now, path);
    }
  });

  it('is given for as long as the programme stays where the clock does not matter', async test => {
    const store = await open(test);
    const app = createApp({ store, publicUrl: 'http://stek.test' });
    for (const path of ALWAYS_THE_SAME) {
      const first = await textOf(app, path);
      clock.now += 40 * DAY;
      assert.equal(await againOf(app, path), first, path);
    }
  });
});

describe('The answers that are kept', () => {
  const kept = (text: string): CachedAnswer => ({
    answer: jsonAnswer(text),
    tenant: 'ieper',
    versions: { data: 1, seats: 1 },
    minute: 0,
    renew: async () => jsonAnswer(text),
  });

  it('are as many as fit, without those that were not asked for the longest', () => {
    const answers = new AnswerCache(10_000);
    for (const url of ['/a', '/b', '/c']) answers.keep(url, kept('x'.repeat(2000)));
    assert.ok(answers.get('/a'), 'asked for again, so it is not the oldest');
    answers.keep('/d', kept('x'.repeat(2000)));
    assert.deepEqual(
      ['/a', '/b', '/c', '/d'].filter(url => answers.get(url)),
      ['/a', '/c', '/d'],
    );
  });

  it('count once when one takes the place of another', () => {
    const answers = new AnswerCache(10_000);
    answers.keep('/a', kept('x'.repeat(2000)));
    for (let round = 0; round < 20; round++) answers.keep('/b', kept(`${round}`.repeat(2000)));
    assert.ok(answers.get('/a'));
    assert.equal(answers.get('/b')?.answer.body.length, 4002);
  });

  it('are none where nothing fits', () => {
    const answers = new AnswerCache(1000);
    answers.keep('/a', kept('x'.repeat(2000)));
    assert.equal(answers.get('/a'), undefined);
  });
});
