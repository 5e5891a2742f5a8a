import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createApp } from '../../src/server/app.ts';
import { readLogo, type Logo } from '../../src/server/municipality/logo-file.ts';
import { saveProfile, type ProfileChange } from '../../src/server/municipality/profile.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import type { Store } from '../../src/server/store/store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { deriveTheme } from '../../src/theme/derive.ts';
import { onBothEngines } from '../support/engines.ts';

const TOWN = { id: 'proefdorp', name: 'Proefdorp', tz: 'Europe/Brussels' };
const NOW = new Date('2026-12-01T08:00:00Z');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';
const logo = readLogo(new TextEncoder().encode(SVG)) as Logo;
const profile = {
  colour: '#c8102e',
  contact: { name: 'Onthaal', phone: '+3257000001', email: 'onthaal@proefdorp.example' },
  languages: ['nl', 'ar'],
  imageHosts: ['media.example.be'],
  publisher: 'Gemeente Proefdorp, Kerkplein 1',
};
const soup = (id: string, more: object = {}) => ({
  id,
  status: 'published' as const,
  placeId: 'hall',
  title: { nl: `Soep ${id}` },
  schedule: { start: '2026-12-08T11:30', end: '2026-12-08T13:30', tz: 'Europe/Brussels' },
  version: 1,
  ...more,
});
const picture = (host: string) => ({ image: { url: `https://${host}/soep.jpg`, alt: 'Een kom soep' } });

async function open(store: Store) {
  await upsert(store, TOWN, {
    places: [{ id: 'hall', name: 'Zaal' }],
    activities: [
      soup('own', picture('stek.example')),
      soup('named', picture('media.example.be')),
      soup('strange', picture('spy.example')),
    ],
  });
  const app = createApp({ store, publicUrl: 'https://stek.example' });
  const get = async (path: string, accept = 'text/html') => {
    const response = await app.fetch(new Request(`https://stek.example${path}`, { headers: { accept } }));
    return { response, text: await response.text() };
  };
  const set = (change: ProfileChange) => writeForTenant(store, TOWN.id, write => saveProfile(write, change));
  return { get, set };
}

