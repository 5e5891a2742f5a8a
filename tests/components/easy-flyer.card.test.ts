import { expect } from '@esm-bundle/chai';
import type { Occurrence } from '../../src/schema/occurrence.ts';
import { card, clearPage, get, show, textOf } from '../support/flyer-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, demoProgramme } from '../support/programme-client.ts';

/** Whether a word of a title goes on in the next line. */
function isBroken(title: Element): boolean {
  const found = document.createTreeWalker(title, NodeFilter.SHOW_TEXT).nextNode();
  if (!found) throw new Error('The title has no text.');
  const range = document.createRange();
  return [...(found.textContent ?? '').matchAll(/\S+/g)].some(({ index, 0: word }) => {
    range.setStart(found, index);
    range.setEnd(found, index + word.length);
    return range.getClientRects().length > 1;
  });
}

describe('A card of the flyer', () => {
  afterEach(clearPage);

  for (const width of [288, 320, 700, 1024, 1248]) {
    it(`keeps the words of its title whole in a column of ${width} pixels`, async () => {
      const flyer = await show();
      flyer.style.inlineSize = `${width}px`;
      for (const title of flyer.shadowRoot?.querySelectorAll('.card [part=heading] bdi') ?? [])
        expect(isBroken(title), textOf(title)).to.equal(false);
      expect(flyer.scrollWidth).to.be.at.most(width);
    });
  }

  it('says neither price nor how to sign up for what is off all month', async () => {
    const client = clientOf(query => {
      const programme = demoProgramme(query);
      return { ...programme, occurrences: programme.occurrences.map(one => ({ ...one, status: 'cancelled' })) };
    });
    const flyer = await show({ client });
    const off = card(flyer, 'Open huis');
    expect(textOf(off.querySelector('.when') ?? undefined)).to.contain('Gaat niet door.');
    expect(off.querySelectorAll('.price, .sign-up').length).to.equal(0);
  });

  it('gives a reason in Dutch its own paragraph in another language', async () => {
    // Of what the demo says nothing is in Dutch alone.
    const inDutch = (occurrence: Occurrence): Occurrence =>
      occurrence.note ? { ...occurrence, note: { nl: occurrence.note['nl'] ?? '' } } : occurrence;
    const client = clientOf(query => {
      const programme = demoProgramme(query);
      return { ...programme, occurrences: programme.occurrences.map(inDutch) };
    });
    const flyer = await show({ client, attributes: { lang: 'fa' } });
    await eventually(() => expect(get(flyer, '.flyer').lang).to.equal('fa'));
    const why = card(flyer, 'Open huis').querySelector<HTMLElement>('.status .why');
    expect([why?.lang, why?.dir]).to.deep.equal(['nl', 'ltr']);
    const note = card(flyer, 'Gezondheidswandeling').querySelector<HTMLElement>('.status.note');
    expect(textOf(note?.querySelector('.why') ?? undefined)).to.contain('muts');
    expect(note?.querySelectorAll('strong [lang=nl]').length).to.equal(0);
  });

  it('has small pictures that can be made out', async () => {
    const flyer = await show();
    const { width, height } = get(flyer, '.price .pictogram').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });
});
