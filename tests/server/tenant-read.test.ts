import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readForTenant } from '../../src/server/store/tenant-read.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

const DATE = dateOfCourse('course');

onBothEngines('Who only reads', (_, engine, openTwice) => {
  const open = async () => {
    const [store] = await openTwice(() => BEFORE);
    const desk = await SignUpDesk.open(store, [courseOf('course', { mode: 'required', capacity: 9 })]);
    await desk.register(aPerson(DATE));
    return { store, desk };
  };

  it('waits for nobody who writes, and sees what was there before', async () => {
    const { store, desk } = await open();
    const { key } = await createApiKey(store, { tenant: TOWN.id, role: 'editor', label: 'test' });
    let letGo: () => void = () => undefined;
    const held = new Promise<void>(resolve => (letGo = resolve));
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>(resolve => (begun = resolve));
    const writing = writeForTenant(store, TOWN.id, async ({ db }) => {
      await db.updateTable('sign_ups').set({ first_name: 'Wie' }).where('tenant', '=', TOWN.id).execute();
      begun();
      await held;
    });
    await hasBegun;
    const names = await readForTenant(store, TOWN.id, ({ db }) =>
      db.selectFrom('sign_ups').select('first_name').execute(),
    );
    assert.deepEqual(
      names?.map(({ first_name }) => first_name),
      ['Marie'],
    );
    if (engine === 'postgres') {
      // The rest of what these routes ask goes by the connection of the writer where there is only one.
      const asEditor = { authorization: `Bearer ${key}` };
      for (const [path, headers] of [
        ['notices', desk.asWorker],
        ['bursts', desk.asWorker],
        ['flyers/huis/2026-12/draft', asEditor],
      ] as const) {
        const { status } = await desk.ask(path, { headers });
        assert.equal(status, path.startsWith('flyers') ? 404 : 200, path);
      }
    }
    letGo();
    await writing;
  });

  it('sees one moment from beginning to end', async () => {
    const { store, desk } = await open();
    const counts = await readForTenant(store, TOWN.id, async ({ db }) => {
      const count = async () => (await db.selectFrom('sign_ups').select('id').execute()).length;
      const first = await count();
      await desk.register(aPerson(DATE, 2));
      return [first, await count()];
    });
    assert.deepEqual(counts, [1, 1]);
  });

  it('knows the municipality and the time, and gets nothing of one that there is not', async () => {
    const { store } = await open();
    assert.deepEqual(await readForTenant(store, TOWN.id, async ({ tenant, now }) => [tenant.tz, now]), [
      TOWN.tz,
      BEFORE,
    ]);
    assert.equal(await readForTenant(store, 'nergens', async () => 'something'), undefined);
  });
});
