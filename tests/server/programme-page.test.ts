import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { createDemo } from '../../src/demo/create-demo.ts';
import { languages } from '../../src/i18n/languages.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { DEMO_NOW } from '../support/demo-app.ts';

const page = async (query = '', now = DEMO_NOW) => {
  const demo = await createDemo({ clock: () => now });
  const response = await demo.fetch(new URL(`/p/ieper${query}`, demo.baseUrl));
  const text = await response.text();
  await demo.close();
  return { response, text };
};

describe('The programme page without JavaScript', () => {
  it('says the coming month in words: hours, place, price, sign-up, room and what is off', async () => {
    const { response, text } = await page();
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(text, /<html lang="nl" dir="ltr">/);
    assert.match(text, /<h2>dinsdag 1 december<\/h2>/);
    assert.match(
      text,
      /<h3>Open huis<\/h3>\s*<p class="when"><time datetime="2026-12-01T08:00:00.000Z">van 9 uur tot half 5<\/time>, Ontmoetingscentrum Zillebeke/,
    );
    assert.match(text, /8 euro, of 1,60 euro met UiTPAS-kansentarief\./);
    assert.match(text, /<p class="status">Gaat niet door<\/p><p>Het is Kerstmis/);
    assert.match(text, /<p class="status">Pauze: schoolvakantie<\/p>/);
    assert.match(text, /Volzet – wachtlijst\./);
  });

  it('says of today what is over, asks nobody to come to it, and nothing of what goes on', async () => {
    const itemsAt = async (time: string) => {
      const { text } = await page('', new Date(`2026-12-01T${time}:00Z`));
      const [, today = ''] = /<h2>dinsdag 1 december<\/h2>([\s\S]*?)<h2>/.exec(text) ?? [];
      return today.split('<li ').slice(1);
    };
    const [noon, evening] = [await itemsAt('12:00'), await itemsAt('22:00')];
    const isOver = (item: string) => /class="date over"/.test(item) && /<p class="status">Voorbij<\/p>/.test(item);
    const openHouse = (items: string[]) => items.find(item => item.includes('<h3>Open huis</h3>')) ?? '';
    assert.ok(!isOver(openHouse(noon)), openHouse(noon));
    assert.ok(isOver(openHouse(evening)), openHouse(evening));
    assert.match(openHouse(noon), /href="tel:/);
    assert.doesNotMatch(openHouse(evening), /href="tel:|Gratis/);
    assert.ok(evening.length > 0 && evening.every(item => isOver(item) || item.includes('class="date off"')));
  });

  it('shortens a title that is a whole text, and has it whole behind a line that opens', async () => {
    const demo = await createDemo({ clock: () => DEMO_NOW });
    const [one] = demoMunicipality().activities;
    const title = 'woorden '.repeat(625).trim();
    await upsert(demo.store, DEMO_TENANT, { activities: [{ ...one!, title: { nl: title } }] });
    const text = await (await demo.fetch(new URL('/p/ieper', demo.baseUrl))).text();
    await demo.close();
    const [, heading = ''] = /<h3>(woorden [^<]*)<\/h3>/.exec(text) ?? [];
    assert.match(heading, /^(woorden )+woorden…$/);
    assert.ok(heading.length <= 151);
    assert.match(text, new RegExp(`<details><summary>[^<]+</summary><p>${title}</p></details>`));
  });

  it('runs no script and loads nothing from elsewhere', async () => {
    const { response, text } = await page();
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'self'/);
    const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes?.trim());
    assert.deepEqual(scripts, ['type="application/ld+json"']);
    assert.doesNotMatch(text, /\sstyle=|\son\w+=|src="http(?!s:\/\/stek\.example\/)/);
  });

  it('gives search engines the same dates', async () => {
    const { text } = await page();
    const data = JSON.parse(text.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? '') as {
      '@type': string;
      name: string;
    }[];
    assert.ok(data.some(event => event['@type'] === 'Event' && event.name === 'Naaiatelier'));
  });

  it('speaks French and English too, and one place at a time', async () => {
    assert.match((await page('?lang=fr')).text, /<html lang="fr" dir="ltr">[\s\S]*Maison ouverte/);
    const { text } = await page('?lang=en&place=gs9');
    assert.match(text, /Soup and a chat/);
    assert.doesNotMatch(text, /Open house/);
  });

  it('goes on to the weeks after, and back', async () => {
    const later = (await page()).text.match(/href="([^"]+from=[^"]+)">De weken daarna/)?.[1] ?? '';
    assert.equal(later, '/p/ieper?from=2026-12-31');
    assert.match((await page('?from=2026-12-31')).text, /Terug naar vandaag/);
  });

  it('does not ask to sign up where that cannot be done any more', async () => {
    const { text } = await page();
    assert.match(text, /Schrijf je eerst in\. Nog \d plaatsen\./);
    assert.doesNotMatch(text, /Schrijf je eerst in\. Volzet/);
  });

  it('says whom to ask, and on which day a moved date was', async () => {
    const { text } = await page();
    assert.match(text, /Vragen\? Vraag het aan Lotte\. <a href="tel:\+3257000000"><bdi>057 00 00 00<\/bdi><\/a>/);
    assert.match(text, /Verplaatst\. Eerst was het dinsdag 29 december, half 2<\/p>/);
  });

  it('marks texts that are not in the language of the page', async () => {
    const { text } = await page('?lang=fr');
    assert.match(text, /<p lang="nl" dir="auto">/);
    assert.match(text, /<h3>Soupe/);
    assert.doesNotMatch((await page()).text, /<(h3|p) lang=/);
  });

  it('links to itself and nowhere else, whatever host the request names', async () => {
    const { text } = await page();
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');
    assert.ok(links.length > 3 && links.every(href => /^(\/[^/]|tel:|mailto:)/.test(href)), links.join(' '));
  });

  it('ends where years have no more than four digits', async () => {
    assert.equal((await page('?from=9999-11-30')).response.status, 200);
    assert.equal((await page('?from=9999-12-31')).response.status, 400);
    assert.equal((await page('?from=2026-02-30')).response.status, 400);
    assert.equal((await page('?from=0000-01-01')).response.status, 200);
  });

  it('is also a page when the link is old or wrong, with a way on', async () => {
    const demo = await createDemo({ clock: () => DEMO_NOW });
    const visit = (path: string) => demo.fetch(new URL(path, demo.baseUrl), { headers: { accept: 'text/html,*/*' } });
    const closed = await visit('/p/ieper?place=%3Cscript%3E&lang=fr');
    assert.equal(closed.status, 400);
    assert.equal(closed.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(closed.headers.get('cache-control'), 'no-store');
    assert.match(closed.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    const text = await closed.text();
    assert.match(
      text,
      /<html lang="fr" dir="ltr">[\s\S]*<a class="button" href="\/p\/ieper\?lang=fr">Vers le programme<\/a>/,
    );
    assert.doesNotMatch(text, /<script/);
    const unknown = await visit('/p/%22%3E%3Cscript%3E');
    assert.equal(unknown.status, 404);
    assert.match(await unknown.text(), /<h1>We vinden deze pagina niet<\/h1>/);
    await demo.close();
  });

  it('writes what people typed as text, never as markup', async () => {
    const demo = await createDemo({ clock: () => DEMO_NOW });
    const [one] = demoMunicipality().activities;
    assert.ok(one);
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
    await upsert(demo.store, DEMO_TENANT, {
      activities: [{ ...one, title: { nl: evil }, easyText: { nl: evil }, organiser: evil }],
    });
    const text = await (await demo.fetch(new URL('/p/ieper', demo.baseUrl))).text();
    assert.doesNotMatch(text, /<script>alert|<img src=x/);
    assert.match(text, /&lt;script&gt;alert/);
    await demo.close();
  });
});

describe('A plain page, whatever it says', () => {
  const visit = async (path: string) => {
    const demo = await createDemo({ clock: () => DEMO_NOW });
    const response = await demo.fetch(new URL(path, demo.baseUrl), { headers: { accept: 'text/html,*/*' } });
    const text = await response.text();
    await demo.close();
    return { response, text };
  };

  it('speaks every language of the elements, with their words, and says who translated it', async () => {
    const arabic = await visit('/p/ieper?lang=ar');
    assert.match(arabic.text, /<html lang="ar" dir="rtl">/);
    assert.match(arabic.text, /<h1>برنامج /);
    assert.match(arabic.text, /ترجم الحاسوب هذا النص/);
    assert.match(arabic.text, /<h3>[^<]*\p{Script=Arabic}/u);
    assert.match(
      arabic.text,
      /<p lang="nl" dir="auto">/,
      'an explanation that is not there in Arabic says that it is Dutch',
    );
    for (const path of ['/p/ieper', '/p/ieper/polls'])
      for (const lang of ['fr', 'en'])
        assert.doesNotMatch((await visit(`${path}?lang=${lang}`)).text, /class="note"/, 'somebody read all of these');
    for (const { lang } of languages) {
      const { response, text } = await visit(`/p/ieper/code?lang=${lang}`);
      assert.equal(response.headers.get('content-language'), lang);
      assert.match(text, new RegExp(`<html lang="${lang}" dir="`));
      assert.equal(text.includes('Wat is je code?'), lang === 'nl', `${lang} has words of its own`);
    }
  });

  it('offers all other languages by their own names, and keeps to its page', async () => {
    const { text } = await visit('/p/ieper?lang=fr&place=gs9');
    assert.match(text, /<nav aria-label="Autres langues">/);
    const links = [...text.matchAll(/<a href="([^"]+)" lang="([^"]+)" hreflang="([^"]+)" dir="([^"]+)">/g)];
    assert.equal(links.length, languages.length - 1);
    assert.deepEqual(links.find(([, , lang]) => lang === 'ar')?.slice(1), [
      '/p/ieper?place=gs9&amp;lang=ar',
      'ar',
      'ar',
      'rtl',
    ]);
    assert.ok(!links.some(([, , lang]) => lang === 'fr'));
  });

  it('is addressed with “u” where the address says so', async () => {
    const { text } = await visit('/p/ieper?address=u');
    assert.match(text, /Dit kan u de komende weken doen/);
    assert.match(text, /Schrijf u eerst in/);
    assert.doesNotMatch(text, /Schrijf je/);
  });
});
