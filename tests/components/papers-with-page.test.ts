import { expect } from '@esm-bundle/chai';
import '../../src/components/signal-results/stek-signal-results.ts';
import * as calendar from '../support/calendar-page.ts';
import {
  clearCards,
  comeToCheck,
  askedOn,
  allOnCard,
  cardTitled,
  onCard,
  pressOn,
  wordsOf,
} from '../support/card-page.ts';
import { eventually } from '../support/eventually.ts';
import { clearMaps, clockAt, clockRuns, filledMap, inMap, namesIn, pressInMap } from '../support/map-page.ts';
import { paperOf } from '../support/paper-of.ts';
import { answeredPoll } from '../support/poll-client.ts';
import { clearPolls, inPoll, pollOver, showPoll } from '../support/poll-page.ts';
import { manySignals, publishedClient } from '../support/published-client.ts';
import { openForm, part, press, send, titled } from '../support/sign-up-page.ts';

const papers = () => [...document.querySelectorAll('[data-stek-page-paper]')].map(one => one.shadowRoot!);
const begin = () => dispatchEvent(new Event('beforeprint'));
const end = () => dispatchEvent(new Event('afterprint'));

/** The one sheet that is printed with the page: what that takes is fetched when the page has nothing better to do. */
async function printed(): Promise<ShadowRoot> {
  await eventually(() => {
    end();
    begin();
    expect(papers().length).to.equal(1);
  });
  return papers()[0]!;
}

const said = (paper: ParentNode, selector: string) => [...paper.querySelectorAll(selector)].map(wordsOf);

describe('A page that is printed after something was sent or answered', () => {
  afterEach(() => {
    end();
    calendar.clearPage();
    clearCards();
    clearMaps();
    clearPolls();
    clockRuns();
    document.querySelector('stek-signal-results')?.remove();
    document.querySelector('iframe[data-stek-sheet]')?.remove();
  });

  it('shows the receipt of a sign-up, as its button does, and not the programme around it', async () => {
    const { signUp } = await openForm();
    await send(signUp);
    await titled(signUp, 'Je bent ingeschreven.');
    const { title } = document;
    const paper = await printed();
    expect(paper.querySelectorAll('h1').length).to.equal(1);
    const code = [...signUp.shadowRoot!.querySelectorAll('.group')].map(wordsOf);
    expect(said(paper, '.code span')).to.deep.equal(code);
    expect(document.title).to.not.equal(title);
    const words = said(paper, 'main');
    const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const pages = rules.filter(rule => rule instanceof CSSPageRule);
    expect(pages.length, 'of the receipt alone').to.equal(1);
    end();
    expect(document.title).to.equal(title);
    expect(part(signUp, 'dialog')!.matches(':modal'), 'its dialog is open again').to.equal(true);
    const sheet = await paperOf(() => press(signUp, 'Druk af'));
    expect(said(sheet, 'main')).to.deep.equal(words);
  });

  it('shows the programme again when the receipt is gone', async () => {
    const { signUp } = await openForm();
    await send(signUp);
    await titled(signUp, 'Je bent ingeschreven.');
    await printed();
    end();
    press(signUp, 'Klaar');
    await eventually(() => expect(part(signUp, 'dialog[open]')).to.equal(null));
    await eventually(async () => expect(said(await printed(), '.code')).to.deep.equal([]));
  });

  it('shows the strip of the person as it is on the screen, and never the code of the referrer', async () => {
    const card = await askedOn();
    await comeToCheck(card);
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is aangekomen.');
    await eventually(() => expect(onCard(card, '.receipt .strip h3, .receipt .strip [part=heading]')).to.be.ok);
    const [own = '', other = ''] = allOnCard(card, '.receipt .code, .receipt .groups').map(wordsOf);
    const paper = await printed();
    expect(paper.querySelectorAll('h1').length).to.equal(1);
    expect(said(paper, 'main')[0]).to.contain(own);
    expect(said(paper, 'main')[0]).to.not.contain(other);
    expect(said(paper, '.stop')).to.deep.equal([]);
    end();
    await pressOn(card, 'Toon meer op het strookje');
    expect(said(await printed(), '.stop').length).to.equal(1);
  });

  it('shows every service that fits, also those further down', async () => {
    clockAt();
    const map = await filledMap(undefined, { limit: '2' });
    const shown = namesIn(map);
    const names = said(await printed(), '.service h2');
    expect(shown.length).to.equal(2);
    expect(names.length).to.be.greaterThan(2);
    expect(names.slice(0, 2)).to.deep.equal(shown);
    end();
    const sheet = await paperOf(() => inMap(map, '[part="print"]')!.click());
    expect(said(sheet, '.service h2')).to.deep.equal(names);
    await pressInMap(map, 'Wonen');
    expect(said(await printed(), '.service h2').length).to.be.lessThan(names.length);
  });

  it('shows what came of a poll, and nothing of it while it is asked', async () => {
    const poll = await showPoll(pollOver(answeredPoll()));
    await eventually(() => expect(inPoll(poll, '#answer')).to.not.equal(null));
    const paper = await printed();
    expect(said(paper, 'h1')).to.deep.equal([wordsOf(inPoll(poll, '#poll-title'))]);
    expect(said(paper, '.decision .option')).to.deep.equal(
      [...poll.shadowRoot!.querySelectorAll('.decision .option')].map(wordsOf),
    );
    expect(said(paper, '.line .numbers')).to.deep.equal(
      [...poll.shadowRoot!.querySelectorAll('.line .numbers')].map(wordsOf),
    );
    expect(said(paper, 'button, .planned')).to.deep.equal([]);
    end();
    clearPolls();
    const open = await showPoll();
    await eventually(() => expect(inPoll(open, '.begin')).to.not.equal(null));
    begin();
    expect(papers()).to.deep.equal([]);
  });

  it('shows every answer to signals, also those further down', async () => {
    const results = document.createElement('stek-signal-results');
    results.client = publishedClient({ items: manySignals(12) });
    document.body.append(results);
    await eventually(() => expect(results.shadowRoot!.querySelectorAll('.item').length).to.equal(10));
    const paper = await printed();
    expect(said(paper, 'h1')).to.deep.equal(['Wat deden we ermee?']);
    expect(said(paper, '.item h2').length).to.equal(12);
    expect(said(paper, 'button')).to.deep.equal([]);
  });

  it('says on paper too that a computer made the texts', async () => {
    clockAt();
    const map = await filledMap(undefined, { lang: 'so' });
    await eventually(() => expect(map.shadowRoot!.querySelector('.translation-note:not([hidden]) p')).to.be.ok);
    const note = [...map.shadowRoot!.querySelectorAll('.translation-note p')].map(wordsOf);
    expect(said(await printed(), '.small')).to.deep.equal(note);
  });
});
