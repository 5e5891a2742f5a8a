import assert from 'node:assert/strict';
import { it } from 'node:test';
import { demoServices } from '../../src/demo/services.ts';
import { readHsds } from '../../src/feeds/hsds/read.ts';
import { removeService, servicesOf } from '../../src/server/services/service-desk.ts';
import { readForTenant } from '../../src/server/store/tenant-read.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { demoApp, DEMO_NOW } from '../support/demo-app.ts';
import { onBothEngines } from '../support/engines.ts';

const ADDRESS = '/v1/ieper/services.hsds.json';
const clock = () => DEMO_NOW;

onBothEngines('The services of a municipality', openEmpty => {
  it('are there for other registers, and come back as they went', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    const response = await get(ADDRESS);
    assert.equal(response.status, 200);
    const { services, warnings } = readHsds(await response.json());
    const demo = demoServices(DEMO_NOW.toISOString().slice(0, 10));
    assert.equal(services.length, 15);
    assert.deepEqual(
      services,
      demo.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    assert.deepEqual(warnings, []);
  });

  it('need not be sent again to who has them', async () => {
    const { get } = await demoApp(await openEmpty(clock));
    const first = await get(ADDRESS);
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^"/);
    assert.match(first.headers.get('cache-control') ?? '', /max-age/);
    assert.equal((await get(ADDRESS, { headers: { 'if-none-match': etag } })).status, 304);
  });

  it('are not shown any more once one was taken away', async () => {
    const store = await openEmpty(clock);
    const { get } = await demoApp(store);
    const known = (await readForTenant(store, 'ieper', servicesOf)) ?? [];
    assert.equal(known.length, 15);
    assert.deepEqual(known[0]?.name, 'Budgethulp De Knip');
    const taken = await writeForTenant(store, 'ieper', write => removeService(write, known[0]!.id));
    assert.equal(taken, true);
    const { services } = readHsds(await (await get(ADDRESS)).json());
    assert.equal(services.length, 14);
    assert.equal((await get(`/v1/ieper/services/${known[0].id}`)).status, 404);
    assert.equal(await writeForTenant(store, 'ieper', write => removeService(write, known[0]!.id)), false);
  });
});
