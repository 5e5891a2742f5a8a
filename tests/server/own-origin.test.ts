import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { createApp, type App } from '../../src/server/app.ts';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { addRecipient, retireRecipient } from '../../src/server/referrals/recipients.ts';
import { RecipientEntry } from '../../src/schema/referral-recipient.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { DEMO_NOW } from '../support/demo-app.ts';
import { elementsFolder } from '../support/elements-folder.ts';

const ORIGIN = 'https://stek.test';
const SITE = 'https://www.voorbeeldstad.example';
const PIN = 'A'.repeat(43);
/** A contact person. */
const LOTTE = RecipientEntry.parse({ firstName: 'Lotte', phone: '+3257000000' });

describe('The card and the cards of a contact person, on pages of the server itself', () => {
  let store: Store;
  let folder: ReturnType<typeof elementsFolder>;
  let app: App;
  before(async () => {
    store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => DEMO_NOW);
    await upsert(store, DEMO_TENANT, demoMunicipality());
    const origins = JSON.stringify([SITE, 'https://evil.example; script-src *', "https://evil.example'self'"]);
    await store.db.updateTable('tenants').set({ origins }).where('id', '=', DEMO_TENANT.id).execute();
    await writeForTenant(store, DEMO_TENANT.id, async write => {
      await addRecipient(write, { ...LOTTE, photo: 'https://foto.example/lotte.jpg' });
      await retireRecipient(write, await addRecipient(write, { ...LOTTE, firstName: 'Wout' }));
    });
    folder = elementsFolder();
    const elements = await openElementsFolder(folder.path);
    app = createApp({ store, publicUrl: ORIGIN, elements, keyPins: [PIN] });
  });
  after(async () => {
    folder.remove();
    await store.close();
  });

  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.request(ORIGIN + path, { headers: { accept: 'text/html', ...headers } });
  const policyOf = async (path: string) => {
    const policy = (await get(path)).headers.get('content-security-policy') ?? '';
    return new Map(policy.split('; ').map(rule => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1)]));
  };
  const scriptOf = (page: string) => /<script type="module" src="([^"]+)" integrity="([^"]+)">/.exec(page)!;

  it('run nothing but our own scripts, talk with no other server and send no form', async () => {
    for (const path of ['/p/ieper/kaart', '/p/ieper/contact-inbox']) {
      const policy = await policyOf(path);
      assert.deepEqual(policy.get('default-src'), ["'none'"], path);
      for (const rule of ['script-src', 'style-src', 'connect-src'])
        assert.deepEqual(policy.get(rule), ["'self'"], path);
      for (const rule of ['base-uri', 'form-action']) assert.deepEqual(policy.get(rule), ["'none'"], path);
      assert.deepEqual(policy.get('require-trusted-types-for'), ["'script'"], path);
      assert.deepEqual(policy.get('trusted-types'), ['lit-html'], path);
      assert.deepEqual(policy.get('img-src')?.[0], "'self'", path);
    }
  });

  it('are kept by no cache and no search engine, and tell no other site where somebody came from', async () => {
    for (const path of ['/p/ieper/kaart', '/p/ieper/contact-inbox']) {
      const { headers, status } = await get(path);
      assert.equal(status, 200, path);
      assert.equal(headers.get('cache-control'), 'no-store', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
      assert.equal(headers.get('x-robots-tag'), 'noindex', path);
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path);
      assert.equal(headers.get('access-control-allow-origin'), null, path);
    }
  });

  it('may be framed by the sites of the municipality only, and the cards of a contact person by none', async () => {
    assert.deepEqual((await policyOf('/p/ieper/kaart')).get('frame-ancestors'), ["'self'", ORIGIN, SITE]);
    assert.deepEqual((await policyOf('/p/ieper/contact-inbox')).get('frame-ancestors'), ["'none'"]);
    assert.deepEqual((await policyOf('/p/ieper/kaart')).get('script-src'), ["'self'"]);
  });

  it('load the script that was built, from their own server, under an address that stays the same for good', async () => {
    for (const [path, tag] of [
      ['/p/ieper/kaart', 'stek-referral-card'],
      ['/p/ieper/contact-inbox', 'stek-contact-inbox'],
    ] as const) {
      const page = await (await get(path)).text();
      const [, src = '', integrity] = scriptOf(page);
      assert.match(src, new RegExp(String.raw`^/elements/[0-9a-f]{16}/${tag}\.js$`));
      assert.match(page, new RegExp(`<${tag} api="/v1/ieper"`));
      const script = await app.request(ORIGIN + src);
      assert.equal(script.status, 200);
      assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.equal(script.headers.get('access-control-allow-origin'), '*');
      assert.equal(script.headers.get('x-content-type-options'), 'nosniff');
      const hash = createHash('sha384')
        .update(await script.text())
        .digest('base64');
      assert.equal(integrity, `sha384-${hash}`);
    }
  });

  it('give no file that was not built, and nothing outside the folder', async () => {
    const [, src = ''] = scriptOf(await (await get('/p/ieper/kaart')).text());
    const base = src.replace('stek-referral-card.js', '');
    const names = [
      'integrity.json',
      'nothing.js',
      '..%2f..%2fpackage.json',
      'chunks/..%2fintegrity.json',
      '%2e%2e/x.js',
    ];
    assert.equal(names.length, 5);
    for (const name of names) assert.equal((await app.request(`${ORIGIN}${base}${name}`)).status, 404, name);
    assert.equal((await app.request(`${ORIGIN}/elements/0000000000000000/stek-referral-card.js`)).status, 404);
  });

  it('give out no script that somebody changed after it was built', async () => {
    const changed = elementsFolder();
    const elements = await openElementsFolder(changed.path);
    const other = createApp({ store, publicUrl: ORIGIN, elements });
    const [, src = ''] = scriptOf(await (await other.request(`${ORIGIN}/p/ieper/kaart`)).text());
    assert.equal((await other.request(ORIGIN + src)).status, 200);
    appendFileSync(join(changed.path, 'stek-referral-card.js'), 'steal();');
    assert.equal((await other.request(ORIGIN + src)).status, 404);
    changed.remove();
  });

  it('name the keys that may be sealed to, when the server was told', async () => {
    assert.match(await (await get('/p/ieper/kaart')).text(), new RegExp(` key-pin="${PIN}"`));
    const any = createApp({ store, publicUrl: ORIGIN });
    assert.doesNotMatch(await (await any.request(`${ORIGIN}/p/ieper/kaart`)).text(), /key-pin/);
  });

  it('say without scripts, and where nothing was built, how else: on paper and at which services', async () => {
    const nothing = mkdtempSync(join(tmpdir(), 'stek-elements-'));
    const elements = await openElementsFolder(nothing);
    rmSync(nothing, { recursive: true });
    assert.equal(elements, undefined);
    const none = createApp({ store, publicUrl: ORIGIN, elements });
    for (const one of [app, none]) {
      const page = await (await one.request(`${ORIGIN}/p/ieper/kaart`)).text();
      assert.match(page, /<a href="\/p\/ieper\/referral-paper\?lang=nl">/);
      assert.match(page, /Sociaal huis Voorbeeldstad/);
      assert.match(page, /href="tel:\+3257000000"/);
    }
    const page = await (await none.request(`${ORIGIN}/p/ieper/kaart`)).text();
    assert.doesNotMatch(page, /<script/);
  });

  it('say once that a computer translated them, in what stands there without scripts', async () => {
    const without = createApp({ store, publicUrl: ORIGIN });
    for (const path of ['/p/ieper/kaart', '/p/ieper/contact-inbox']) {
      const page = await (await get(`${path}?lang=ps`)).text();
      const element = /<stek-[^]*<\/stek-[a-z-]+>/.exec(page)?.[0] ?? '';
      assert.equal(element.match(/class="note"/g)?.length, 1, path);
      assert.equal(page.match(/class="note"/g)?.length, 1, path);
      const plain = await (await without.request(`${ORIGIN}${path}?lang=ps`)).text();
      assert.equal(plain.match(/class="note"/g)?.length, 1, `${path} where nothing was built`);
      assert.doesNotMatch(await (await get(`${path}?lang=nl`)).text(), /class="note"/);
    }
  });

  it('say whom to call: who gets cards, and nobody who no longer does; only their photo comes from elsewhere', async () => {
    const page = await (await get('/p/ieper/kaart')).text();
    assert.match(page, /tel:\+3257000000"><bdi dir="ltr">[\d ]+<\/bdi><\/a> \(<bdi>Lotte<\/bdi>\)/);
    assert.doesNotMatch(page, /Wout/);
    assert.deepEqual((await policyOf('/p/ieper/kaart')).get('img-src'), ["'self'", 'https://foto.example']);
    assert.deepEqual((await policyOf('/p/ieper/contact-inbox')).get('img-src'), ["'self'"]);
  });

  it('speak the language of the address, else one that the browser asks for and that is spoken here', async () => {
    const langOf = async (path: string, headers?: Record<string, string>) =>
      (await get(path, headers)).headers.get('content-language');
    assert.equal(await langOf('/p/ieper/kaart'), 'nl');
    assert.equal(await langOf('/p/ieper/kaart?lang=ar'), 'ar');
    const french = { 'accept-language': 'zh, fr-BE;q=0.9, en;q=0.8' };
    assert.equal(await langOf('/p/ieper/kaart', french), 'fr');
    assert.equal(await langOf('/p/ieper/kaart?lang=uk', french), 'uk');
    assert.equal(await langOf('/p/ieper/contact-inbox', { 'accept-language': 'nl-BE, fr' }), 'nl');
    assert.match((await get('/p/ieper/kaart')).headers.get('vary') ?? '', /Accept-Language/);
  });
});
