import { expect } from '@esm-bundle/chai';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { Activity } from '../../src/schema/activity.ts';
import type { ProgrammeQuery } from '../../src/sdk/resources/activities.ts';
import { all, button, clearPage, find, focused, get, place, texts, type Calendar } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, NOW } from '../support/programme-client.ts';

const announced = () => document.querySelector('body > [role=status]')?.textContent;

const series = (more: object = {}): Activity =>
  Activity.parse({
    ...{
      id: 'koor',
      title: { nl: 'Koor van de buurt' },
      easyText: { nl: 'We zingen samen.' },
      placeId: 'kring',
      version: 1,
    },
    schedule: {
      start: '2026-12-01T19:00',
      end: '2026-12-01T21:00',
      tz: 'Europe/Brussels',
      rrule: 'FREQ=WEEKLY;COUNT=4',
    },
    price: { kind: 'free' },
    ...more,
  });
const clientWith = (...activities: Activity[]) =>
  clientOf(({ from, to }: ProgrammeQuery) => ({
    activities,
    places: [{ id: 'kring', name: 'De Kring' }],
    ...occurrencesOf({ activities }, { from, to, now: NOW }),
  }));

async function showOne(client = clientWith(series()), attributes: Record<string, string> = {}): Promise<Calendar> {
  const calendar = place({ client, attributes: { 'activity-id': 'koor', ...attributes } });
  await eventually(() => expect(find(calendar, '.one, .empty-state')).to.not.equal(null));
  return calendar;
}
const choices = (calendar: Calendar) => all<HTMLButtonElement>(calendar, '.date-choice');
const pressed = (calendar: Calendar) => choices(calendar).map(choice => choice.getAttribute('aria-pressed'));

describe('One activity on a page of its own', () => {
  afterEach(clearPage);

  it('has its coming days and the five questions open in the page, without a dialog', async () => {
    const calendar = await showOne();
    expect(texts(calendar, 'h2')).to.deep.equal(['Koor van de buurt']);
    expect(choices(calendar)).to.have.length(4);
    expect(all(calendar, '.question')).to.have.length(5);
    expect(texts(calendar, '.moment')[0]).to.match(/^dinsdag 1 december 2026/);
    expect(find(calendar, 'dialog')).to.equal(null);
    expect(all(calendar, '.toolbar, .count, .filter')).to.have.length(0);
    const levels = all(calendar, 'h2, h3, h4').map(({ localName }) => Number(localName[1]));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).to.be.at.most(1);
  });

  it('begins the words of each day at the same place of its button', async () => {
    const calendar = await showOne();
    const starts = choices(calendar).map(choice => {
      const line = choice.firstElementChild!.getBoundingClientRect();
      return Math.round(line.left - choice.getBoundingClientRect().left - choice.clientLeft);
    });
    expect(Math.max(...starts), 'near the edge, however short the day').to.be.at.most(24);
    expect(new Set(starts).size).to.equal(1);
  });

  it('shows the day that is chosen, says so, and leaves the focus where it is', async () => {
    const calendar = await showOne();
    expect(pressed(calendar)).to.deep.equal(['true', 'false', 'false', 'false']);
    const third = choices(calendar)[2]!;
    third.focus();
    third.click();
    await eventually(() => expect(texts(calendar, '.moment')[0]).to.match(/^dinsdag 15 december 2026/));
    expect(pressed(calendar)).to.deep.equal(['false', 'false', 'true', 'false']);
    expect(focused(calendar)).to.equal(third);
    await eventually(() => expect(announced()).to.equal('Je ziet nu: dinsdag 15 december 2026.'));
  });

  it('says of each day what is different', async () => {
    const exceptions = [{ recurrenceId: '2026-12-08T19:00', type: 'cancelled' }];
    const calendar = await showOne(clientWith(series({ exceptions })));
    expect(choices(calendar)).to.have.length(4);
    expect(texts(calendar, '.note')).to.deep.equal(['Gaat niet door']);
    choices(calendar)[1]!.click();
    await eventually(() => expect(texts(calendar, '.one > .status')).to.deep.equal(['Gaat niet door']));
  });

  it('shows more days when they are asked for, with the focus on the first of them', async () => {
    const calendar = await showOne(undefined, { limit: '3' });
    expect(choices(calendar)).to.have.length(3);
    button(calendar, 'Toon meer dagen').click();
    await eventually(() => expect(choices(calendar)).to.have.length(4));
    await eventually(() => expect(focused(calendar)).to.equal(choices(calendar)[3]));
    await eventually(() => expect(announced()).to.equal('1 dag erbij.'));
    expect(all(calendar, '.more')).to.have.length(0);
  });

  it('keeps the focus where there were no more days', async () => {
    const calendar = await showOne(undefined, { limit: '4' });
    button(calendar, 'Toon meer dagen').click();
    await eventually(() => expect(focused(calendar)).to.equal(choices(calendar)[3]));
    expect(all(calendar, '.more')).to.have.length(0);
  });

  it('without days to come is still told, and says that there are none', async () => {
    const schedule = { start: '2025-01-01T19:00', end: '2025-01-01T21:00', tz: 'Europe/Brussels' };
    const calendar = await showOne(clientWith(series({ schedule })));
    expect(texts(calendar, 'h2')).to.deep.equal(['Koor van de buurt']);
    expect(texts(calendar, '.say')).to.deep.equal(['Er zijn nu geen nieuwe dagen gepland.']);
    expect(all(calendar, '.question')).to.have.length(4);
    expect(texts(calendar, '.question p')).to.include('We zingen samen.');
    expect(texts(calendar, '.question p')).to.include('De Kring');
  });

  it('that nobody knows is said in plain words to visitors, and once to the webmaster', async () => {
    const heard: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => heard.push(text);
    try {
      for (const _time of [1, 2]) {
        const calendar = await showOne(undefined, { 'activity-id': 'weg' });
        expect(texts(calendar, '.say')).to.deep.equal(['Deze activiteit staat niet in het programma.']);
        expect(get<HTMLSlotElement>(calendar, 'slot:not([name])').assignedElements()[0]?.textContent).to.equal(
          'Bekijk het programma',
        );
      }
    } finally {
      console.warn = warn;
    }
    expect(heard).to.have.length(1);
    expect(heard[0]).to.match(/activity-id="weg" is not in this programme/);
  });

  it('opens the day of a link', async () => {
    const [, , third] = occurrencesOf({ activities: [series()] }, { from: '2026-12-01', to: '2027-01-01' }).occurrences;
    history.replaceState(null, '', `#stek=${third!.id}`);
    const calendar = document.createElement('stek-activity-calendar');
    Object.assign(calendar, { client: clientWith(series()), now: NOW, activityId: 'koor', deepLinks: true });
    document.body.append(calendar);
    await eventually(() => expect(texts(calendar, '.moment')[0]).to.match(/^dinsdag 15 december 2026/));
    expect(find(calendar, 'dialog')).to.equal(null);
    calendar.remove();
  });

  it('is a list of its days with view="next"', async () => {
    const calendar = place({ client: clientWith(series()), attributes: { 'activity-id': 'koor', view: 'next' } });
    await eventually(() => expect(all(calendar, '.next .card')).to.have.length(3));
    expect(find(calendar, '.question')).to.equal(null);
  });

  for (const width of [300, 320, 768]) {
    it(`stands in ${width} px without a bar to scroll sideways`, async () => {
      const calendar = await showOne();
      Object.assign(calendar.style, { display: 'block', inlineSize: `${width}px` });
      await calendar.updateComplete;
      expect(get(calendar, '.page').scrollWidth).to.be.at.most(width);
    });
  }
});
