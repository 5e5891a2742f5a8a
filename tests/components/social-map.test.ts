import { expect } from '@esm-bundle/chai';
import type { Service } from '../../src/schema/service.ts';
import { eventually } from '../support/eventually.ts';
import {
  allInMap,
  choose,
  clearMaps,
  clockAt,
  clockRuns,
  filledMap,
  inMap,
  namesIn,
  pressInMap,
  search,
  showMap,
  tick,
  wordsOf,
} from '../support/map-page.ts';
import { paperOf } from '../support/paper-of.ts';
import { refusedWith } from '../support/published-client.ts';
import { manyServices, SERVICES_NOW, servicesClient, shownServices } from '../support/services-client.ts';

const cardOf = (map: Parameters<typeof namesIn>[0], name: string) =>
  allInMap(map, '.service').find(card => wordsOf(card.querySelector('[part="title"]')) === name);
const announced = () => document.querySelector('body > [role=status]')?.textContent;
const count = (map: Parameters<typeof namesIn>[0]) => wordsOf(inMap(map, '.count'));

beforeEach(() => clockAt());
afterEach(() => {
  clearMaps();
  clockRuns();
});

describe('A directory of services', () => {
  it('says of each what it does, whom to call, when, where, in which languages, the price and whether there are steps', async () => {
    const map = await filledMap();
    expect(wordsOf(inMap(map, '[part="heading"]'))).to.equal('Wie kan je helpen?');
    expect(count(map)).to.equal('Je ziet 15 diensten.');
    const said = wordsOf(cardOf(map, 'Rechtenloket Het Kompas'));
    const parts = [
      'Van Sociaal huis Voorbeeldstad',
      'We kijken samen of je een premie of korting kan krijgen.',
      'Rechten en premies',
      'Bel \u2066057 00 00 00\u2069',
      'Nu open',
      'dinsdag: van 9 uur tot half 5',
      'Voorbeelddorp 1, 8902 Zillebeke',
      'Voor wie woont in Zillebeke, Hollebeke, Ieper.',
      'Nederlands, Frans, Arabisch',
      'Gratis',
      'Je kan binnen zonder trappen.',
      'Nagekeken op zaterdag 21 november 2026.',
    ];
    for (const part of parts) expect(said).to.contain(part);
    const link = cardOf(map, 'Rechtenloket Het Kompas')!.querySelector<HTMLAnchorElement>('.service-call');
    expect(link?.href).to.equal('tel:+3257000000');
    expect(link?.childElementCount, 'who listens hears the link in one piece').to.equal(0);
  });

  it('says plainly which details are older than a year, and which nobody checked', async () => {
    const unknown = { ...shownServices()[0]!, id: 'unknown', name: 'Nooit nagekeken' };
    const items = [...shownServices(), { ...unknown, contactPoint: { phone: '1712' } }];
    const map = await filledMap(servicesClient({ items }), { limit: '20' });
    const old = 'Deze gegevens zijn meer dan een jaar oud. Bel eerst.';
    expect(allInMap(map, '.service').filter(card => wordsOf(card).includes(old))).to.have.length(1);
    expect(wordsOf(cardOf(map, 'Praathuis De Brug'))).to.contain(old);
    expect(wordsOf(cardOf(map, 'Nooit nagekeken'))).to.contain('We weten niet wanneer iemand dit nakeek. Bel eerst.');
  });

  it('says what is open by the clock of the municipality, and says otherwise once it closes', async () => {
    const map = await filledMap();
    const open = () => wordsOf(cardOf(map, 'Budgethulp De Knip')!.querySelector('.service-now'));
    expect(open()).to.equal('Nu open');
    clockAt(SERVICES_NOW + 2 * 3_600_000);
    map.requestUpdate();
    await map.updateComplete;
    expect(open()).to.equal('Nu gesloten');
  });

  it('is in the language of the reader; what is only there in Dutch is marked as Dutch', async () => {
    const [first, second] = shownServices() as [Service, Service];
    const items = [first, { ...second, description: { nl: second.description!['nl']! } }];
    const map = await filledMap(servicesClient({ items }), { lang: 'fr' });
    await eventually(() => expect(wordsOf(inMap(map, '.page'))).to.contain('Aide pour l’argent'));
    const dutch = cardOf(map, second.name)!.querySelector('.service-does bdi')!;
    expect(dutch.getAttribute('lang')).to.equal('nl');
    expect(cardOf(map, first.name)!.querySelector('.service-does bdi')!.hasAttribute('lang')).to.equal(false);
  });

  it('shows ten at once, and the next ten with the focus on the first of them', async () => {
    const map = await filledMap(servicesClient({ items: manyServices(23), pageSize: 9 }));
    expect(count(map)).to.equal('Je ziet 23 diensten.');
    expect(namesIn(map)).to.have.length(10);
    await pressInMap(map, 'Toon er meer');
    expect(namesIn(map)).to.have.length(20);
    expect(wordsOf(map.shadowRoot!.activeElement)).to.equal('Dienst 11');
    await pressInMap(map, 'Toon er meer');
    expect(namesIn(map)).to.have.length(23);
    expect(inMap(map, '.more')).to.equal(null);
  });

  it('shows as many at once as the page asks for, and ten where that is no number', async () => {
    expect(namesIn(await filledMap(servicesClient(), { limit: '3' }))).to.have.length(3);
    expect(namesIn(await filledMap(servicesClient(), { limit: 'many' }))).to.have.length(10);
  });
});

