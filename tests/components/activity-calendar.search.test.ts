import { expect } from '@esm-bundle/chai';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { Activity } from '../../src/schema/activity.ts';
import type { ProgrammeQuery } from '../../src/sdk/resources/activities.ts';
import { all, button, clearPage, find, focused, get, openFilters, show, texts } from '../support/calendar-page.ts';
import type { Calendar } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, NOW } from '../support/programme-client.ts';

const announced = () => document.querySelector('body > [role=status]')?.textContent;

const activity = (id: string, day: string, more: object = {}): Activity =>
  Activity.parse({
    ...{ id, title: { nl: id }, version: 1 },
    schedule: { start: `${day}T14:00`, end: `${day}T16:00`, tz: 'Europe/Brussels' },
    ...more,
  });
const ACTIVITIES = [
  activity('Kerstmarkt', '2026-12-01', { organiser: 'Stad', categories: ['Markt'] }),
  activity('Koor', '2026-12-02', { organiser: 'Café De Zwaluw', categories: ['Muziek', 'Zingen'] }),
  activity('Quiz', '2026-12-03', { organiser: 'Stad', categories: ['Spel'] }),
  activity('Zomerbar', '2027-07-01', { organiser: 'Café De Zwaluw' }),
];
/** What is asked of it. */
let asked: ProgrammeQuery[] = [];
const client = (activities = ACTIVITIES) =>
  clientOf((query: ProgrammeQuery) => {
    asked.push(query);
    const { occurrences } = occurrencesOf({ activities }, { from: query.from, to: query.to, now: NOW });
    const ids = new Set(occurrences.map(({ activityId }) => activityId));
    return { activities: activities.filter(({ id }) => ids.has(id)), occurrences };
  });

async function searching(attributes: Record<string, string> = {}): Promise<Calendar> {
  const calendar = await show({ client: client(), attributes });
  await openFilters(calendar);
  return calendar;
}

async function type(calendar: Calendar, text: string): Promise<void> {
  const input = get<HTMLInputElement>(calendar, '.search input');
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await calendar.updateComplete;
}
const titles = (calendar: Calendar) => texts(calendar, '.title bdi');
const tick = (calendar: Calendar, words: string) => {
  const label = all(calendar, '.tick').find(({ textContent }) => textContent?.trim() === words);
  if (!label) throw new Error(`Nothing to tick called ${words}`);
  label.querySelector('input')!.click();
};

