import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createApp } from '../../src/server/app.ts';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { demoMunicipality } from '../../src/demo/municipality.ts';
import { elementsFolder } from '../support/elements-folder.ts';
import { onBothEngines } from '../support/engines.ts';

const ORIGIN = 'http://stek.test';
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const TOWN = { id: 'ieper', name: 'Ieper', tz: 'Europe/Brussels' };

onBothEngines('The start page of a server', openEmpty => {
  const opened = async (...towns: (typeof TOWN)[]) => {
    const store = await openEmpty();
    for (const town of towns) await upsert(store, town, demoMunicipality());
    const folder = elementsFolder();
    const app = createApp({ store, elements: await openElementsFolder(folder.path) });
    folder.remove();
    return (path = '/', headers: Record<string, string> = BROWSER) => app.request(ORIGIN + path, { headers });
  };
  const linksOf = (html: string) =>
    [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));

  it('leads to every page of the only municipality, which answers, in its look', async () => {
    const get = await opened(TOWN);
    const response = await get();
    assert.equal(response.status, 200);
    const html = await response.text();
    assert.match(html, /<header class="site"><a href="\/p\/ieper\?lang=nl">.*Ieper/);
    const pages = linksOf(html).filter(href => href.startsWith('/p/ieper'));
    for (const part of ['/polls', '/signal', '/signals', '/services', '/kaart', '/code', '/flyer/zillebeke'])
      assert.ok(
        pages.some(href => href.startsWith(`/p/ieper${part}?`)),
        part,
      );
    for (const href of pages) assert.equal((await get(href)).status, 200, href);
    for (const href of ['/cdn/integrity.json', '/openapi.json', '/readyz']) {
      assert.ok(linksOf(html).includes(href), href);
      assert.equal((await get(href)).status, 200, href);
    }
    const maker = linksOf(html).find(href => href.startsWith('/embed?'));
    assert.equal((await get(maker)).status, 200);
    assert.match(html, /@stek\/embed \d+\.\d+\.\d+/);
  });

  it('leads to no snippets and no files where no elements were built, and every address that it has answers', async () => {
    const store = await openEmpty();
    await upsert(store, TOWN, demoMunicipality());
    const app = createApp({ store });
    const html = await (await app.request(`${ORIGIN}/`, { headers: BROWSER })).text();
    const links = linksOf(html);
    assert.ok(links.includes('/openapi.json'));
    assert.doesNotMatch(html, /\/embed|\/cdn/);
    for (const href of links.filter(one => /^\/(?!p\/)/.test(one)))
      assert.equal((await app.request(ORIGIN + href, { headers: BROWSER })).status, 200, href);
  });

  it('names each municipality where there are several, and none where there is none', async () => {
    const two = await (await (await opened(TOWN, { ...TOWN, id: 'aalst', name: 'Aalst <b>' }))()).text();
    assert.match(two, /Aalst &lt;b&gt;.*Ieper/s);
    assert.doesNotMatch(two, /<header class="site">/);
    assert.match(await (await (await opened())()).text(), /stek import FILE --tenant NAME/);
  });

  it('speaks the language of the browser, or the one that the address names', async () => {
    const get = await opened(TOWN);
    const french = await get('/', { ...BROWSER, 'accept-language': 'fr-BE, nl;q=0.5' });
    assert.equal(french.headers.get('content-language'), 'fr');
    assert.match(await french.text(), /De Stek sur un autre site/);
    const arabic = await (await get('/?lang=ar')).text();
    assert.match(arabic, /<html lang="ar" dir="rtl">/);
  });

  it('says to a program that asks for JSON, or for nothing, where the addresses are', async () => {
    const get = await opened(TOWN);
    for (const headers of [{}, { accept: 'application/json' }] as Record<string, string>[]) {
      const response = await get('/', headers);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      assert.match(await response.text(), /openapi\.json/);
    }
  });
});
