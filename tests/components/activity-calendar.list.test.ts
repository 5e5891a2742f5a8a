import { expect } from '@esm-bundle/chai';
import type { Activity } from '../../src/schema/activity.ts';
import type { Occurrence } from '../../src/schema/occurrence.ts';
import { all, card, clearPage, find, show, texts, type Calendar } from '../support/calendar-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf } from '../support/programme-client.ts';

const activity: Activity = {
  id: 'soep',
  placeId: 'kring',
  status: 'published',
  title: { nl: 'Soep met babbels' },
  easyText: { nl: 'Samen soep maken.' },
  audience: ['everyone'],
  price: { kind: 'fixed', amount: 500, uitpas: true },
  signUp: { mode: 'required', capacity: 12 },
  schedule: { start: '2026-12-01T09:00', end: '2026-12-01T16:30', tz: 'Europe/Brussels' },
  version: 0,
};
const occurrence: Occurrence = {
  ...{ id: 'soep_20261201T0900', activityId: 'soep', allDay: false, recurring: false },
  ...{ start: '2026-12-01T08:00:00Z', end: '2026-12-01T15:30:00Z' },
  ...{ localStart: '2026-12-01T09:00', localEnd: '2026-12-01T16:30', status: 'scheduled' },
};
const place = { id: 'kring', name: 'De Kring', accessibility: ['step-free'] };

const showOne = (dates: Partial<Occurrence>, about: Partial<Activity> = {}): Promise<Calendar> =>
  show({
    client: clientOf(() => ({
      activities: [{ ...activity, ...about }],
      places: [place],
      occurrences: [{ ...occurrence, ...dates }],
    })),
  });
const facts = (calendar: Calendar) => texts(calendar, '.facts li');

