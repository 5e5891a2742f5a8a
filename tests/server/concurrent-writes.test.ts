import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { demoApp, DEMO_NOW } from '../support/demo-app.ts';
import { onBothEngines } from '../support/engines.ts';

const clock = () => DEMO_NOW;

onBothEngines('Reading while somebody writes', openEmpty => {
  it('shows every acknowledged change to the next request, though answers are kept', async () => {
    const store = await openEmpty(clock);
    const { get } = await demoApp(store);
    const [one] = demoMunicipality().activities;
    assert.ok(one);
    let acknowledged = 0;
    let done = false;
    const writer = (async () => {
      for (let round = 1; round <= 60; round++) {
        await upsert(store, DEMO_TENANT, { activities: [{ ...one, organiser: `round ${round}` }] });
        acknowledged = round;
        await new Promise(resolve => setImmediate(resolve));
      }
      done = true;
    })();
    const tags = new Map<string, string>();
    const reader = async () => {
      while (!done) {
        const floor = acknowledged;
        const response = await get('/v1/ieper/activities');
        const text = await response.text();
        const { items } = JSON.parse(text) as { items: { id: string; organiser?: string }[] };
        const seen = Number(items.find(({ id }) => id === one.id)?.organiser?.match(/^round (\d+)$/)?.[1] ?? 0);
        assert.ok(seen >= floor, `saw round ${seen} after round ${floor} was acknowledged`);
        const etag = response.headers.get('etag') ?? '';
        assert.equal(tags.get(etag) ?? text, text, 'one tag, one answer');
        tags.set(etag, text);
        await new Promise(resolve => setImmediate(resolve));
      }
    };
    await Promise.all([writer, reader(), reader(), reader()]);
    assert.ok(tags.size > 5, `saw ${tags.size} different answers`);
  });

  it('lets writers of one municipality take turns: no change is lost', async () => {
    const store = await openEmpty(clock);
    const { activities } = demoMunicipality();
    const [one] = activities;
    assert.ok(one);
    await Promise.all(
      Array.from({ length: 12 }, (_, writer) =>
        upsert(store, DEMO_TENANT, { activities: [{ ...one, organiser: `writer ${writer}` }] }),
      ),
    );
    assert.deepEqual(await store.versions('ieper'), { data: 12, seats: 0 });
    const row = await store.db.selectFrom('activities').select('version').where('id', '=', one.id).executeTakeFirst();
    assert.equal(row?.version, 12);
  });

  it('writes all or nothing', async () => {
    const store = await openEmpty(clock);
    const { activities } = demoMunicipality();
    const broken = { ...activities[1], id: null } as never;
    await assert.rejects(upsert(store, DEMO_TENANT, { activities: [activities[0]!, broken] }));
    assert.equal(await store.versions('ieper'), undefined);
  });
});