describe('Looking for something in the programme', () => {
  beforeEach(() => (asked = []));
  afterEach(clearPage);

  it('finds words inside words, without accents, and says how many are left', async () => {
    const calendar = await searching();
    await type(calendar, 'markt');
    expect(titles(calendar)).to.deep.equal(['Kerstmarkt']);
    expect(texts(calendar, '.count p:first-child')).to.deep.equal(['1 activiteit']);
    await eventually(() => expect(announced()).to.equal('1 activiteit'));
    await type(calendar, 'cafe');
    expect(titles(calendar)).to.deep.equal(['Koor']);
    expect(texts(calendar, '.count p').join(' ')).to.match(/Je ziet alleen: met “cafe”\./);
    expect(focused(calendar)?.localName, 'who types goes on typing').to.equal('input');
    button(calendar, 'Wis alle filters').click();
    await eventually(() => expect(titles(calendar)).to.deep.equal(['Kerstmarkt', 'Koor', 'Quiz']));
    expect(get<HTMLInputElement>(calendar, '.search input').value).to.equal('');
  });

  it('has the organisers and the categories of what is shown to tick', async () => {
    const calendar = await searching();
    expect(texts(calendar, '.filters legend')).to.deep.equal([
      'Wie organiseert het?',
      'Wat voor activiteit?',
      'Wat past voor jou?',
    ]);
    tick(calendar, 'Stad');
    await eventually(() => expect(titles(calendar)).to.deep.equal(['Kerstmarkt', 'Quiz']));
    tick(calendar, 'Spel');
    await eventually(() => expect(titles(calendar)).to.deep.equal(['Quiz']));
    expect(texts(calendar, '.count').join()).to.include('Stad en Spel');
  });

  it('shows no group of one', async () => {
    const calendar = await show({ client: client([ACTIVITIES[0]!]) });
    get(calendar, '.filter').click();
    await eventually(() => expect(find(calendar, '.search input')).to.not.equal(null));
    expect(texts(calendar, '.filters legend')).to.deep.equal(['Wat past voor jou?']);
  });

  it('leads to what fits later when nothing that is shown does', async () => {
    const calendar = await searching();
    await type(calendar, 'zomer');
    await eventually(() => expect(texts(calendar, '.empty-state p').join(' ')).to.match(/donderdag 1 juli/));
    button(calendar, 'Bekijk donderdag 1 juli').click();
    await eventually(() => expect(titles(calendar)).to.deep.equal(['Zomerbar']));
    expect(focused(calendar)?.id).to.equal('programme');
  });

  it('asks the source for the same days once, however much is typed, and never for what was typed', async () => {
    const calendar = await searching();
    for (const text of ['z', 'zz', 'zzz', 'zzzz']) await type(calendar, text);
    await eventually(() => expect(texts(calendar, '.empty-state')).to.have.length(1));
    await eventually(() => expect(new Set(asked.map(({ from }) => from)).size).to.be.greaterThan(3));
    expect(asked.map(({ from }) => from)).to.deep.equal([...new Set(asked.map(({ from }) => from))]);
    expect(JSON.stringify(asked)).to.not.include('zz');
  });

  it('looks in what the page is about only', async () => {
    const calendar = await searching({ organiser: 'stad' });
    expect(titles(calendar)).to.deep.equal(['Kerstmarkt', 'Quiz']);
    await type(calendar, 'zomer');
    await eventually(() => expect(texts(calendar, '.empty-state .say')).to.have.length(1));
    expect(texts(calendar, '.empty-state').join()).to.not.include('juli');
  });

  it('says no more than the beginning of a long text, and nothing turns the sentence around', async () => {
    const calendar = await searching();
    await type(calendar, '\u202Eabc');
    expect(texts(calendar, '.count p')[1]).to.equal('Je ziet alleen: met “abc”.');
    await type(calendar, 'x'.repeat(10_000));
    expect(texts(calendar, '.count p')[1]).to.equal(`Je ziet alleen: met “${'x'.repeat(40)}…”.`);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('narrows the whole calendar to organisers and categories that the page names', async () => {
    const titlesOf = async (attributes: Record<string, string>) => titles(await show({ client: client(), attributes }));
    expect(await titlesOf({ organiser: 'cafe de zwaluw' })).to.deep.equal(['Koor']);
    expect(await titlesOf({ category: 'markt, muziek' })).to.deep.equal(['Kerstmarkt', 'Koor']);
  });

  it('tells the webmaster of a name that nobody has, and of none that only has nothing now', async () => {
    const heard: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => heard.push(text);
    try {
      const calendar = await show({ client: client(), attributes: { organiser: 'Mussen' } });
      await eventually(() =>
        expect(texts(calendar, '.empty-state').join()).to.contain('Er staat nog niets op het programma.'),
      );
      await show({ client: client([ACTIVITIES[0]!, ACTIVITIES[3]!]), attributes: { organiser: 'Café De Zwaluw' } });
    } finally {
      console.warn = warn;
    }
    expect(heard.filter(text => String(text).includes('organiser='))).to.have.length(1);
    expect(heard.join(), 'there are dates, of others').to.not.contain('no dates at all');
    expect(heard.join()).to.match(/organiser="Mussen" fits nothing\. .*There are: Stad, Café De Zwaluw\./);
  });
});

describe('A list that shows some of its dates', () => {
  afterEach(clearPage);
  const one = activity('Soep', '2026-12-01');
  const daily = { ...one, schedule: { ...one.schedule, rrule: 'FREQ=DAILY;COUNT=7' } };

  it('shows more when it is asked, with the focus on the first new one, and says how many', async () => {
    const calendar = await show({ client: client([daily]), attributes: { limit: '3' } });
    await eventually(() => expect(all(calendar, '.card')).to.have.length(3));
    expect(texts(calendar, '.count p'), 'how many there are in all').to.deep.equal(['7 activiteiten']);
    await eventually(() => expect(find(calendar, '.more')).to.not.equal(null));
    button(calendar, 'Toon meer').click();
    await eventually(() => expect(all(calendar, '.card')).to.have.length(6));
    expect(focused(calendar)).to.equal(all(calendar, 'button.title')[3]);
    await eventually(() => expect(announced()).to.equal('3 activiteiten erbij.'));
    button(calendar, 'Toon meer').click();
    await eventually(() => expect(all(calendar, '.card')).to.have.length(7));
    expect(focused(calendar)).to.equal(all(calendar, 'button.title')[6]);
    expect(find(calendar, '.more')).to.equal(null);
  });

  it('begins anew with another month', async () => {
    const long = { ...one, schedule: { ...one.schedule, rrule: 'FREQ=DAILY;COUNT=60' } };
    const calendar = await show({ client: client([long]), attributes: { limit: '3' } });
    await eventually(() => expect(find(calendar, '.more')).to.not.equal(null));
    button(calendar, 'Toon meer').click();
    await eventually(() => expect(all(calendar, '.card')).to.have.length(6));
    get(calendar, '.turn .later').click();
    await eventually(() => expect(texts(calendar, '.day-name')[0]).to.match(/januari/));
    expect(all(calendar, '.card')).to.have.length(3);
  });
});
