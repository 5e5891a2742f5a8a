import { expect } from '@esm-bundle/chai';
import { gridPage } from '../../src/components/activity-calendar/period.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { Occurrence } from '../../src/schema/occurrence.ts';
import { all, button, clearPage, find, focused, get, show, texts, type Calendar } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, failing } from '../support/programme-client.ts';

/** Eight in the morning in Brussels, or nine in summer. */
const on = (day: string) => Date.parse(`${day}T07:00:00Z`);

const activity: Activity = {
  ...{ id: 'soep', status: 'published', title: { nl: 'Soep' }, version: 0 },
  schedule: { start: '2026-12-01T14:00', end: '2026-12-01T16:00', tz: 'Europe/Brussels' },
};

/** A date of two hours in the afternoon. */
const date = (day: string, about: Partial<Occurrence> = {}): Occurrence => ({
  ...{ id: `soep_${day}`, activityId: 'soep', allDay: false, recurring: false, status: 'scheduled' },
  ...{ start: `${day}T13:00:00Z`, end: `${day}T15:00:00Z`, localStart: `${day}T14:00`, localEnd: `${day}T16:00` },
  ...about,
});

/** A source that knows these dates. */
const withDates = (...dates: Occurrence[]) =>
  clientOf(({ from, to }) => ({
    activities: [activity],
    occurrences: dates.filter(({ localStart }) => localStart >= from && localStart < to),
  }));

const month = (today: string, ...dates: Occurrence[]): Promise<Calendar> =>
  show({ now: on(today), client: withDates(...dates), attributes: { view: 'month' } });
const days = (calendar: Calendar) => all(calendar, 'td[data-day]').map(cell => cell.dataset['day']);
const span = (calendar: Calendar) => [days(calendar)[0], days(calendar).at(-1)];
const cell = (calendar: Calendar, day: string) => get(calendar, `td[data-day="${day}"]`);
const nameOf = (calendar: Calendar, day: string) => cell(calendar, day).querySelector('.visually-hidden')?.textContent;
const has = (calendar: Calendar, words: string) =>
  all(calendar, '.toolbar button').some(one => one.textContent === words);

