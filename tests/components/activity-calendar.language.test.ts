import { expect } from '@esm-bundle/chai';
import { all, clearPage, get, openDetails, openFilters, show, texts, type Calendar } from '../support/calendar-page.ts';
import { translateInPlace } from '../support/browser-translation.ts';
import { eventually } from '../support/eventually.ts';

const announced = () => document.querySelector('body > [role=status]')?.textContent;

describe('The languages of the calendar', () => {
  afterEach(clearPage);

  for (const [lang, heading, day, hours, filter] of [
    [
      'nl',
      'Programma van november en december 2026',
      'dinsdag 1 december',
      'van 9 uur tot half 5',
      'Kies wat je zoekt',
    ],
    [
      'fr',
      'Au programme en novembre et décembre 2026',
      'mardi 1er décembre',
      'de 9 heures à 16 heures 30',
      'Choisir ce que vous cherchez',
    ],
    [
      'en',
      'Programme for November and December 2026',
      'Tuesday 1 December',
      'from 9 am to 4.30 pm',
      'Choose what you look for',
    ],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      const calendar = await show({ attributes: { lang } });
      await eventually(() => expect(get(calendar, '#programme').textContent).to.equal(heading));
      expect(texts(calendar, '.day-name')[1]).to.equal(day);
      expect(texts(calendar, '.hours')[1]).to.equal(hours);
      expect(texts(calendar, '.filter')[0]).to.equal(filter);
    });
  }

  it('says u where the page asks for it, and nowhere je', async () => {
    const calendar = await show({ attributes: { address: 'u' } });
    await eventually(() => expect(texts(calendar, '.filter')[0]).to.equal('Kies wat u zoekt'));
    await openDetails(calendar, 'Naaiatelier');
    const own = texts(calendar, 'legend, .filter, .facts li, .question h4, .ways button, .ask p');
    expect(own.join(' ')).to.not.match(/\b(je|jij|jou|jouw)\b/i);
  });

  it('marks a title that is only there in Dutch', async () => {
    const calendar = await show({ attributes: { lang: 'fr' } });
    await eventually(() => expect(texts(calendar, '.day-name')[0]).to.contain('novembre'));
    const dutch = all(calendar, '.title bdi').filter(element => element.lang === 'nl');
    const french = all(calendar, '.title bdi').filter(element => !element.lang);
    expect(french.map(element => element.textContent)).to.include('Maison ouverte');
    expect(dutch.map(element => element.textContent)).to.not.include('Maison ouverte');
  });

  it('changes its language while it stands, and keeps the focus', async () => {
    const calendar = await show();
    const filter = get(calendar, '.filter');
    filter.focus();
    calendar.lang = 'en';
    await eventually(() => expect(texts(calendar, '.filter')[0]).to.equal('Choose what you look for'));
    expect(calendar.shadowRoot?.activeElement === filter).to.equal(true);
  });

  for (const [lang, title, goals] of [
    ['de', 'Offenes Haus', 'Das können Sie hier tun: Menschen treffen und Hilfe finden.'],
    ['tr', 'Açık ev', 'Burada yapabilecekleriniz: insanlarla tanışmak ve yardım bulmak.'],
  ] as const) {
    it(`writes capitals in a sentence as ${lang} does, and says that a computer translated it`, async () => {
      const calendar = await show({ attributes: { lang } });
      await eventually(() =>
        expect(get(calendar, '.translation-note').lastElementChild).to.have.property('lang', 'nl'),
      );
      await openDetails(calendar, title);
      expect(texts(calendar, '.question p')).to.include(goals);
      expect(texts(calendar, '.sheet > .translation-note').join(' ')).to.contain('Vertaald door een computer.');
    });
  }

  it('names languages as their own speakers do where the browser has no names, with the comma of the script', async function () {
    if (Intl.DisplayNames.supportedLocalesOf('ti').length > 0) this.skip();
    const calendar = await show({ attributes: { lang: 'ti' } });
    await eventually(() => expect(texts(calendar, '.hours')[1]).to.contain('ሰዓት'));
    await openDetails(calendar, 'መረቕን ዕላልን');
    expect(texts(calendar, '.question p').join(' ')).to.contain('Nederlands፣ français ከምኡ’ውን العربية');
  });

  it('speaks Arabic from right to left, with its own comma, and keeps a Dutch note apart', async () => {
    const calendar = await show({ attributes: { lang: 'ar' } });
    await eventually(() => expect(get(calendar, '#programme').textContent).to.equal('برنامج نوفمبر وديسمبر 2026'));
    const [about = ''] = texts(calendar, '.title .visually-hidden');
    expect(about).to.contain('، ').and.not.to.contain(', ');
    expect(texts(calendar, '.status').find(text => /kerstvakantie/i.test(text))).to.match(/\u2068[^\u2069]+\u2069$/u);
    const ends = ['.title bdi', '.easy'].map(part => {
      const range = document.createRange();
      range.selectNodeContents(get(calendar, `.card ${part}`));
      return Math.round(range.getBoundingClientRect().right);
    });
    expect(Math.abs(ends[0]! - ends[1]!)).to.be.at.most(1);
  });

  it('mirrors its layout from right to left', async () => {
    const calendar = await show({ attributes: { lang: 'nl', dir: 'rtl' } });
    const picture = get(calendar, '.card .picture').getBoundingClientRect();
    const title = get(calendar, '.card .title').getBoundingClientRect();
    expect(picture.left).to.be.greaterThan(title.left);
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });
});

describe('Browser translation', () => {
  afterEach(clearPage);

  const counted = (calendar: Calendar) => texts(calendar, '.count p')[0];

  it('never leaves an old count, month or choice behind', async () => {
    const calendar = await show();
    await openFilters(calendar);
    translateInPlace(calendar.shadowRoot!);
    expect(counted(calendar)).to.match(/^⟦\d+ activiteiten⟧$/);
    all<HTMLInputElement>(calendar, '.tick input')[1]?.click();
    await calendar.updateComplete;
    await eventually(() => expect(announced()).to.match(/^\d+ activiteiten?$/));
    expect(counted(calendar)).to.equal(announced());
    const cards = all(calendar, '.card').length;
    expect(counted(calendar)).to.equal(`${cards} activiteiten`);
    expect(texts(calendar, '.filter')[0]).to.equal('Kies wat je zoekt (1 gekozen)');
    const turn = all(calendar, '.turn .later')[0];
    turn?.click();
    await eventually(() => expect(texts(calendar, '#programme')).to.deep.equal(['Programma van januari 2027']));
    await eventually(() => {
      const days = texts(calendar, '.day-name');
      expect(days.length > 0 && days.every(text => text.includes('januari'))).to.equal(true);
    });
  });
});