describe('A card of the list', () => {
  afterEach(clearPage);

  it('says what, when, where, what it costs, how to join, for whom and how to get in', async () => {
    const calendar = await showOne({ seats: 'few', seatsLeft: 3 });
    expect(texts(calendar, '.day-name')).to.deep.equal(['dinsdag 1 december']);
    expect(texts(calendar, '.title bdi, .hours, .place, .easy')).to.deep.equal([
      'Soep met babbels',
      'van 9 uur tot half 5',
      'De Kring',
      'Samen soep maken.',
    ]);
    expect(facts(calendar)).to.deep.equal([
      '5 euro, of 1 euro met UiTPAS-kansentarief',
      'Schrijf je eerst in',
      'Nog 3 plaatsen',
      'Voor iedereen',
      'Zonder trappen',
    ]);
  });

  it('has a button that a list of buttons can be read by', async () => {
    const calendar = await showOne({ seats: 'few', seatsLeft: 3 });
    // The comma between them is the style sheet's; the accessibility tree is tested for it.
    expect(texts(calendar, '.title > *')).to.deep.equal([
      'Soep met babbels',
      'dinsdag 1 december, van 9 uur tot half 5, Nog 3 plaatsen',
    ]);
  });

  for (const [dates, words] of [
    [{ status: 'cancelled', note: { nl: 'De zaal is dicht.' } }, 'Gaat niet door. De zaal is dicht.'],
    [{ status: 'paused', note: { nl: 'kerstvakantie' } }, 'Pauze: schoolvakantie. Kerstvakantie'],
    [{ status: 'postponed', note: { nl: 'De zaal is dicht.' } }, 'Uitgesteld. De zaal is dicht.'],
    [{ status: 'paused' }, 'Pauze: schoolvakantie'],
    [{ status: 'moved', movedFrom: '2026-11-20T14:00' }, 'Verplaatst. Eerst was het vrijdag 20 november, 2 uur'],
    [{ status: 'changed', note: { nl: 'We zijn buiten.' } }, 'Let op: er is iets anders. We zijn buiten.'],
  ] as const) {
    it(`says first that a date is ${dates.status}`, async () => {
      const calendar = await showOne(dates);
      expect(texts(calendar, '.status')).to.deep.equal([words]);
    });
  }

  it('says on the day from which a date moved away where it went', async () => {
    const calendar = await showOne({ status: 'moved', movedFrom: '2026-11-30T14:00' });
    expect(texts(calendar, '.day-name')).to.deep.equal(['maandag 30 november', 'dinsdag 1 december']);
    expect(texts(calendar, '.status')).to.deep.equal([
      'Verplaatst naar dinsdag 1 december, 9 uur',
      'Verplaatst. Eerst was het maandag 30 november, 2 uur',
    ]);
    expect(texts(calendar, '.hours')).to.deep.equal(['van 9 uur tot half 5']);
    expect(texts(calendar, '.count p')).to.deep.equal(['1 activiteit']);
  });

  it('says where a date went that moved out of the days that are shown', async () => {
    const moved = { start: '2027-01-04T08:00:00Z', localStart: '2027-01-04T09:00', localEnd: '2027-01-04T16:30' };
    const calendar = await showOne({ ...moved, status: 'moved', movedFrom: '2026-11-30T14:00' });
    expect(texts(calendar, '.day-name')).to.deep.equal(['maandag 30 november']);
    expect(texts(calendar, '.status')).to.deep.equal(['Verplaatst naar maandag 4 januari, 9 uur']);
  });

  for (const [seats, words] of [
    ['full', 'Volzet'],
    ['waitlist', 'Volzet – wachtlijst'],
    ['few', 'Bijna volzet'],
    ['closed', 'Je kan nu niet inschrijven'],
  ] as const) {
    it(`says in words that the places are ${seats}`, async () => {
      expect(facts(await showOne({ seats }))).to.include(words);
    });
  }

  it('says of what people asked for in a poll that they chose it, and of nothing else', async () => {
    expect(texts(await showOne({}, { chosenInPoll: 'k3f9x2ab' }), '.chosen')).to.deep.equal(['Door jullie gekozen']);
    expect(all(await showOne({}), '.chosen')).to.have.length(0);
  });

  it('says that it is online in the place of where', async () => {
    expect(texts(await showOne({}, { attendanceMode: 'online' }), '.place')).to.deep.equal(['Online']);
    expect(texts(await showOne({}, { attendanceMode: 'mixed' }), '.place')).to.deep.equal(['De Kring']);
  });

  it('speaks of no places and no sign-up on a date that is off', async () => {
    const calendar = await showOne({ status: 'cancelled', seats: 'open', seatsLeft: 4 });
    expect(facts(calendar).join()).to.not.match(/plaats|Schrijf/);
  });

  const prices: readonly [Activity['price'], string][] = [
    [{ kind: 'free' }, 'Gratis'],
    [{ kind: 'fixed', amount: 250 }, '2,50 euro'],
    [{ kind: 'voluntary' }, 'Je geeft wat je wil'],
    [{ kind: 'fixed', amount: 6000, perGroup: true }, '60 euro voor een groep'],
    [
      { kind: 'fixed', amount: 0, tariffs: [{ name: { nl: 'Niet-leden' }, amount: 800 }] },
      '0 euro. Niet-leden: 8 euro',
    ],
    [{ kind: 'fixed', tariffs: [{ name: { nl: 'Kinderen' }, amount: 400 }] }, 'Kinderen: 4 euro'],
  ];
  for (const [price, words] of prices) {
    it(`says the price "${words}"`, async () => {
      expect(facts(await showOne({}, { price }))[0]).to.equal(words);
    });
  }

  it('says whole days, and until when several of them go on', async () => {
    const oneDay = { allDay: true, localStart: '2026-12-01', localEnd: '2026-12-02' };
    expect(texts(await showOne(oneDay), '.hours')).to.deep.equal(['De hele dag']);
    expect(texts(await showOne({ ...oneDay, localEnd: '2026-12-04' }), '.hours')).to.deep.equal([
      'Tot en met donderdag 3 december',
    ]);
    expect(texts(await showOne({ ...oneDay, localEnd: '2028-12-04' }), '.hours'), 'of another year').to.deep.equal([
      'Tot en met zondag 3 december 2028',
    ]);
  });

  it('says in easy wording whole sentences', async () => {
    const calendar = await show({
      attributes: { easy: '' },
      client: clientOf(() => ({ activities: [activity], places: [place], occurrences: [occurrence] })),
    });
    expect(facts(calendar)[0]).to.equal('Dit kost 5 euro. Met UiTPAS-kansentarief betaal je 1 euro.');
  });

  it('says whose hours these are when the device has others', async () => {
    const minutes = new Date(occurrence.start).getTimezoneOffset();
    const onDeviceClock = new Date(Date.parse('2026-12-01T09:00Z') + minutes * 60_000).toISOString();
    const remark = 'Uren in België (Brussel). Jouw toestel staat op een ander uur.';
    expect(texts(await showOne({ start: onDeviceClock }), '.banner p')).to.deep.equal([]);
    const elsewhere = new Date(Date.parse(onDeviceClock) - 3_600_000).toISOString();
    expect(texts(await showOne({ start: elsewhere }), '.banner p')).to.deep.equal([remark]);
  });

  it('loads a photo only from a host the page allows', async () => {
    const image = { url: 'https://images.example.be/a.jpg', alt: 'Soep' };
    expect(find(await showOne({}, { image }), 'img') === null).to.equal(true);
  });

  it('covers the drawing with a photo, which stands between when the photo is not there yet', async () => {
    const image = { url: new URL('/tests/support/none.png', location.href).href, alt: 'Een kom soep' };
    const calendar = await showOne({}, { image });
    const [picture, photo] = [find(calendar, '.picture'), find<HTMLImageElement>(calendar, '.picture img')];
    expect(photo?.alt).to.equal('Een kom soep');
    expect(picture?.querySelector('use')?.getAttribute('href')).to.equal('#picture-meal');
    const [frame, covered] = [picture, photo].map(one => one?.getBoundingClientRect());
    expect([covered?.width, covered?.height]).to.deep.equal([frame?.width, frame?.height]);
    expect(frame?.height).to.be.at.least(64);
  });

  it('has the place where it speaks in the page before it has anything to say', async () => {
    document.querySelectorAll('body > [role=status]').forEach(region => region.remove());
    await showOne({});
    // On a slow machine it says meanwhile that something is on its way.
    const spoken = () => document.querySelector('body > [role=status]')?.textContent;
    await eventually(() => expect(spoken()).to.be.oneOf(['', 'Even laden…']));
  });

  it('keeps hostile texts inside their own place', async () => {
    const hostile = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> javascript:alert(1) ${'é'.repeat(10_000)}`;
    const url = 'javascript:window.hacked=1';
    const calendar = await showOne({}, { title: { nl: hostile }, url, signUp: { mode: 'required', url } });
    const [title = ''] = texts(calendar, '.title bdi');
    expect(title.length).to.be.within(80, 151);
    expect(hostile.startsWith(title.slice(0, -1)), title).to.equal(true);
    expect(all(calendar, 'script, .title img')).to.have.length(0);
    expect(calendar.scrollWidth).to.be.at.most(calendar.clientWidth);
    calendar.open('soep_20261201T0900');
    await eventually(() => expect(find(calendar, 'dialog[open] .question') === null).to.equal(false));
    expect(all<HTMLAnchorElement>(calendar, 'dialog a').map(link => link.protocol)).to.not.include('javascript:');
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
  });

  it('lists the demo programme in the order of days and hours', async () => {
    const calendar = await show();
    expect(texts(calendar, '.day-name').slice(0, 3)).to.deep.equal([
      'maandag 30 november',
      'dinsdag 1 december',
      'donderdag 3 december',
    ]);
    expect(card(calendar, 'Open huis', 'dinsdag 1 december').querySelector('.hours')?.textContent).to.equal(
      'van 9 uur tot half 5',
    );
  });
});