describe('The month on any day', () => {
  afterEach(clearPage);

  for (const [today, first, last] of [
    ['2026-12-01', '2026-12-01', '2026-12-31'],
    ['2026-12-15', '2026-12-01', '2026-12-31'],
    ['2026-12-22', '2026-12-01', '2026-12-31'],
    ['2026-12-23', '2026-12-21', '2027-01-31'],
    ['2026-11-29', '2026-11-23', '2026-12-31'],
    ['2026-12-31', '2026-12-28', '2027-01-31'],
    ['2029-12-31', '2029-12-31', '2030-01-31'],
    ['2028-02-29', '2028-02-28', '2028-03-31'],
    ['2028-02-19', '2028-02-01', '2028-02-29'],
  ] as const) {
    it(`shows ${first} to ${last} on ${today}`, async () => {
      const calendar = await month(today);
      expect(span(calendar)).to.deep.equal([first, last]);
      expect(new Set(days(calendar)).size, 'each day once').to.equal(days(calendar).length);
    });
  }

  it('has every day of this week in the grid that is shown first, and what came before in the whole month', () => {
    expect(gridPage('2026-11-23', '2026-11-29')).to.deep.equal({ from: '2026-11-23', to: '2027-01-01' });
    expect(gridPage('2026-11-22', '2026-11-29')).to.deep.equal({ from: '2026-11-01', to: '2026-12-01' });
  });

  it('names both months where it shows two, and neither where it shows one', async () => {
    expect(texts(await month('2026-12-31'), '.of-month')).to.deep.equal(['december 2026', 'januari 2027']);
    expect(texts(await month('2026-12-15'), '.of-month')).to.deep.equal([]);
  });

  it('leads to the months before and after, and with one button back to today', async () => {
    const calendar = await month('2026-11-29', date('2026-10-06'), date('2026-12-03'));
    expect(has(calendar, 'Vandaag')).to.equal(false);
    const spans: unknown[] = [];
    for (const way of ['Vorige maand', 'Vorige maand', 'Volgende maand', 'Volgende maand', 'Volgende maand']) {
      const before = span(calendar);
      button(calendar, way).click();
      await eventually(() => expect(span(calendar)).to.not.deep.equal(before));
      spans.push([...span(calendar), has(calendar, 'Vandaag')]);
    }
    expect(spans).to.deep.equal([
      ['2026-11-01', '2026-11-30', false],
      ['2026-10-01', '2026-10-31', true],
      ['2026-11-01', '2026-11-30', false],
      ['2026-11-23', '2026-12-31', false],
      ['2027-01-01', '2027-01-31', true],
    ]);
    button(calendar, 'Vandaag').click();
    await eventually(() => expect(span(calendar)).to.deep.equal(['2026-11-23', '2026-12-31']));
    await eventually(() => expect(focused(calendar)?.id).to.equal('programme'));
    expect(has(calendar, 'Vandaag')).to.equal(false);
  });

  it('stays where it is when a day is chosen that the first grid has too', async () => {
    const calendar = await month('2026-11-29', date('2026-11-30'));
    button(calendar, 'Vorige maand').click();
    await eventually(() => expect(span(calendar)).to.deep.equal(['2026-11-01', '2026-11-30']));
    cell(calendar, '2026-11-30').click();
    await eventually(() => expect(texts(calendar, '.day-name')).to.deep.equal(['maandag 30 november']));
    expect(span(calendar)).to.deep.equal(['2026-11-01', '2026-11-30']);
  });

  it('has a way back to today in the list too', async () => {
    const calendar = await show({ now: on('2026-12-01') });
    expect(has(calendar, 'Vandaag')).to.equal(false);
    button(calendar, 'Bekijk januari 2027').click();
    await eventually(() => expect(has(calendar, 'Vandaag')).to.equal(true));
    button(calendar, 'Vandaag').click();
    await eventually(() => expect(get(calendar, '#programme').textContent).to.contain('december 2026'));
    await eventually(() => expect(has(calendar, 'Vandaag')).to.equal(false));
  });

  it('marks today by a word, a shape and for assistive technology, and chooses the next day with something on it', async () => {
    const calendar = await month('2026-12-15', date('2026-12-03'), date('2026-12-17'));
    expect(all(calendar, '[aria-current]').map(one => one.dataset['day'])).to.deep.equal(['2026-12-15']);
    expect(nameOf(calendar, '2026-12-15')).to.equal('dinsdag 15 december, Vandaag, 0 activiteiten');
    expect(texts(calendar, '.now')).to.deep.equal(['Vandaag']);
    expect(get(calendar, 'td[tabindex="0"]').dataset['day']).to.equal('2026-12-17');
  });

  it('keeps the day of the page as the first, and marks the day it really is', async () => {
    const attributes = { view: 'month', from: '2026-12-08' };
    const calendar = await show({ now: on('2026-12-03'), client: withDates(date('2026-12-04')), attributes });
    expect(get(calendar, '[aria-current]').dataset['day']).to.equal('2026-12-03');
    expect(get(calendar, 'td[tabindex="0"]').dataset['day']).to.equal('2026-12-08');
    expect(cell(calendar, '2026-12-02').className).to.equal('past');
    expect(cell(calendar, '2026-12-04').className).to.equal('');
  });

  it('lets what is over step back without becoming hard to read', async () => {
    const calendar = await month('2026-12-15', date('2026-12-03'), date('2026-12-17'));
    const [over, coming] = ['2026-12-03', '2026-12-17'].map(day => cell(calendar, day).querySelector('.entry')!);
    const [dim, clear] = [getComputedStyle(over!), getComputedStyle(coming!)];
    expect(dim.color).to.not.equal(clear.color);
    expect(dim.opacity).to.equal('1');
    expect(dim.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(contrast(dim.color, 'rgb(253, 250, 246)')).to.be.at.least(4.5);
  });
});

describe('A day of the month', () => {
  afterEach(clearPage);

  const moved = { status: 'moved', movedFrom: '2026-12-21T09:30' } as const;
  const dates = [
    date('2026-12-14'),
    date('2026-12-15', { status: 'cancelled' }),
    date('2026-12-16', { status: 'paused' }),
    date('2026-12-17', moved),
    date('2026-12-18', { seats: 'full' }),
    date('2026-12-19', { status: 'changed' }),
    date('2026-12-20', { allDay: true, localStart: '2026-12-20', localEnd: '2026-12-21' }),
  ];
  const signOf = (element: Element) => getComputedStyle(element).getPropertyValue('--sign').replaceAll(/["']/g, '');

  it('says the hour, and what is different by a sign, a line through it, and a word for assistive technology', async () => {
    const calendar = await month('2026-12-01', ...dates);
    const seen = all(calendar, 'td .entry:not(:empty)').map(entry => [
      ...[entry.textContent, signOf(entry), getComputedStyle(entry).textDecorationLine],
      entry.closest('td')?.querySelector('.visually-hidden')?.textContent?.split(', ').slice(2).join(', '),
    ]);
    expect(seen).to.deep.equal([
      ['14.00 Soep', '', 'none', ''],
      ['14.00 Soep', '×', 'line-through', 'Gaat niet door: Soep'],
      ['14.00 Soep', 'Ⅱ', 'line-through', 'Pauze: Soep'],
      ['14.00 Soep', '→', 'none', 'Verplaatst: Soep'],
      ['14.00 Soep', '●', 'none', 'Volzet: Soep'],
      ['14.00 Soep', '!', 'none', 'Let op: er is iets anders: Soep'],
      ['Soep', '', 'none', ''],
      ['9.30 Soep', '→', 'line-through', 'Verplaatst: Soep'],
    ]);
    const legend = all(calendar, '.legend li').map(item => [signOf(item), item.textContent]);
    expect(legend).to.have.deep.members([
      ['×', 'Gaat niet door'],
      ['Ⅱ', 'Pauze'],
      ['→', 'Verplaatst'],
      ['●', 'Volzet'],
      ['!', 'Let op: er is iets anders'],
    ]);
  });

  it('has no signs to explain where all goes as planned', async () => {
    const calendar = await month('2026-12-01', date('2026-12-14'));
    expect(find(calendar, '.legend') === null).to.equal(true);
  });

  it('counts what does not fit, and leads to all of it', async () => {
    const many = Array.from({ length: 6 }, (_, index) => date('2026-12-14', { id: `soep_${index}` }));
    const calendar = await month('2026-12-01', ...many);
    const day = cell(calendar, '2026-12-14');
    expect(day.querySelector('.rest')?.textContent).to.equal('+ 3');
    day.querySelector<HTMLElement>('.rest')?.click();
    await eventually(() => expect(focused(calendar)?.id).to.equal('day-2026-12-14'));
    expect(all(calendar, '.card')).to.have.length(6);
  });
});

describe('A calendar with nothing on it', () => {
  afterEach(clearPage);

  const said = (calendar: Calendar) => texts(calendar, '.empty-state p:not([slot])');
  const empty = (today: string, dates: Occurrence[], attributes = {}) =>
    show({ now: on(today), client: withDates(...dates), attributes });

  for (const view of ['list', 'month']) {
    it(`says when the next activity is, and goes there, ${view}`, async () => {
      const calendar = await empty('2026-12-01', [date('2026-11-20'), date('2027-05-03')], { view });
      await eventually(() =>
        expect(said(calendar)).to.deep.equal([
          'In deze periode staat er nog niets op het programma.',
          'De volgende activiteit is op maandag 3 mei 2027.',
        ]),
      );
      button(calendar, 'Bekijk maandag 3 mei 2027').click();
      await eventually(() => expect(texts(calendar, '.day-name')).to.deep.equal(['maandag 3 mei']));
      expect(focused(calendar)?.id).to.equal('programme');
    });
  }

  it('says that nothing more comes in a month of which a part is over', async () => {
    const calendar = await month('2026-12-15', date('2026-12-03'), date('2027-01-07'));
    await eventually(() =>
      expect(said(calendar)).to.deep.equal([
        'In deze periode komt er niets meer.',
        'De volgende activiteit is op donderdag 7 januari 2027.',
      ]),
    );
    cell(calendar, '2026-12-03').click();
    await eventually(() => expect(texts(calendar, '.day-name')).to.deep.equal(['donderdag 3 december']));
  });

  it('leads back from a month too far ahead', async () => {
    const calendar = await empty('2026-12-01', [date('2026-12-03')]);
    button(calendar, 'Bekijk januari 2027').click();
    await eventually(() => expect(said(calendar)[1]).to.equal('De volgende activiteit is op donderdag 3 december.'));
  });

  it('says when the last one was where nothing is planned any more', async () => {
    const calendar = await empty('2026-12-01', [date('2026-06-02'), date('2026-11-20')]);
    await eventually(() =>
      expect(said(calendar)).to.deep.equal([
        'Er is nu nog niets gepland.',
        'De laatste activiteit was op vrijdag 20 november. Vraag ons gerust wat er komt.',
      ]),
    );
    expect(all(calendar, '.empty-state button')).to.have.length(0);
    const contact = get<HTMLSlotElement>(calendar, '.empty-state slot[name=contact]');
    expect(contact.assignedElements()[0]?.textContent).to.equal('Bel 057 00 00 00');
  });

  it('says of a source without any date that it has none, and tells the webmaster', async () => {
    const [warn, warned] = [console.warn, [] as string[]];
    console.warn = (text: string) => void warned.push(text);
    try {
      const calendar = await empty('2026-12-01', [], { place: 'nergens' });
      await eventually(() =>
        expect(said(calendar)).to.deep.equal(['Er staat nog niets op het programma.', 'Vraag ons gerust wat er komt.']),
      );
      expect(warned.join()).to.contain('place="nergens"');
    } finally {
      console.warn = warn;
    }
  });

  it('leads to the next month where the source cannot say when the next one is', async () => {
    const client = clientOf(() => ({}));
    const calendar = await show({
      now: on('2026-12-01'),
      client: { ...client, activities: { ...client.activities, upcoming: failing('network') } },
    });
    await eventually(() => expect(said(calendar)[1]).to.equal('Kijk bij een andere maand, of vraag het ons.'));
    expect(button(calendar, 'Bekijk januari 2027')).to.be.ok;
  });
});

/** The contrast of two colours in `rgb()`, by WCAG 2. */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map(colour => {
    const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map(part => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
