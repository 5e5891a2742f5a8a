import { expect } from '@esm-bundle/chai';
import { lazyModules } from '../../src/components/activity-calendar/lazy-modules.ts';
import { all, button, clearPage, find, focused, get, place, show, texts } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, demoProgramme, type Source } from '../support/programme-client.ts';

const PART_FAILED = 'We kunnen dit deel nu niet tonen. Kijk of je internet werkt, of probeer het straks opnieuw.';
const announced = () => document.querySelector('body > [role=status]')?.textContent;

type Name = 'details' | 'excerpt' | 'filters' | 'month';
const real = { ...lazyModules };
/** The part cannot be fetched, as without a network, until it is put back. */
const lose = (name: Name) =>
  Object.assign(lazyModules, { [name]: () => Promise.reject(new TypeError('Failed to fetch')) });
/** The part takes so many milliseconds. */
const delay = (name: Name, ms: number) =>
  Object.assign(lazyModules, {
    [name]: async () => {
      await new Promise(resolve => setTimeout(resolve, ms));
      return real[name]();
    },
  });

describe('A part of the calendar that comes later', () => {
  beforeEach(() => Object.assign(lazyModules, real));
  afterEach(() => {
    Object.assign(lazyModules, real);
    clearPage();
  });

  it('says that the details do not come, and opens them when trying again works, with the focus in them', async () => {
    lose('details');
    const calendar = await show();
    const opener = get<HTMLButtonElement>(calendar, 'button.title');
    opener.focus();
    opener.click();
    await eventually(() => expect(texts(calendar, '.banner[role=alert] p')).to.deep.equal([PART_FAILED]));
    expect(find(calendar, 'dialog') === null).to.equal(true);
    expect(all(calendar, '.card').length, 'the list stands').to.be.greaterThan(10);
    Object.assign(lazyModules, real);
    button(calendar, 'Probeer opnieuw').click();
    await eventually(() => expect(focused(calendar)?.id).to.equal('details-title'));
    expect(find(calendar, '.banner[role=alert]') === null).to.equal(true);
  });

  it('keeps the list when the month does not come, and shows the grid when trying again works', async () => {
    lose('month');
    const calendar = await show();
    get<HTMLInputElement>(calendar, 'input[value=month]').click();
    await eventually(() => expect(texts(calendar, '.banner[role=alert] p')).to.deep.equal([PART_FAILED]));
    await eventually(() => expect(all(calendar, '.card').length).to.be.greaterThan(10));
    Object.assign(lazyModules, real);
    button(calendar, 'Probeer opnieuw').click();
    await eventually(() => expect(find(calendar, '[role=grid]')).to.not.equal(null));
    expect(focused(calendar)?.id).to.equal('programme');
  });

  it('never says that the filters are open before they are', async () => {
    lose('filters');
    const calendar = await show();
    const opener = button(calendar, 'Kies wat je zoekt');
    opener.click();
    await eventually(() => expect(texts(calendar, '.banner[role=alert] p')).to.deep.equal([PART_FAILED]));
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    Object.assign(lazyModules, real);
    button(calendar, 'Probeer opnieuw').click();
    await eventually(() => expect(find(calendar, '#filters')).to.not.equal(null));
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
  });

  it('says that it is on its way when it takes longer than a moment', async () => {
    delay('filters', 900);
    const calendar = await show();
    button(calendar, 'Kies wat je zoekt').click();
    await eventually(() => expect(announced()).to.equal('Even laden…'));
    await eventually(() => expect(find(calendar, '#filters')).to.not.equal(null));
  });

  it('is dressed when it comes: its style sheet is there with its first element', async () => {
    const calendar = place({ attributes: { view: 'month' } });
    await eventually(() => expect(find(calendar, '[role=grid]')).to.not.equal(null));
    expect(getComputedStyle(get(calendar, '[role=grid]')).tableLayout).to.equal('fixed');
  });

  it('speaks the language of the page', async () => {
    const calendar = await show({ attributes: { lang: 'fr' } });
    get(calendar, 'button.filter').click();
    await eventually(() => expect(texts(calendar, '.filters legend')[0]).to.equal('Que voulez-vous faire ?'));
    calendar.lang = 'en';
    await eventually(() => expect(texts(calendar, '.filters legend')[0]).to.equal('What do you want to do?'));
  });

  for (const sign of ['pointerenter', 'keyup'])
    it(`is fetched ahead at the first ${sign}, and not before`, async () => {
      const asked: string[] = [];
      for (const name of ['details', 'filters'] as const)
        Object.assign(lazyModules, { [name]: () => (asked.push(name), real[name]()) });
      const calendar = await show();
      await eventually(() => expect(calendar.querySelector('script')).to.not.equal(null));
      expect(asked).to.deep.equal([]);
      calendar.dispatchEvent(new Event(sign));
      calendar.dispatchEvent(new Event(sign));
      await eventually(() => expect(asked.toSorted()).to.deep.equal(['details', 'filters']));
    });
});

/** The demo municipality as a feed gives it: no easy texts, and a body that begins with a sentence. */
const asFeed: Source = query => {
  const { activities, ...programme } = demoProgramme(query);
  const body = { nl: 'We drinken samen koffie. Meer op https://example.be/koffie.' };
  return { ...programme, activities: activities.map(({ easyText: _easy, ...activity }) => ({ ...activity, body })) };
};

describe('The beginning of a text in the list', () => {
  beforeEach(() => Object.assign(lazyModules, real));
  afterEach(() => {
    Object.assign(lazyModules, real);
    clearPage();
  });

  it('is there with the first cards, however late the part that finds it', async () => {
    delay('excerpt', 300);
    const calendar = place({ client: clientOf(asFeed) });
    await eventually(() => expect(all(calendar, '.card').length).to.be.greaterThan(10));
    expect([...new Set(texts(calendar, '.card .easy'))]).to.deep.equal(['We drinken samen koffie.']);
    expect(texts(calendar, '.card .easy').length).to.equal(all(calendar, '.card').length);
  });

  it('is nothing where that part does not come: the list stands', async () => {
    lose('excerpt');
    const calendar = await show({ client: clientOf(asFeed) });
    expect(all(calendar, '.card').length).to.be.greaterThan(10);
    expect(texts(calendar, '.card .easy')).to.deep.equal([]);
  });

  it('is not waited for where each activity has an easy text', async () => {
    Object.assign(lazyModules, { excerpt: () => new Promise(() => {}) });
    const withEasyTexts: Source = query => {
      const { activities, ...programme } = demoProgramme(query);
      return { ...programme, activities: activities.map(one => ({ ...one, easyText: { nl: 'Kom mee.' } })) };
    };
    const calendar = await show({ client: clientOf(withEasyTexts) });
    expect(texts(calendar, '.card .easy')[0]).to.equal('Kom mee.');
  });
});

describe('A source that cannot be used', () => {
  afterEach(clearPage);

  for (const attributes of [{ api: 'https://' }, { src: 'agenda.ics https://[' }]) {
    it(`ends in words and ways on: ${JSON.stringify(attributes)}`, async () => {
      const calendar = await show({ client: null as never, attributes });
      expect(texts(calendar, '.empty-state [role=alert]')).to.deep.equal(['We kunnen het programma nu niet tonen.']);
      expect(button(calendar, 'Probeer opnieuw')).to.be.ok;
      calendar.removeAttribute(Object.keys(attributes)[0] ?? '');
      await eventually(() => expect(find(calendar, '.empty-state') === null).to.equal(true));
    });
  }
});
