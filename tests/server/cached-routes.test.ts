import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Hono } from 'hono';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { addRead } from '../../src/server/api/add-read.ts';
import { createApp } from '../../src/server/app.ts';
import { jsonAnswer } from '../../src/server/http/answer.ts';
import { CachedRoutes, type ReadRoute } from '../../src/server/http/cached-routes.ts';
import { signUpSeats } from '../../src/server/sign-ups/seat-counts.ts';
import type { Store } from '../../src/server/store/store.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { demoApp, DEMO_NOW } from '../support/demo-app.ts';
import { onBothEngines } from '../support/engines.ts';

const clock = () => DEMO_NOW;
const WINDOW = 'from=2026-12-01&to=2028-01-05';

onBothEngines('An answer that was worked out', openEmpty => {
  /** A server with one read, and how often that was worked out. */
  const counting = async (store: Store) => {
    await upsert(store, DEMO_TENANT, demoMunicipality());
    const count = { made: 0 };
    const route: ReadRoute = {
      parameters: ['from', 'place'],
      answer: ({ query }) => {
        count.made++;
        return jsonAnswer({ asked: String(query), other: query.get('utm_source') });
      },
    };
    const app = new Hono();
    const reader = new CachedRoutes(store, undefined, { seats: signUpSeats, parts: [] });
    addRead(app, '/v1/:tenant/things', reader.handler(route));
    const get = async (query: string, host = 'stek.test') =>
      (await app.request(`http://${host}/v1/ieper/things${query}`)).json();
    return { count, get, reader };
  };

  it('is worked out once, whatever else stands in the address, in whatever order, under whatever host', async () => {
    const { count, get } = await counting(await openEmpty(clock));
    const same = [
      '?from=2026-12-01&place=gs9',
      '?place=gs9&from=2026-12-01',
      '?from=2026-12-01&place=gs9&utm_source=krant&fbclid=1',
      '?x=1&from=2026-12-01&from=2027-01-01&place=gs9',
      '?from=2026-12-0%31&pl%61ce=gs9#top',
    ];
    for (const query of same)
      for (const host of ['stek.test', 'other.test'])
        assert.deepEqual(await get(query, host), { asked: 'from=2026-12-01&place=gs9', other: null }, query);
    assert.equal(count.made, 1);
    await get('?from=2026-12-02&place=gs9');
    await get('');
    assert.equal(count.made, 3, 'what a route reads makes another answer');
  });

  it('is worked out once for all who ask at the same time', async () => {
    const { count, get } = await counting(await openEmpty(clock));
    await Promise.all(Array.from({ length: 50 }, (_, index) => get(`?from=2026-12-01&nr=${index}`)));
    assert.equal(count.made, 1);
  });

  it('is worked out again when the programme changed', async () => {
    const store = await openEmpty(clock);
    const { count, get, reader } = await counting(store);
    await get('?from=2026-12-01');
    assert.ok(await reader.again('/v1/ieper/things?from=2026-12-01'));
    const [one] = demoMunicipality().activities;
    await upsert(store, DEMO_TENANT, { activities: [{ ...one!, organiser: 'De buren' }] });
    assert.equal(await reader.again('/v1/ieper/things?from=2026-12-01'), undefined);
    await get('?from=2026-12-01');
    assert.equal(count.made, 2);
  });

  it('is not given at all when it shows seats and does not say of which dates: nobody would make it anew', async () => {
    const store = await openEmpty(clock);
    await upsert(store, DEMO_TENANT, demoMunicipality());
    const app = new Hono();
    const routes = new CachedRoutes(store, undefined, { seats: signUpSeats, parts: [] });
    const answer: ReadRoute['answer'] = ({ seats }) => jsonAnswer(seats.of('soup') ?? 'nobody');
    const route = (dates?: string[]): ReadRoute => ({
      parameters: [],
      answer: async request => ({ ...(await answer(request)), ...(dates && { dates }) }),
    });
    addRead(app, '/v1/:tenant/silent', routes.handler(route()));
    addRead(app, '/v1/:tenant/honest', routes.handler(route(['soup'])));
    const errors: unknown[] = [];
    app.onError(error => {
      errors.push(error);
      return new Response(null, { status: 500 });
    });
    assert.equal((await app.request('http://stek.test/v1/ieper/silent')).status, 500);
    assert.match(String(errors), /silent shows seats, and does not say of which dates/);
    assert.equal((await app.request('http://stek.test/v1/ieper/honest')).status, 200);
  });

  it('is found straight away under the address that the SDK writes', async () => {
    const store = await openEmpty(clock);
    await upsert(store, DEMO_TENANT, demoMunicipality());
    const app = createApp({ store });
    const addresses = [
      `occurrences?${WINDOW}&place=gs9&limit=5`,
      'activities?place=gs9&limit=2',
      'activities.ics?place=gs9&lang=fr',
      'places',
    ];
    for (const address of addresses) {
      assert.equal((await app.request(`/v1/ieper/${address}`)).status, 200);
      assert.ok(await app.reader.again(`/v1/ieper/${address}`), address);
    }
  });

  it('carries nothing of an advertisement on to the next page', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    const first = await get(`/v1/ieper/occurrences?${WINDOW}&limit=5&utm_source=krant`);
    assert.match(first.headers.get('link') ?? '', /^<\/v1\/ieper\/occurrences\?from=.*cursor=.*>; rel="next"$/);
    assert.doesNotMatch(first.headers.get('link') ?? '', /utm/);
    assert.doesNotMatch(await (await get('/p/ieper?lang=fr&utm_source=krant')).text(), /utm_source/);
  });
});
