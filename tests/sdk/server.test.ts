import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoMunicipality, DEMO_TENANT } from '../../src/demo/municipality.ts';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { staticFiles } from '../../src/sdk/static-files.ts';
import { createApp } from '../../src/server/app.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import type { Store } from '../../src/server/store/store.ts';
import { saveProfile } from '../../src/server/municipality/profile.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { december } from '../support/soup.ts';

describe('The SDK and the real server, over HTTP', () => {
  const municipality = demoMunicipality();
  let store: Store;
  let server: RunningServer;
  let base = '';
  let stek: StekClient;
  const statuses: number[] = [];

  before(async () => {
    store = await openDatabase({});
    await upsert(store, DEMO_TENANT, municipality);
    server = await serveApp(createApp({ store }), { port: 0, host: '127.0.0.1' });
    base = `http://127.0.0.1:${server.port}/v1/${DEMO_TENANT.id}`;
    const noting: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      statuses.push(response.status);
      return response;
    };
    stek = createStekClient({ transport: http(base, { fetch: noting }) });
  });
  after(async () => {
    await server.stop(0);
    await store.close();
  });

  it('understand each other without a single warning, half a year long', async () => {
    const { occurrences, activities, places, warnings, stale } = await stek.activities.programme({
      from: '2026-12-01',
      to: '2027-07-01',
    });
    assert.ok(occurrences.length > 100);
    assert.deepEqual([warnings, stale], [[], false]);
    const known = new Set([...activities, ...places].map(({ id }) => id));
    for (const { id, activityId, placeId } of occurrences) {
      assert.ok(known.has(activityId), id);
      assert.ok(placeId === undefined || known.has(placeId), id);
    }
    assert.deepEqual(
      occurrences.map(({ start }) => start),
      occurrences.map(({ start }) => start).sort(),
    );
  });

  it('say how the municipality presents itself, also what it was given just now', async () => {
    const contact = { name: 'Onthaal', phone: '+3257000001' };
    await writeForTenant(store, DEMO_TENANT.id, write => saveProfile(write, { profile: { contact } }));
    const { data, response } = await stek.municipality().withResponse();
    assert.deepEqual([data.id, data.name, data.contact], [DEMO_TENANT.id, DEMO_TENANT.name, contact]);
    assert.deepEqual(response.warnings, []);
  });

  it('page through the same dates as the whole programme has', async () => {
    const whole = await stek.activities.programme(december);
    const paged: string[] = [];
    for await (const { id } of stek.activities.occurrences({ ...december, limit: 7 })) paged.push(id);
    assert.deepEqual(
      paged,
      whole.occurrences.map(({ id }) => id),
    );
  });

  it('list and give every activity, place and service', async () => {
    const ids: string[] = [];
    for await (const { id } of stek.activities.list({ limit: 10 })) ids.push(id);
    const shown = municipality.activities.filter(({ status }) => status === 'published' || status === 'cancelled');
    assert.deepEqual(ids.sort(), shown.map(({ id }) => id).sort());
    assert.equal((await stek.activities.get(ids[0]!)).id, ids[0]);
    const { items: places } = await stek.places.list();
    assert.equal(places.length, municipality.places.length);
    assert.deepEqual(await stek.places.get(places[0]!.id), places[0]);
    const { items: services, warnings } = await stek.services.list();
    assert.deepEqual([services.length, warnings], [municipality.services.length, []]);
  });

  it('narrow the programme to one place by its slug', async () => {
    const place = municipality.places.find(({ slug }) => slug === 'zillebeke')!;
    const { occurrences } = await stek.activities.programme({ ...december, place: 'zillebeke' });
    assert.ok(occurrences.length > 0 && occurrences.every(({ placeId }) => placeId === place.id));
  });

  it('save the second answer: 304', async () => {
    const window = { from: '2027-02-01', to: '2027-03-01' };
    const first = await stek.activities.programme(window);
    const second = await stek.activities.programme(window);
    assert.deepEqual(statuses.slice(-2), [200, 304]);
    assert.deepEqual({ ...second, asOf: '' }, { ...first, asOf: '' });
  });

  it('say in one voice what is wrong', async () => {
    const missing = await stek.activities.get('no-such-activity').result();
    assert.deepEqual(
      [missing.error?.code, missing.error?.status, missing.error?.problem?.code],
      ['not_found', 404, 'not_found'],
    );
    assert.ok(missing.error?.requestId);
    const long = await stek.activities.programme({ from: '2026-01-01', to: '2028-01-01' }).result();
    assert.deepEqual([long.error?.code, long.error?.status], ['invalid_request', 400]);
    assert.ok(long.error?.problem?.title);
    const elsewhere = await createStekClient({ transport: base.replace(DEMO_TENANT.id, 'nergens') })
      .activities.list()
      .result();
    assert.equal(elsewhere.error?.code, 'not_found');
  });

  it('give calendar addresses that answer', async () => {
    const { items } = await stek.activities.list({ limit: 1 });
    for (const url of [
      stek.calendarUrl(),
      stek.calendarUrl({ place: 'zillebeke' }),
      stek.calendarUrl({ activity: items[0]!.id }),
    ]) {
      const response = await fetch(url!);
      assert.deepEqual(
        [response.status, response.headers.get('content-type')?.split(';')[0]],
        [200, 'text/calendar'],
        url,
      );
      assert.match(await response.text(), /BEGIN:VEVENT/);
    }
  });

  it("show the same dates through the server's own .ics", async () => {
    const files = createStekClient({ transport: staticFiles({ activities: stek.calendarUrl()! }) });
    const [direct, byFile] = await Promise.all([
      stek.activities.programme(december),
      files.activities.programme(december),
    ]);
    const dates = ({ occurrences }: typeof direct) =>
      occurrences
        .filter(({ status }) => status !== 'paused' && status !== 'cancelled')
        .map(({ localStart, activityId }) => `${localStart} ${activityId}`)
        .sort();
    assert.deepEqual(dates(byFile), dates(direct));
  });

  it('leave the last programme on the screen when the server is gone', async () => {
    await stek.activities.programme(december);
    await server.stop(0);
    const last = await stek.activities.programme(december, { retry: 0 });
    assert.ok(last.stale && last.occurrences.length > 0);
  });
});
