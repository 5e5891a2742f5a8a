import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import type { MonthFlyer } from '../../src/schema/flyer.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { DEMO_NOW } from '../support/demo-app.ts';
import { onBothEngines } from '../support/engines.ts';
import { FlyerDesk } from '../support/flyer-desk.ts';

const FLYER = '/v1/ieper/flyers/zillebeke/2026-12';
const human = (lang: string, more: object = {}) => ({ lang, origin: 'human', ...more });
const machine = (lang: string, more: object = {}) => ({ lang, origin: 'machine', ...more });

onBothEngines('Flyers', openEmpty => {
  const open = async () => FlyerDesk.open(await openEmpty(() => DEMO_NOW));
  const read = async (desk: FlyerDesk): Promise<MonthFlyer> => (await desk.get(FLYER)).json() as Promise<MonthFlyer>;

  it('need no record: they are made from the calendar, and can be kept by their tag', async () => {
    const desk = await open();
    const response = await desk.get(FLYER);
    assert.equal(response.status, 200);
    assert.equal(
      response.headers.get('cache-control'),
      'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
    );
    const flyer = (await response.json()) as MonthFlyer;
    assert.equal(flyer.status, 'live');
    assert.equal(flyer.contact?.firstName, 'Lotte');
    assert.equal(flyer.publisher, 'De Stek, Voorbeelddorp 1, 8902 Zillebeke (Ieper)');
    assert.ok(flyer.activities.some(({ id }) => id === ACTIVITY.openHouse));
    assert.ok(!flyer.activities.some(({ id }) => id === ACTIVITY.soup), 'only of this place');
    assert.ok(
      flyer.occurrences.some(({ localStart }) => localStart > '2027'),
      'the next dates after the month too',
    );
    assert.equal(flyer.printed, undefined);
    const etag = response.headers.get('etag') ?? '';
    assert.match(etag, /^"[\w-]+"$/);
    const again = await desk.get(FLYER, { 'if-none-match': etag });
    assert.deepEqual([again.status, await again.text()], [304, '']);
    assert.equal((await (await desk.get(FLYER.replace('zillebeke', flyer.placeId))).json()).placeId, flyer.placeId);
  });

  it('are drafts until they are checked: the public sees the calendar', async () => {
    const desk = await open();
    assert.equal((await desk.draft()).status, 404);
    const saved = await desk.save({ variants: [human('nl', { title: 'Onze december' })], publisher: 'De Stek' });
    assert.deepEqual([saved.status, saved.headers.get('etag')], [201, '"1"']);
    assert.deepEqual([saved.body['status'], saved.body['edition']], ['draft', 1]);
    assert.deepEqual((await desk.draft()).body, saved.body);
    assert.equal((await read(desk)).status, 'live');
    const direct = await desk.move('published', 1);
    assert.deepEqual([direct.status, direct.body['allowed']], [409, ['ready', 'archived']]);
    assert.equal((await desk.move('ready', 1)).body['status'], 'ready');
    const changed = await desk.save({ variants: [] }, 2);
    assert.deepEqual([changed.status, changed.body['status'], changed.body['version']], [200, 'draft', 3]);
  });

  it('are frozen when they are published: what was printed stays, what changed since can be told', async () => {
    const desk = await open();
    await desk.publish({ variants: [human('nl', { title: 'Onze december' })] });
    const before = await read(desk);
    assert.equal(before.status, 'published');
    assert.equal(before.printed?.edition, 1);
    assert.equal(before.printed?.publishedAt, DEMO_NOW.toISOString());
    assert.equal(before.variants[0]?.title, 'Onze december');
    const printed = before.printed?.occurrences ?? [];
    const openHouse = demoMunicipality().activities.find(({ id }) => id === ACTIVITY.openHouse);
    assert.ok(printed.length > 5 && printed.every(({ start }) => start < '2027'), 'the month and no more');
    assert.deepEqual(
      printed.find(({ id }) => id === `${ACTIVITY.openHouse}_20261208T0900`),
      {
        id: `${ACTIVITY.openHouse}_20261208T0900`,
        activityId: ACTIVITY.openHouse,
        start: '2026-12-08T08:00:00.000Z',
        end: '2026-12-08T15:30:00.000Z',
        status: 'scheduled',
        placeId: before.placeId,
        title: openHouse!.title,
        price: { kind: 'free' },
      },
    );
    const off = { recurrenceId: '2026-12-08T09:00', type: 'cancelled' as const };
    await upsert(desk.store, DEMO_TENANT, { activities: [{ ...openHouse!, exceptions: [off] }] });
    const now = await read(desk);
    assert.deepEqual(now.printed, before.printed);
    assert.equal(now.occurrences.find(({ id }) => id.endsWith('_20261208T0900'))?.status, 'cancelled');
  });

  it('are corrected by a next edition, which takes the place of the one before', async () => {
    const desk = await open();
    const version = await desk.publish({ variants: [human('nl', { title: 'Eerste' })] });
    const frozen = await desk.move('ready', version);
    assert.deepEqual([frozen.status, frozen.body['allowed']], [409, ['archived']]);
    const next = await desk.save({ variants: [human('nl', { title: 'Tweede' })] }, version);
    assert.deepEqual([next.body['edition'], next.body['status']], [2, 'draft']);
    assert.equal((await read(desk)).variants[0]?.title, 'Eerste');
    await desk.move('ready', version + 1);
    assert.equal((await desk.move('published', version + 2)).status, 200);
    const shown = await read(desk);
    assert.deepEqual([shown.variants[0]?.title, shown.printed?.edition], ['Tweede', 2]);
    const rows = await desk.store.db.selectFrom('flyers').select(['edition', 'status']).orderBy('edition').execute();
    assert.deepEqual(
      rows.map(({ edition, status }) => [edition, status]),
      [
        [1, 'archived'],
        [2, 'published'],
      ],
    );
    const taken = await desk.move('archived', version + 3);
    assert.equal(taken.status, 200);
    assert.equal((await read(desk)).status, 'live');
  });

  it('are not published with words of a machine that nobody read', async () => {
    const desk = await open();
    await desk.save({ variants: [human('nl'), machine('ar'), machine('ti', { checkedBy: 'Tolk' })] });
    await desk.move('ready', 1);
    const refused = await desk.move('published', 2);
    assert.deepEqual([refused.status, refused.body['code']], [409, 'unchecked_translation']);
    assert.deepEqual(refused.body['languages'], ['ar']);
    assert.match(String(refused.body['detail']), /Let someone who speaks the language read it first/);
    await desk.save({ variants: [human('nl'), machine('ar', { checkedBy: 'Tolk' })] }, 2);
    await desk.move('ready', 3);
    assert.equal((await desk.move('published', 4)).status, 200);
    const [, arabic] = (await read(desk)).variants;
    assert.deepEqual(arabic, { lang: 'ar', origin: 'machine', checked: true }, 'who checked is nobody else’s business');
  });

  it('are written by one editor at a time', async () => {
    const desk = await open();
    const blind = await desk.ask('PUT', 'zillebeke/2026-12/draft', { variants: [] });
    assert.deepEqual([blind.status, blind.body['code']], [428, 'version_missing']);
    const both = await Promise.all([desk.save({ variants: [] }), desk.save({ variants: [] })]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [201, 412]);
    const late = await desk.save({ variants: [] }, 7);
    assert.deepEqual([late.status, late.body['version']], [412, 1]);
    assert.equal((await desk.move('ready', 7)).status, 412);
  });

  it('are published once, however often it is sent', async () => {
    const desk = await open();
    await desk.save({ variants: [] });
    const headers = { 'idempotency-key': 'one-and-the-same' };
    const move = () => desk.ask('POST', 'zillebeke/2026-12/transitions', { to: 'ready', version: 1 }, headers);
    const [first, second] = [await move(), await move()];
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.deepEqual(second.body, first.body);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
  });

  it('take only what a flyer has, within its limits', async () => {
    const desk = await open();
    const issuesOf = async (draft: object) => {
      const { status, body } = await desk.save(draft);
      assert.equal(status, 422);
      return (body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
    };
    assert.deepEqual(await issuesOf({ variants: [], contact: { firstName: 'An' } }), ['/contact unknown_field']);
    assert.deepEqual(await issuesOf({ paper: 'a3' }), ['/paper invalid_value']);
    assert.deepEqual(
      await issuesOf({
        variants: [
          human('nl', { title: 'x'.repeat(51), intro: 'x'.repeat(201), itemTexts: { a: { text: 'x'.repeat(111) } } }),
        ],
      }),
      ['/variants/0/title too_big', '/variants/0/intro too_big', '/variants/0/itemTexts/a/text too_big'],
    );
    assert.deepEqual(await issuesOf({ variants: [human('nl'), human('nl')] }), ['/variants/1/lang duplicate']);
    assert.deepEqual(await issuesOf({ variants: [human('nl', { intro: 'Mijn nummer is 85.07.30-033.28.' })] }), [
      '/variants/0/intro national_number',
    ]);
  });

  it('are for editors only to write', async () => {
    const desk = await FlyerDesk.open(await openEmpty(() => DEMO_NOW), 'worker');
    assert.deepEqual(
      [(await desk.save({})).status, (await desk.move('ready', 1)).status, (await desk.draft()).status],
      [403, 403, 403],
    );
    const nobody = await desk.ask('GET', 'zillebeke/2026-12/draft', undefined, {}, 'none');
    assert.equal(nobody.status, 401);
    assert.match(String(nobody.body['detail']), /key of an editor/);
  });

  it('say in plain words what is wrong with an address', async () => {
    const desk = await open();
    const of = async (path: string) => {
      const response = await desk.get(`/v1/ieper/flyers/${path}`);
      return { status: response.status, ...((await response.json()) as { detail: string }) };
    };
    const noMonth = await of('zillebeke/2026-13');
    assert.deepEqual(
      [noMonth.status, noMonth.detail],
      [400, '“2026-13” is not a month of the calendar. Write it as 2026-12.'],
    );
    const noPlace = await of('nergens/2026-12');
    assert.equal(noPlace.status, 404);
    assert.match(noPlace.detail, /There is no place “nergens” here\. There are: .*zillebeke/);
    assert.equal((await of('zillebeke/1899-12')).status, 404);
    assert.equal((await of('zillebeke/december')).status, 404);
  });

  it('have a short address that leads from paper to the page, also in another language', async () => {
    const desk = await open();
    const { qr } = await read(desk);
    assert.ok(qr.url.length <= 40, qr.url);
    const { pathname } = new URL(qr.url);
    const followed = await desk.get(pathname);
    assert.deepEqual([followed.status, followed.headers.get('location')], [302, '/p/ieper/flyer/zillebeke/2026-12']);
    assert.equal(
      (await desk.get(`${pathname}.ar`)).headers.get('location'),
      '/p/ieper/flyer/zillebeke/2026-12?lang=ar',
    );
    assert.equal(
      (await desk.get(`${pathname}.u`)).headers.get('location'),
      '/p/ieper/flyer/zillebeke/2026-12?address=u',
    );
    assert.equal((await desk.get('/f/ieper-2612-nergens')).headers.get('location'), '/p/ieper');
    for (const wrong of ['/f/x', '/f/nergens-2612-zi', '/f/ieper-2613-zi', '/f/%00']) {
      const status = (await desk.get(wrong)).status;
      assert.ok(status === 404 || status === 400, `${wrong} ${status}`);
    }
  });

  it('keep the short address of a printed edition, whatever places come after it', async () => {
    const desk = await open();
    await desk.publish({ variants: [] });
    const { qr } = await read(desk);
    const { pathname } = new URL(qr.url);
    await upsert(desk.store, DEMO_TENANT, { places: [{ id: 'new', slug: 'zillebeke-kerk', name: 'Kerk' }] });
    assert.equal((await desk.get(pathname)).headers.get('location'), '/p/ieper/flyer/zillebeke/2026-12');
    assert.equal((await read(desk)).qr.url, qr.url);
  });
});
