import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { PLACE } from '../../src/demo/places.ts';
import { removeActivities, upsert } from '../../src/server/programme/upsert.ts';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { demoApp, DEMO_NOW } from '../support/demo-app.ts';
import { onBothEngines } from '../support/engines.ts';

const WINDOW = 'from=2026-12-01&to=2027-01-01';
const clock = () => DEMO_NOW;

interface Body {
  items: { id: string; placeId?: string; localStart?: string }[];
  activities: { id: string }[];
  places: { id: string }[];
  next?: string;
}

onBothEngines('Reading the programme', openEmpty => {
  it('answers the dates of a window with the activities and places they speak of', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    const response = await get(`/v1/ieper/occurrences?${WINDOW}`);
    assert.equal(response.status, 200);
    const body = (await response.json()) as Body;
    assert.equal(body.items.length, 32);
    assert.deepEqual(
      body.items.map(item => item.localStart),
      body.items.map(item => item.localStart).toSorted(),
    );
    const named = new Set(body.items.map(({ id }) => id.slice(0, 36)));
    assert.deepEqual(new Set(body.activities.map(({ id }) => id)), named);
    const places = new Set(body.places.map(({ id }) => id));
    for (const { placeId } of body.items) assert.ok(placeId !== undefined && places.has(placeId), placeId);
  });

  it('narrows to a place by slug and by id alike', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    const bySlug = (await (await get(`/v1/ieper/occurrences?${WINDOW}&place=gs9`)).json()) as Body;
    const byId = (await (await get(`/v1/ieper/occurrences?${WINDOW}&place=${PLACE.gs9}`)).json()) as Body;
    assert.deepEqual([...new Set(bySlug.items.map(({ placeId }) => placeId))], [PLACE.gs9]);
    assert.deepEqual(bySlug.items, byId.items);
  });

  it('walks through all pages without a gap or a double, by cursor and by Link header', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    const whole = (await (await get(`/v1/ieper/occurrences?${WINDOW}`)).json()) as Body;
    const walked: string[] = [];
    let path: string | undefined = `/v1/ieper/occurrences?${WINDOW}&limit=5`;
    while (path) {
      const response = await get(path);
      const body = (await response.json()) as Body;
      walked.push(...body.items.map(({ id }) => id));
      const link = response.headers.get('link')?.match(/^<(.+)>; rel="next"$/)?.[1];
      assert.equal(link !== undefined, body.next !== undefined);
      if (link && body.next) assert.equal(new URL(link, 'http://x').searchParams.get('cursor'), body.next);
      path = link;
    }
    assert.deepEqual(
      walked,
      whole.items.map(({ id }) => id),
    );
  });

  it('goes on after a page when its last item has been taken away meanwhile', async () => {
    const store = await openEmpty(clock);
    const { get } = await demoApp(store);
    const first = (await (await get('/v1/ieper/activities?limit=3')).json()) as Body;
    const all = (await (await get('/v1/ieper/activities')).json()) as Body;
    await removeActivities(store, 'ieper', [first.items[2]?.id ?? '']);
    const second = (await (await get(`/v1/ieper/activities?limit=3&cursor=${first.next}`)).json()) as Body;
    assert.deepEqual(
      second.items.map(({ id }) => id),
      all.items.slice(3, 6).map(({ id }) => id),
    );
  });

  it('does not show drafts, and says of what was taken away that it is gone', async () => {
    const store = await openEmpty(clock);
    const { get } = await demoApp(store);
    const [one, two] = demoMunicipality().activities;
    assert.ok(one && two);
    await upsert(store, DEMO_TENANT, {
      activities: [
        { ...one, status: 'draft' },
        { ...two, status: 'archived' },
      ],
    });
    await removeActivities(store, 'ieper', [ACTIVITY.soup]);
    assert.equal((await get(`/v1/ieper/activities/${one.id}`)).status, 404);
    assert.equal((await get(`/v1/ieper/activities/${two.id}`)).status, 410);
    assert.equal((await get(`/v1/ieper/activities/${ACTIVITY.soup}`)).status, 410);
    assert.equal((await get(`/v1/ieper/activities/${ACTIVITY.soup}.ics`)).status, 410);
    assert.equal((await get('/v1/ieper/activities/never-was')).status, 404);
    const listed = ((await (await get('/v1/ieper/activities')).json()) as Body).items.map(({ id }) => id);
    for (const id of [one.id, two.id, ACTIVITY.soup]) assert.ok(!listed.includes(id));
  });

  it('answers places and services, single and all', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    assert.equal(((await (await get('/v1/ieper/places')).json()) as Body).items.length, 10);
    assert.equal(((await (await get('/v1/ieper/services')).json()) as Body).items.length, 15);
    assert.equal(((await (await get('/v1/ieper/places/zillebeke')).json()) as { id: string }).id, PLACE.zillebeke);
    assert.equal((await get('/v1/ieper/services/none')).status, 404);
  });

  it('finds an activity whose id is an address', async () => {
    const store = await openEmpty(clock);
    const { get } = await demoApp(store);
    const [one] = demoMunicipality().activities;
    assert.ok(one);
    const id = 'https://feeds.example/event?nr=1&taal=nl';
    await upsert(store, DEMO_TENANT, { activities: [{ ...one, id }] });
    const response = await get(`/v1/ieper/activities/${encodeURIComponent(id)}`);
    assert.equal(response.status, 200);
    assert.equal(((await response.json()) as { id: string }).id, id);
    assert.equal((await get(`/v1/ieper/activities/${encodeURIComponent(id)}.ics`)).status, 200);
  });

  it('writes the programme and one activity as iCalendar', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    const all = await get('/v1/ieper/activities.ics');
    assert.equal(all.headers.get('content-type'), 'text/calendar; charset=utf-8');
    const text = await all.text();
    assert.equal(text.match(/BEGIN:VEVENT/g)?.length && text.includes(`UID:${ACTIVITY.soup}`), true);
    assert.match(text, /REFRESH-INTERVAL/);
    const one = await (await get(`/v1/ieper/activities/${ACTIVITY.alice}.ics`)).text();
    assert.match(one, /RRULE:FREQ=MONTHLY;BYDAY=-1TU/);
    assert.ok(!one.includes(ACTIVITY.soup));
    const date = await (await get(`/v1/ieper/activities/${ACTIVITY.soup}.ics?date=2026-12-04T09:30`)).text();
    assert.ok(!date.includes('RRULE:FREQ=WEEKLY'));
    assert.match(date, /DTSTART;TZID=Europe\/Brussels:20261204T093000/);
  });

  it('announces no date that an activity does not have', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    for (const date of ['2026-12-05T09:30', '2026-12-04T03:00', '0000-01-01T09:30', '9999-12-31', '2026-02-30']) {
      const response = await get(`/v1/ieper/activities/${ACTIVITY.soup}.ics?date=${date}`);
      assert.equal(response.status, 404, date);
      assert.match(((await response.json()) as { detail: string }).detail, /has no date that starts at/);
    }
  });

  it('writes calendars for a language that nobody speaks in the one there is', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    for (const lang of ['constructor', '__proto__', 'xx']) {
      const response = await get(`/v1/ieper/activities.ics?lang=${lang}`);
      assert.equal(response.status, 200, lang);
      assert.match(await response.text(), /SUMMARY;LANGUAGE=nl:Soep met Babbels/);
    }
  });
});
