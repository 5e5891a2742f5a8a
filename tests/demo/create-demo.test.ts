import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDemo } from '../../src/demo/create-demo.ts';
import { openWasmSqlite } from '../../src/demo/wasm-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { demoApp, DEMO_NOW } from '../support/demo-app.ts';

const PATH = '/occurrences?from=2026-12-01&to=2027-01-01';

describe('The demo behind a fetch', () => {
  it('answers like the server it is', async () => {
    const demo = await createDemo();
    const response = await demo.fetch(demo.baseUrl + PATH);
    assert.equal(response.status, 200);
    assert.ok(response.headers.get('etag'));
    await demo.close();
  });

  it('can be slow, can refuse and can be offline, and recovers', async () => {
    const demo = await createDemo();
    demo.network.slow = 60;
    const before = performance.now();
    assert.equal((await demo.fetch(demo.baseUrl + PATH)).status, 200);
    assert.ok(performance.now() - before >= 55);
    demo.network.slow = 0;
    demo.network.fail = 503;
    assert.equal((await demo.fetch(demo.baseUrl + PATH)).status, 503);
    demo.network.fail = 0;
    demo.network.offline = true;
    await assert.rejects(demo.fetch(demo.baseUrl + PATH), TypeError);
    demo.network.offline = false;
    assert.equal((await demo.fetch(demo.baseUrl + PATH)).status, 200);
    await demo.close();
  });

  it('stops waiting when the caller gives up', async () => {
    const demo = await createDemo();
    demo.network.slow = 10_000;
    const asked = demo.fetch(demo.baseUrl + PATH, { signal: AbortSignal.timeout(20) });
    await assert.rejects(asked, { name: 'TimeoutError' });
    await demo.close();
  });

  it('gives the same answers on SQLite in WebAssembly, which pages use', async () => {
    const clock = () => DEMO_NOW;
    const wasm = await demoApp(await openStore({ kind: 'sqlite', database: await openWasmSqlite() }, clock));
    const { openNodeSqlite } = await import('../../src/server/store/node-sqlite.ts');
    const native = await demoApp(await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock));
    for (const path of ['/v1/ieper' + PATH, '/v1/ieper/activities', '/v1/ieper/places', '/v1/ieper/services']) {
      assert.equal(await (await wasm.get(path)).text(), await (await native.get(path)).text());
    }
  });
});
