import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fillDemo } from '../../src/demo/create-demo.ts';
import { createApp } from '../../src/server/app.ts';
import { fastLane } from '../../src/server/http/fast-lane.ts';
import type { CachedRoutes } from '../../src/server/http/cached-routes.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { DEMO_NOW } from '../support/demo-app.ts';

/** The address that a request is looked up under; `undefined` when it goes to the router at once. */
async function lookedUp(url: string, host: string | undefined, method = 'GET'): Promise<string | undefined> {
  let asked: string | undefined;
  const again: CachedRoutes['again'] = async address => {
    asked = address;
    return undefined;
  };
  const request = { method, url, headers: { host } } as IncomingMessage;
  await new Promise<void>(resolve => {
    const listen = fastLane({ again } as CachedRoutes, () => resolve());
    listen(request, {} as ServerResponse & { req: IncomingMessage });
  });
  return asked;
}

describe('The fast lane', () => {
  it('looks up what a host and a path are', async () => {
    for (const host of ['stek.example', 'localhost:8080', '127.0.0.1:1', '[::1]:8080']) {
      assert.equal(await lookedUp('/v1/ieper/places', host), '/v1/ieper/places', host);
    }
  });

  it('leaves to the router a host that holds a part of the path, and an address that is no path', async () => {
    for (const host of [
      'stek.example/p/ieper?',
      'stek.example#',
      'user@stek.example',
      'stek.example\\',
      '',
      undefined,
    ]) {
      assert.equal(await lookedUp('/v1/ieper/places', host), undefined, host);
    }
    assert.equal(await lookedUp('http://other.example/v1/ieper/places', 'stek.example'), undefined);
    assert.equal(await lookedUp('*', 'stek.example'), undefined);
    assert.equal(await lookedUp('/v1/ieper/places', 'stek.example', 'HEAD'), undefined);
  });
});

describe('An answer that is given again by the listener', () => {
  const clock = () => DEMO_NOW;
  let store: Store;
  let server: RunningServer;
  let origin = '';
  before(async () => {
    store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock);
    await fillDemo(store);
    server = await serveApp(createApp({ store }), { port: 0, host: '127.0.0.1' });
    origin = `http://127.0.0.1:${server.port}`;
  });
  after(async () => {
    await server.stop(0);
    await store.close();
  });

  /** An answer of the router, then the same of the listener: all that a client can tell. */
  async function twice(path: string, headers: Record<string, string> = {}) {
    const ask = async () => {
      const response = await fetch(origin + path, { headers, redirect: 'manual' });
      // Node and fetch add these by themselves.
      const {
        date: _date,
        connection: _connection,
        'keep-alive': _alive,
        ...told
      } = Object.fromEntries(response.headers);
      return { status: response.status, ...told, text: await response.text() };
    };
    const { 'request-id': first, ...router } = (await ask()) as Record<string, unknown>;
    const { 'request-id': second, ...listener } = (await ask()) as Record<string, unknown>;
    const { 'request-id': third } = (await ask()) as Record<string, unknown>;
    assert.equal(new Set([first, second, third]).size, 3, 'each request has a name of its own');
    assert.deepEqual(listener, router);
    return listener;
  }

  it('is the same as the first, with all that protects it', async () => {
    const answer = await twice('/v1/ieper/places');
    assert.equal(answer['status'], 200);
    assert.equal(answer['x-content-type-options'], 'nosniff');
    assert.match(String(answer['content-security-policy']), /default-src 'none'/);
  });

  it('sends people on as the first did', async () => {
    const answer = await twice('/f/ieper-2612-zi');
    assert.deepEqual([answer['status'], answer['location']], [302, '/p/ieper/flyer/zillebeke/2026-12']);
  });

  it('is 304 without a body for who has it already, and protected like any', async () => {
    const { etag } = await twice('/v1/ieper/activities');
    const answer = await twice('/v1/ieper/activities', { 'if-none-match': String(etag) });
    assert.deepEqual([answer['status'], answer['text'], answer['etag']], [304, '', etag]);
    assert.equal(answer['x-content-type-options'], 'nosniff');
    assert.equal(answer['access-control-allow-origin'], '*');
  });
});
