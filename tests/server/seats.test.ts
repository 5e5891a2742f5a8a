import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Activity } from '../../src/schema/activity.ts';
import { createApp, type App } from '../../src/server/app.ts';
import { purge } from '../../src/server/submissions/purge.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import type { Store } from '../../src/server/store/store.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { onBothEngines } from '../support/engines.ts';
import { aPerson, BEFORE, courseOf, dateOfCourse, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

const DAY = 86_400_000;
const rule = { mode: 'required', capacity: 5, waitlist: 2, partyMax: 2 } as const;
const at = (id: string, placeId: string, day = 1): Activity =>
  courseOf(id, rule, {
    placeId,
    schedule: { start: `2026-12-0${day}T14:00`, end: `2026-12-0${day}T16:00`, tz: TOWN.tz },
  });
const PLACES = [
  { id: 'huis', slug: 'huis', name: 'Dorpshuis' },
  { id: 'zaal', slug: 'zaal', name: 'Zaal' },
];
const COURSES = [at('koken', 'huis'), at('naaien', 'zaal'), at('dansen', 'huis', 8)];
const KOKEN = dateOfCourse('koken');

const WEEK = `/v1/${TOWN.id}/occurrences?from=2026-11-30&to=2026-12-07`;
const MONTH_PAGE = `/p/${TOWN.id}`;
/** What shows the seats of the cooking course. */
const SHOWS_SEATS = [
  WEEK,
  `${WEEK}&place=huis`,
  MONTH_PAGE,
  `/v1/${TOWN.id}/flyers/huis/2026-12`,
  `${MONTH_PAGE}/flyer/huis/2026-12`,
];
/** What shows none, or those of other dates. */
const SHOWS_OTHERS = [
  `/v1/${TOWN.id}/places`,
  `/v1/${TOWN.id}/places/huis`,
  `/v1/${TOWN.id}/services`,
  `/v1/${TOWN.id}/activities`,
  `/v1/${TOWN.id}/activities/koken`,
  `/v1/${TOWN.id}/activities.ics`,
  `/v1/${TOWN.id}/activities/koken.ics`,
  `${WEEK}&place=zaal`,
  `/v1/${TOWN.id}/occurrences?from=2026-12-07&to=2026-12-14`,
  `/v1/${TOWN.id}/flyers/zaal/2026-12`,
];

const appOf = (store: Store): App => createApp({ store, publicUrl: 'http://stek.test' });

async function get(app: App, path: string): Promise<{ text: string; etag: string }> {
  const response = await app.request(`http://stek.test${path}`);
  const text = await response.text();
  assert.equal(response.status, 200, `${path}: ${text}`);
  return { text, etag: response.headers.get('etag') ?? '' };
}

/** Places left on the dates of an answer, by id. */
async function left(app: App, path: string): Promise<Record<string, unknown>> {
  const { items } = JSON.parse((await get(app, path)).text) as {
    items: { id: string; seats?: string; seatsLeft?: number }[];
  };
  return Object.fromEntries(items.map(({ id, seats, seatsLeft }) => [id, [seats, seatsLeft]]));
}

onBothEngines('The seats that visitors see', (openEmpty, engine, openTwice) => {
  const open = async (store: Store) => {
    const desk = await SignUpDesk.open(store, COURSES);
    await upsert(store, TOWN, { places: PLACES });
    return desk;
  };

  it('are others in the next read after a sign-up, on this server and on the other one', async () => {
    const [here, there] = await openTwice(() => BEFORE);
    const desk = await open(here);
    const apps = [appOf(here), appOf(there)];
    for (const app of apps) assert.deepEqual((await left(app, WEEK))[KOKEN], ['open', 5]);
    const steps = [
      ['few', 3],
      ['few', 1],
      ['full', 0],
    ];
    for (const [index, party] of [2, 2, 1].entries()) {
      const { body } = await desk.register(aPerson(KOKEN, index + 1, { party }));
      for (const app of apps)
        assert.deepEqual((await left(app, WEEK))[KOKEN], index < 2 ? steps[index] : ['waitlist', 0]);
      if (index < 2) continue;
      await desk.followUp(body['code'], 'withdraw');
      for (const app of apps) assert.deepEqual((await left(app, WEEK))[KOKEN], ['few', 1]);
    }
  });

  it('move nothing but themselves: the programme keeps its version', async () => {
    const store = await openEmpty(() => BEFORE);
    const desk = await open(store);
    const before = await store.versions(TOWN.id);
    await desk.register(aPerson(KOKEN));
    assert.deepEqual(await store.versions(TOWN.id), { data: before!.data, seats: before!.seats + 1 });
    await upsert(store, TOWN, { activities: [{ ...COURSES[0]!, organiser: 'De buren' }] });
    assert.deepEqual(await store.versions(TOWN.id), { data: before!.data + 1, seats: before!.seats + 1 });
  });

  it('change the answers that show them, and give those another tag', async () => {
    const store = await openEmpty(() => BEFORE);
    const desk = await open(store);
    const app = appOf(store);
    const before = await Promise.all(SHOWS_SEATS.map(path => get(app, path)));
    // Three left are few, which a page says in words, and none are full, which a flyer says.
    for (const [number, party] of [2, 2, 1].entries()) await desk.register(aPerson(KOKEN, number, { party }));
    for (const [index, path] of SHOWS_SEATS.entries()) {
      const after = await get(app, path);
      const fresh = await get(appOf(store), path);
      assert.ok(after.text !== before[index]?.text, path);
      assert.ok(after.etag !== before[index]?.etag, path);
      assert.ok(
        after.text === fresh.text && after.etag === fresh.etag,
        `${path} is what a server says that starts now`,
      );
    }
  });

  it('leave alone what does not show them: it is not even made again', async () => {
    const store = await openEmpty(() => BEFORE);
    const desk = await open(store);
    const app = appOf(store);
    for (const path of SHOWS_OTHERS) await get(app, path);
    const before = await Promise.all(SHOWS_OTHERS.map(path => app.reader.again(path)));
    await desk.register(aPerson(KOKEN));
    for (const [index, path] of SHOWS_OTHERS.entries()) {
      assert.ok(before[index], path);
      assert.equal((await get(app, path)).etag, before[index].etag, path);
      assert.equal(await app.reader.again(path), before[index], `${path} is the very same answer`);
    }
  });

  it('make no answer anew for a sign-up that holds its seat already', async () => {
    const store = await openEmpty(() => BEFORE);
    const desk = await SignUpDesk.open(store, [courseOf('koken', { ...rule, confirm: 'contact' })]);
    assert.equal((await desk.signUp(aPerson(KOKEN))).body['state'], 'unconfirmed');
    const app = appOf(store);
    const { seats } = (await store.versions(TOWN.id))!;
    await get(app, WEEK);
    const before = await app.reader.again(WEEK);
    const [{ id, version } = {}] = await desk.list(KOKEN);
    const confirmed = { to: 'confirmed', version };
    assert.equal((await desk.post(`sign-ups/${String(id)}/transitions`, confirmed, desk.asWorker)).status, 200);
    assert.equal((await store.versions(TOWN.id))!.seats, seats + 1);
    await get(app, WEEK);
    assert.ok(before);
    assert.equal(await app.reader.again(WEEK), before);
  });

  it('count a contact that signs up twice for a day, and then no more; only seats change by that', async () => {
    const clock = { now: BEFORE.getTime() };
    const store = await openEmpty(() => new Date(clock.now));
    const desk = await open(store);
    const app = appOf(store);
    await desk.register(aPerson(KOKEN));
    const programme = (await store.versions(TOWN.id))!.data;
    assert.equal((await desk.signUp(aPerson(KOKEN))).status, 201);
    assert.deepEqual((await left(app, WEEK))[KOKEN], ['few', 3]);
    clock.now += DAY + 1000;
    await purge(store, KINDS);
    assert.deepEqual((await left(app, WEEK))[KOKEN], ['open', 4]);
    assert.equal((await store.versions(TOWN.id))!.data, programme);
  });

  it('are free again when the sign-ups of a date are wiped', async () => {
    const clock = { now: BEFORE.getTime() };
    const store = await openEmpty(() => new Date(clock.now));
    const desk = await open(store);
    const app = appOf(store);
    await desk.register(aPerson(KOKEN));
    clock.now += 100 * DAY;
    assert.deepEqual((await left(app, WEEK))[KOKEN], ['closed', 4]);
    assert.equal(await purge(store, KINDS), 1);
    assert.deepEqual((await left(app, WEEK))[KOKEN], ['closed', 5]);
  });

  it('go with their date when the programme gives it another start', async () => {
    const store = await openEmpty(() => BEFORE);
    const desk = await open(store);
    const app = appOf(store);
    await desk.register(aPerson(KOKEN));
    await get(app, WEEK);
    const schedule = { start: '2026-12-01T15:30', end: '2026-12-01T17:30', tz: TOWN.tz };
    await upsert(store, TOWN, { activities: [{ ...COURSES[0]!, schedule }] });
    const moved = KOKEN.replace('T1400', 'T1530');
    assert.deepEqual((await left(app, WEEK))[moved], ['open', 4]);
    await desk.register(aPerson(moved, 2));
    assert.deepEqual((await left(app, WEEK))[moved], ['few', 3]);
  });

  it('are there after the update of a database that knew no version of them', async () => {
    const store = await openEmpty(() => BEFORE, 8);
    await store.db
      .insertInto('tenants')
      .values(TOWN as never)
      .execute();
    await store.db
      .insertInto('sign_ups')
      .values({
        ...{ tenant: TOWN.id, id: 'an', ref: 'an', occurrence_id: KOKEN, activity_id: 'koken', line: 1 },
        ...{ first_name: 'An', contact: 'an', contact_mac: 'an', party: 2, needs: '[]', version: 1, code_mac: 'an' },
        ...{ state: 'confirmed', starts_at: '2026-12-01', ends_at: '2026-12-01', created_at: '2026', purge_at: '2027' },
      })
      .execute();
    await migrate(store.db, engine, () => BEFORE);
    const desk = await open(store);
    const app = appOf(store);
    assert.deepEqual((await left(app, WEEK))[KOKEN], ['few', 3]);
    await desk.register(aPerson(KOKEN, 2));
    assert.deepEqual((await left(app, WEEK))[KOKEN], ['few', 2]);
  });
});
