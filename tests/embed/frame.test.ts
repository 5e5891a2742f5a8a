import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { DEMO_WORK, fillDemo } from '../../src/demo/create-demo.ts';
import { POLL } from '../../src/demo/polls.ts';
import { createApp, type App } from '../../src/server/app.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { HEIGHT_SCRIPT, HEIGHT_SCRIPT_HASH, inFrame } from '../../src/server/pages/framed-page.ts';
import { saveEmbed } from '../../src/server/embeds/kept-embeds.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';

const SITE = 'https://www.voorbeeldstad.example';
/** Every page that can stand in a frame, and a word that is on it. */
const PAGES: Readonly<Record<string, RegExp>> = {
  '/p/ieper': /Open huis/,
  '/p/ieper/flyer/zillebeke': /Open huis/,
  '/p/ieper/polls': /Wat/,
  [`/p/ieper/polls/${POLL.spring}`]: /<form/,
  '/p/ieper/signal': /<form/,
  '/p/ieper/signals': /<main/,
  '/p/ieper/code': /<form/,
  '/p/ieper/kaart': /<main/,
};

/** What each address that embeds something leads to without JavaScript: the same, and nothing beside it. */
const ADDRESSES: Readonly<Record<string, { has: RegExp; not?: RegExp }>> = {
  '/p/ieper?embed=calendar&place=zillebeke': { has: /Open huis/, not: /Atelier De Draad/ },
  [`/p/ieper?embed=calendar&activity-id=${ACTIVITY.sewing}`]: { has: /Naaiatelier/, not: /Open huis/ },
  '/p/ieper/flyer/zillebeke?embed=flyer&place=zillebeke&month=2027-02': { has: /[Ff]ebruari 2027/ },
  '/p/ieper/flyer/zillebeke?embed=flyer&place=zillebeke&month=nooit': { has: /Open huis/ },
  [`/p/ieper/polls?embed=poll&poll-id=${POLL.spring}`]: { has: new RegExp(POLL.spring), not: new RegExp(POLL.winter) },
  '/p/ieper/polls?embed=poll': { has: new RegExp(`${POLL.spring}[^]*${POLL.winter}`) },
  '/p/ieper/signal?embed=signal&short=&place-id=zillebeke': {
    has: /kort=1[^]*Zillebeke|Zillebeke[^]*kort=1/,
    not: /name="themes"/,
  },
  '/p/ieper/signal?embed=signal': { has: /name="themes"/ },
};

