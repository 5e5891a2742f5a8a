import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createApp } from '../../src/server/app.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import type { Service } from '../../src/schema/service.ts';
import { onBothEngines } from '../support/engines.ts';

const TOWN = { id: 'ieper', name: 'Ieper', tz: 'Europe/Brussels' };
const NOW = new Date('2026-11-30T10:30:00Z');

const HOUSE: Service = {
  id: 'woonwinkel',
  name: 'Woon<winkel>',
  description: { nl: 'Hulp bij huur.', fr: 'Aide pour le loyer.' },
  themes: ['housing', 'Tuinieren'],
  area: ['Zillebeke'],
  costKind: 'free',
  contactPoint: {
    phone: '+3257000000',
    email: 'wonen@voorbeeld.invalid',
    url: 'https://wonen.example/',
    hours: [{ days: ['MO'], opens: '09:00', closes: '12:00' }],
    verifiedAt: '2026-10-01T08:00:00Z',
  },
};
const OLD: Service = {
  id: 'fietsdienst',
  name: 'Fietsdienst',
  themes: ['mobility'],
  area: ['Boezinge'],
  costKind: 'paid',
  contactPoint: { verifiedAt: '2025-01-10T08:00:00Z' },
};

onBothEngines('The page of who can help', openEmpty => {
  const opened = async (services: Service[] = [HOUSE, OLD]) => {
    const store = await openEmpty(() => NOW);
    await upsert(store, TOWN, { services });
    const app = createApp({ store });
    return async (query = '', headers: Record<string, string> = {}) => {
      const response = await app.request(`http://stek.test/p/ieper/services${query}`, { headers });
      return { response, html: await response.text() };
    };
  };
  const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const namesOf = (html: string) => [...html.matchAll(/<h2 lang="nl" dir="auto">([^<]*)</g)].map(([, name]) => name);

  it('says of each what it does, how to reach it, when, at what price, and when that was checked', async () => {
    const { response, html } = await (await opened())();
    assert.equal(response.status, 200);
    assert.deepEqual(namesOf(html), ['Fietsdienst', 'Woon&lt;winkel&gt;']);
    const words = wordsOf(html);
    assert.match(
      words,
      /Hulp bij huur\..*Wonen.*Tuinieren.*Bel 057 00 00 00.*Nu open.*maandag: .*9 uur.*Zillebeke.*Gratis.*Nagekeken op donderdag 1 oktober 2026\./,
    );
    assert.match(words, /Fietsdienst.*Deze gegevens zijn meer dan een jaar oud\. Bel eerst\./);
    assert.match(html, /href="tel:\+3257000000"/);
    assert.doesNotMatch(html, /<script/);
  });

  it('is narrowed by word, life domain, place and price, and keeps what was chosen in another language', async () => {
    const show = await opened();
    const cases: Record<string, string[]> = {
      '?words=HUUR': ['Woon&lt;winkel&gt;'],
      '?words=vervoer': ['Fietsdienst'],
      '?theme=mobility': ['Fietsdienst'],
      '?theme=Tuinieren': ['Woon&lt;winkel&gt;'],
      '?place=zillebeke': ['Woon&lt;winkel&gt;'],
      '?cost=free': ['Woon&lt;winkel&gt;'],
      '?cost=strange': ['Fietsdienst', 'Woon&lt;winkel&gt;'],
      '?theme=mobility&cost=free': [],
    };
    for (const [query, names] of Object.entries(cases))
      assert.deepEqual(namesOf((await show(query)).html), names, query);
    const { html } = await show('?theme=mobility&words=%22%3E%3Cb%3E');
    assert.match(html, /<option value="mobility" selected>/);
    assert.ok(!html.includes('"><b>'));
    assert.match(html, /theme=mobility&amp;lang=fr"/);
    assert.match(wordsOf((await show('?words=nergens')).html), /We vinden geen dienst die past\..*Wis alle filters/);
  });

  it('speaks another language, and says where a text is Dutch', async () => {
    const { response, html } = await (await opened())('?lang=fr');
    assert.equal(response.headers.get('content-language'), 'fr');
    assert.match(html, /Aide pour le loyer\./);
    assert.match(html, /<button>Chercher<\/button>/);
  });

  it('may be found by search engines, sends its form only to its own server, and answers 304 to who read it before', async () => {
    const show = await opened();
    const { response, html } = await show();
    assert.equal(response.headers.get('x-robots-tag'), null);
    assert.doesNotMatch(html, /noindex/);
    assert.match(response.headers.get('content-security-policy')!, /form-action 'self'/);
    const again = await show('', { 'if-none-match': response.headers.get('etag')! });
    assert.equal(again.response.status, 304);
  });

  it('says whom to call where there are none yet', async () => {
    const { html } = await (await opened([]))();
    assert.match(wordsOf(html), /Er staan nog geen diensten\. Bel ons\./);
    assert.doesNotMatch(html, /<form/);
  });
});
