import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_TENANT } from '../../src/demo/municipality.ts';
import { PLACE } from '../../src/demo/places.ts';
import { Activity } from '../../src/schema/activity.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { demoApp, DEMO_NOW } from '../support/demo-app.ts';
import { onBothEngines } from '../support/engines.ts';

const clock = () => DEMO_NOW;

interface Body {
  items: { id: string; activityId: string; placeId?: string; localStart: string; status: string }[];
  activities: { id: string; title: { nl: string } }[];
  places: { id: string }[];
  warnings: { path: string; code: string; detail: string }[];
}

/** An activity of one morning hour. */
const once = (id: string, day: string, more: object = {}): Activity =>
  Activity.parse({
    id,
    title: { nl: id },
    placeId: PLACE.gs9,
    schedule: { start: `${day}T09:00`, end: `${day}T10:00`, tz: 'Europe/Brussels' },
    ...more,
    version: 1,
  });

onBothEngines('What is still to come', openEmpty => {
  /** The demo with some activities of one's own. */
  async function town(...activities: Activity[]) {
    const store = await openEmpty(clock);
    const app = await demoApp(store);
    if (activities.length > 0) await upsert(store, DEMO_TENANT, { activities });
    const ask = async (query: string) => (await (await app.get(`/v1/ieper/upcoming?${query}`)).json()) as Body;
    return { ...app, store, ask };
  }

  it('gives the first dates with the activities and places they speak of', async () => {
    const { ask, get } = await town();
    const body = await ask('from=2026-12-01&limit=3');
    const window = (await (await get('/v1/ieper/occurrences?from=2026-12-01&to=2027-01-01')).json()) as Body;
    const takesPlace = window.items.filter(({ status }) => status !== 'cancelled' && status !== 'paused');
    assert.deepEqual(body.items, takesPlace.slice(0, 3));
    assert.deepEqual(
      new Set(body.activities.map(({ id }) => id)),
      new Set(body.items.map(({ activityId }) => activityId)),
    );
    const places = new Set(body.places.map(({ id }) => id));
    assert.equal(body.items.length, 3);
    for (const { placeId } of body.items) assert.ok(placeId !== undefined && places.has(placeId), placeId);
  });

  it('finds a date that is far away, up to two years', async () => {
    const { ask } = await town(once('ver', '2028-11-01'), once('te-ver', '2029-01-01'));
    const starts = async (id: string) => (await ask(`from=2026-12-01&activity=${id}`)).items.map(one => one.localStart);
    assert.deepEqual(await starts('ver'), ['2028-11-01T09:00']);
    assert.deepEqual(await starts('te-ver'), []);
  });

  it('has what began before the first day and goes on, once, however long it goes on', async () => {
    const schedule = { start: '2026-11-01', end: '2027-09-01', tz: 'Europe/Brussels' };
    const { ask } = await town(once('expo', '2026-11-01', { schedule, organiser: 'Museum' }));
    const { items } = await ask('from=2026-12-01&organiser=museum');
    assert.deepEqual(
      items.map(({ activityId }) => activityId),
      ['expo'],
    );
  });

  it('names an activity that has no more dates, and knows none that is unheard of', async () => {
    const { ask, get } = await town(once('voorbij', '2025-01-01'));
    const { items, activities, places } = await ask('from=2026-12-01&activity=voorbij');
    assert.deepEqual(
      [items, activities.map(({ id }) => id), places.map(({ id }) => id)],
      [[], ['voorbij'], [PLACE.gs9]],
    );
    assert.equal((await get('/v1/ieper/upcoming?from=2026-12-01&activity=nooit')).status, 404);
  });

  it('leaves out what is cancelled unless it is asked for', async () => {
    const daily = { schedule: { ...once('x', '2026-12-01').schedule, rrule: 'FREQ=DAILY;COUNT=3' } };
    const { ask } = await town(
      once('reeks', '2026-12-01', { ...daily, exceptions: [{ recurrenceId: '2026-12-02T09:00', type: 'cancelled' }] }),
    );
    const of = async (more = '') =>
      (await ask(`from=2026-12-01&activity=reeks${more}`)).items.map(({ status }) => status);
    assert.deepEqual(await of(), ['scheduled', 'scheduled']);
    assert.deepEqual(await of('&cancelled=true'), ['scheduled', 'cancelled', 'scheduled']);
  });

  it('leaves out what is over today, and nothing on another first day', async () => {
    const day = DEMO_NOW.toISOString().slice(0, 10);
    const at = (from: string, to: string) => ({ schedule: { start: from, end: to, tz: 'UTC' } });
    const hour = DEMO_NOW.getUTCHours();
    const clockAt = (hours: number) => `${day}T${String(hours).padStart(2, '0')}:00`;
    const { ask } = await town(
      once('gedaan', day, { organiser: 'Vandaag', ...at(clockAt(hour - 2), clockAt(hour - 1)) }),
      once('bezig', day, { organiser: 'Vandaag', ...at(clockAt(hour - 2), clockAt(hour + 1)) }),
    );
    const of = async (from: string) => (await ask(`from=${from}&organiser=vandaag`)).items.map(one => one.activityId);
    assert.deepEqual(await of(day), ['bezig']);
    assert.deepEqual(await of('2026-01-01'), ['bezig', 'gedaan']);
  });

  it('narrows to a place, to who organises and to a category, whatever the capitals and accents', async () => {
    const { ask } = await town(
      once('koor', '2026-12-02', { organiser: 'Vzw Café, Ieper', categories: ['Muziek', 'Voor iedereen'] }),
      once('markt', '2026-12-03', { organiser: 'Stad', categories: ['Markt'], placeId: PLACE.zillebeke }),
    );
    const of = async (query: string) =>
      (await ask(`from=2026-12-01&${new URLSearchParams(query)}`)).items.map(({ activityId }) => activityId);
    assert.deepEqual(await of('organiser=vzw cafe, ieper'), ['koor']);
    assert.deepEqual(await of('organiser=STAD'), ['markt']);
    assert.deepEqual(await of('category=markt,muziek'), ['koor', 'markt']);
    assert.deepEqual(await of('category=markt,muziek&place=zillebeke'), ['markt']);
  });

  it('says of a name that nobody has which there are, and refuses nothing', async () => {
    const { ask } = await town(once('koor', '2026-12-02', { organiser: 'De Lijsters', categories: ['Muziek'] }));
    const { items, warnings } = await ask('from=2026-12-01&organiser=lijster&category=sport');
    assert.deepEqual(items, []);
    assert.deepEqual(
      warnings.map(({ path, code }) => [path, code]),
      [
        ['organiser', 'unknown_organiser'],
        ['category', 'unknown_category'],
      ],
    );
    assert.match(warnings[0]!.detail, /De Lijsters/);
    assert.match(warnings[1]!.detail, /Muziek/);
  });

  it('is kept by who reads it until the programme changes', async () => {
    const { get, store } = await town();
    const path = '/v1/ieper/upcoming?from=2026-12-01&limit=2';
    const first = await get(path);
    const tag = first.headers.get('etag') ?? '';
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    assert.match(first.headers.get('cache-control') ?? '', /max-age=60/);
    const again = await get(path, { headers: { 'if-none-match': tag } });
    assert.equal(again.status, 304);
    await upsert(store, DEMO_TENANT, { activities: [once('vroeg', '2026-12-01')] });
    const changed = await get(path, { headers: { 'if-none-match': tag } });
    assert.equal(changed.status, 200);
  });
});
