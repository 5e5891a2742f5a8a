import { expect } from '@esm-bundle/chai';
import { all, button, card, clearPage, get, place, show, textOf, texts } from '../support/flyer-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, demoProgramme, failing } from '../support/programme-client.ts';

const facts = (title: string, flyer: Awaited<ReturnType<typeof show>>) =>
  [...card(flyer, title).querySelectorAll('.facts p')].map(textOf);

describe('The flyer of a month', () => {
  afterEach(clearPage);

  it('tells who, which month, and that everyone is welcome', async () => {
    const flyer = await show();
    expect(texts(flyer, '.cover p:not(.month)')).to.deep.equal([
      'De Stek Zillebeke',
      'Iedereen is welkom. Gratis of goedkoop.',
    ]);
    expect(textOf(get(flyer, '#flyer'))).to.equal('Programma van december 2026');
  });

  it('has one card for each activity, in the order of their first days', async () => {
    const flyer = await show();
    expect(texts(flyer, '.card [part=heading]')).to.deep.equal([
      'Open huis',
      'Gezondheidswandeling',
      'Programmapraat',
      'Minder betalen voor energie',
      '’k Vraag het aan Alice',
      'Lichtjeswandeling',
    ]);
  });

  it('says of a series how it comes back, on which days, and when not', async () => {
    const flyer = await show();
    const said = facts('Open huis', flyer);
    expect(said.slice(0, 2)).to.deep.equal(['Elke dinsdag, van 9 uur tot half 5', 'dinsdag 1, 8, 15 en 22 december']);
    expect(said.slice(2, 4)).to.deep.equal([
      'Niet op dinsdag 29 december.',
      'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.',
    ]);
    expect(said.slice(4)).to.deep.equal(['Gratis', 'Je hoeft niet in te schrijven. Kom gewoon langs.']);
  });

  it('says of one date its day and hour, as people speak', async () => {
    const flyer = await show();
    expect(facts('Lichtjeswandeling', flyer)[0]).to.equal('dinsdag 22 december, van 5 uur tot half 7 ’s avonds');
  });

  it('gives the next two days of what comes less than twice a month', async () => {
    const flyer = await show();
    expect(facts('Programmapraat', flyer).slice(0, 3)).to.deep.equal([
      'Elke 2 maanden op de tweede dinsdag van de maand',
      'Van 2 uur tot half 4',
      'De volgende keren: dinsdag 8 december en dinsdag 9 februari',
    ]);
  });

  it('says where a day went that moved, and why', async () => {
    const flyer = await show();
    expect(facts('’k Vraag het aan Alice', flyer).slice(0, 3)).to.deep.equal([
      'dinsdag 22 december, van half 2 tot 4 uur',
      'Niet op dinsdag 29 december.',
      'Een week vroeger: op 29 december zijn we dicht.',
    ]);
  });

  it('says the price and the kansentarief in words, and how to sign up', async () => {
    const flyer = await show({ attributes: { place: 'draad' } });
    const said = facts('Naaiatelier', flyer);
    expect(said).to.include('2,50 euro.');
    expect(said).to.include('Met UiTPAS-kansentarief: 0,50 euro.');
    expect(said).to.include('Schrijf je eerst in. Bel 057 00 00 00.');
    expect(said.join(' ')).to.contain('Niet op donderdag 24 en 31 december. Dan is het schoolvakantie.');
  });

  it('ends with where it is, one person with a number, and a code', async () => {
    const flyer = await show({ attributes: { 'short-url': 'https://stek.example/f/zi' } });
    const where = textOf(get(flyer, '.where'));
    for (const fact of ['Ontmoetingscentrum Zillebeke', 'Voorbeelddorp 1', 'bushalte', 'rolstoel'])
      expect(where).to.contain(fact);
    expect(textOf(get(flyer, '.help'))).to.contain('Vraag het aan Lotte.');
    expect(get(flyer, '.call a').getAttribute('href')).to.equal('tel:+3257000000');
    expect(get(flyer, '.qr').getAttribute('aria-label')).to.equal('QR-code naar stek.example/f/zi');
    expect(textOf(get(flyer, '.url'))).to.equal('stek.example/f/zi');
  });

  it('says of each activity where it is when the flyer is of all places', async () => {
    const flyer = place({ attributes: { place: '' } });
    flyer.removeAttribute('place');
    await eventually(() => expect(all(flyer, '.card').length).to.equal(14));
    expect(facts('Soep met Babbels', flyer)).to.include('Plaats: GS9');
    await eventually(() => expect(texts(flyer, '.place-name')).to.include('Dorpsrestaurant Zonnebeke'));
  });

  it('shows this month of Belgium when no month is asked for', async () => {
    const flyer = await show({ attributes: { month: '' } });
    expect(textOf(get(flyer, '#flyer'))).to.equal('Programma van november 2026');
  });

  it('says u where the page asks for it, and nowhere je', async () => {
    const flyer = await show({ attributes: { address: 'u' } });
    await eventually(() => expect(textOf(get(flyer, '.help'))).to.contain('Hebt u een vraag?'));
    const own = texts(flyer, '.facts, .foot, .printing, .tools').join(' ');
    expect(own).to.not.match(/\b(je|jij|jou|jouw)\b/i);
  });

  it('has one heading, and those of the activities one level under it', async () => {
    const flyer = await show({ attributes: { 'heading-level': '3' } });
    expect(all(flyer, 'h3').length).to.equal(1);
    expect(all(flyer, 'h4').length).to.equal(6 + 2);
    expect(all(flyer, 'h2, h5, h6').length).to.equal(0);
  });
});

