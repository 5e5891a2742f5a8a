import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { createDemo } from '../../src/demo/create-demo.ts';
import { upsert } from '../../src/server/store/upsert.ts';
import { DEMO_NOW } from '../support/demo-app.ts';

const page = async (query = '') => {
  const demo = await createDemo({ clock: () => DEMO_NOW });
  const response = await demo.fetch(new URL(`/p/ieper${query}`, demo.baseUrl));
  const text = await response.text();
  await demo.close();
  return { response, text };
};

describe('The programme page without JavaScript', () => {
  it('says the coming month in words: hours, place, price, sign-up, room and what is off', async () => {
    const { response, text } = await page();
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(text, /<html lang="nl">/);
    assert.match(text, /<h2>dinsdag 1 december<\/h2>/);
    assert.match(
      text,
      /<h3>Open huis<\/h3>\s*<p><time datetime="2026-12-01T08:00:00.000Z">van 9 uur tot half 5<\/time>, Ontmoetingscentrum Zillebeke/,
    );
    assert.match(text, /8 euro, met UiTPAS-kansentarief 1,60 euro/);
    assert.match(text, /Gaat niet door\. Het is Kerstmis/);
    assert.match(text, /Geen activiteit: het is schoolvakantie/);
    assert.match(text, /Volzet\. Je kan op de wachtlijst/);
  });

  it('runs no script and loads nothing from elsewhere', async () => {
    const { response, text } = await page();
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'self'/);
    const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes?.trim());
    assert.deepEqual(scripts, ['type="application/ld+json"']);
    assert.doesNotMatch(text, /\sstyle=|\son\w+=|src="http/);
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
    assert.match((await page('?lang=fr')).text, /<html lang="fr">[\s\S]*Maison ouverte/);
    const { text } = await page('?lang=en&place=gs9');
    assert.match(text, /Soup and a chat/);
    assert.doesNotMatch(text, /Open house/);
  });

  it('goes on to the weeks after, and back', async () => {
    const later = (await page()).text.match(/href="([^"]+from=[^"]+)"/)?.[1] ?? '';
    assert.equal(later, '/p/ieper?from=2026-12-31');
    assert.match((await page('?from=2026-12-31')).text, /Terug naar vandaag/);
  });

  it('does not ask to sign up where that cannot be done any more', async () => {
    const { text } = await page();
    assert.match(text, /Schrijf je vooraf in\. Nog enkele plaatsen\./);
    assert.doesNotMatch(text, /Schrijf je vooraf in\. Volzet/);
  });

  it('says whom to ask, and on which day a moved date was', async () => {
    const { text } = await page();
    assert.match(text, /Vragen\? Neem contact op met Lotte: <a href="tel:\+3257000000">057 00 00 00<\/a>/);
    assert.match(text, /Verplaatst\. Eerst was het dinsdag 29 december, half 2\./);
  });

  it('marks texts that are not in the language of the page', async () => {
    const { text } = await page('?lang=fr');
    assert.match(text, /<p lang="nl">/);
    assert.match(text, /<h3>Soupe/);
    assert.doesNotMatch((await page()).text, /<(h3|p) lang=/);
  });

  it('links to itself and nowhere else, whatever host the request names', async () => {
    const { text } = await page();
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');
    assert.ok(links.length > 3 && links.every(href => /^(\/[^/]|tel:)/.test(href)), links.join(' '));
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
    assert.match(text, /<html lang="fr">[\s\S]*<a href="\/p\/ieper\?lang=fr">Voir le programme actuel<\/a>/);
    assert.doesNotMatch(text, /<script/);
    const unknown = await visit('/p/%22%3E%3Cscript%3E');
    assert.equal(unknown.status, 404);
    assert.match(await unknown.text(), /<h1>Dit programma vinden we niet<\/h1>/);
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
    assert.doesNotMatch(text, /<script>alert|<img/);
    assert.match(text, /&lt;script&gt;alert/);
    await demo.close();
  });
});
