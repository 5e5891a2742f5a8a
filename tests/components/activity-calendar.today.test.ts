import { expect } from '@esm-bundle/chai';
import type { Activity } from '../../src/schema/activity.ts';
import type { Occurrence } from '../../src/schema/occurrence.ts';
import {
  all,
  card,
  clearPage,
  find,
  get,
  openFilters,
  place,
  show,
  texts,
  type Calendar,
} from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf } from '../support/programme-client.ts';

const DAY = '2026-12-01';

/** Three in the afternoon in Brussels. */
const NOW = Date.parse(`${DAY}T14:00:00Z`);

const activity = (id: string, title = id): Activity => ({
  ...{ id, status: 'published', title: { nl: title }, version: 0, signUp: { mode: 'required' } },
  schedule: { start: `${DAY}T09:00`, end: `${DAY}T10:00`, tz: 'Europe/Brussels' },
});

/** A date on the first of December, from and to an hour in Brussels. */
const date = (id: string, from: number, to: number, more: Partial<Occurrence> = {}): Occurrence => {
  const at = (hour: number) => `${DAY}T${String(hour).padStart(2, '0')}:00`;
  return {
    ...{ id: `${id}_${from}`, activityId: id, allDay: false, recurring: false, status: 'scheduled' },
    ...{ localStart: at(from), localEnd: at(to), start: `${at(from - 1)}:00Z`, end: `${at(to - 1)}:00Z` },
    ...more,
  };
};

const DATES = [
  date('Ontbijt', 8, 10, { seats: 'few', seatsLeft: 2 }),
  date('Ochtendles', 9, 11, { status: 'cancelled' }),
  date('Net gedaan', 13, 15),
  date('Aan de gang', 14, 16),
  date('Nog te komen', 16, 18),
];

const client = clientOf(({ from, to }) => ({
  activities: DATES.map(({ activityId }) => activity(activityId)),
  occurrences: DATES.filter(({ localStart }) => localStart >= from && localStart < to),
}));

const over = (calendar: Calendar) => texts(calendar, '.card.over bdi');

describe('What is over today', () => {
  afterEach(clearPage);

  it('says so in the list, in its place, and asks nobody to come; what goes on now is not over', async () => {
    const calendar = await show({ client, now: NOW });
    expect(texts(calendar, '.card bdi')).to.deep.equal(DATES.map(({ activityId }) => activityId));
    expect(over(calendar)).to.deep.equal(['Ontbijt', 'Net gedaan']);
    const gone = card(calendar, 'Ontbijt');
    expect(gone.querySelector('.status')?.textContent).to.equal('Voorbij');
    expect(gone.querySelector('.title')?.textContent).to.contain('Voorbij');
    expect(gone.textContent).to.not.contain('plaatsen').and.not.contain('Schrijf');
    expect(card(calendar, 'Aan de gang').textContent).to.contain('Schrijf').and.not.contain('Voorbij');
    expect(card(calendar, 'Ochtendles').querySelector('.status')?.textContent).to.equal('Gaat niet door');
  });

  it('is nothing a minute before it ends', async () => {
    expect(over(await show({ client, now: NOW - 60_000 }))).to.deep.equal(['Ontbijt']);
  });

  it('steps back in the month, and is heard there', async () => {
    const calendar = await show({ client, now: NOW, attributes: { view: 'month' } });
    const cell = get(calendar, `td[data-day="${DAY}"]`);
    const marked = [...cell.querySelectorAll('.entry')].map(entry => entry.className);
    expect(marked).to.deep.equal(['entry over', 'entry sign-cancelled off', 'entry over']);
    expect(cell.querySelector('.visually-hidden')?.textContent).to.contain('Voorbij: Ontbijt');
    expect(texts(calendar, '.legend li')).to.deep.equal(['Gaat niet door']);
  });

  it('is never among the next dates, also when the source still had it', async () => {
    const stale = clientOf(() => ({}));
    stale.activities.upcoming = (async () => ({
      ...{ activities: DATES.map(({ activityId }) => activity(activityId)), places: [], occurrences: DATES },
      ...{ warnings: [], asOf: '2026-11-20T10:00:00Z', stale: false },
    })) as never;
    const calendar = place({ client: stale, now: NOW, attributes: { view: 'next', limit: '5' } });
    await eventually(() => expect(texts(calendar, '.next bdi')).to.deep.equal(['Aan de gang', 'Nog te komen']));
  });
});

