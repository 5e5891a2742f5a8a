import { expect } from '@esm-bundle/chai';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import type { Occurrence } from '../../src/schema/occurrence.ts';
import type { Programme } from '../../src/schema/programme.ts';
import type { ProgrammeQuery } from '../../src/sdk/resources/activities.ts';
import { button, clearPage, find, focused, get, openDetails, place, show, texts } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, demoProgramme } from '../support/programme-client.ts';

const said = (calendar: Parameters<typeof get>[0]) => get(calendar, 'dialog [role=status]').textContent;

describe('The details of a date', () => {
  afterEach(clearPage);

  it('answer the five questions a visitor has', async () => {
    const calendar = await show();
    await openDetails(calendar, 'Naaiatelier', 'donderdag 3 december');
    expect(texts(calendar, '.question :is(h2, h3, h4, h5, h6)')).to.deep.equal([
      'Wat gaan we doen?',
      'Waar is het, en hoe kom ik binnen?',
      'Wat kost het?',
      'Is er nog plaats voor mij?',
      'Is het iets voor mij?',
    ]);
    expect(texts(calendar, '.moment')[0]).to.equal('donderdag 3 december 2026, van 9 uur tot 12 uur (09:00 – 12:00)');
    const answers = texts(calendar, '.question p');
    expect(answers).to.include('Je betaalt 2,50 euro.');
    expect(answers).to.include('Met UiTPAS-kansentarief betaal je 0,50 euro.');
    expect(answers).to.include('Dit kost ongeveer zoveel.');
    expect(answers).to.include('Er zijn trappen. Bel ons als je hulp wil.');
    expect(answers).to.include('Iedereen is welkom.');
    expect(texts(calendar, '.ask p')).to.deep.equal(['Vragen? Vraag het aan Fatou.']);
    expect(texts(calendar, '.others li')).to.include('donderdag 10 december, van 9 uur tot 12 uur');
  });

  it('are as wide as their dialog, however long a word of the title is', async () => {
    const title = 'Sociaalcultureel'.repeat(20);
    const calendar = await show({
      client: clientOf(query => {
        const { activities, ...rest } = demoProgramme(query);
        return { ...rest, activities: activities.map(one => ({ ...one, title: { nl: title } })) };
      }),
    });
    get(calendar, 'button.title').click();
    await eventually(() => expect(focused(calendar)?.id).to.equal('details-title'));
    const dialog = get(calendar, 'dialog');
    expect(dialog.scrollWidth).to.equal(dialog.clientWidth);
  });

  it('say it when something is not known, and never leave a question open', async () => {
    const calendar = await show({
      client: clientOf(query => {
        const { activities, places: _places, occurrences } = demoProgramme(query);
        const bare = activities.map(({ id, title, schedule, status, version }) => ({
          id,
          title,
          schedule,
          status,
          version,
        }));
        return { activities: bare, places: [], occurrences };
      }),
    });
    await openDetails(calendar, 'Naaiatelier');
    expect(texts(calendar, '.question p').filter(text => text.endsWith('Vraag het ons.'))).to.have.length(4);
  });

  it('say that it is online, put off, and what a group and others pay', async () => {
    const answersOf = async (about: object): Promise<string[]> => {
      clearPage();
      const calendar = await show({
        client: clientOf(query => {
          const { activities, places, occurrences } = demoProgramme(query);
          return { activities: activities.map(one => ({ ...one, ...about })), places, occurrences };
        }),
      });
      await openDetails(calendar, 'Naaiatelier');
      return texts(calendar, '.question p');
    };
    const price = {
      kind: 'fixed' as const,
      amount: 6000,
      perGroup: true,
      tariffs: [{ name: { nl: 'Scholen' }, amount: 3000 }],
    };
    const online = await answersOf({ attendanceMode: 'online', price });
    expect(online).to.include.members([
      'Dit is online: met een gsm of computer.',
      'Een groep betaalt samen 60 euro.',
      'Scholen: 30 euro',
    ]);
    expect(online.join()).to.not.match(/trappen|8530/);
    const either = await answersOf({ attendanceMode: 'mixed' });
    expect(either).to.include('Online meedoen kan ook.');
    expect(either.join()).to.contain('8530 Harelbeke');
  });

  it('say that people asked for it in a poll', async () => {
    const asked = ({ activities, ...programme }: Programme): Programme => ({
      ...programme,
      activities: activities.map(activity =>
        activity.title['nl'] === 'Naaiatelier' ? { ...activity, chosenInPoll: 'k3f9x2ab' } : activity,
      ),
    });
    const calendar = await show({ client: clientOf(query => asked(demoProgramme(query))) });
    await openDetails(calendar, 'Naaiatelier');
    expect(texts(calendar, 'dialog .chosen')).to.deep.equal(['Door jullie gekozen']);
  });

  it('tell the page which date was opened, by ids only', async () => {
    const calendar = await show();
    const opened = new Promise<CustomEvent>(resolve =>
      calendar.addEventListener('stek-activity-opened', event => resolve(event), { once: true }),
    );
    await openDetails(calendar, 'Open huis', 'dinsdag 1 december');
    const { detail, bubbles, composed } = await opened;
    expect(Object.keys(detail)).to.deep.equal(['activityId', 'occurrenceId']);
    expect(detail.occurrenceId).to.equal(`${detail.activityId}_20261201T0900`);
    expect([bubbles, composed]).to.deep.equal([true, true]);
  });

  it('close with the button, and by a press beside the sheet, and give the focus back', async () => {
    const calendar = await show();
    for (const close of [() => button(calendar, 'Sluit').click(), () => get(calendar, 'dialog').click()]) {
      const opener = get(calendar, 'button.title');
      opener.focus();
      opener.click();
      await eventually(() => expect(focused(calendar)?.id).to.equal('details-title'));
      close();
      await eventually(() => expect(find(calendar, 'dialog') === null).to.equal(true));
      expect(focused(calendar) === opener).to.equal(true);
    }
  });

  for (const [words, isSeries] of [
    ['Zet in mijn agenda', false],
    ['Zet alle dagen in mijn agenda', true],
  ] as const) {
    it(`hand over an .ics file: ${words}`, async () => {
      const calendar = await show();
      await openDetails(calendar, 'Naaiatelier', 'donderdag 3 december');
      const files: Blob[] = [];
      const { createObjectURL } = URL;
      const { click } = HTMLAnchorElement.prototype;
      URL.createObjectURL = blob => (files.push(blob as Blob), 'blob:test');
      HTMLAnchorElement.prototype.click = () => undefined;
      const saved = new Promise(resolve => calendar.addEventListener('stek-activity-saved', resolve, { once: true }));
      try {
        button(calendar, words).click();
        await saved;
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      }
      const ics = (await files[0]?.text()) ?? '';
      expect(ics).to.match(/^BEGIN:VCALENDAR\r\n/);
      expect(ics.includes('RRULE:FREQ=WEEKLY')).to.equal(isSeries);
      expect(ics.includes('DTSTART;TZID=Europe/Brussels:20261203T090000')).to.equal(!isSeries);
      await eventually(() =>
        expect(said(calendar)).to.equal('Het bestand is klaar. Open het om het in je agenda te zetten.'),
      );
    });
  }

  it('offer the address to subscribe to only when the source has one', async () => {
    const calendar = await show();
    await openDetails(calendar, 'Open huis');
    expect(button(calendar, 'Zet het hele programma').getAttribute('href')).to.match(/^webcal:/);
    const without = Object.assign(clientOf(), { webcalUrl: () => undefined });
    const other = await show({ client: without });
    await openDetails(other, 'Open huis');
    expect(texts(other, '.ways a')).to.deep.equal([]);
  });

  it('copy a link to the date only where the page follows such links', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    for (const attributes of [{}, { 'deep-links': '' }]) {
      const calendar = await show({ attributes });
      await openDetails(calendar, 'Open huis', 'dinsdag 1 december');
      button(calendar, 'Deel deze activiteit').click();
      await eventually(() => expect(said(calendar)).to.equal('De link is gekopieerd.'));
    }
    expect(copied.map(url => /#stek=.+_20261201T0900$/.test(url))).to.deep.equal([false, true]);
  });

  it('open by a link of the page, where it allows that', async () => {
    const first = await show();
    const id = get<HTMLButtonElement>(first, '.title').value;
    for (const attributes of [{}, { 'deep-links': '' }]) {
      clearPage();
      history.replaceState(null, '', `#stek=${encodeURIComponent(id)}`);
      const hash = location.hash;
      const calendar = place({ attributes });
      history.replaceState(null, '', hash);
      await eventually(() => expect(find(calendar, '.count')).to.not.equal(null));
      if ('deep-links' in attributes) await eventually(() => expect(find(calendar, 'dialog[open]')).to.not.equal(null));
      else expect(find(calendar, 'dialog') === null).to.equal(true);
    }
  });

  it('open by a link from before the programme gave the date another day, also one in another month', async () => {
    for (const day of ['2026-12-15', '2027-02-09']) {
      clearPage();
      const moved = (query: ProgrammeQuery): Programme => {
        const programme = demoProgramme(query);
        const isIt = ({ activityId, localStart }: Occurrence) =>
          activityId === ACTIVITY.openHouse && localStart.startsWith(day);
        const named = (one: Occurrence) => (isIt(one) ? { ...one, formerIds: ['huis_20261203T0800'] } : one);
        return { ...programme, occurrences: programme.occurrences.map(named) };
      };
      const calendar = place({ client: clientOf(moved), attributes: { 'deep-links': '' } });
      history.replaceState(null, '', '#stek=huis_20261203T0800');
      await eventually(() => expect(find(calendar, 'dialog[open]')).to.not.equal(null));
      expect(find(calendar, 'dialog[open]')?.textContent).to.include(
        day === '2026-12-15' ? '15 december' : '9 februari',
      );
      expect(texts(calendar, '.banner p').join(' ')).not.to.include('vinden we niet meer');
    }
  });

  it('say that a date is gone when a link leads to nothing', async () => {
    clearPage();
    const calendar = place({ attributes: { 'deep-links': '' } });
    history.replaceState(null, '', '#stek=weg_20261203T0900');
    await eventually(() =>
      expect(texts(calendar, '.banner p')).to.include(
        'De activiteit uit je link vinden we niet meer. Dit is het programma van nu.',
      ),
    );
  });
});

describe('Search engines', () => {
  afterEach(clearPage);

  it('find schema.org data in the light DOM, and none where the page declines', async () => {
    const calendar = await show();
    await eventually(() => expect(calendar.querySelector('script[type="application/ld+json"]')).to.not.equal(null));
    const data = JSON.parse(calendar.querySelector('script')?.textContent ?? '') as { '@type': string }[];
    expect(data.length).to.be.greaterThan(3);
    expect([...new Set(data.map(item => item['@type']))]).to.deep.equal(['Event']);
    const before = calendar.querySelector('script')?.textContent;
    get(calendar, '.turn .later').click();
    await eventually(() => expect(texts(calendar, '#programme')).to.deep.equal(['Programma van januari 2027']));
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(calendar.querySelector('script')?.textContent === before, 'turning a page describes nothing anew').to.equal(
      true,
    );
    const silent = await show({ attributes: { 'no-structured-data': '' } });
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(silent.querySelector('script') === null).to.equal(true);
  });
});
