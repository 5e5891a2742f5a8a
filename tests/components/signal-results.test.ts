import { expect } from '@esm-bundle/chai';
import '../../src/components/signal-results/stek-signal-results.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { eventually } from '../support/eventually.ts';
import { manySignals, publishedClient, refusedWith } from '../support/published-client.ts';
import { benchSignal, busSignal } from '../support/published-signals.ts';
import { quiet, speaking, voice, type Speech } from '../support/speech.ts';
import { withoutInternet } from '../support/no-internet.ts';

type Results = HTMLElementTagNameMap['stek-signal-results'];

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const all = (results: Results, selector: string) => [...results.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const titles = (results: Results) => all(results, '[part="title"]').map(wordsOf);
const saidIn = (results: Results) => wordsOf(results.shadowRoot!.querySelector('.page'));
const says = (results: Results, words: string) => eventually(() => expect(saidIn(results)).to.contain(words));

let shown: Results[] = [];

async function show(
  client: StekClient | 'none' = publishedClient(),
  attributes: Readonly<Record<string, string>> = {},
): Promise<Results> {
  const results = document.createElement('stek-signal-results');
  for (const [name, value] of Object.entries(attributes)) results.setAttribute(name, value);
  if (client !== 'none') results.client = client;
  results.append(Object.assign(document.createElement('a'), { href: '/lijst', textContent: 'Lees de lijst' }));
  document.body.append(results);
  shown.push(results);
  await results.updateComplete;
  return results;
}

const press = async (results: Results, words: string) => {
  const button = all(results, 'button').find(one => wordsOf(one) === words);
  expect(button, words).to.not.equal(undefined);
  button!.click();
  await results.updateComplete;
};

afterEach(() => {
  for (const results of shown) results.remove();
  shown = [];
});

describe('What was done with what people passed on', () => {
  it('is said with what they said, how often, what came of it, the answer, and what is done by when', async () => {
    const results = await show();
    await says(results, 'De Stek Zillebeke');
    expect(wordsOf(results.shadowRoot!.querySelector('[part="heading"]'))).to.equal('Wat deden we ermee?');
    const [bus] = all(results, '.item');
    await eventually(() => {
      const said = wordsOf(bus);
      for (const part of [
        'Bus en vervoer',
        'Geen bus naar de stad',
        'Op zaterdag rijdt er geen bus. Wie geen auto heeft, komt niet weg.',
        '12 keer gezegd',
        'Opgenomen',
        'Ons antwoord',
        'De gemeente vraagt een bus op zaterdag. Intussen kan je de mindermobielencentrale bellen.',
        'Dit doen we',
        'We vragen de busmaatschappij om een rit op zaterdag.',
        'Klaar voor zondag 31 januari 2027',
        'Antwoord van vrijdag 4 december 2026',
      ])
        expect(said).to.contain(part);
    });
  });

  it('says no number where it stands for fewer than five, and no date where nothing is done', async () => {
    const results = await show(publishedClient({ items: [benchSignal] }));
    await says(results, 'Een bank aan de kerk');
    expect(saidIn(results)).to.contain('Dit doen we niet');
    expect(saidIn(results)).to.not.contain('keer gezegd');
    expect(all(results, '.do')).to.have.length(0);
    expect(all(results, '[part="title"]')).to.have.length(1);
  });

  it('keeps the lines of an answer, and shows an outcome that nobody knows without a word for it', async () => {
    const results = await show(publishedClient({ items: [{ ...busSignal, outcome: 'passed_to_the_moon' }] }));
    await says(results, 'Ons antwoord');
    expect(all(results, '.verdict')).to.have.length(0);
    const answer = results.shadowRoot!.querySelector<HTMLElement>('.text')!;
    expect(getComputedStyle(answer).whiteSpace).to.match(/pre-line|preserve-breaks/);
    expect(answer.textContent).to.contain('zaterdag.\nIntussen');
  });

  it('calls a theme what the municipality calls it, and leaves out one that nobody can say', async () => {
    const item = { ...busSignal, themes: ['own-word', 'mobility', 'nobody-knows'] };
    const results = await show(publishedClient({ items: [item] }));
    await says(results, 'Iets van hier');
    expect(all(results, '.tag').map(wordsOf)).to.deep.equal(['Iets van hier', 'Bus en vervoer', 'De Stek Zillebeke']);
  });

  it('from a file asks for nothing else: themes have the words of the product', async () => {
    const client = publishedClient({ isServer: false });
    const asked: string[] = [];
    client.signals.form = (() => asked.push('form')) as never;
    client.places.list = (() => asked.push('places')) as never;
    const results = await show(client);
    await says(results, 'Bus en vervoer');
    expect(asked).to.deep.equal([]);
  });

  it('in another language shows the translation, and what there is only in Dutch as Dutch', async () => {
    const results = await show(publishedClient(), { lang: 'en' });
    await says(results, 'No bus to town');
    const answer = results.shadowRoot!.querySelector<HTMLElement>('.text bdi')!;
    expect([answer.lang, answer.dir]).to.deep.equal(['nl', 'ltr']);
    expect(results.shadowRoot!.querySelector<HTMLElement>('[part="title"] bdi')!.lang).to.equal('');
  });
});

describe('Many answers', () => {
  const pressed = (results: Results) => all(results, '.filters [aria-pressed="true"]').map(wordsOf).join();

  it('can be chosen by theme when they are more than a handful', async () => {
    const few = await show(publishedClient({ items: manySignals(5) }));
    await says(few, 'Antwoord 5');
    expect(all(few, '.filters')).to.have.length(0);
    const results = await show(publishedClient({ items: manySignals(7) }));
    await says(results, 'Iets van hier');
    expect(all(results, '.filters button').map(wordsOf)).to.deep.equal([
      'Alles',
      'Bus en vervoer',
      'Gezondheid',
      'Iets van hier',
    ]);
    expect(pressed(results)).to.equal('Alles');
    await press(results, 'Gezondheid');
    expect([titles(results), pressed(results)]).to.deep.equal([['Antwoord 2', 'Antwoord 5'], 'Gezondheid']);
    await press(results, 'Alles');
    expect(titles(results)).to.have.length(7);
  });

  it('tell a screen reader how many there are of a theme', async () => {
    const results = await show(publishedClient({ items: manySignals(7) }));
    await says(results, 'Gezondheid');
    await press(results, 'Gezondheid');
    await eventually(() =>
      expect(document.querySelector('body > [role=status]')?.textContent).to.equal('2 antwoorden'),
    );
  });

  it('begin with the theme that the page names, and say so when there is none about it', async () => {
    const results = await show(publishedClient({ items: manySignals(7) }), { theme: 'health' });
    await says(results, 'Antwoord 5');
    expect(titles(results)).to.deep.equal(['Antwoord 2', 'Antwoord 5']);
    const none = await show(publishedClient({ items: manySignals(7) }), { theme: 'dutch' });
    await says(none, 'Hierover is er nog geen antwoord.');
    await press(none, 'Alles');
    expect(titles(none)).to.have.length(7);
    expect(saidIn(none)).to.not.contain('Hierover');
  });

  it('come ten at a time, with the focus on the first new one', async () => {
    const results = await show(publishedClient({ items: manySignals(23) }));
    await says(results, 'Antwoord 10');
    expect(titles(results)).to.have.length(10);
    await press(results, 'Toon er meer');
    expect(titles(results)).to.have.length(20);
    expect(wordsOf(results.shadowRoot!.activeElement)).to.equal('Antwoord 11');
    await press(results, 'Toon er meer');
    expect(titles(results)).to.have.length(23);
    expect(all(results, '.more')).to.have.length(0);
  });
});

describe('When there is nothing to read', () => {
  it('keeps what stands there without JavaScript as long as there is no source', async () => {
    const results = await show('none');
    expect(all(results, 'slot:not([name])')).to.have.length(1);
    expect(all(results, '.page')).to.have.length(0);
  });

  it('says that it is on its way, with the shape of what comes', async () => {
    const results = await show(publishedClient({ fails: () => new Promise(() => {}) }));
    await says(results, 'Even laden');
    expect(all(results, '.skeleton i')).to.have.length(2);
  });

  it('says when nothing was answered yet, and what makes that another', async () => {
    const results = await show(publishedClient({ items: [] }));
    await says(results, 'Er is nog geen antwoord voor iedereen.');
    expect(saidIn(results)).to.contain('Zeg je iets dat veel mensen zeggen? Dan komt ons antwoord hier.');
    expect(all(results, 'button')).to.have.length(0);
  });

  it('says why nothing comes, whose fault it is, and goes on when it comes', async () => {
    let code: 'network' | 'server_error' | undefined = 'network';
    const fails = () => {
      if (code) throw refusedWith(code);
    };
    const results = await show(publishedClient({ fails }));
    await says(results, 'We kunnen de antwoorden nu niet tonen.');
    expect(all(results, 'slot:not([name])')).to.have.length(1);
    await withoutInternet(async () => {
      await press(results, 'Probeer opnieuw');
      await says(results, 'Je hebt nu geen internet.');
    });
    code = 'server_error';
    await press(results, 'Probeer opnieuw');
    await says(results, 'We kunnen de antwoorden nu niet tonen.');
    code = undefined;
    await press(results, 'Probeer opnieuw');
    await says(results, 'Geen bus naar de stad');
  });

  it('says how old it is when the source is gone, and asks again', async () => {
    const results = await show(publishedClient({ stale: true }));
    await says(results, 'Dit is de laatste versie die we hebben.');
    expect(titles(results)).to.have.length(2);
    await press(results, 'Probeer opnieuw');
    await says(results, 'Geen bus naar de stad');
  });
});

describe('Reading an answer aloud', () => {
  let speech: Speech;
  beforeEach(() => {
    speech = speaking();
  });
  afterEach(quiet);

  const buttons = (results: Results) => all(results, '.listen').map(wordsOf);

  it('is offered with a voice of the device only', async () => {
    speech.voices = [voice('nl-NL', false)];
    const results = await show();
    await says(results, 'Geen bus naar de stad');
    expect(buttons(results)).to.deep.equal([]);
  });

  it('says one of them from the title to its day, and stops when asked', async () => {
    speech.voices = [voice('nl-BE')];
    const results = await show();
    await eventually(() => expect(buttons(results)).to.deep.equal(['Lees voor', 'Lees voor']));
    all(results, '.listen')[1]!.click();
    await results.updateComplete;
    expect(buttons(results)).to.deep.equal(['Lees voor', 'Stop met voorlezen']);
    const heard: string[] = [];
    while (speech.said.length > heard.length && heard.length < 20) {
      heard.push(speech.said.at(-1)!.text);
      speech.finish();
    }
    expect(heard).to.deep.equal([
      'Een bank aan de kerk',
      'Aan de kerk kan je nergens zitten.',
      'Dit doen we niet',
      'Ons antwoord',
      'Het plein wordt volgend jaar heraangelegd.',
      'Dan komen er banken.',
      'Antwoord van vrijdag 20 november 2026',
    ]);
    await eventually(() => expect(buttons(results)).to.deep.equal(['Lees voor', 'Lees voor']));
    all(results, '.listen')[0]!.click();
    await results.updateComplete;
    all(results, '.listen')[0]!.click();
    await results.updateComplete;
    expect(buttons(results)).to.deep.equal(['Lees voor', 'Lees voor']);
  });
});
