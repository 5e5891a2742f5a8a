import { expect } from '@esm-bundle/chai';
import '../../src/components/provider/stek-provider.ts';
import { registerPictogramWords } from '../../src/pictograms/own-words.ts';
import { all, clearPage, get, show, texts, type Calendar } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { ORDINARY_EVENTS, ordinaryProgramme } from '../support/ordinary-agenda.ts';
import { clientOf } from '../support/programme-client.ts';

const client = () => clientOf(ordinaryProgramme);
const from = { from: '2026-12-01' };

/** What a page says once for all of it. */
const DEFAULTS = {
  'contact-name': 'An',
  'contact-phone': '057 12 34 56',
  'default-price': '0',
  'default-place': 'Dorpshuis, Kerkstraat 1, 8902 Zillebeke',
  'default-sign-up': 'none',
};

/** The card of an activity. */
function cardOf(calendar: Calendar, title: string): Element {
  const found = all(calendar, '.card').find(one => one.querySelector('bdi')?.textContent === title);
  if (!found) throw new Error(`There is no card of ${title}`);
  return found;
}

const pictureOf = (calendar: Calendar, title: string): string | null | undefined =>
  cardOf(calendar, title).querySelector('.picture use')?.getAttribute('href');

const said = (calendar: Calendar, title: string, selector: string): string[] =>
  [...cardOf(calendar, title).querySelectorAll(selector)].map(one => one.textContent.trim()).filter(Boolean);

/** Opens a date and gives whom to ask. */
async function asked(calendar: Calendar, id: string): Promise<HTMLElement> {
  calendar.open(`${id}@agenda.example_202612${id === '1' ? '02T1400' : '31T1000'}`);
  await eventually(() => expect(get(calendar, '#details[open]')).to.be.ok);
  return get(calendar, '#details');
}

