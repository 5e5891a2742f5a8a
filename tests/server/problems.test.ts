import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { createApp } from '../../src/server/app.ts';
import { demoApp, DEMO_NOW } from '../support/demo-app.ts';
import { onBothEngines } from '../support/engines.ts';

const clock = () => DEMO_NOW;

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: { pointer: string; code: string; message: string }[];
}

const BAD_QUERIES: [path: string, pointer: string, code: string, words: RegExp][] = [
  ['occurrences', 'from', 'missing', /from=2026-12-01/],
  ['occurrences?from=2026-12-01', 'to', 'missing', /to=/],
  ['occurrences?from=1-12-2026&to=2027-01-01', 'from', 'invalid_date', /2026-12-01/],
  ['occurrences?from=2026-02-30&to=2027-01-01', 'from', 'invalid_date', /calendar/],
  ['occurrences?from=2026-12-01T00:00Z&to=2027-01-01', 'from', 'invalid_date', /2026-12-01/],
  ['occurrences?from=2026-12-01&to=2026-12-01', 'to', 'window_empty', /after 2026-12-01/],
  ['occurrences?from=2026-12-01&to=2028-01-06', 'to', 'window_too_long', /401 days/],
  ['occurrences?from=2026-12-01&to=2027-01-01&place=atlantis', 'place', 'unknown_place', /zillebeke/],
  ['occurrences?from=2026-12-01&to=2027-01-01&cursor=%00x', 'cursor', 'invalid_cursor', /next/],
  ['upcoming', 'from', 'missing', /from=2026-12-01/],
  ['upcoming?from=morgen', 'from', 'invalid_date', /2026-12-01/],
  ['upcoming?from=2026-12-01&limit=0', 'limit', 'invalid_limit', /1 to 100\b/],
  ['upcoming?from=2026-12-01&limit=101', 'limit', 'invalid_limit', /1 to 100\b/],
  ['upcoming?from=2026-12-01&limit=drie', 'limit', 'invalid_limit', /1 to 100\b/],
  ['upcoming?from=2026-12-01&place=atlantis', 'place', 'unknown_place', /zillebeke/],
  ['activities?cursor=bm9wZQ', 'cursor', 'invalid_cursor', /next/],
  ['activities?limit=0', 'limit', 'invalid_limit', /1 to 1000/],
  ['activities?limit=1e3', 'limit', 'invalid_limit', /1 to 1000/],
  ['places?limit=1001', 'limit', 'invalid_limit', /1 to 1000/],
  ['activities.ics?place=atlantis', 'place', 'unknown_place', /gs9/],
  [`activities/${ACTIVITY.soup}.ics?date=morgen`, 'date', 'invalid_date', /2026-12-01T09:00/],
];

onBothEngines('What is refused', openEmpty => {
  it('names the part of the address that cannot be used, and what to write instead', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    for (const [path, pointer, code, words] of BAD_QUERIES) {
      const response = await get(`/v1/ieper/${path}`);
      assert.equal(response.status, 400, path);
      assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const problem = (await response.json()) as ProblemBody;
      assert.equal(problem.status, 400);
      assert.equal(problem.code, 'invalid_query');
      assert.equal(problem.requestId, response.headers.get('request-id'));
      assert.deepEqual(
        problem.errors?.map(error => [error.pointer, error.code]),
        [[pointer, code]],
        path,
      );
      assert.match(problem.detail, words);
    }
  });

  it('takes a window of exactly 400 days', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    const response = await get('/v1/ieper/occurrences?from=2026-12-01&to=2028-01-05');
    assert.equal(response.status, 200, await response.text());
  });

  it('knows an unknown municipality from an unknown address', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    for (const path of [
      '/v1/atlantis/places',
      '/v1/atlantis/occurrences',
      '/p/atlantis',
      '/v1/%00/places',
      "/v1/'%20or%201=1/places",
    ]) {
      const response = await get(path);
      assert.equal(response.status, 404, path);
      assert.equal(((await response.json()) as ProblemBody).code, 'unknown_tenant', path);
    }
    const nothing = await get('/v2/ieper/places');
    assert.equal(nothing.status, 404);
    assert.equal(((await nothing.json()) as ProblemBody).code, 'not_found');
  });

  it('says which methods there are when it gets another one', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await get('/v1/ieper/places', { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
      assert.equal(((await response.json()) as ProblemBody).code, 'method_not_allowed');
    }
  });

  it('keeps what went wrong inside to itself, but for a word to find it by', async () => {
    const store = await openEmpty(clock);
    const logged: [unknown, string][] = [];
    const app = createApp({ store, onError: (error, requestId) => logged.push([error, requestId]) });
    await store.db.schema.dropTable('services').execute();
    await store.db.insertInto('tenants').values({ id: 'x', name: 'X', tz: 'Europe/Brussels' }).execute();
    const response = await app.request('/v1/x/places');
    assert.equal(response.status, 500);
    const problem = (await response.json()) as ProblemBody;
    assert.equal(problem.code, 'internal_error');
    assert.ok(!JSON.stringify(problem).includes('services'));
    assert.equal(logged[0]?.[1], problem.requestId);
  });

  it('is not ready while it stops', async () => {
    const store = await openEmpty(clock);
    let draining = false;
    const app = createApp({ store, isDraining: () => draining });
    assert.equal((await app.request('/readyz')).status, 200);
    draining = true;
    const response = await app.request('/readyz');
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '5');
    assert.equal((await app.request('/livez')).status, 200);
  });
});
