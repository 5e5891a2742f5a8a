import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { EMBEDS } from '../../src/domain/embeds.ts';
import { SYSTEMS } from '../../src/domain/embed-survival.ts';
import { snippet, WAYS } from '../../src/domain/embed-snippets.ts';
import { languages } from '../../src/i18n/languages.ts';
import { createApp, type App } from '../../src/server/app.ts';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { DEMO_NOW } from '../support/demo-app.ts';
import { elementsFolder } from '../support/elements-folder.ts';

const ORIGIN = 'https://stek.test';
const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const read = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|amp);/g, sign => SIGNS[sign]!);

describe('The page on which a webmaster makes a snippet', () => {
  let store: Store;
  let folder: ReturnType<typeof elementsFolder>;
  let app: App;
  before(async () => {
    store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => DEMO_NOW);
    await upsert(store, DEMO_TENANT, demoMunicipality());
    folder = elementsFolder();
    app = createApp({
      ...{ store, publicUrl: ORIGIN },
      elements: await openElementsFolder(folder.path),
    });
  });
  after(async () => {
    folder.remove();
    await store.close();
  });

  const open = async (query: string, headers: Record<string, string> = {}) => {
    const response = await app.request(`${ORIGIN}/embed?${query}`, { headers });
    assert.equal(response.status, 200);
    const text = await response.text();
    const code = (id: string) => {
      const [, found] = new RegExp(`<code id="${id}">([^<]*)</code>`).exec(text) ?? [];
      return found === undefined ? undefined : read(found);
    };
    return { response, text, code };
  };

  it('has the snippet in it as the documents have it, for each element and each way, without a script', async () => {
    const made: string[] = [];
    const integrity = JSON.parse(readFileSync(join(folder.path, 'integrity.json'), 'utf8')) as Record<string, string>;
    for (const embed of EMBEDS)
      for (const way of WAYS) {
        const { code } = await open(`lang=nl&embed=${embed.name}&way=${way}&place=zillebeke&words=fr`);
        const place = embed.attributes.includes('place') ? { place: 'zillebeke' } : {};
        const choice = { embed, server: ORIGIN, tenant: 'ieper', attributes: { ...place, lang: 'fr' } };
        const [, name] = /(?:>|title=")([^<"]+)(?:<\/a>|" width)/.exec(code('snippet')!) ?? [];
        assert.ok(name && !name.includes('name.'), `${embed.name}: ${name}`);
        const files = { cdn: `${ORIGIN}/cdn`, version: '0.1.0', integrity, name: read(name) };
        assert.equal(code('snippet'), snippet(way, choice, files));
        made.push(name);
      }
    // In the language of the element, not in that of the page.
    assert.equal(new Set(made).size, EMBEDS.length);
    assert.ok(made.includes('Qui peut aider ?'));
  });

  it('pins the keys of the server in the lines of the card that are of the page, in no address and for nothing else', async () => {
    const pins = ['pin-one_A', 'pin-two_B'];
    const pinned = createApp({ store, publicUrl: ORIGIN, keyPins: pins });
    const linesOf = async (embed: string, way: string, from = pinned) => {
      const response = await from.request(`${ORIGIN}/embed?lang=nl&embed=${embed}&way=${way}`);
      return read(/<code id="snippet">([^<]*)</.exec(await response.text())![1]!);
    };
    const said = pins.join(' ');
    assert.match(await linesOf('referral', 'script'), new RegExp(` data-key-pin="${said}"`));
    for (const way of ['element', 'npm'])
      assert.match(await linesOf('referral', way), new RegExp(`<stek-referral-card [^>]*key-pin="${said}"`));
    for (const [embed, way, from] of [
      ['referral', 'link', pinned],
      ['referral', 'frame', pinned],
      ['signal', 'element', pinned],
      ['referral', 'element', app],
    ] as const)
      assert.doesNotMatch(await linesOf(embed, way, from), /pin/, `${embed}, ${way}`);
    for (const way of ['script', 'element'])
      assert.doesNotMatch((await linesOf('referral', way)).replaceAll(/key-pin="[^"]*"/g, ''), /pin/);
  });

  it('gives a flyer a place, for there is none without', async () => {
    const { code, text } = await open('lang=nl&embed=flyer');
    assert.match(code('snippet')!, /\/p\/ieper\/flyer\/([a-z\d-]+)\?embed=flyer&amp;place=\1"/);
    assert.doesNotMatch(text, /Alle plekken/);
    assert.match((await open('lang=nl&embed=calendar')).text, /<option value="" selected>Alle plekken/);
  });

  it('warns where an editor takes a way out, and never of a link', async () => {
    for (const system of Object.keys(SYSTEMS))
      for (const way of WAYS) {
        const { text } = await open(`lang=nl&system=${system}&way=${way}`);
        const isCut = system !== 'html' && ['script', 'element', 'frame'].includes(way);
        assert.equal(text.includes('id="cut"'), isCut, `${system}, ${way}`);
      }
    assert.match((await open('lang=nl&system=typo3&way=script')).text, /De editor van TYPO3 haalt dit weg\./);
    assert.match((await open('lang=nl&system=joomla&way=frame')).text, /De editor van Joomla zet dit kader op slot\./);
  });

  it('says the line for the foot of the site only to a link, and the look only where the site has it', async () => {
    const link = await open('lang=nl&way=link&colour=%23c8102e&scheme=dark');
    assert.equal(link.code('loader'), `<script async src="${ORIGIN}/cdn/stek.js"></script>`);
    assert.equal(link.code('style'), 'stek-activity-calendar {\n  --stek-brand: #c8102e;\n  --stek-scheme: dark;\n}');
    const frame = await open('lang=nl&way=frame&colour=%23c8102e&scheme=dark');
    assert.deepEqual([frame.code('loader'), frame.code('style')], [undefined, undefined]);
    assert.equal(frame.code('policy'), `frame-src ${ORIGIN}`);
    assert.equal(link.code('policy'), `script-src ${ORIGIN}; connect-src ${ORIGIN}; img-src ${ORIGIN}`);
  });

  it('says beside a field what is wrong in it, keeps what was typed, and makes the rest all the same', async () => {
    const { text, code } = await open(
      'lang=nl&colour=rood"><script>&embed-id=Mijn agenda&embed=none&way=none&tenant=none',
    );
    assert.match(text, /aria-describedby="colour-hint colour-fault" aria-invalid="true"/);
    assert.match(text, /value="rood&quot;&gt;&lt;script&gt;"/);
    assert.match(text, /Schrijf de kleur met #/);
    assert.match(text, /Schrijf die naam met kleine letters/);
    assert.match(code('snippet')!, /^<a href="https:\/\/stek\.test\/p\/ieper\?embed=calendar">/);
    const named = await open('lang=nl&embed-id=agenda-1');
    assert.match(named.code('snippet')!, /&amp;embed-id=agenda-1"/);
  });

  it('speaks the language that is asked for, and Dutch to who asks for one that it does not have', async () => {
    assert.match(
      (await open('', { 'accept-language': 'xx, en;q=0.8' })).text,
      /<html lang="en" [^]*Put De Stek on a website/,
    );
    assert.match((await open('lang=fr')).text, /<html lang="fr" [^]*Mettre De Stek sur un site/);
    assert.match((await open('lang=fa')).text, /<html lang="fa" dir="rtl">/);
    for (const { lang } of languages)
      assert.match((await open(`lang=${lang}`)).text, new RegExp(`<html lang="${lang}" `));
    assert.match((await open('lang=xx')).text, /<html lang="nl" /);
  });

  it('lives under a strict policy, and so does what it shows', async () => {
    const { response, text } = await open('lang=nl&embed=referral&colour=%23c8102e&scheme=dark&words=ar');
    const policy = response.headers.get('content-security-policy')!;
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "trusted-types 'none'"])
      assert.ok(policy.includes(rule), rule);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    const [, address] = /<iframe src="([^"]+)"/.exec(text)!;
    const shown = await app.request(`${ORIGIN}${read(address!)}`);
    assert.ok(shown.headers.get('content-security-policy')!.includes("frame-ancestors 'self'"));
    const page = await shown.text();
    assert.match(page, /<html lang="ar" dir="rtl">/);
    assert.match(page, /programme\.css\?colour=c8102e/);
    assert.match(page, /embed-preview\.css\?scheme=dark/);
    assert.match(page, /<stek-referral-card api="\/v1\/ieper" lang="ar"><\/stek-referral-card>/);
    assert.match(page, /<script type="module" src="\/elements\/\w+\/stek-referral-card\.js" integrity="sha384-/);
  });

  it('says so where there is no municipality yet, and where no elements were built', async () => {
    const empty = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => DEMO_NOW);
    const bare = createApp({ store: empty, publicUrl: ORIGIN });
    assert.match(await (await bare.request(`${ORIGIN}/embed?lang=nl`)).text(), /staat nog geen gemeente/);
    assert.equal((await bare.request(`${ORIGIN}/embed/preview`)).status, 200);
    await empty.close();
    const unbuilt = createApp({ store, publicUrl: ORIGIN });
    assert.match(await (await unbuilt.request(`${ORIGIN}/embed?lang=nl`)).text(), /geen onderdelen gemaakt/);
  });
});
