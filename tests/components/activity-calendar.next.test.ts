import { expect } from '@esm-bundle/chai';
import { Activity } from '../../src/schema/activity.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import type { ProgrammeQuery } from '../../src/sdk/resources/activities.ts';
import { all, button, clearPage, find, focused, get, place, texts, type Calendar } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, demoProgramme, failing, NOW } from '../support/programme-client.ts';

/** A calendar with the next dates, when they or their absence stand there. */
async function showNext(
  attributes: Readonly<Record<string, string>> = {},
  client = clientOf(),
  now?: number,
): Promise<Calendar> {
  const calendar = place({ client, ...(now && { now }), attributes: { view: 'next', ...attributes } });
  await eventually(() => expect(find(calendar, '.next, .empty-state') === null).to.equal(false));
  return calendar;
}

const activity = (id: string, day: string, more: object = {}): Activity =>
  Activity.parse({
    ...{ id, title: { nl: id }, version: 1 },
    schedule: { start: `${day}T14:00`, end: `${day}T16:00`, tz: 'Europe/Brussels' },
    ...more,
  });
const clientWith = (...activities: Activity[]) =>
  clientOf(({ from, to }: ProgrammeQuery) => ({
    activities,
    ...occurrencesOf({ activities }, { from, to, now: NOW }),
  }));

describe('The next dates, for a home page', () => {
  afterEach(clearPage);

  it('are three with a heading and the way to the programme, and nothing else to press', async () => {
    const calendar = await showNext();
    expect(texts(calendar, 'h2')).to.deep.equal(['Binnenkort']);
    expect(all(calendar, '.next .card')).to.have.length(3);
    expect(all(calendar, 'button').map(({ className }) => className)).to.deep.equal(['title', 'title', 'title']);
    const link = get<HTMLSlotElement>(calendar, '.way-on slot').assignedElements()[0];
    expect(link?.textContent, 'the link that the page itself gave').to.equal('Bekijk het programma');
  });

  it('have their lines below one another, without room for a separator', async () => {
    const calendar = await showNext();
    // The box: WebKit leaves a first letter with a style of its own out of the range of its text.
    const startOf = (selector: string) => Math.round(get(calendar, selector).getBoundingClientRect().left);
    expect(startOf('.next .hours')).to.equal(startOf('.next .where'));
  });

  it('are as many as the page asks for', async () => {
    expect(all(await showNext({ limit: '5' }), '.next .card')).to.have.length(5);
    expect(all(await showNext({ limit: 'drie' }), '.next .card'), 'not a number').to.have.length(3);
  });

  it('say when with the words of today and tomorrow, and when as a whole in the name of the button', async () => {
    const calendar = await showNext(
      {},
      clientWith(activity('nu', '2026-11-28'), activity('morgen', '2026-11-29'), activity('later', '2027-05-03')),
    );
    expect(texts(calendar, '.hours')).to.deep.equal([
      'Vandaag, van 2 uur tot 4 uur',
      'Morgen, van 2 uur tot 4 uur',
      'maandag 3 mei, van 2 uur tot 4 uur',
    ]);
    expect(texts(calendar, '.title > .visually-hidden')).to.deep.equal(texts(calendar, '.hours'));
  });

  it('do not have what is cancelled', async () => {
    const off = activity('weg', '2026-11-29', { status: 'cancelled' });
    const calendar = await showNext({}, clientWith(off, activity('wel', '2026-11-30')));
    expect(texts(calendar, '.title bdi')).to.deep.equal(['wel']);
  });

  it('link to the page of the site with the whole programme, and to nothing that is no page', async () => {
    const link = (calendar: Calendar) => find<HTMLAnchorElement>(calendar, '.way-on a');
    const calendar = await showNext({ 'programme-page': '/agenda' });
    expect(link(calendar)?.textContent).to.equal('Hele programma');
    expect(new URL(link(calendar)!.href).pathname).to.equal('/agenda');
    expect(find(calendar, '.way-on slot')).to.equal(null);
    expect(link(await showNext({ 'programme-page': 'javascript:alert(1)' }))).to.equal(null);
  });

  it('are those of one place, organiser, category or activity', async () => {
    const client = clientWith(
      activity('koor', '2026-12-01', { organiser: 'De Lijsters', categories: ['Muziek'] }),
      activity('markt', '2026-12-02', { organiser: 'Stad', categories: ['Markt'] }),
      activity('quiz', '2026-12-03', { organiser: 'Stad', categories: ['Spel'] }),
    );
    const titles = async (attributes: Record<string, string>) =>
      texts(await showNext(attributes, client), '.title bdi');
    expect(await titles({ organiser: 'stad' })).to.deep.equal(['markt', 'quiz']);
    expect(await titles({ organiser: 'stad', category: 'Spel, Muziek' })).to.deep.equal(['quiz']);
    expect(await titles({ 'activity-id': 'koor' })).to.deep.equal(['koor']);
  });

  it('open their details, and give the focus back', async () => {
    const calendar = await showNext();
    const title = get<HTMLButtonElement>(calendar, 'button.title');
    title.focus();
    title.click();
    await eventually(() => expect(focused(calendar)?.id).to.equal('details-title'));
    button(calendar, 'Sluit').click();
    await eventually(() => expect(focused(calendar)).to.equal(title));
  });

  it('say that nothing is planned, and lead on', async () => {
    const calendar = await showNext({}, clientWith());
    expect(texts(calendar, '.empty-state .say')).to.deep.equal(['Er is nu nog niets gepland.']);
    expect(find(calendar, '.way-on slot')).to.not.equal(null);
    expect(texts(calendar, 'h2')).to.deep.equal(['Binnenkort']);
  });

  it('say what is the matter when they do not come, and come when trying again works', async () => {
    let isDown = true;
    const client = clientOf(query => (isDown ? failing('network')() : demoProgramme(query)));
    const calendar = await showNext({}, client);
    expect(texts(calendar, '[role=alert]')).to.deep.equal(['We kunnen het programma nu niet tonen.']);
    isDown = false;
    button(calendar, 'Probeer opnieuw').click();
    await eventually(() => expect(all(calendar, '.next .card')).to.have.length(3));
    expect(focused(calendar)?.id).to.equal('programme');
  });

  it('have a name of their own as a region, and may stand on a page twice', async () => {
    const first = await showNext();
    const second = first.cloneNode() as Calendar;
    Object.assign(second, { client: clientOf(), now: NOW });
    document.body.append(second);
    await eventually(() => expect(all(second, '.next .card')).to.have.length(3));
    expect(texts(first, 'h2')).to.deep.equal(texts(second, 'h2'));
    second.remove();
  });

  for (const width of [220, 300, 320, 768]) {
    it(`stand in a column of ${width} px without a bar to scroll sideways`, async () => {
      const calendar = await showNext();
      calendar.style.inlineSize = `${width}px`;
      calendar.style.display = 'block';
      await calendar.updateComplete;
      const page = get(calendar, '.page');
      expect(page.scrollWidth).to.be.at.most(width);
      for (const card of all(calendar, '.card')) expect(card.scrollWidth).to.be.at.most(width);
    });
  }
});
