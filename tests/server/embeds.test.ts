import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createApp } from '../../src/server/app.ts';
import { framingOf } from '../../src/server/embeds/frame-ancestors.ts';
import { embedsOf, removeEmbed, saveEmbed } from '../../src/server/embeds/kept-embeds.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import type { Store } from '../../src/server/store/store.ts';
import type { KeptEmbed } from '../../src/server/store/tenant.ts';
import { readForTenant } from '../../src/server/store/tenant-read.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { onBothEngines } from '../support/engines.ts';

const TOWN = { id: 'proefdorp', name: 'Proefdorp', tz: 'Europe/Brussels' };
const OTHER = { id: 'anderdorp', name: 'Anderdorp', tz: 'Europe/Brussels' };
const HOME: KeptEmbed = {
  id: 'home-page',
  what: 'calendar',
  origins: ['https://www.proefdorp.example'],
  isPaused: false,
};

async function open(store: Store) {
  for (const town of [TOWN, OTHER]) await upsert(store, town, {});
  const origins = JSON.stringify(['https://proefdorp.example', 'https://intern.proefdorp.example']);
  await store.db.updateTable('tenants').set({ origins }).where('id', '=', TOWN.id).execute();
  const app = createApp({ store, publicUrl: 'https://stek.example' });
  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.fetch(new Request(`https://stek.example${path}`, { headers }));
  const save = (embed: KeptEmbed) => writeForTenant(store, TOWN.id, write => saveEmbed(write, embed));
  const framing = (id: string | null) => readForTenant(store, TOWN.id, async ({ tenant }) => framingOf(tenant, id));
  return { get, save, framing };
}

onBothEngines('An embed of a municipality', openEmpty => {
  it('is asked for by everybody, and says where it may stand and whether it is away', async () => {
    const store = await openEmpty();
    const { get, save } = await open(store);
    await save(HOME);
    const response = await get('/v1/proefdorp/embeds/home-page', { origin: 'https://elsewhere.example' });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('cache-control'), 'public, max-age=60');
    assert.deepEqual(await response.json(), { paused: false, origins: HOME.origins });
    const etag = response.headers.get('etag')!;
    assert.equal((await get('/v1/proefdorp/embeds/home-page', { 'if-none-match': etag })).status, 304);
    await save({ ...HOME, isPaused: true });
    const paused = await get('/v1/proefdorp/embeds/home-page', { 'if-none-match': etag });
    assert.deepEqual(await paused.json(), { paused: true, origins: HOME.origins });
  });

  it('may stand on the sites of the municipality where it names none of its own', async () => {
    const { get, save, framing } = await open(await openEmpty());
    await save({ ...HOME, origins: [] });
    const { origins } = (await (await get('/v1/proefdorp/embeds/home-page')).json()) as { origins: string[] };
    assert.deepEqual(origins, ['https://proefdorp.example', 'https://intern.proefdorp.example']);
    assert.deepEqual(await framing('home-page'), { sites: origins, isPaused: false });
    await save({ ...HOME, isPaused: true });
    assert.deepEqual(await framing('home-page'), { sites: HOME.origins, isPaused: true });
  });

  it('is nobody else’s, and an id that there is not is no id', async () => {
    const store = await openEmpty();
    const { get, save, framing } = await open(store);
    await save({ ...HOME, isPaused: true });
    for (const path of ['/v1/anderdorp/embeds/home-page', '/v1/proefdorp/embeds/nothing', '/v1/proefdorp/embeds/%27'])
      assert.equal((await get(path)).status, 404, path);
    const own = { sites: ['https://proefdorp.example', 'https://intern.proefdorp.example'], isPaused: false };
    for (const id of [null, '', 'nothing', "'; drop table embeds", 'x'.repeat(500)])
      assert.deepEqual(await framing(id), own, String(id));
    const elsewhere = await readForTenant(store, OTHER.id, async ({ tenant }) => framingOf(tenant, 'home-page'));
    assert.deepEqual(elsewhere, { sites: [], isPaused: false });
  });

  it('is kept once under its id, listed by it, and forgotten for good', async () => {
    const store = await openEmpty();
    const { save } = await open(store);
    const poll: KeptEmbed = { ...HOME, id: 'a-poll', what: 'poll', origins: [], isPaused: true };
    for (const embed of [HOME, poll, { ...HOME, origins: [] }]) await save(embed);
    const kept = await readForTenant(store, TOWN.id, async read => embedsOf(read));
    assert.deepEqual(kept, [poll, { ...HOME, origins: [] }]);
    await writeForTenant(store, TOWN.id, write => removeEmbed(write, 'a-poll'));
    const left = await readForTenant(store, TOWN.id, async read => embedsOf(read));
    assert.deepEqual(
      left?.map(({ id }) => id),
      ['home-page'],
    );
  });
});