describe('An ordinary agenda', () => {
  afterEach(clearPage);

  it('says in whole sentences what each thing is, without the addresses in it', async () => {
    const calendar = await show({ client: client(), attributes: from });
    await eventually(() => expect(all(calendar, '.card').length).to.be.at.least(ORDINARY_EVENTS));
    expect(said(calendar, 'Breicafé', '.easy')).to.deep.equal([
      'Breien en haken aan één tafel. Wol en naalden zijn er.',
    ]);
    expect(said(calendar, 'Overleg speelplein', '.easy')).to.deep.equal(['Wie denkt er mee?']);
    expect(said(calendar, 'Wandeling langs de vaart', '.easy')).to.deep.equal([
      'We vertrekken om 9.30 u. aan de kerk. Honden aan de leiband.',
    ]);
    expect(said(calendar, 'Kaartnamiddag', '.easy')).to.deep.equal([]);
  });

  it('has the picture that its words stand for, and learns other words from the page', async () => {
    registerPictogramWords({ idea: ['donderdag'] });
    const calendar = await show({ client: client(), attributes: from });
    await eventually(() => expect(pictureOf(calendar, 'Breicafé')).to.equal('#picture-sewing'));
    const wanted = { Soepmoment: 'meal', 'Repair café': 'repair', Huiswerkbegeleiding: 'school', Donderdag: 'idea' };
    for (const [title, picture] of Object.entries(wanted))
      expect(pictureOf(calendar, title), title).to.equal(`#picture-${picture}`);
    const pictures = new Set(all(calendar, '.card .picture use').map(use => use.getAttribute('href')));
    expect(pictures.size).to.be.at.least(14);
  });

  it('takes price, place and sign-up from the page, and what it says itself from itself', async () => {
    const calendar = await show({ client: client(), attributes: { ...from, ...DEFAULTS } });
    await eventually(() => expect(said(calendar, 'Breicafé', '.facts li')).to.include('Gratis'));
    expect(said(calendar, 'Breicafé', '.facts li')).to.include('Kom gewoon langs');
    expect(said(calendar, 'Breicafé', '.place')).to.deep.equal(['Dorpshuis']);
    expect(said(calendar, 'Kerstconcert van het koor', '.place')).to.deep.equal(['Kerk']);
  });

  it('names whom to ask in the details, once the page says who', async () => {
    const calendar = await show({ client: client(), attributes: { ...from, ...DEFAULTS } });
    const details = await asked(calendar, '1');
    await eventually(() => expect(details.querySelector('.ask')?.textContent).to.contain('An'));
    expect(details.querySelector('.ask a')?.getAttribute('href')).to.equal('tel:+3257123456');
    expect(details.textContent).to.contain('Kerkstraat 1, 8902 Zillebeke');
  });

  it('shows in the details what the page put in its slot, where nobody is named', async () => {
    const calendar = await show({ client: client(), attributes: from });
    const details = await asked(calendar, '1');
    await eventually(() => expect(details.querySelector<HTMLSlotElement>('slot[name=contact]')).to.be.ok);
    const slot = details.querySelector<HTMLSlotElement>('slot[name=contact]');
    expect(slot?.assignedElements().map(one => one.textContent)).to.deep.equal(['Bel 057 00 00 00']);
  });

  it('names whom the municipality names in the details, asked once and only then, where nobody else is named', async () => {
    let asks = 0;
    const municipality = async () => {
      asks += 1;
      return { id: 'ieper', name: 'Ieper', tz: 'Europe/Brussels', contact: { name: 'Onthaal', phone: '+3257000001' } };
    };
    const calendar = await show({ client: { ...client(), tenant: 'ieper', municipality } as never, attributes: from });
    expect(asks).to.equal(0);
    const details = await asked(calendar, '1');
    await eventually(() => expect(details.querySelector('slot[name=contact] .ask')?.textContent).to.contain('Onthaal'));
    expect(details.querySelector('.ask a')?.getAttribute('href')).to.equal('tel:+3257000001');
    const slot = details.querySelector<HTMLSlotElement>('slot[name=contact]');
    expect(
      slot?.assignedElements().map(one => one.textContent),
      'the page goes before',
    ).to.deep.equal(['Bel 057 00 00 00']);
    expect(asks).to.equal(1);
  });

  it('keeps the words of the page where the municipality does not answer, or names nobody who can be reached', async () => {
    const town = { id: 'ieper', name: 'Ieper', tz: 'Europe/Brussels', contact: { name: 'Onthaal' } };
    for (const municipality of [() => Promise.reject(new Error('down')), () => Promise.resolve(town)]) {
      const known = { ...client(), tenant: 'ieper', municipality } as never;
      const calendar = await show({ client: known, attributes: from });
      const details = await asked(calendar, '1');
      await eventually(() => expect(details.querySelector('slot[name=contact]')).to.be.ok);
      await new Promise(resolve => setTimeout(resolve));
      await calendar.updateComplete;
      expect(details.querySelector('.ask')).to.equal(null);
    }
  });

  it('follows what the page changes', async () => {
    const calendar = await show({ client: client(), attributes: from });
    expect(texts(calendar, '.facts li').filter(Boolean)).to.deep.equal([]);
    calendar.setAttribute('default-price', '2,50');
    await eventually(() => expect(said(calendar, 'Breicafé', '.facts li')).to.deep.equal(['2,50 euro']));
    calendar.removeAttribute('default-price');
    await eventually(() => expect(said(calendar, 'Breicafé', '.facts li')).to.deep.equal([]));
    calendar.defaultPrice = 0 as never;
    await eventually(() => expect(said(calendar, 'Breicafé', '.facts li')).to.deep.equal(['Gratis']));
  });

  it('takes from the provider around it what it does not say itself, and whom to ask as one', async () => {
    const calendar = await show({ client: client(), attributes: { ...from, 'contact-name': 'Bob' } });
    const provider = document.createElement('stek-provider');
    for (const [name, value] of Object.entries(DEFAULTS)) provider.setAttribute(name, value);
    calendar.before(provider);
    provider.append(calendar);
    await eventually(() => expect(said(calendar, 'Breicafé', '.facts li')).to.include('Gratis'));
    const details = await asked(calendar, '1');
    await eventually(() => expect(details.querySelector('.ask')?.textContent).to.contain('Bob'));
    expect(details.querySelector('.ask a')).to.equal(null);
    provider.remove();
  });

  it('tells the webmaster once what cannot be used, and shows the rest', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warned.push(text);
    try {
      const bad = { 'default-price': 'duur', 'contact-phone': 'bel ons', 'default-place': 'De zaal' };
      const calendar = await show({ client: client(), attributes: { ...from, ...bad } });
      await eventually(() => expect(said(calendar, 'Breicafé', '.place')).to.deep.equal(['De zaal']));
      expect(warned.filter(text => text.includes('default-price="duur"'))).to.have.length(1);
      expect(warned.filter(text => text.includes('contact-phone="bel ons"'))).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });
});
