import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { demoApp, DEMO_NOW } from '../support/demo-app.ts';

/** Longer than anybody waits for a writer, milliseconds. */
const STANDSTILL = 9000;

/** A machine that stands still between any two looks at its clock: put to sleep, moved to another host, or far too busy. */
function standStill(): () => void {
  const now = performance.now.bind(performance);
  let lost = 0;
  performance.now = () => now() + (lost += STANDSTILL);
  return () => (performance.now = now);
}

describe('A machine that stands still for a while', () => {
  let store: Store;
  let goOn: () => void = () => undefined;
  beforeEach(async () => {
    const database = openNodeSqlite(':memory:');
    store = await openStore({ kind: 'sqlite', database }, () => DEMO_NOW);
  });
  afterEach(async () => {
    goOn();
    await store.close();
  });

  it('fills the demo and answers all the same, for nobody was waited for', async () => {
    goOn = standStill();
    const { get } = await demoApp(store);
    const response = await get('/v1/ieper/occurrences?from=2026-12-01&to=2028-01-05');
    assert.equal(response.status, 200, await response.text());
  });

  it('still lets who waits behind a writer hear in time that it takes too long, and the next one through', async () => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>(resolve => (finish = resolve));
    let writer: Promise<void> | undefined;
    await new Promise<void>(begun => {
      writer = store.write(async () => {
        begun();
        await finished;
      });
    });
    const late = store.tenants();
    goOn = standStill();
    finish();
    await writer;
    await assert.rejects(late, { code: 'database_busy' });
    assert.deepEqual(await store.tenants(), []);
  });
});