describe('Looking for a service', () => {
  it('begins with what it is about, and says how many there are', async () => {
    const map = await filledMap();
    await pressInMap(map, 'Hulp thuis');
    expect(namesIn(map)).to.deep.equal(['Thuishulp Voorbeeldstreek']);
    expect(count(map)).to.equal('Je ziet 1 dienst.');
    await eventually(() => expect(announced()).to.equal('Je ziet 1 dienst.'));
    expect(wordsOf(inMap(map, '[aria-pressed="true"]'))).to.equal('Hulp thuis');
    await pressInMap(map, 'Alles');
    expect(count(map)).to.equal('Je ziet 15 diensten.');
  });

  it('has every part of life of the demo, in the order of a talk', async () => {
    const map = await filledMap();
    const themes = allInMap(map, '.themes button').map(wordsOf);
    expect(themes).to.have.length(15);
    expect(themes.slice(0, 4)).to.deep.equal(['Alles', 'Wonen', 'Geld', 'Rechten en premies']);
    expect(themes.at(-1)).to.equal('Energie');
  });

  it('begins with the theme of the page, also one of the municipality’s own, until another is chosen', async () => {
    const own = { ...shownServices()[0]!, id: 'own', name: 'De moestuin', themes: ['Tuinieren'] };
    const map = await filledMap(servicesClient({ items: [...shownServices(), own] }), { theme: 'Tuinieren' });
    expect(namesIn(map)).to.deep.equal(['De moestuin']);
    await pressInMap(map, 'Werk');
    expect(namesIn(map)).to.deep.equal(['Werkwijzer']);
  });

  it('finds words without their accents, in any order, in the name, what it does and what it is about', async () => {
    const items = shownServices().map((service, index) => (index ? service : { ...service, name: 'Café Éénhoorn' }));
    const map = await filledMap(servicesClient({ items }));
    await search(map, 'eenhoorn CAFE');
    expect(namesIn(map)).to.deep.equal(['Café Éénhoorn']);
    await search(map, 'plan schulden');
    expect(namesIn(map)).to.deep.equal(['Budgethulp De Knip']);
    await search(map, 'gsm formulier');
    expect(namesIn(map)).to.deep.equal(['Digihuis']);
    await search(map, 'enfant');
    expect(namesIn(map)).to.include('Huis van het kind Voorbeeldstad');
    await search(map, 'eenhoorn schulden');
    expect(namesIn(map)).to.deep.equal([]);
  });

  it('tells somebody who types how many are left once they rest, and not at every letter', async () => {
    const map = await filledMap();
    const heard: (string | null)[] = [];
    const status = document.querySelector('body > [role=status]')!;
    status.textContent = '';
    const watch = new MutationObserver(() => heard.push(status.textContent));
    watch.observe(status, { childList: true });
    for (const word of ['b', 'bu', 'bud', 'budget']) await search(map, word);
    await eventually(() => expect(heard.filter(Boolean)).to.deep.equal(['Je ziet 1 dienst.']));
    watch.disconnect();
  });

  it('narrows by where somebody lives, what they speak, the price, steps and what is open', async () => {
    const map = await filledMap();
    await pressInMap(map, 'Kies wat past');
    await choose(map, 'place', 'Boezinge');
    // Who names no towns helps everybody.
    expect(namesIn(map)).to.include.members(['Minder Mobielen Voorbeeldstreek', 'Werkwijzer']);
    expect(namesIn(map)).to.not.include('Wijkdokters De Linde');
    await choose(map, 'language', 'ar');
    expect(namesIn(map)).to.deep.equal(['Huis van het kind Voorbeeldstad']);
    await choose(map, 'language', 'en');
    await choose(map, 'cost', 'free');
    expect(namesIn(map)).to.deep.equal(['Huis van het kind Voorbeeldstad', 'Digihuis']);
    await choose(map, 'cost', 'reduced');
    expect(namesIn(map)).to.include('Praathuis De Brug');
    await tick(map, 'Zonder trappen');
    expect(namesIn(map)).to.not.include('Praathuis De Brug');
    await tick(map, 'Nu open');
    expect(namesIn(map)).to.deep.equal([]);
    expect(allInMap(map, 'button').map(wordsOf)).to.include('Kies wat past (5 gekozen)');
    await pressInMap(map, 'Wis alle filters');
    expect(count(map)).to.equal('Je ziet 15 diensten.');
    expect(inMap<HTMLSelectElement>(map, '#place')!.value).to.equal('');
    expect(inMap<HTMLInputElement>(map, '.tick input')!.checked).to.equal(false);
    expect(map.shadowRoot!.activeElement?.id).to.equal('services');
  });

  it('changes nothing of the address of the page', async () => {
    const before = location.href;
    const map = await filledMap();
    await search(map, 'huur');
    await pressInMap(map, 'Wonen');
    expect(location.href).to.equal(before);
  });
});