describe('A page of the server in a frame', () => {
  let store: Store;
  let app: App;

  before(async () => {
    store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
    const keys = await ServerKeys.random(Date.now());
    app = createApp({ store, keys, work: DEMO_WORK, publicUrl: 'https://stek.example' });
    await fillDemo(store, 'https://stek.example/demo/images/', keys);
  });
  after(() => store.close());

  async function read(path: string): Promise<{ text: string; policy: string; headers: Headers }> {
    const { headers, ...response } = await get(path);
    return { text: await response.text, headers, policy: headers.get('content-security-policy') ?? '' };
  }
  async function get(path: string): Promise<{ headers: Headers; text: Promise<string> }> {
    const response = await app.request(`https://stek.example${path}`);
    assert.equal(response.status, 200, path);
    return { headers: response.headers, text: response.text() };
  }
  const allow = (...origins: string[]) =>
    writeForTenant(store, 'ieper', async write => {
      const row = { origins: JSON.stringify(origins) };
      await write.db.updateTable('tenants').set(row).where('id', '=', 'ieper').execute();
      write.markChanged();
    });

  it('runs one script, which is the one that its policy names', () => {
    const hash = createHash('sha256').update(HEIGHT_SCRIPT).digest('base64');
    assert.equal(HEIGHT_SCRIPT_HASH, `'sha256-${hash}'`);
  });

  for (const [path, words] of Object.entries(PAGES))
    it(`has neither head nor foot, and can be framed by sites of the municipality only: ${path}`, async () => {
      await allow(SITE, 'https://;script-src *');
      const alone = await read(path);
      const framed = await read(`${path}?embed=calendar&frame=1`);
      assert.match(framed.text, words);
      for (const text of [alone.text, framed.text]) assert.doesNotMatch(text, /undefined|\[object/);
      assert.doesNotMatch(framed.text, /<header class="site"|<footer class="contact"/);
      assert.ok(framed.text.includes(`<script>${HEIGHT_SCRIPT}</script>\n</body>`), 'no script at its end');
      assert.ok(!alone.text.includes(HEIGHT_SCRIPT));
      assert.ok(framed.policy.includes(HEIGHT_SCRIPT_HASH), framed.policy);
      assert.match(
        framed.policy,
        / frame-ancestors 'self' (https:\/\/stek\.example )?https:\/\/www\.voorbeeldstad\.example(;|$)/,
      );
      assert.doesNotMatch(framed.policy, /\*|unsafe/);
      assert.equal(framed.headers.get('x-robots-tag'), 'noindex');
      if (path !== '/p/ieper/kaart') assert.match(alone.policy, /frame-ancestors 'none'/);
      const outside = [...framed.text.matchAll(/<(?:a|form) [^>]*(?:href|action)="([^"#][^"]*)"[^>]*>/g)];
      assert.ok(outside.length > 0 || path.endsWith('/code'), 'no links');
      const wrong = outside.filter(
        ([tag, address]) =>
          address!.startsWith('/p/') !== address!.includes('frame=1') ||
          address!.startsWith('/p/') === tag.includes('target="_top"'),
      );
      assert.deepEqual(
        wrong.map(([tag]) => tag),
        [],
      );
    });

  for (const [path, { has, not }] of Object.entries(ADDRESSES))
    it(`shows without JavaScript what its address embeds: ${path}`, async () => {
      const { text } = await read(path);
      assert.match(text, has);
      if (not) assert.doesNotMatch(text, not);
    });

  it('is made anew when other sites may frame it', async () => {
    await allow();
    assert.match((await read('/p/ieper?frame=1')).policy, /frame-ancestors 'self'$/);
    await allow(SITE);
    assert.match(
      (await read('/p/ieper?frame=1')).policy,
      /frame-ancestors 'self' https:\/\/www\.voorbeeldstad\.example$/,
    );
  });

  it('keeps in its ways on which embed it is, and nothing else of what somebody wrote behind its address', async () => {
    const { text } = await read(`/p/ieper?frame=1&embed-id=${encodeURIComponent('a"><script>&b')}`);
    assert.doesNotMatch(text, /"><script>&b/);
    assert.ok(text.includes('frame=1&amp;embed-id=a%22%3E%3Cscript%3E%26b'), 'not kept');
  });

  it('leaves what is no address of a page as it is', () => {
    const document = (way: string) => `<!doctype html>\n<html lang="nl" dir="ltr">\n${way}</body>\n</html>\n`;
    const ways: Readonly<Record<string, string>> = {
      '<a href="#op-tijd">': '<a href="#op-tijd">',
      '<a class="x" href="/p/ieper/polls#een">': '<a class="x" href="/p/ieper/polls?frame=1#een">',
      '<a href="/p/ieper?lang=fr">': '<a href="/p/ieper?lang=fr&amp;frame=1">',
      '<a href="/p/ieper?frame=1&amp;lang=fr">': '<a href="/p/ieper?frame=1&amp;lang=fr">',
      '<a href="tel:+3257000000" class="call">': '<a target="_top" href="tel:+3257000000" class="call">',
      '<form method="post" action="/p/ieper/signal">': '<form method="post" action="/p/ieper/signal?frame=1">',
      '<abbr title="x">': '<abbr title="x">',
    };
    for (const [way, framed] of Object.entries(ways)) {
      const made = inFrame(document(way), { embedId: undefined });
      assert.ok(made.includes(`>\n${framed}<script>`), made);
    }
  });

  it('stands on the sites of its embed, and says in plain words that it is away while that is paused', async () => {
    const keep = (isPaused: boolean) =>
      writeForTenant(store, 'ieper', write =>
        saveEmbed(write, { id: 'home', what: 'calendar', origins: ['https://only.example'], isPaused }),
      );
    await keep(false);
    for (const [path, word] of Object.entries(PAGES)) {
      const { text, policy } = await read(`${path}?frame=1&embed-id=home`);
      assert.match(policy, /frame-ancestors [^;]*https:\/\/only\.example(;|$)/, path);
      assert.doesNotMatch(policy, /voorbeeldstad/, path);
      assert.match(text, word, path);
    }
    await keep(true);
    for (const path of Object.keys(PAGES)) {
      const { text } = await read(`${path}?frame=1&embed-id=home&lang=fr`);
      assert.match(text, /<h1>Ceci est en pause<\/h1>/, path);
      assert.match(text, /<footer class="contact">[^]*href="tel:/, path);
      assert.doesNotMatch(text, /<form|<stek-|<article/, path);
      // The page itself, and the frames that are another embed, stay.
      assert.doesNotMatch((await read(`${path}?embed-id=home&lang=fr`)).text, /Ceci est en pause/, path);
      assert.doesNotMatch((await read(`${path}?frame=1&embed-id=other&lang=fr`)).text, /Ceci est en pause/, path);
    }
  });
});
