import assert from 'node:assert/strict';
import { it } from 'node:test';
import { serveApp } from '../../src/server/serve.ts';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

const DATE = dateOfCourse('course');
const SITE = 'https://www.proefdorp.example';

onBothEngines('An address of an earlier release', openEmpty => {
  const open = async () => {
    const store = await openEmpty(() => BEFORE);
    const desk = await SignUpDesk.open(store, [courseOf('course', { mode: 'required' })]);
    await store.db
      .updateTable('tenants')
      .set({ origins: JSON.stringify([SITE]) })
      .execute();
    return desk;
  };

  it('leads on to where it is now, with the names of today', async () => {
    const desk = await open();
    for (const [method, from, to] of [
      ['POST', 'signups', 'sign-ups'],
      ['GET', `signups?occurrence=${DATE}`, `inbox/sign-ups?occurrenceId=${DATE}`],
      ['GET', 'signups?state=to_review', 'inbox/sign-ups?state=to_review'],
      ['GET', `sign-ups?occurrenceId=${DATE}`, `inbox/sign-ups?occurrenceId=${DATE}`],
      ['POST', 'signups/a%2Fb/transitions', 'sign-ups/a%2Fb/transitions'],
      ['GET', `export/signups.csv?occurrence=${DATE}`, `export/sign-ups.csv?occurrenceId=${DATE}`],
    ] as const) {
      const { status, headers } = await desk.ask(from, { method, headers: { origin: SITE } });
      assert.equal(status, 308, from);
      assert.equal(headers.get('location'), `/v1/${TOWN.id}/${to}`);
      assert.equal(headers.get('access-control-allow-origin'), SITE, 'a browser follows it from another site');
    }
  });

  it('that stands on paper opens the page for codes, in its language and its form of address', async () => {
    const desk = await open();
    const { app } = desk;
    const ask = (path: string, init?: RequestInit) => app.request(`http://stek.test/p/${TOWN.id}/${path}`, init);
    const moved = await ask('follow-up?lang=nl&address=u');
    assert.deepEqual([moved.status, moved.headers.get('location')], [308, `/p/${TOWN.id}/code?lang=nl&address=u`]);
    const sent = await ask('follow-up', { method: 'POST', body: new URLSearchParams({ code: '1' }) });
    assert.deepEqual([sent.status, sent.headers.get('location')], [308, `/p/${TOWN.id}/code`]);
    const page = await ask('code?lang=nl&address=u');
    assert.equal(page.status, 200);
    assert.match(await page.text(), /Wat is uw code\?/);
  });

  it('may be asked for beforehand by any site, and used by a site that may send', async () => {
    const desk = await open();
    for (const [origin, allowed] of [
      [SITE, SITE],
      ['https://evil.example', '*'],
    ] as const) {
      const { status, headers } = await desk.ask('signups', { method: 'OPTIONS', headers: { origin } });
      assert.equal(status, 204);
      assert.equal(headers.get('access-control-allow-origin'), allowed);
      assert.match(headers.get('access-control-allow-headers') ?? '', /Idempotency-Key.*Stek-Proof/);
      assert.equal(headers.get('access-control-allow-methods'), 'GET, HEAD, POST, OPTIONS');
    }
    const refused = await desk.ask('signups', { method: 'POST', headers: { origin: 'https://evil.example' } });
    assert.deepEqual([refused.status, refused.body['code']], [403, 'origin_refused']);
  });

  it('still takes a sign-up, with its body, from who follows', async () => {
    const desk = await open();
    const server = await serveApp(desk.app, { port: 0, host: '127.0.0.1' });
    const api = `http://127.0.0.1:${server.port}/v1/${TOWN.id}`;
    const headers = { ...desk.asWorker, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    const response = await fetch(`${api}/signups`, { method: 'POST', headers, body: JSON.stringify(aPerson(DATE)) });
    assert.deepEqual([response.status, response.url], [201, `${api}/sign-ups`]);
    await response.body?.cancel();
    const list = await fetch(`${api}/signups?occurrence=${encodeURIComponent(DATE)}`, { headers: desk.asWorker });
    assert.equal(((await list.json()) as { items: unknown[] }).items.length, 1);
    await server.stop(0);
  });
});