describe('A directory without what somebody looks for', () => {
  it('says whom to call: the person of the programme', async () => {
    const map = await filledMap();
    await search(map, 'maanreis');
    await eventually(() => expect(announced()).to.equal('We vinden geen dienst die past.'));
    const link = inMap<HTMLAnchorElement>(map, '.person a');
    expect(wordsOf(link)).to.equal('Bel Lotte: 057 00 00 00');
    expect(link!.href).to.equal('tel:+3257000000');
    expect(inMap(map, '[part="print"]')).to.equal(null);
  });

  it('says it in the page’s own way where it has one', async () => {
    const map = await showMap(servicesClient({ items: [] }), {}, 'Bel het onthaal: 057 00 00 00');
    await eventually(() => expect(wordsOf(inMap(map, '.empty-state'))).to.contain('Er staan nog geen diensten.'));
    expect(inMap<HTMLSlotElement>(map, 'slot[name="contact"]')!.assignedElements()).to.have.length(1);
    expect(inMap(map, '.person')).to.equal(null);
  });

  it('says what is wrong when nothing comes, and tries again', async () => {
    let isBroken = true;
    const fails = () => (isBroken ? Promise.reject(refusedWith('network')) : undefined);
    const map = await showMap(servicesClient({ fails }));
    await eventually(() =>
      expect(wordsOf(inMap(map, '.empty-state'))).to.contain('We kunnen de diensten nu niet tonen.'),
    );
    isBroken = false;
    await pressInMap(map, 'Probeer opnieuw');
    await eventually(() => expect(count(map)).to.equal('Je ziet 15 diensten.'));
  });

  it('shows what it knew with its age when the source does not answer', async () => {
    const map = await filledMap(servicesClient({ stale: true }));
    expect(wordsOf(inMap(map, '[part="banner"]'))).to.contain('Dit is de laatste versie die we hebben.');
  });

  it('leaves what stands without JavaScript where the page names no source', async () => {
    const map = await showMap('none');
    expect(inMap<HTMLSlotElement>(map, 'slot:not([name])')!.assignedElements()).to.have.length(1);
  });
});

describe('Services from a file', () => {
  const { fetch } = globalThis;
  let content: unknown;

  before(() => {
    globalThis.fetch = async (input, init) =>
      new Request(input, init).url.endsWith('/services.json')
        ? new Response(typeof content === 'string' ? content : JSON.stringify(content))
        : fetch(input, init);
  });
  after(() => (globalThis.fetch = fetch));

  const file = (held: unknown) => {
    content = held;
    return '/services.json';
  };

  it('are our own: as the server gives them, or a list', async () => {
    for (const held of [{ items: shownServices() }, { services: shownServices() }, shownServices()]) {
      const map = await filledMap('none', { src: file(held) });
      expect(count(map)).to.equal('Je ziet 15 diensten.');
      clearMaps();
    }
  });

  it('are those of another register, told by what they look like, and one that is wrong leaves the others', async () => {
    const { writeHsds } = await import('../../src/feeds/hsds/write.ts');
    const page = writeHsds(shownServices(), { tenant: 'ieper' });
    const map = await filledMap('none', { src: file({ ...page, contents: [{ name: 7 }, ...page.contents] }) });
    expect(count(map)).to.equal('Je ziet 15 diensten.');
    expect(wordsOf(cardOf(map, 'Budgethulp De Knip'))).to.contain(
      'maandag, dinsdag, woensdag, donderdag, vrijdag: van 9 uur',
    );
  });

  it('are not made of a web page that came in their place', async () => {
    const map = await showMap('none', { src: file('<!doctype html><p>Log in') });
    await eventually(() =>
      expect(wordsOf(inMap(map, '.empty-state'))).to.contain('We kunnen de diensten nu niet tonen.'),
    );
  });
});

describe('A list of services on paper', () => {
  it('has every service that fits, also those further down, in a document of its own', async () => {
    const map = await filledMap(servicesClient({ items: manyServices(12) }), { limit: '2' });
    const paper = await paperOf(() => void pressInMap(map, 'Druk deze lijst af'));
    expect(paper.querySelectorAll('.service')).to.have.length(12);
    expect(wordsOf(paper.body)).to.contain('Afgedrukt op dinsdag 1 december 2026.');
    expect(wordsOf(paper.body)).to.contain('057 00 00 00');
    expect(wordsOf(paper.body)).to.not.contain('Nu open');
    expect(paper.title).to.equal('Wie kan je helpen?');
    document.querySelector('iframe[data-stek-sheet]')!.remove();
  });
});
