import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MIGRATIONS } from '../../src/server/migrations/steps.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { onBothEngines } from '../support/engines.ts';
import { BEFORE, courseOf, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

const clock = () => BEFORE;

onBothEngines('A database in which dates are named as their feed wrote them', (openEmpty, engine) => {
  it('keeps every sign-up, and its old names lead to the dates', async () => {
    const store = await openEmpty(clock, 3);
    const inUtc = courseOf(
      'utc',
      { mode: 'required', capacity: 2 },
      { schedule: { start: '2026-12-01T13:00', end: '2026-12-01T15:00', tz: 'UTC' } },
    );
    const local = courseOf('hier', { mode: 'required', capacity: 2 });
    await store.db
      .insertInto('tenants')
      .values({ ...TOWN })
      .execute();
    for (const activity of [inUtc, local]) {
      const { id } = activity;
      const row = { tenant: TOWN.id, id, document: JSON.stringify(activity), version: 1, status: 'published' };
      const rest = { updated_at: BEFORE.toISOString(), removed_at: null, place_id: null, source: 'agenda.ics' };
      await store.db
        .insertInto('activities')
        .values({ ...row, ...rest })
        .execute();
    }
    for (const [index, occurrence] of ['utc_20261201T1300', 'hier_20261201T1400', 'weg_20261201T1400'].entries())
      await store.db
        .insertInto('sign_ups')
        .values(signUpRow(occurrence, index) as never)
        .execute();
    await migrate(store.db, engine, clock, MIGRATIONS);
    const rows = await store.db.selectFrom('sign_ups').select(['id', 'occurrence_id']).orderBy('id').execute();
    assert.deepEqual(
      rows.map(row => row.occurrence_id),
      ['utc_20261201T1400', 'hier_20261201T1400', 'weg_20261201T1400'],
    );
    const desk = await SignUpDesk.open(store, []);
    for (const name of ['utc_20261201T1300', 'utc_20261201T1400'])
      assert.equal((await desk.list(name)).length, 1, name);
  });
});

const signUpRow = (occurrence: string, index: number) => ({
  tenant: TOWN.id,
  id: `id-${index}`,
  ref: `IN-26-000${index}`,
  occurrence_id: occurrence,
  activity_id: occurrence.split('_')[0],
  line: index + 1,
  first_name: 'Marie',
  contact: '+32470000000',
  contact_mac: `contact-${index}`,
  party: 1,
  needs: '[]',
  note: null,
  lang: null,
  state: 'confirmed',
  version: 1,
  code_mac: `code-${index}`,
  held_until: null,
  starts_at: '2026-12-01T13:00:00.000Z',
  ends_at: '2026-12-01T15:00:00.000Z',
  created_at: BEFORE.toISOString(),
  purge_at: '2026-12-31T15:00:00.000Z',
});
