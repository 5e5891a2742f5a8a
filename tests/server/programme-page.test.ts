import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { createDemo, type Demo } from '../../src/demo/create-demo.ts';
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

describe('The programme page of a link that asks for some of it', () => {
  let demo: Demo;
  before(async () => (demo = await createDemo({ clock: () => DEMO_NOW })));
  after(() => demo.close());
  const textOf = async (query: string) => {
    const response = await demo.fetch(new URL(`/p/ieper${query}`, demo.baseUrl));
    const text = await response.text();
    assert.equal(response.status, 200, text);
    return text;
  };
  /** The ids of its dates, and what stands there beside them. */
  const read = async (query: string) => {
    const text = await textOf(query);
    const [, main = ''] = /<main>([^]*)<\/main>/.exec(text) ?? [];
    const dates = [...main.matchAll(/<li id="([^"]+)" class="date/g)].map(([, id]) => id ?? '');
    const hrefOf = (words: string) => {
      const link = [...main.matchAll(/<a (?:class="button" )?href="([^"]*)">([^<]*)<\/a>/g)].find(
        one => one[2] === words,
      );
      return link?.[1]?.replaceAll('&amp;', '&');
    };
    return { main, dates, hrefOf, heading: /<h1>([^<]*)</.exec(main)?.[1] };
  };
  const { activities } = demoMunicipality();
  const idsBy = (organiser: string) => activities.filter(one => one.organiser === organiser).map(({ id }) => id);
  const isOf = (ids: readonly string[]) => (date: string) => ids.some(id => date.startsWith(`${id}_`));

  it('shows the first few dates to come, three where it does not say how many, and the way to all of them', async () => {
    const three = await read('?view=next');
    assert.equal(three.heading, 'Binnenkort');
    assert.equal(three.dates.length, 3);
    assert.doesNotMatch(three.main, /<nav|De weken daarna/);
    assert.equal(three.hrefOf('Hele programma'), '/p/ieper');
    const five = await read('?view=next&limit=5&lang=nl');
    assert.equal(five.dates.length, 5);
    assert.deepEqual(five.dates.slice(0, 3), three.dates);
    assert.equal(five.hrefOf('Hele programma'), '/p/ieper?lang=nl');
  });

  it('shows only what one organiser does, however the name is written, in each form', async () => {
    const ids = idsBy('De Stek Harelbeke');
    for (const query of ['?organiser=DE+STEK++harelbeke', '?organiser=De Stek Harelbeke&view=next&limit=9']) {
      const { dates, hrefOf } = await read(query);
      assert.ok(dates.length > 3 && dates.every(isOf(ids)), `${query}: ${dates.join(' ')}`);
      assert.equal(hrefOf('Hele programma'), '/p/ieper');
    }
    const both = await read('?organiser=De Stek Harelbeke, De Stek Poperinge&from=2027-02-01');
    assert.ok(both.dates.length > 0 && both.dates.every(isOf([...ids, ...idsBy('De Stek Poperinge')])));
    assert.ok(both.dates.some(isOf(idsBy('De Stek Poperinge'))), 'commas stand between names');
  });

  it('shows only what has a category of the source', async () => {
    const [one] = activities;
    await upsert(demo.store, DEMO_TENANT, { activities: [{ ...one!, categories: ['Koken & eten', 'Praten'] }] });
    const text = await textOf('?category=koken+%26+eten');
    const dates = [...text.matchAll(/<li id="([^"]+)" class="date/g)].map(([, id]) => id ?? '');
    assert.ok(dates.length > 0 && dates.every(isOf([one!.id])), dates.join(' '));
  });

  it('shows so many dates of a list, and as many again at the first that was not there', async () => {
    const all = (await read('')).dates;
    const two = await read('?limit=2&place=zillebeke');
    assert.equal(two.dates.length, 2);
    const more = two.hrefOf('Toon meer') ?? '';
    const [address = '', first] = more.split('#');
    assert.equal(address, '/p/ieper?place=zillebeke&limit=4');
    const four = await read(address.slice('/p/ieper'.length));
    assert.deepEqual([four.dates.length, four.dates[2]], [4, first]);
    assert.equal((await read('?limit=9999')).dates.length, all.length);
    assert.equal((await read('?limit=9999')).hrefOf('Toon meer'), undefined);
  });

  it('shows the dates of one activity, however far apart, also those that do not take place', async () => {
    const one = activities.find(({ title }) => title.nl === 'Open huis');
    const ten = await read(`?activity-id=${one!.id}`);
    assert.ok(ten.dates.length === 10 && ten.dates.every(isOf([one!.id])), ten.dates.join(' '));
    assert.match(ten.main, /<p class="status">Gaat niet door|<p class="status">Pauze/);
    assert.match(ten.main, /<h2>[a-z]+ \d+ [a-z]+ 2027<\/h2>/, 'a day of another year says which');
    assert.match(ten.hrefOf('Toon meer dagen') ?? '', new RegExp(`limit=20#${one!.id}_`));
    const hundred = await read(`?activity-id=${one!.id}&limit=5000`);
    assert.ok(hundred.dates.length > 20 && hundred.dates.length <= 100, String(hundred.dates.length));
  });

  it('says so when the address names what is not in the programme, and leads to all of it', async () => {
    for (const query of ['?organiser=niemand', '?category=niets&view=next', '?category=niets&limit=2']) {
      const { main, dates, hrefOf } = await read(query);
      assert.deepEqual(dates, []);
      assert.match(main, /<strong>Er is niets dat bij je keuze past\.<\/strong>/, query);
      assert.doesNotMatch(main, /De weken daarna|komende weken/, 'other weeks have no more');
      assert.equal(hrefOf('Hele programma'), '/p/ieper');
    }
    assert.match((await read('?activity-id=weg')).main, /Deze activiteit staat niet in het programma/);
    assert.match((await read('?activity-id=weg&view=next')).main, /Er is niets dat bij je keuze past/);
  });

  it('says when the next date is where its days have none', async () => {
    const past = await read('?from=2020-01-01&organiser=De Stek Harelbeke');
    assert.match(past.main, /<strong>In deze periode was er niets\.<\/strong>/);
    const next = past.hrefOf('De volgende activiteit is op maandag 30 november.') ?? '';
    assert.equal(next, '/p/ieper?from=2026-11-30&organiser=De+Stek+Harelbeke');
    assert.ok((await read(next.slice('/p/ieper'.length))).dates.length > 0);
    const [one] = activities;
    const schedule = { start: '2027-06-01T10:00', end: '2027-06-01T11:00', tz: 'Europe/Brussels' };
    await upsert(demo.store, DEMO_TENANT, { activities: [{ ...one!, id: 'eens', organiser: 'Een keer', schedule }] });
    const show = (from: string) => textOf(`?organiser=Een+keer&from=${from}`);
    assert.match(
      await show('2026-12-01'),
      /nog niets op het programma[^]*De volgende activiteit is op dinsdag 1 juni 2027/,
    );
    assert.match(await show('2028-01-01'), /Er is nu nog niets gepland/);
  });

  it('takes a view or a number that it cannot use as the usual one', async () => {
    const usual = await read('');
    for (const query of [
      '?view=week',
      '?view=month',
      '?limit=0',
      '?limit=-3',
      '?limit=drie',
      '?limit=2.5',
      '?organiser=',
    ]) {
      const { dates, hrefOf } = await read(query);
      assert.deepEqual(dates, usual.dates, query);
      assert.equal(hrefOf('Hele programma'), undefined, `${query} asks for all of it`);
    }
    assert.equal((await read('?view=next&limit=veel')).dates.length, 3);
    assert.ok((await read('?view=next&from=9999-11-30')).dates.length <= 3);
  });

  it('keeps to what it was asked for in other languages, months and frames', async () => {
    const text = await textOf('?organiser=De+Stek+Harelbeke&limit=2&frame=1');
    const ways = [...text.matchAll(/href="(\/p\/ieper\?[^"]+)"/g)].map(([, href]) => href ?? '');
    const narrow = ways.filter(href => href.includes('organiser=De+Stek+Harelbeke'));
    assert.ok(narrow.length > 10, ways.join(' '));
    assert.deepEqual(
      ways.filter(href => !href.includes('frame=1')),
      [],
    );
    assert.match(ways.find(href => href.includes('lang=fr')) ?? '', /limit=2/);
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
