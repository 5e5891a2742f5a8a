import assert from 'node:assert/strict';
import { it } from 'node:test';
import { upsert } from '../../src/server/programme/upsert.ts';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { demoApp, DEMO_NOW } from '../support/demo-app.ts';
import { onBothEngines } from '../support/engines.ts';

const clock = () => DEMO_NOW;
const OCCURRENCES = '/v1/ieper/occurrences?from=2026-12-01&to=2027-01-01';
const ALL = [
  OCCURRENCES,
  '/v1/ieper/activities',
  '/v1/ieper/places',
  '/v1/ieper/services',
  '/v1/ieper/activities.ics',
  '/p/ieper',
];

onBothEngines('The habits of HTTP', openEmpty => {
  it('answers 304 without a body to who has the answer already, in every spelling of If-None-Match', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    for (const path of ALL) {
      const etag = (await get(path)).headers.get('etag') ?? '';
      assert.match(etag, /^"[^"]+"$/, path);
      for (const asked of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(path, { headers: { 'if-none-match': asked } });
        assert.equal(again.status, 304, `${path} ${asked}`);
        assert.equal(await again.text(), '');
        assert.equal(again.headers.get('etag'), etag);
        assert.match(again.headers.get('cache-control') ?? '', /max-age=60/);
        for (const name of ['request-id', 'x-content-type-options', 'access-control-allow-origin'])
          assert.ok(again.headers.get(name), name);
      }
      assert.equal((await get(path, { headers: { 'if-none-match': '"other"' } })).status, 200);
    }
  });

  it('gives a new tag when a row changes, and the old one when nothing did', async () => {
    const store = await openEmpty(clock);
    const { get } = await demoApp(store);
    const [one, ...rest] = demoMunicipality().activities;
    assert.ok(one);
    const before = (await get(`/v1/ieper/activities/${one.id}`)).headers.get('etag');
    await upsert(store, DEMO_TENANT, { activities: [one, ...rest] });
    assert.equal((await get(`/v1/ieper/activities/${one.id}`)).headers.get('etag'), before);
    await upsert(store, DEMO_TENANT, { activities: [{ ...one, organiser: 'De buren' }] });
    const after = await get(`/v1/ieper/activities/${one.id}`, { headers: { 'if-none-match': before ?? '' } });
    assert.equal(after.status, 200);
    assert.match(after.headers.get('etag') ?? '', /^"2-/);
    assert.equal(((await after.json()) as { version: number; organiser: string }).organiser, 'De buren');
  });

  it('may be kept for a minute and shown for a day when the server is silent', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    for (const path of ALL) {
      const { headers } = await get(path);
      assert.equal(
        headers.get('cache-control'),
        'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
      );
    }
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    for (const path of ALL) {
      const whole = await get(path);
      const head = await get(path, { method: 'HEAD' });
      assert.equal(head.status, 200);
      assert.equal(await head.text(), '');
      for (const name of ['etag', 'content-type', 'content-length'])
        assert.equal(head.headers.get(name), whole.headers.get(name));
    }
  });

  it('lets every site read, and says so beforehand', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    for (const path of [...ALL, '/livez', '/openapi.json', '/v1/nobody/places']) {
      const { headers } = await get(path, { headers: { origin: 'https://www.example.be' } });
      assert.equal(headers.get('access-control-allow-origin'), '*', path);
      assert.match(headers.get('access-control-expose-headers') ?? '', /ETag, Link.*Request-Id.*Date/);
      assert.equal(headers.get('access-control-allow-credentials'), null);
    }
    const asked = await get(OCCURRENCES, { method: 'OPTIONS', headers: { origin: 'https://www.example.be' } });
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('access-control-allow-methods'), 'GET, HEAD, OPTIONS');
    assert.match(asked.headers.get('access-control-allow-headers') ?? '', /If-None-Match/);
    assert.equal(asked.headers.get('access-control-max-age'), '7200');
  });

  it('names every request, and protects every answer', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    const seen = new Set<string>();
    for (const path of [...ALL, ...ALL, '/nothing', '/v1/ieper/occurrences']) {
      const { headers } = await get(path);
      seen.add(headers.get('request-id') ?? '');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    }
    assert.equal(seen.size, ALL.length * 2 + 2);
  });

  it('says alive and ready, and that it is not ready without its database', async () => {
    const store = await openEmpty(clock);
    const { get } = await demoApp(store);
    assert.equal(await (await get('/livez')).text(), 'alive');
    assert.equal((await get('/readyz')).status, 200);
    assert.equal((await get('/readyz')).headers.get('cache-control'), 'no-store');
  });
});
