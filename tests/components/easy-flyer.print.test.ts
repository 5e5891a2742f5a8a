import { expect } from '@esm-bundle/chai';
import { button, clearPage, get, show, textOf, type Flyer } from '../support/flyer-page.ts';
import { eventually } from '../support/eventually.ts';
import { laidOut, paperOf } from '../support/paper-of.ts';

/** What is printed when a visitor presses the button of that name. */
const printed = (flyer: Flyer, name: string): Promise<Document> => paperOf(() => button(flyer, name).click());

const rules = (paper: Document): string =>
  [...paper.adoptedStyleSheets[0]!.cssRules].map(rule => rule.cssText).join('\n');
const all = (paper: Document, selector: string) => [...paper.querySelectorAll<HTMLElement>(selector)];
const setting = {
  attributes: { 'short-url': 'https://stek.example/f/ieper-2612-zi', publisher: 'De Stek, Voorbeelddorp 1' },
};

describe('The paper of the flyer', () => {
  afterEach(clearPage);

  it('is a document of its own with a name, a language and one main heading', async () => {
    const flyer = await show(setting);
    const paper = await printed(flyer, 'Druk af op A4');
    expect(paper.title).to.equal('Programma De Stek Zillebeke december 2026');
    expect([paper.documentElement.lang, paper.documentElement.dir]).to.deep.equal(['nl', 'ltr']);
    expect(all(paper, 'h1').map(textOf)).to.deep.equal(['Programma van december 2026']);
    expect(all(paper, 'h2').length).to.equal(6 + 2);
    expect(all(paper, 'h3, button, input, .tools').length).to.equal(0);
  });

  it('has all six activities on one A4, with picture, day, price and signing up', async () => {
    const flyer = await show(setting);
    const paper = await printed(flyer, 'Druk af op A4');
    expect(all(paper, '.card').length).to.equal(6);
    expect(all(paper, '.next-page').length).to.equal(0);
    for (const card of all(paper, '.card')) {
      expect(card.querySelectorAll('.pictogram path').length, textOf(card)).to.be.greaterThan(0);
      for (const fact of ['.title', '.when', '.price', '.sign-up'])
        expect(textOf(card.querySelector(fact) ?? undefined), fact).to.not.equal('');
    }
    expect(rules(paper)).to.match(/size: a4/i);
  });

  it('is higher than no page: six activities, where, whom to ask and the code fit within the margins', async () => {
    const flyer = await show(setting);
    const paper = await laidOut(await printed(flyer, 'Druk af op A4'));
    const height = paper.querySelector('main')!.getBoundingClientRect().height;
    expect((height / 96) * 25.4).to.be.within(150, 273);
  });

  it('has letters of 14 points, and of 18 for who sees badly, on more pages', async () => {
    const flyer = await show(setting);
    const usual = await laidOut(await printed(flyer, 'Druk af op A4'));
    const points = usual.defaultView!.getComputedStyle(usual.querySelector('.when')!).fontSize;
    expect(Number.parseFloat(points)).to.be.closeTo((14 * 96) / 72, 0.01);
    get(flyer, '[name=large]').click();
    const large = await laidOut(await printed(flyer, 'Druk af op A4'));
    expect(large.defaultView!.getComputedStyle(large.querySelector('.when')!).fontSize).to.equal('24px');
    expect(all(large, '.next-page').length).to.be.greaterThan(0);
  });

  it('takes more pages on A5, and never cuts an activity', async () => {
    const flyer = await show(setting);
    const paper = await laidOut(await printed(flyer, 'Druk af op A5'));
    expect(rules(paper)).to.match(/size: a5/i);
    expect(all(paper, '.next-page').length).to.be.greaterThan(0);
    const card = paper.defaultView!.getComputedStyle(paper.querySelector('.card')!);
    expect(card.breakInside).to.equal('avoid');
  });

  it('has a code of 25 mm and more, the same address under it, the number and who answers for it', async () => {
    const flyer = await show(setting);
    const paper = await printed(flyer, 'Druk af op A4');
    const code = paper.querySelector('.qr')!;
    expect(code.getAttribute('aria-label')).to.equal('QR-code naar stek.example/f/ieper-2612-zi');
    const [, , modules = 0] = code.getAttribute('viewBox')!.split(' ').map(Number);
    // The white around it, four modules on each side, is not counted.
    expect((34 * (modules - 8)) / modules).to.be.at.least(25);
    expect(textOf(paper.querySelector('.url') ?? undefined)).to.equal('stek.example/f/ieper-2612-zi');
    expect(textOf(paper.querySelector('.call') ?? undefined)).to.equal('Bel 057 00 00 00');
    expect(all(paper, '.small').map(textOf)).to.deep.equal([
      'Verantwoordelijke uitgever: De Stek, Voorbeelddorp 1',
      'Deze flyer is van zaterdag 28 november 2026.',
    ]);
    expect(all(paper, '.also-in p').map(textOf)).to.include('العربية');
  });

  it('is black on white for a copier', async () => {
    const flyer = await show(setting);
    get(flyer, '[name=copy]').click();
    const paper = await laidOut(await printed(flyer, 'Druk af op A4'));
    const style = paper.defaultView!.getComputedStyle(paper.querySelector('.pictogram')!);
    expect(style.color).to.equal('rgb(0, 0, 0)');
  });

  it('runs from right to left in Arabic, with the Dutch titles in their own language', async () => {
    const flyer = await show({ attributes: { ...setting.attributes, lang: 'ar' } });
    await eventually(() => expect(get(flyer, '.flyer').lang).to.equal('ar'));
    const paper = await printed(flyer, textOf(get(flyer, '.sizes .a4')));
    expect([paper.documentElement.lang, paper.documentElement.dir]).to.deep.equal(['ar', 'rtl']);
    for (const title of all(paper, '.title')) expect([title.lang, title.dir]).to.deep.equal(['nl', 'ltr']);
    expect(
      textOf(paper.querySelector('.translation-note') ?? undefined),
      'it says that a computer translated it',
    ).to.not.equal('');
  });

  it('is told to the page', async () => {
    const flyer = await show(setting);
    const told: unknown[] = [];
    flyer.addEventListener('stek-flyer-printed', event => told.push(event.detail));
    await printed(flyer, 'Druk af op A5');
    await eventually(() => expect(told).to.deep.equal([{ size: 'a5', points: 14 }]));
  });
});
