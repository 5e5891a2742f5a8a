import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEFAULT_SIGNAL_FORM } from '../../src/domain/signal-form-defaults.ts';
import { pageLocale } from '../../src/server/pages/page-locale.ts';
import { publishedSignalsHtml } from '../../src/server/pages/published-signals.ts';
import { SIGNAL_PAGE_TEXTS, type SignalLocale } from '../../src/server/pages/signal-locale.ts';
import { onBothEngines } from '../support/engines.ts';
import { PlainVisitor } from '../support/plain-visitor.ts';
import { benchSignal, busSignal } from '../support/published-signals.ts';
import { TOWN } from '../support/sign-up-desk.ts';
import { aSignal, DATA, SignalDesk } from '../support/signal-desk.ts';

const PATH = `/p/${TOWN.id}/signals`;
const WORDS = 'Mijn zus raakt in de avond niet thuis.';

onBothEngines('The page of what was done with signals', openEmpty => {
  /** Five that say the same, answered as one. @returns its version and its id */
  const answered = async (desk: SignalDesk, more: object = {}) => {
    const signalIds = [];
    for (let count = 0; count < 5; count++) {
      const { id } = await desk.sent(aSignal({ about: 'policy', text: `${WORDS} ${count}`, placeId: 'dorp' }));
      await desk.walk(id, 'received');
      await desk.move(id, 'interpreted', { kind: 'policy', summary: 'Geen bus na zes uur.' });
      signalIds.push(id);
    }
    const made = await desk.post(
      'signal-bundles',
      {
        ...{ kind: 'policy', signalIds, themes: ['mobility'], placeId: 'dorp' },
        title: { nl: 'Geen <bus> in de avond', fr: 'Pas de bus le soir' },
        summary: { nl: 'Na zes uur rijdt er geen bus meer.' },
        ...more,
      },
      'worker',
    );
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const id = String(made.body['id']);
    const move = async (to: string) => {
      const version = (await desk.ask(`signal-bundles/${id}`, { as: 'worker' })).body['version'];
      const data = DATA[to];
      const { status, body } = await desk.post(
        `signal-bundles/${id}/transitions`,
        { to, version, ...(data && { data }) },
        'coordinator',
      );
      assert.equal(status, 200, `${to}: ${JSON.stringify(body)}`);
    };
    for (const to of ['translated', 'in_action', 'answered']) await move(to);
    return { publish: () => move('published') };
  };
  const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  it('says that there is nothing yet, and then what several said, what is done, by when and the answer', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const visitor = new PlainVisitor(desk.app);
    const empty = await visitor.open(PATH);
    assert.equal(empty.status, 200);
    assert.match(wordsOf(empty.html), /Wat deden we ermee\? .*Er is nog geen antwoord voor iedereen\./);
    const { publish } = await answered(desk);
    assert.match(wordsOf((await visitor.open(PATH)).html), /nog geen antwoord/, 'an answer is not published by itself');
    await publish();
    const { html } = await visitor.open(PATH);
    assert.match(
      wordsOf(html),
      /Geen &lt;bus&gt; in de avond Bus en vervoer De dorp Na zes uur rijdt er geen bus meer\. 5 keer gezegd Opgenomen Ons antwoord We vragen een bushalte aan het gemeentebestuur\. Dit doen we We vragen een late bus\. Klaar voor vrijdag 15 januari 2027 Antwoord van maandag 30 november 2026/,
    );
    for (const secret of [WORDS, 'Team mobiliteit', 'SI-26', 'BU-26']) assert.ok(!html.includes(secret), secret);
    assert.deepEqual(desk.errors, []);
  });

  it('says in which language a text is that nobody translated, and answers 304 for what was read before', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const visitor = new PlainVisitor(desk.app);
    const { publish } = await answered(desk);
    await publish();
    const { html, headers } = await visitor.open(`${PATH}?lang=fr`);
    assert.match(html, /<h2>Pas de bus le soir<\/h2>/);
    assert.match(html, /<p lang="nl" dir="auto">Na zes uur rijdt er geen bus meer\.<\/p>/);
    const again = await desk.app.request(`http://stek.test${PATH}?lang=fr`, {
      headers: { 'if-none-match': headers.get('etag')! },
    });
    assert.equal(again.status, 304);
  });

  it('is about one theme where the address names one, with the way to all of them, and never empty without a word', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const visitor = new PlainVisitor(desk.app);
    assert.match(wordsOf((await visitor.open(`${PATH}?theme=mobility`)).html), /nog geen antwoord voor iedereen/);
    await (await answered(desk)).publish();
    await (await answered(desk, { themes: ['housing'], title: { nl: 'Te veel vocht' } })).publish();
    const show = async (query: string) => {
      const { html } = await visitor.open(PATH + query);
      const theme = (id: string) => new RegExp(`<a href="${PATH}\\?lang=nl${id && `&amp;theme=${id}`}"`);
      const titles = [...html.matchAll(/<h2>([^<]*)/g)].map(([, title]) => title);
      return { html, titles: titles.toSorted(), leadsTo: (id: string) => theme(id).test(html) };
    };
    const both = ['Geen &lt;bus&gt; in de avond', 'Te veel vocht'];
    const all = await show('');
    assert.deepEqual([all.titles, all.leadsTo('housing')], [both, false], 'two answers are seen at a glance');
    const housing = await show('?theme=housing&lang=nl');
    assert.deepEqual(housing.titles, [both[1]]);
    assert.match(housing.html, /theme=housing" aria-current="page">Wonen<\/a>/);
    assert.ok(housing.leadsTo('') && housing.leadsTo('mobility'));
    assert.match(housing.html, /href="[^"]*lang=fr&amp;theme=housing"/);
    const unknown = await show('?theme=%3Cniets%3E');
    assert.deepEqual(unknown.titles, []);
    assert.match(wordsOf(unknown.html), /Hierover is er nog geen antwoord\./);
    assert.ok(unknown.leadsTo(''));
    assert.match(unknown.html, /theme=%3Cniets%3E/);
  });
});

it('offers the themes of what was done with signals where there are more than can be seen at a glance', async () => {
  const locale: SignalLocale = await pageLocale(new URLSearchParams('lang=fr'), SIGNAL_PAGE_TEXTS);
  const { themes } = DEFAULT_SIGNAL_FORM;
  const page = (count: number) => {
    const signals = Array.from({ length: count }, (_, index) => ({
      ...(index % 2 === 0 ? busSignal : benchSignal),
      id: `signal-${index}`,
    }));
    return publishedSignalsHtml({ locale, tenant: TOWN, theme: '', signals, themes, places: [] });
  };
  const offered = (html: string) =>
    [...html.matchAll(/signals\?lang=fr&amp;theme=([a-z]+)"/g)].map(([, theme]) => theme);
  assert.deepEqual(offered(page(5)), []);
  const used = new Set([...busSignal.themes, ...benchSignal.themes]);
  assert.ok(used.size > 1);
  assert.deepEqual(
    offered(page(6)),
    themes.map(({ id }) => id).filter(id => used.has(id)),
  );
});
