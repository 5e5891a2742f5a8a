import { expect } from '@esm-bundle/chai';
import { all, button, clearPage, show, textOf, type Flyer } from '../support/flyer-page.ts';
import { eventually } from '../support/eventually.ts';
import { laidOut, paperOf } from '../support/paper-of.ts';
import { clientOf } from '../support/programme-client.ts';
import { servicesClient } from '../support/services-client.ts';

/** A client with the programme and the services of the demo. */
const client = () => {
  const { services, capabilities } = servicesClient();
  return { ...clientOf(), services, capabilities };
};

const printed = (flyer: Flyer, name: string): Promise<Document> => paperOf(() => button(flyer, name).click());

describe('A flyer with services', () => {
  afterEach(clearPage);

  it('has under it who can help, first for who lives at its place', async () => {
    const flyer = await show({ client: client(), attributes: { services: '' } });
    await eventually(() => expect(all(flyer, '.service').length).to.be.greaterThan(3));
    const headings = all(flyer, '.back h3').map(textOf);
    expect(headings[0]).to.equal('Wie kan je helpen?');
    for (const card of all(flyer, '.service')) expect(textOf(card)).to.match(/Zillebeke|Ieper/);
  });

  it('prints them on a page of their own, with the number to call', async () => {
    const flyer = await show({ client: client(), attributes: { services: '' } });
    await eventually(() => expect(all(flyer, '.service').length).to.be.greaterThan(3));
    const shown = all(flyer, '.service').length;
    const paper = await laidOut(await printed(flyer, 'Druk af op A4'));
    const cards = [...paper.querySelectorAll<HTMLElement>('.back .service')];
    expect(cards).to.have.length(shown);
    for (const card of cards) expect(textOf(card)).to.contain('Bel \u2066057 00 00 00\u2069');
    expect(paper.defaultView!.getComputedStyle(paper.querySelector('.back')!).breakBefore).to.equal('page');
    const height = paper.querySelector('.back')!.getBoundingClientRect().height;
    // Facts stand in two columns only where they are printed; that all of it fits on the page is seen in `tests/flyers/flyer-back.test.ts`.
    expect((height / 96) * 25.4).to.be.within(120, 1.25 * 273);
    expect(
      [...paper.querySelectorAll('.service-facts')].map(
        facts => paper.defaultView!.getComputedStyle(facts).columnCount,
      ),
    ).to.deep.equal(cards.map(() => 'auto'));
  });

  it('is as it always was without the attribute, on screen and on paper', async () => {
    const flyer = await show({ client: client() });
    expect(all(flyer, '.back')).to.have.length(0);
    const paper = await printed(flyer, 'Druk af op A4');
    expect(paper.querySelectorAll('.back')).to.have.length(0);
    expect([...paper.adoptedStyleSheets[0]!.cssRules].some(rule => rule.cssText.includes('.back'))).to.equal(false);
  });

  it('is whole where its source has no services', async () => {
    const without = { ...client(), capabilities: { ...client().capabilities, services: false } };
    const flyer = await show({ client: without, attributes: { services: '' } });
    const paper = await printed(flyer, 'Druk af op A4');
    expect(paper.querySelectorAll('.card')).to.have.length(6);
    expect(paper.querySelectorAll('.back')).to.have.length(0);
  });
});
