import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { languages } from '../../src/i18n/languages.ts';
import type { Activity } from '../../src/schema/activity.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { DEMO_NOW } from '../support/demo-app.ts';
import { FlyerDesk } from '../support/flyer-desk.ts';

const PAGE = '/p/ieper/flyer/zillebeke/2026-12';
const openDesk = async (now = DEMO_NOW) =>
  FlyerDesk.open(await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => now));

/** What is written between tags, as a reader sees it. */
const wordsOf = (html: string): string =>
  html
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('The flyer as a plain page', () => {
  let desk: FlyerDesk;
  before(async () => (desk = await openDesk()));
  after(() => desk.store.close());
  const page = async (path = PAGE, headers = { accept: 'text/html' }) => {
    const response = await desk.get(path, headers);
    return { response, text: await response.text() };
  };

  it('says in Dutch who, which month, and of each activity what, when, what it costs and whether to sign up', async () => {
    const { response, text } = await page();
    assert.equal(response.status, 200);
    assert.match(response.headers.get('etag') ?? '', /^"/);
    assert.match(text, /<title>Programma De Stek Zillebeke december 2026<\/title>/);
    const words = wordsOf(text);
    assert.match(words, /Programma van december 2026 Iedereen is welkom/);
    assert.match(words, /Open huis .*Elke dinsdag, van 9 uur tot half 5.*Gratis Je hoeft niet in te schrijven/);
    assert.match(words, /dinsdag 22 december, van half 2 tot 4 uur.*Gratis Volzet\. Je kan op de wachtlijst\./);
    assert.match(words, /Vraag het aan Lotte\. Bel 057 00 00 00/);
    assert.match(words, /stek\.test\/ ?f\/ ?ieper-2612-/);
  });

  for (const { lang } of languages) {
    it(`is there in ${lang}, with every block in the language it says`, async () => {
      const { text } = await page(`${PAGE}?lang=${lang}`);
      const dir = ['ar', 'fa', 'ps'].includes(lang) ? 'rtl' : 'ltr';
      assert.match(text, new RegExp(`^<!doctype html>\\s*<html lang="${lang}" dir="${dir}">`));
      if (lang !== 'nl') assert.match(text, /<h2 class="title" lang="nl" dir="ltr">/);
      assert.doesNotMatch(text, /\{\w+\}/, 'no slot was left open');
      assert.match(text, new RegExp(`<li lang="${lang}"[^>]*><a href="[^"]*" hreflang="${lang}" aria-current="page">`));
      assert.equal(text.match(/<li lang="[^"]+" dir="[^"]+"><a /g)?.length, languages.length);
    });
  }

  it('says on the screen what is over this month, and not before', async () => {
    const late = await openDesk(new Date('2026-12-28T12:00:00Z'));
    const text = await (await late.get(PAGE, { accept: 'text/html' })).text();
    await late.store.close();
    const cards = text.split('<li class="card').slice(1);
    const over = cards.filter(card => card.includes('<p class="over screen">Voorbij</p>'));
    assert.ok(over.length > 0 && over.length < cards.length, `${over.length} of ${cards.length}`);
    assert.deepEqual(
      over.filter(card => !card.startsWith(' past')),
      [],
    );
    assert.doesNotMatch((await page()).text, /Voorbij/);
  });

  it('dims what was called off once its dates are over, and needs no second word for it', async () => {
    const house = demoMunicipality().activities.find(({ id }) => id === ACTIVITY.openHouse)!;
    const off: Activity = { ...house, title: { nl: 'Koffie onder de kerktoren' }, status: 'cancelled', exceptions: [] };
    const cardOn = async (day: string): Promise<string> => {
      const late = await openDesk(new Date(day));
      await upsert(late.store, DEMO_TENANT, { activities: [off] });
      const text = await (await late.get(PAGE, { accept: 'text/html' })).text();
      await late.store.close();
      return (
        text
          .split('<li class="card')
          .slice(1)
          .find(card => card.includes(off.title['nl']!)) ?? ''
      );
    };
    assert.match(await cardOn('2026-12-31T12:00:00Z'), /^ off past["\s]/);
    assert.doesNotMatch(await cardOn('2026-12-31T12:00:00Z'), /Voorbij/);
    assert.match(await cardOn('2026-12-02T12:00:00Z'), /^ off["\s](?!past)/);
  });

  it('leads from its code on to the same language', async () => {
    const { text } = await page(`${PAGE}?lang=ar`);
    const [, code = ''] = text.match(/<p class="url" dir="ltr"><a href="https:\/\/stek\.test(\/f\/[^"]+)">/) ?? [];
    assert.ok(`https://stek.test${code}`.length <= 40, code);
    assert.equal((await desk.get(code)).headers.get('location'), `${PAGE}?lang=ar`);
  });

  it('has one main heading and skips no level', async () => {
    for (const lang of ['nl', 'ar']) {
      const { text } = await page(`${PAGE}?lang=${lang}`);
      const levels = [...text.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      assert.deepEqual([levels[0], levels.filter(level => level === 1).length], [1, 1]);
      assert.deepEqual(new Set(levels), new Set([1, 2]));
    }
  });

  it('says that a computer translated it, and does not of what people wrote', async () => {
    assert.match((await page(`${PAGE}?lang=ti`)).text, /<p class="translation-note">/);
    assert.doesNotMatch((await page(`${PAGE}?lang=fr`)).text, /class="translation-note"/);
  });

  it('runs no script, loads nothing but the logo and the face of whom to ask, and has no style of its own', async () => {
    const { response, text } = await page();
    assert.equal(
      response.headers.get('content-security-policy'),
      "default-src 'none'; style-src 'self'; img-src 'self' https://stek.example; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    assert.doesNotMatch(text, /\sstyle=|<style|\son\w+=/);
    assert.deepEqual(text.replace(/v=\w+/, 'v=').match(/<[^>]* src="[^>]*>/g), [
      '<img class="logo" src="/v1/ieper/logo?v=" alt="">',
      '<img class="photo" src="https://stek.example/demo/images/lotte.png" alt="Foto van Lotte">',
    ]);
    assert.deepEqual(
      [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes),
      [' type="application/ld+json"'],
    );
    const { text: css } = await page('/assets/flyer.css');
    assert.doesNotMatch(css, /url\(|@import/);
  });

  it('gives search engines the dates of the month', async () => {
    const { text } = await page();
    const data = JSON.parse(text.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? '') as {
      name: string;
      subEvent?: { startDate: string }[];
    }[];
    const walk = data.find(({ name }) => name === 'Gezondheidswandeling');
    assert.deepEqual(
      walk?.subEvent?.map(({ startDate }) => startDate.slice(0, 10)),
      ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'],
    );
  });

  it('is printed as its address says: paper, size of the letters, black and white', async () => {
    const { text } = await page(`${PAGE}?paper=a5&size=18&ink=bw`);
    const href = text.match(/<link rel="stylesheet" href="([^"]+)">/)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { response, text: css } = await page(href);
    assert.match(response.headers.get('content-type') ?? '', /^text\/css/);
    assert.match(css, /@media print \{[^]*size: A5 portrait/);
    assert.match(css, /--points: 18pt/);
    assert.match(css, /--accent: black/);
    const usual = (await page('/assets/flyer.css?paper=x&size=99&ink=')).text;
    assert.match(usual, /size: A4 portrait[^]*--accent: #[0-9a-f]{6};\s*--points: 14pt/);
  });

  it('says u to who asks for it, and goes on doing so', async () => {
    const { text } = await page(`${PAGE}?address=u`);
    assert.match(wordsOf(text), /U hoeft niet in te schrijven/);
    assert.doesNotMatch(wordsOf(text), /\b[Jj]e hoeft/);
    assert.match(text, /href="[^"]*\?lang=nl&amp;address=u&amp;paper=a5"/);
    assert.match((await page(`${PAGE}?address=x`)).text, /Je hoeft niet in te schrijven/);
  });

  it('repeats nothing of what is asked in vain', async () => {
    const { text } = await page(`${PAGE}?lang=${'x'.repeat(6000)}&address=${'y'.repeat(100)}`);
    assert.doesNotMatch(text, /x{9}|y{9}/);
    assert.match(text, /href="[^"]*\?lang=nl&amp;paper=a5"/);
  });

  it('is found with a slash behind its address too', async () => {
    for (const path of [PAGE, '/p/ieper/flyer/zillebeke', '/p/ieper', '/f/ieper-2612-zi']) {
      const response = await desk.get(`${path}/?lang=fr`, { accept: 'text/html' });
      assert.deepEqual([response.status, response.headers.get('location')], [308, `${path}?lang=fr`]);
      assert.ok((await desk.get(`${path}?lang=fr`)).status < 400, path);
    }
  });

  it('is that of this month when its address names none', async () => {
    const earlier = await openDesk(new Date('2026-11-10T08:00:00Z'));
    const text = await (await earlier.get('/p/ieper/flyer/zillebeke', { accept: 'text/html' })).text();
    await earlier.store.close();
    assert.match(text, /november 2026<\/title>/);
  });

  it('is that of the next month once nothing of this one is still to come', async () => {
    const later = await openDesk(new Date('2026-11-30T22:00:00Z'));
    const text = await (await later.get('/p/ieper/flyer/zillebeke', { accept: 'text/html' })).text();
    await later.store.close();
    assert.match(text, /december 2026<\/title>/);
  });

  it('leads to the months before and after, in the same language and on the same paper', async () => {
    const { text } = await page(`${PAGE}?lang=fr&size=18`);
    assert.match(text, /<a href="\/p\/ieper\/flyer\/zillebeke\/2026-11\?lang=fr&amp;size=18">Voir novembre 2026<\/a>/);
    assert.match(text, /<a href="\/p\/ieper\/flyer\/zillebeke\/2027-01\?lang=fr&amp;size=18">Voir janvier 2027<\/a>/);
  });

  it('leads on: to the calendar file, and to the same flyer in other languages and on other paper', async () => {
    const { text } = await page(`${PAGE}?lang=ar&size=18`);
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));
    assert.ok(links.includes(`${PAGE}?lang=fr&size=18`));
    assert.ok(links.includes(`${PAGE}?lang=ar&paper=a5&size=18`));
    assert.ok(links.includes('/v1/ieper/activities.ics?place=zillebeke'));
    for (const link of links.filter(href => href.startsWith('/')))
      assert.equal((await desk.get(link)).status, 200, link);
  });

  it('says plainly when there is nothing in a month', async () => {
    const { response, text } = await page('/p/ieper/flyer/zillebeke/2020-01');
    assert.equal(response.status, 200);
    assert.match(wordsOf(text), /In januari 2020 staat er nog niets op het programma\./);
  });

  it('tells who follows a wrong address so, as a page', async () => {
    for (const path of ['/p/nergens/flyer/zillebeke/2026-12', '/p/ieper/flyer/nergens', '/p/ieper/flyer/zillebeke/x']) {
      const { response, text } = await page(path);
      assert.equal(response.status, 404, path);
      assert.match(text, /<h1>We vinden deze pagina niet<\/h1>/);
    }
    for (const path of ['/f/xyz', '/f/', '/f/nergens-2612-zi', '/f/ieper-2613-zi']) {
      for (const accept of ['text/html', '*/*']) {
        const { response, text } = await page(path, { accept });
        assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8', path);
        assert.ok([400, 404].includes(response.status), path);
        assert.match(text, /Kijk op je papier of elke letter en elk cijfer juist is/);
      }
    }
    const { response, text } = await page('/p/ieper/flyer/zillebeke/2026-13');
    assert.equal(response.status, 400);
    assert.match(text, /<a class="button" href="\/p\/ieper\?lang=nl">Naar het programma<\/a>/);
    const program = await page('/p/ieper/flyer/zillebeke/2026-13', { accept: 'application/json' });
    assert.match(program.text, /“2026-13” is not a month of the calendar\. Write it as 2026-12\./);
  });
});

describe('The flyer page after it was printed', () => {
  it('lists what is otherwise than on paper, on the screen only', async () => {
    const desk = await openDesk();
    await desk.publish({ variants: [{ lang: 'nl', origin: 'human', title: 'Onze december', intro: 'Kom binnen.' }] });
    const fresh = await (await desk.get(PAGE)).text();
    assert.match(wordsOf(fresh), /Onze december Kom binnen\./);
    assert.doesNotMatch(fresh, /class="changes"/);
    const walk = demoMunicipality().activities.find(({ id }) => id === ACTIVITY.healthWalk)!;
    const off = { recurrenceId: '2026-12-15T10:00', type: 'cancelled' as const };
    await upsert(desk.store, DEMO_TENANT, { activities: [{ ...walk, exceptions: [...(walk.exceptions ?? []), off] }] });
    const text = await (await desk.get(PAGE)).text();
    assert.match(wordsOf(text), /Dit is nu anders dan op papier .*Gezondheidswandeling: niet op dinsdag 15 december\./);
    assert.match(await (await desk.get(`${PAGE}?lang=fr`)).text(), /<section class="changes">/);
    await desk.store.close();
  });
});

describe('A hostile title or text', () => {
  const NASTY = [
    '<img src=x onerror=alert(1)>',
    '</title></script><script>alert(1)</script>',
    'javascript:alert(1)',
    '" onmouseover="alert(1)',
    '{{7*7}} ${7*7} {month}',
    '\u202Eno\u202C \u2066esreveR\u2069',
    '👨‍👩‍👧‍👦🏳️‍🌈 soep 🍲',
    'x'.repeat(10_000),
  ];

  it('changes nothing on the page but its own text', async () => {
    const desk = await openDesk();
    const usual = demoMunicipality().activities.find(({ id }) => id === ACTIVITY.openHouse)!;
    const write = async (words: string): Promise<Record<'nl' | 'ar', string>> => {
      const nasty: Activity = {
        ...usual,
        title: { nl: words, ar: words },
        easyText: { nl: words },
        exceptions: [{ recurrenceId: '2026-12-29T09:00', type: 'cancelled', note: { nl: words } }],
        organiser: words,
        image: { url: 'https://stek.example/a.svg', alt: words },
      };
      await upsert(desk.store, DEMO_TENANT, { activities: [nasty] });
      const page = async (lang: string) => (await desk.get(`${PAGE}?lang=${lang}`)).text();
      return { nl: await page('nl'), ar: await page('ar') };
    };
    const plain = await write('Open huis');
    for (const words of NASTY) {
      const pages = await write(words);
      for (const lang of ['nl', 'ar'] as const) {
        assert.deepEqual(structureOf(pages[lang]), structureOf(plain[lang]), words.slice(0, 40));
        assert.doesNotMatch(
          pages[lang],
          /<img (?!class="(?:photo|logo)")|<script>|\son\w+="|href="javascript/i,
          words.slice(0, 40),
        );
        assert.equal(pages[lang].match(/<script/g)?.length, 1);
      }
    }
    await desk.store.close();
  });

  /** Every tag with its class, in order, save what keeps a number from turning round and what depends on the room on paper. */
  function structureOf(html: string): string[] {
    const body = html
      .slice(html.indexOf('<main'), html.indexOf('</main>'))
      .replace(/<svg.*?<\/svg>/gs, '<svg>')
      .replace(/<p class="([^"]* )?paper".*?<\/p>/gs, '');
    const tags = [...body.matchAll(/<(\w+)(?: class="([^"]*)")?/g)].map(([, tag, name = '']) => `${tag}.${name}`);
    return tags
      .filter(tag => tag !== 'bdi.' && !tag.endsWith(' paper'))
      .map(tag => tag.replace(/ (next-page|screen|air-\d)$/, ''));
  }
});