describe('The states of the flyer', () => {
  afterEach(clearPage);
  const content = '<a href="/flyer">Bekijk de flyer</a><p slot="contact">Bel 057 00 00 00</p>';

  it('leave the link of the page as long as there is no source', async () => {
    const flyer = document.createElement('stek-easy-flyer');
    flyer.innerHTML = content;
    document.body.append(flyer);
    await flyer.updateComplete;
    expect(flyer.querySelector('a')?.checkVisibility()).to.equal(true);
  });

  it('say that it is on its way', async () => {
    const flyer = place({ client: clientOf(() => new Promise(() => {})) });
    await eventually(() => expect(textOf(get(flyer, '.loading'))).to.equal('Even laden…'));
  });

  for (const [code, says] of [
    ['network', 'We kunnen het programma nu niet tonen.'],
    ['server_error', 'We kunnen het programma nu niet tonen.'],
    ['invalid_response', 'We kunnen het programma niet lezen.'],
  ] as const) {
    it(`say why it did not come (${code}), keep the link and the number, and try again`, async () => {
      let isBroken = true;
      const source: typeof demoProgramme = query => (isBroken ? failing(code)() : demoProgramme(query));
      const flyer = place({ client: clientOf(source), content });
      await eventually(() => expect(textOf(get(flyer, '[role=alert]'))).to.equal(says));
      for (const own of flyer.children) expect(own.checkVisibility(), own.outerHTML).to.equal(true);
      isBroken = false;
      button(flyer, 'Probeer opnieuw').click();
      await eventually(() => expect(all(flyer, '.card').length).to.equal(6));
    });
  }

  it('say that nothing is planned, with the number of the page', async () => {
    const flyer = await show({ client: clientOf(() => ({})), content });
    expect(textOf(get(flyer, '.empty-state'))).to.contain('In december 2026 staat er nog niets op het programma.');
    expect(flyer.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('say how old it is when the server does not answer, and that a part is missing', async () => {
    const warnings = [{ path: '/1', code: 'x', detail: 'x' }];
    const flyer = await show({ client: clientOf(query => ({ ...demoProgramme(query), stale: true, warnings })) });
    const [old, partial] = texts(flyer, '.banner p');
    expect(old).to.contain('vrijdag 20 november 2026');
    expect(partial).to.contain('Een deel van het programma ontbreekt.');
  });

  it('say no such thing where every date is there', async () => {
    const warnings = [{ path: 'soep', code: 'shared_id', detail: 'x' }];
    const flyer = await show({ client: clientOf(query => ({ ...demoProgramme(query), stale: true, warnings })) });
    expect(texts(flyer, '.banner p')).to.have.length(1);
  });

  it('show the month, and warn once, when the month cannot be read', async () => {
    const flyer = await show({ attributes: { month: 'december' } });
    expect(textOf(get(flyer, '#flyer'))).to.equal('Programma van november 2026');
  });
});
