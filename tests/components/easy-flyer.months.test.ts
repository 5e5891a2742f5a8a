import { expect } from '@esm-bundle/chai';
import type { Activity } from '../../src/schema/activity.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { all, button, clearPage, get, textOf, texts, type Flyer } from '../support/flyer-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf } from '../support/programme-client.ts';
import '../../src/components/easy-flyer/stek-easy-flyer.ts';

const on = (id: string, day: string, more: Partial<Activity> = {}): Activity => ({
  id,
  status: 'published',
  title: { nl: id },
  schedule: { start: `${day}T14:00`, end: `${day}T16:00`, tz: 'Europe/Brussels' },
  version: 0,
  ...more,
});

/** A flyer on some day at noon in Brussels, without a month of its own. */
async function showOn(day: string, activities: Activity[], month?: string): Promise<Flyer> {
  const flyer = document.createElement('stek-easy-flyer');
  flyer.client = clientOf(({ from, to }) => ({ activities, ...occurrencesOf({ activities }, { from, to, now: 0 }) }));
  flyer.now = Date.parse(`${day}T11:00:00Z`);
  if (month) flyer.month = month;
  document.body.append(flyer);
  await eventually(() => expect(all(flyer, '.cards, .empty-state')).to.have.length(1));
  return flyer;
}
const title = (flyer: Flyer): string => textOf(get(flyer, '#flyer'));
const cards = (flyer: Flyer): string[] => texts(flyer, '.card [part=heading]');
const over = (flyer: Flyer): string[] => texts(flyer, '.card:has(.over) [part=heading]');

describe('The flyer that names no month', () => {
  afterEach(clearPage);
  const november = on('Soep', '2026-11-10');
  const december = on('Breien', '2026-12-15');

  for (const [day, month] of [
    ['2026-11-01', 'november'],
    ['2026-11-10', 'november'],
    ['2026-11-11', 'december'],
    ['2026-11-29', 'december'],
    ['2026-12-01', 'december'],
    ['2026-12-15', 'december'],
  ] as const) {
    it(`is on ${day} of ${month}, where something is still to come`, async () => {
      expect(title(await showOn(day, [november, december]))).to.equal(`Programma van ${month} 2026`);
    });
  }

  it('is of next year on the last day of this one', async () => {
    const flyer = await showOn('2026-12-31', [december, on('Dansen', '2027-01-08')]);
    expect(title(flyer)).to.equal('Programma van januari 2027');
    expect(cards(flyer)).to.deep.equal(['Dansen']);
  });

  it('finds the next month also where it is far away', async () => {
    const flyer = await showOn('2026-11-29', [november, on('Zomerfeest', '2027-07-03')]);
    expect(title(flyer)).to.equal('Programma van juli 2027');
  });

  it('does not go to a month in which all is off', async () => {
    const off = on('Afgelast', '2026-12-05', { status: 'cancelled' });
    expect(title(await showOn('2026-11-29', [off, on('Dansen', '2027-01-08')]))).to.equal('Programma van januari 2027');
  });

  it('is of this month where nothing more is planned, and says so', async () => {
    const flyer = await showOn('2026-12-29', []);
    expect(title(flyer)).to.equal('Programma van december 2026');
    expect(all(flyer, '.empty-state')).to.have.length(1);
  });

  it('shows first what is still to come, and says of the rest that it is over', async () => {
    const flyer = await showOn('2026-12-20', [
      on('Vroeg', '2026-12-02'),
      on('Laat', '2026-12-28'),
      on('Nu', '2026-12-20'),
    ]);
    expect(cards(flyer)).to.deep.equal(['Nu', 'Laat', 'Vroeg']);
    expect(over(flyer)).to.deep.equal(['Vroeg']);
    expect(texts(flyer, '.over')).to.deep.equal(['Voorbij']);
  });

  it('says of nothing that is still to come that it is over: not of a series that goes on, nor within its last hour', async () => {
    const weekly = on('Elke week', '2026-12-01', {
      schedule: { start: '2026-12-01T14:00', end: '2026-12-01T16:00', tz: 'Europe/Brussels', rrule: 'FREQ=WEEKLY' },
    });
    const flyer = await showOn('2026-12-20', [weekly]);
    flyer.now = Date.parse('2026-12-29T14:59:00Z');
    await eventually(() => expect(over(flyer)).to.deep.equal([]));
    flyer.now = Date.parse('2026-12-29T15:00:00Z');
    await eventually(() => expect(over(flyer)).to.deep.equal(['Elke week']));
  });
});

describe('The ways to other months', () => {
  afterEach(clearPage);
  const programme = [on('Soep', '2026-11-10'), on('Breien', '2026-12-15'), on('Dansen', '2027-01-08')];

  it('lead to the month before and after, with the focus on its name', async () => {
    const flyer = await showOn('2026-11-29', programme);
    button(flyer, 'Bekijk november 2026').click();
    await eventually(() => expect(title(flyer)).to.equal('Programma van november 2026'));
    expect(cards(flyer)).to.deep.equal(['Soep']);
    await eventually(() => expect(flyer.shadowRoot?.activeElement?.id).to.equal('flyer'));
    button(flyer, 'Bekijk december 2026').click();
    await eventually(() => expect(title(flyer)).to.equal('Programma van december 2026'));
    button(flyer, 'Bekijk januari 2027').click();
    await eventually(() => expect(cards(flyer)).to.deep.equal(['Dansen']));
  });

  it('lead through a month with nothing in it, which stays where it was asked for', async () => {
    const flyer = await showOn('2026-11-29', [on('Zomerfeest', '2027-07-03')]);
    button(flyer, 'Bekijk juni 2027').click();
    await eventually(() => expect(title(flyer)).to.equal('Programma van juni 2027'));
    expect(all(flyer, '.empty-state')).to.have.length(1);
  });

  it('stand under a flyer that names its month too', async () => {
    const flyer = await showOn('2026-11-29', programme, '2026-11');
    expect(title(flyer)).to.equal('Programma van november 2026');
    button(flyer, 'Bekijk december 2026').click();
    await eventually(() => expect(cards(flyer)).to.deep.equal(['Breien']));
  });
});
