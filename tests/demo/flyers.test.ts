import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createDemo, fillDemo, type Demo } from '../../src/demo/create-demo.ts';
import type { FlyerRecord, MonthFlyer } from '../../src/schema/flyer.ts';
import { writeFlyer } from '../../src/schema/write.ts';

describe('The flyer of the demo', () => {
  let demo: Demo;
  before(async () => (demo = await createDemo({ clock: () => new Date('2026-11-22T09:00:00Z') })));
  after(() => demo.close());
  const record = async (): Promise<FlyerRecord> => {
    const row = await demo.store.db.selectFrom('flyers').select('document').executeTakeFirstOrThrow();
    return JSON.parse(row.document) as FlyerRecord;
  };

  it('is one that an editor could have written, and nobody unread', async () => {
    const { variants, paper, publisher } = await record();
    const written = writeFlyer({ variants, paper, publisher });
    assert.deepEqual(written.ok ? [] : written.issues, []);
    assert.deepEqual(
      variants.map(({ lang, origin }) => `${lang} ${origin}`),
      ['nl human', 'fr human', 'ar machine', 'ti machine'],
    );
    for (const { origin, checkedBy } of variants) assert.equal(origin === 'machine', checkedBy !== undefined);
  });

  it('is printed, and something has changed since', async () => {
    const flyer = (await (await demo.fetch(`${demo.baseUrl}/flyers/zillebeke/2026-12`)).json()) as MonthFlyer;
    assert.deepEqual([flyer.status, flyer.printed?.edition], ['published', 1]);
    assert.ok(flyer.qr.url.length <= 40, flyer.qr.url);
    const page = await (await demo.fetch(new URL('/p/ieper/flyer/zillebeke/2026-12', demo.baseUrl))).text();
    const changes = page.match(/<section class="changes">(.*?)<\/section>/s)?.[1] ?? '';
    assert.match(changes, /Alice: niet op dinsdag 29\u00a0december\. Wel op dinsdag 22\u00a0december/);
    assert.equal(changes.match(/<li/g)?.length, 1);
  });

  it('is left as it is when the demo is filled again', async () => {
    const before = await record();
    await fillDemo(demo.store);
    assert.deepEqual(await record(), before);
  });
});
