import { expect } from '@esm-bundle/chai';
import { card, clearPage, get, show, textOf } from '../support/flyer-page.ts';
import { eventually } from '../support/eventually.ts';
import { ORDINARY_EVENTS, ordinaryProgramme } from '../support/ordinary-agenda.ts';
import { clientOf } from '../support/programme-client.ts';

const client = () => clientOf(ordinaryProgramme);

describe('The flyer of an ordinary agenda', () => {
  afterEach(clearPage);

  it('says what each thing is, what it costs and whom to ask, once the page says what holds for all', async () => {
    const defaults = {
      ...{ 'contact-name': 'An', 'contact-phone': '057 12 34 56', 'default-price': '0' },
      ...{ 'default-place': 'Dorpshuis, Kerkstraat 1, 8902 Zillebeke', 'default-sign-up': 'none' },
    };
    const flyer = await show({ client: client(), attributes: defaults });
    flyer.removeAttribute('place');
    await eventually(() => expect(flyer.shadowRoot?.querySelectorAll('.card').length).to.equal(ORDINARY_EVENTS));
    const knitting = card(flyer, 'Breicafé');
    expect(textOf(knitting.querySelector('.about') ?? undefined)).to.equal(
      'Breien en haken aan één tafel. Wol en naalden zijn er.',
    );
    expect(textOf(knitting.querySelector('.price') ?? undefined)).to.contain('Gratis');
    expect(textOf(knitting.querySelector('.sign-up') ?? undefined)).to.not.contain('?');
    expect(textOf(get(flyer, '.help'))).to.contain('An');
    expect(textOf(get(flyer, '.help'))).to.contain('057 12 34 56');
    expect(textOf(get(flyer, '.where'))).to.contain('Kerkstraat 1, 8902 Zillebeke');
  });

  const pictures = async (source: Parameters<typeof clientOf>[0]): Promise<(string | null)[]> => {
    const flyer = await show({ client: clientOf(source) });
    flyer.removeAttribute('place');
    await eventually(() => expect(flyer.shadowRoot?.querySelectorAll('.card').length).to.equal(ORDINARY_EVENTS));
    return [...flyer.shadowRoot!.querySelectorAll('.card > .picture path:first-child')].map(path =>
      path.getAttribute('d'),
    );
  };

  it('has many pictures, by the words of the titles', async () => {
    expect(new Set(await pictures(ordinaryProgramme)).size).to.be.at.least(14);
  });

  it('guesses those of the others where one names its own', async () => {
    const named = await pictures(window => {
      const { activities: [first, ...others] = [], ...rest } = ordinaryProgramme(window);
      return { ...rest, activities: first ? [{ ...first, pictograms: ['bus'] }, ...others] : [] };
    });
    expect(new Set(named).size).to.be.at.least(14);
  });
});
