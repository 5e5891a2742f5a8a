import { expect } from '@esm-bundle/chai';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import * as calendar from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import * as flyer from '../support/flyer-page.ts';

const papers = () => [...document.querySelectorAll('[data-stek-page-paper]')];
const begin = () => dispatchEvent(new Event('beforeprint'));
const end = () => dispatchEvent(new Event('afterprint'));
const headings = () =>
  papers().flatMap(paper => [...paper.shadowRoot!.querySelectorAll('h1')].map(one => one.textContent.trim()));
const pageRules = () =>
  document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].filter(rule => rule instanceof CSSPageRule));

/** Prints until there is a sheet: what it takes is fetched when the page has nothing better to do. */
async function printing(): Promise<string[]> {
  await eventually(() => {
    end();
    begin();
    if (papers().length === 0) throw new Error('No sheet stands in the place of the page yet.');
  });
  return headings();
}

describe('A page that is printed', () => {
  afterEach(() => {
    end();
    calendar.clearPage();
    flyer.clearPage();
  });

  it('shows the programme as a sheet, and is as it was when that is done', async () => {
    await calendar.show({ attributes: { from: '2026-12-01', view: 'month' } });
    const { title } = document;
    expect(await printing()).to.deep.equal(['Programma van december 2026']);
    expect(document.title).to.contain('Programma van december 2026');
    expect(document.documentElement.lang, 'elements follow the language of the page').to.equal('nl');
    expect(pageRules().length).to.be.greaterThan(0);
    expect(papers()[0]!.shadowRoot!.querySelectorAll('.entry h3').length).to.be.greaterThan(10);
    end();
    expect(papers()).to.deep.equal([]);
    expect(document.title).to.equal(title);
    expect(pageRules()).to.deep.equal([]);
  });

  it('says in which language the sheet is where the page is in another', async () => {
    await calendar.show({ attributes: { from: '2026-12-01', lang: 'ar' } });
    await printing();
    const sheet = papers()[0]!.shadowRoot!.querySelector<HTMLElement>('section.document')!;
    expect([sheet.lang, sheet.dir]).to.deep.equal(['ar', 'rtl']);
    expect(sheet.ariaLabel).to.equal(document.title);
  });

  it('shows the date that is open; its dialog stays, and the focus with it', async () => {
    const shown = await calendar.show({ attributes: { from: '2026-12-01' } });
    calendar.get(shown, 'button.title').click();
    await eventually(() => calendar.get(shown, 'dialog[open] .ways button'));
    const button = calendar.get(shown, 'dialog .ways button');
    button.focus();
    expect(await printing()).to.deep.equal(['Open huis']);
    end();
    await shown.updateComplete;
    expect(calendar.get<HTMLDialogElement>(shown, 'dialog').matches(':modal')).to.equal(true);
    expect(deepActiveElement()).to.equal(button);
  });

  it('shows the flyer in the letters that were chosen, above no other page', async () => {
    const shown = await flyer.show();
    flyer.get(shown, '[name=large]').click();
    expect(await printing()).to.deep.equal(['Programma van december 2026']);
    const paper = papers()[0]!.shadowRoot!;
    expect(paper.querySelectorAll('.card').length).to.equal(6);
    expect(paper.querySelectorAll('.running .call').length).to.be.greaterThan(0);
  });

  it('is printed as it is where only the next dates stand on it, and without what is hidden', async () => {
    const shown = await calendar.show({ attributes: { from: '2026-12-01' } });
    await printing();
    shown.hidden = true;
    end();
    begin();
    expect(papers()).to.deep.equal([]);
    shown.hidden = false;
    shown.setAttribute('view', 'next');
    await shown.updateComplete;
    begin();
    expect(papers()).to.deep.equal([]);
  });
});