/** So many dates on one day. */
const MANY = 3000;

const full = clientOf(({ from, to }) => ({
  activities: Array.from({ length: MANY }, (_, index) => activity(`a${index}`, `Les ${index}`)),
  occurrences:
    from <= DAY && DAY < to
      ? Array.from({ length: MANY }, (_, index) => date(`a${index}`, 16, 18, { id: `a${index}_x` }))
      : [],
}));

const shownCards = (calendar: Calendar) => all(calendar, '.card').length;
const rest = (calendar: Calendar) => get<HTMLButtonElement>(calendar, '.rest-of-day button');

describe('A day with thousands of dates', () => {
  afterEach(clearPage);

  for (const view of ['list', 'month']) {
    it(`is drawn in portions, and the button has the number of the rest: ${view}`, async () => {
      const calendar = await show({ client: full, now: NOW, attributes: { view } });
      await eventually(() => expect(find(calendar, '.rest-of-day') === null).to.equal(false));
      expect(shownCards(calendar)).to.equal(100);
      expect(rest(calendar).textContent).to.match(/^\s*Toon meer \(2900\), dinsdag 1 december\s*$/);
      expect(rest(calendar).getBoundingClientRect().height).to.be.at.least(44);
      const list = get(calendar, '.cards');
      const order = list.compareDocumentPosition(rest(calendar));
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING, 'behind the cards').to.not.equal(0);
      rest(calendar).focus();
      rest(calendar).click();
      await eventually(() => expect(shownCards(calendar)).to.equal(200));
      expect(calendar.shadowRoot!.activeElement?.textContent).to.contain('Les 100');
      expect(rest(calendar).textContent).to.contain('(2800)');
      if (view === 'list') expect(texts(calendar, '.count p')[0]).to.contain('3000');
    });
  }

  it('has every date in its search and by its id, also those that are not drawn', async () => {
    const calendar = await show({ client: full, now: NOW });
    await openFilters(calendar);
    const field = get<HTMLInputElement>(calendar, 'input[type=search]');
    Object.assign(field, { value: 'Les 2750' }).dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true }),
    );
    await eventually(() => expect(texts(calendar, '.card bdi')).to.deep.equal(['Les 2750']));
    expect(find(calendar, '.rest-of-day')).to.equal(null);
    Object.assign(field, { value: '' }).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await eventually(() => expect(shownCards(calendar)).to.equal(100));
    expect(find(calendar, 'button.title[value="a2750_x"]') === null).to.equal(true);
    expect(calendar.open('a2750_x')).to.equal(true);
    await eventually(() => expect(get(calendar, '#details').textContent).to.contain('Les 2750'));
    const one = place({ client: full, now: NOW, attributes: { 'activity-id': 'a2750' } });
    await eventually(() => expect(one.shadowRoot!.textContent).to.contain('Les 2750'));
  });

  it('has no button where a day has just as many as are drawn', async () => {
    const some = clientOf(() => ({
      activities: Array.from({ length: 101 }, (_, index) => activity(`a${index}`)),
      occurrences: Array.from({ length: 101 }, (_, index) =>
        index === 0
          ? { ...date('a0', 9, 10), localStart: '2026-12-02T09:00', localEnd: '2026-12-02T10:00' }
          : date(`a${index}`, 16, 18),
      ),
    }));
    const calendar = await show({ client: some, now: NOW });
    expect(shownCards(calendar)).to.equal(101);
    expect(find(calendar, '.rest-of-day')).to.equal(null);
  });
});

describe('A title that is a whole text', () => {
  afterEach(clearPage);
  const long = 'woorden '.repeat(625).trim();
  const wordy = clientOf(() => ({ activities: [activity('lang', long)], occurrences: [date('lang', 16, 18)] }));

  it('is shortened after a word in the list, and stands whole in the details', async () => {
    const calendar = await show({ client: wordy, now: NOW });
    const [title = ''] = texts(calendar, '.card bdi');
    expect(title).to.match(/^(woorden )+woorden…$/);
    expect(title.length).to.be.at.most(151);
    calendar.open('lang_16');
    await eventually(() => expect(get(calendar, '#details').textContent).to.contain(long));
  });
});