onBothEngines('How a municipality presents itself', openEmpty => {
  const clock = () => NOW;

  it('has its logo in the tab, and the picture of De Stek where it has none', async () => {
    const { get, set } = await open(await openEmpty(clock));
    assert.doesNotMatch((await get('/p/proefdorp')).text, /rel="icon"/);
    const { response, text } = await get('/favicon.ico', 'image/*');
    assert.equal(response.headers.get('content-type'), 'image/svg+xml; charset=utf-8');
    assert.match(
      text,
      /^<svg [^>]*><rect [^>]*fill="#[\da-f]{6}"\/><g fill="#[\da-f]{6}">(<path d="[^"]+"\/>)+<\/g><\/svg>$/,
    );
    await set({ logo });
    const [, icon = ''] = /<link rel="icon" href="([^"]+)">/.exec((await get('/p/proefdorp/polls')).text) ?? [];
    assert.equal((await get(icon.replaceAll('&amp;', '&'))).text, SVG);
  });

  it('is on its pages at once: name, logo, colour, whom to ask, and its languages only', async () => {
    const { get, set } = await open(await openEmpty(clock));
    const plain = await get('/p/proefdorp');
    assert.match(plain.text, /href="\/assets\/programme\.css"/);
    assert.doesNotMatch(plain.text, /<footer|<img src="\/v1/);
    await set({ name: 'Proefdorp aan Zee', profile, logo });
    for (const path of [
      '/p/proefdorp',
      '/p/proefdorp/code',
      '/p/proefdorp/signal',
      '/p/proefdorp/polls',
      '/p/proefdorp/nothing',
    ]) {
      const { text } = await get(path);
      assert.match(
        text,
        /<header class="site"><(?:a href="\/p\/proefdorp\?lang=nl"|span)><img src="\/v1\/proefdorp\/logo\?v=\w+" alt=""> <bdi>Proefdorp aan Zee<\/bdi>/,
        path,
      );
      // Before the way to leave there is nothing to come by.
      assert.equal(/<header class="site"><span>/.test(text), path.endsWith('/signal'), path);
      assert.match(text, /href="\/assets\/programme\.css\?colour=c8102e"/, path);
      assert.match(
        text,
        /Vraag het aan Onthaal\.[^]*<a href="tel:\+3257000001">Bel <bdi dir="ltr">057 00 00 01<\/bdi><\/a>/,
        path,
      );
      assert.match(text, /<a href="mailto:onthaal@proefdorp\.example">/, path);
      assert.doesNotMatch(text, /hreflang="fr"/, path);
    }
    assert.match((await get('/p/proefdorp')).text, /hreflang="ar"/);
    assert.doesNotMatch((await get('/p/nowhere')).text, /<header/);
  });

  it('paints its pages in colours of which every text can be read, and in no other', async () => {
    const { get } = await open(await openEmpty(clock));
    const { light, dark } = deriveTheme('#c8102e');
    const { text } = await get('/assets/programme.css?colour=c8102e');
    assert.ok(text.includes(`--stek-fill: light-dark(${light.fill}, ${dark.fill});`));
    const usual = await get('/assets/programme.css');
    for (const colour of ['red', 'c8102e;}body{display:none}', '%23c8102e', ''])
      assert.equal((await get(`/assets/programme.css?colour=${colour}`)).text, usual.text, colour);
    const flyer = await get('/assets/flyer.css?paper=a4&colour=c8102e');
    assert.ok(flyer.text.includes(`--accent: ${light.link};`));
    assert.match((await get('/assets/flyer.css?paper=a4&ink=bw&colour=c8102e')).text, /--accent: black;/);
  });

  it('gives its logo with a type of its own, and lets a drawing do nothing', async () => {
    const store = await openEmpty(clock);
    const { get, set } = await open(store);
    assert.equal((await get('/v1/proefdorp/logo')).response.status, 404);
    await set({ logo });
    const { response, text } = await get('/v1/proefdorp/logo');
    assert.equal(text, SVG);
    assert.equal(response.headers.get('content-type'), 'image/svg+xml');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(
      response.headers.get('content-security-policy'),
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    const address = JSON.parse((await get('/v1/proefdorp/municipality', 'application/json')).text).logo as string;
    const kept = await get(address.replace('https://stek.example', ''));
    assert.match(kept.response.headers.get('cache-control') ?? '', /immutable/);
    await set({ logo: null });
    assert.equal((await get('/v1/proefdorp/logo')).response.status, 404);
    assert.deepEqual(await store.db.selectFrom('tenant_logos').selectAll().execute(), [], 'and it is kept nowhere');
  });

  it('is read by programs, without what nobody said', async () => {
    const { get, set } = await open(await openEmpty(clock));
    const read = async () => JSON.parse((await get('/v1/proefdorp/municipality', 'application/json')).text) as object;
    assert.deepEqual(await read(), TOWN);
    await set({ profile });
    assert.deepEqual(await read(), { ...TOWN, ...profile });
  });

  it('says from where pictures come: the server itself, hosts that it named, and no other', async () => {
    const { get, set } = await open(await openEmpty(clock));
    const shown = async () =>
      [...(await get('/p/proefdorp')).text.matchAll(/<img src="https:\/\/([^/]+)/g)].map(([, host]) => host);
    assert.deepEqual(await shown(), ['stek.example']);
    await set({ profile });
    assert.deepEqual((await shown()).toSorted(), ['media.example.be', 'stek.example']);
    const policy = (await get('/p/proefdorp')).response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /img-src 'self' media\.example\.be;/);
  });

  it('stands on flyers: its logo, who answers for them, and its languages', async () => {
    const { get, set } = await open(await openEmpty(clock));
    await set({ profile, logo });
    const { text } = await get('/p/proefdorp/flyer/hall/2026-12');
    assert.match(text, /<img class="logo" src="\/v1\/proefdorp\/logo\?v=/);
    assert.match(text, /Gemeente Proefdorp, Kerkplein 1/);
    assert.match(text, /flyer\.css\?[^"]*colour=c8102e/);
    assert.doesNotMatch(text, /hreflang="fr"/);
  });

  it('gives its number where signals and cards have none of their own', async () => {
    const { get, set } = await open(await openEmpty(clock));
    await set({ profile });
    assert.match((await get('/p/proefdorp/signal')).text, /Liever praten\? Bel <a href="tel:\+3257000001">/);
  });

  it('is refused as a whole when part of it is wrong', async () => {
    const { get, set } = await open(await openEmpty(clock));
    await assert.rejects(set({ name: 'Elders', profile: { colour: 'red' }, logo }), /municipality/);
    assert.deepEqual(JSON.parse((await get('/v1/proefdorp/municipality', 'application/json')).text), TOWN);
    assert.equal((await get('/v1/proefdorp/logo')).response.status, 404);
  });

  it('stays when the programme comes in once more', async () => {
    const store = await openEmpty(clock);
    const { get, set } = await open(store);
    await set({ name: 'Proefdorp aan Zee', profile });
    await upsert(store, TOWN, { activities: [soup('new')] });
    const read = JSON.parse((await get('/v1/proefdorp/municipality', 'application/json')).text) as {
      name: string;
      colour: string;
    };
    assert.deepEqual([read.name, read.colour], ['Proefdorp aan Zee', '#c8102e']);
  });
});
