import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { it } from 'node:test';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { createApp } from '../../src/server/app.ts';
import { serveApp } from '../../src/server/serve.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import { DEMO_NOW } from '../support/demo-app.ts';
import { onBothEngines } from '../support/engines.ts';

const clock = () => DEMO_NOW;
const FOREIGN = 'evil.example';
const PATHS = [
  '/v1/ieper/occurrences?from=2026-12-01&to=2027-01-01',
  '/v1/ieper/activities',
  '/v1/ieper/activities.ics',
  `/v1/ieper/activities/${ACTIVITY.soup}`,
  `/v1/ieper/activities/${ACTIVITY.soup}.ics`,
  '/v1/ieper/places',
  '/v1/ieper/places/gs9',
  '/v1/ieper/flyers/gs9/2026-12',
  '/p/ieper',
  '/p/ieper/flyer/gs9/2026-12',
  '/f/ieper-2612-gs9',
  '/openapi.json',
  '/p/ieper/code',
];

/** Asks over a socket, where any host can be named. */
const ask = (port: number, path: string, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (text += part));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });

onBothEngines('A server that was not told its address', openEmpty => {
  const open = async (publicUrl?: string) => {
    const store = await openEmpty(clock);
    await upsert(store, DEMO_TENANT, demoMunicipality());
    return { store, app: createApp({ store, publicUrl, onError: error => assert.fail(String(error)) }) };
  };

  it('gives a host that a visitor made up to that visitor alone: in no cache of ours, for no cache of others', async () => {
    const { app } = await open();
    const server = await serveApp(app, { port: 0, host: '127.0.0.1' });
    let made = 0;
    try {
      for (const path of PATHS) {
        const forged = await ask(server.port, path, FOREIGN);
        assert.match(forged, /^HTTP\/1\.1 (200|302)/, path);
        if (forged.slice(forged.indexOf('\r\n\r\n')).includes(FOREIGN) || /^location:.*evil/im.test(forged)) {
          made++;
          assert.match(forged, /^cache-control: no-store\r$/im, path);
        }
        for (let time = 0; time < 2; time++)
          assert.ok(!(await ask(server.port, path, 'stek.test')).includes(FOREIGN), path);
      }
    } finally {
      await server.stop(0);
    }
    assert.equal(made, 2, 'the flyer and its page hold whole addresses');
  });

  it('says no address of its own to search engines', async () => {
    const { app } = await open();
    const page = await (await app.request(`http://${FOREIGN}/p/ieper`)).text();
    assert.match(page, /"@type":"Event"/);
    assert.ok(!page.includes(FOREIGN));
  });

  it('publishes no flyer, for its address goes on paper', async () => {
    const { app, store } = await open();
    const { key } = await createApiKey(store, { tenant: 'ieper', role: 'editor', label: 'test' });
    const send = (path: string, method: string, body: object, more: Record<string, string>) =>
      app.request(`http://${FOREIGN}/v1/ieper/flyers/gs9/2026-12/${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...more },
        body: JSON.stringify(body),
      });
    const draft = { variants: [{ lang: 'nl', origin: 'human', title: 'December' }] };
    assert.equal((await send('draft', 'PUT', draft, { 'if-none-match': '*' })).status, 201);
    const move = (to: string, version: number) =>
      send('transitions', 'POST', { to, version }, { 'idempotency-key': crypto.randomUUID() });
    assert.equal((await move('ready', 1)).status, 200);
    const refused = await move('published', 2);
    assert.deepEqual([refused.status, ((await refused.json()) as { code: string }).code], [409, 'public_url_missing']);
    const rows = await store.db.selectFrom('flyers').select('status').execute();
    assert.deepEqual(
      rows.map(({ status }) => status),
      ['ready'],
    );
  });

  it('writes whole addresses that everybody may keep once it was told', async () => {
    const { app } = await open('https://stek.example');
    for (const path of ['/p/ieper', '/p/ieper/flyer/gs9/2026-12', '/v1/ieper/flyers/gs9/2026-12']) {
      const answer = await app.request(`http://${FOREIGN}${path}`);
      const text = await answer.text();
      assert.ok(text.includes('https://stek.example/') && !text.includes(FOREIGN), path);
      assert.match(answer.headers.get('cache-control') ?? '', /^public/);
    }
  });
});
