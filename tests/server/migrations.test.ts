import assert from 'node:assert/strict';
import { it } from 'node:test';
import { migrate } from '../../src/server/store/migrate.ts';
import { onBothEngines } from '../support/engines.ts';

const now = () => new Date('2026-11-22T08:00:00Z');

onBothEngines('Migrations', (openEmpty, engine) => {
  it('run once, in order, and are remembered', async () => {
    const store = await openEmpty(now);
    const rows = await store.db.selectFrom('migrations').selectAll().orderBy('number').execute();
    assert.deepEqual(
      rows.map(row => ({ ...row })),
      [
        { number: 1, name: 'programme', applied_at: '2026-11-22T08:00:00.000Z' },
        { number: 2, name: 'sign-ups', applied_at: '2026-11-22T08:00:00.000Z' },
        { number: 3, name: 'flyers', applied_at: '2026-11-22T08:00:00.000Z' },
        { number: 7, name: 'fair-sign-ups', applied_at: '2026-11-22T08:00:00.000Z' },
      ],
    );
  });

  it('change nothing when the server starts again, even many at a time', async () => {
    const store = await openEmpty(now);
    await Promise.all([1, 2, 3].map(() => migrate(store.db, engine, now)));
    assert.equal((await store.db.selectFrom('migrations').selectAll().execute()).length, 4);
  });

  it('refuse a database of a newer release', async () => {
    const store = await openEmpty(now);
    await store.db.insertInto('migrations').values({ number: 999, name: 'future', applied_at: '' }).execute();
    await assert.rejects(migrate(store.db, engine, now), /newer release \(step 999/);
  });
});
