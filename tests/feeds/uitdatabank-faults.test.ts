import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { isFree } from '../../src/domain/price.ts';
import { readUitdatabank } from '../../src/feeds/uitdatabank/read.ts';
import { writeUitdatabank } from '../../src/feeds/uitdatabank/write.ts';
import { toJsonLd } from '../../src/feeds/json-ld.ts';
import type { Activity } from '../../src/schema/activity.ts';
import { sharedDataMissing, sharedFile } from '../support/shared-data.ts';

/** The rows of the findings about UiTdatabank: what events of publiq mean, with inputs of our own beside those that were found. */
const skip = sharedDataMissing;
const found = (name: string): unknown => JSON.parse(new TextDecoder().decode(sharedFile(`uitdatabank-faults/${name}`)));

const at = (day: string, from = '14:00', to = '16:00') => ({
  startDate: `2026-12-${day}T${from}:00+01:00`,
  endDate: `2026-12-${day}T${to}:00+01:00`,
});
const event = (more: object) => ({
  '@type': 'Event',
  '@id': 'https://io.uitdatabank.be/events/1',
  mainLanguage: 'nl',
  name: { nl: 'Soep' },
  calendarType: 'single',
  ...at('10'),
  ...more,
});
const place = (more: object = {}) => ({
  '@type': 'Place',
  '@id': 'https://io.uitdatabank.be/places/p1',
  name: { nl: 'Dorpshuis' },
  address: {
    nl: { streetAddress: 'Kerkstraat 1', postalCode: '8900', addressLocality: 'Ieper', addressCountry: 'BE' },
  },
  ...more,
});
const one = (json: unknown): Activity => readUitdatabank(json).activities[0]!;
const datesOf = (json: unknown) =>
  occurrencesOf({ activities: readUitdatabank(json).activities }, { from: '2026-12-01', to: '2028-02-01', now: 0 })
    .occurrences;

describe('an online event (F2)', () => {
  const nowhere = { nl: { streetAddress: '___', postalCode: '0000', addressLocality: '___', addressCountry: 'BE' } };

  it('is online, at no address, with its link', () => {
    const online = place({
      '@id': 'https://io.uitdatabank.be/places/00000000-0000-0000-0000-000000000000',
      name: { nl: 'Online' },
      address: nowhere,
    });
    for (const mode of [{ attendanceMode: 'online' }, {}]) {
      const feed = readUitdatabank(event({ ...mode, onlineUrl: 'https://meet.example.be/abc', location: online }));
      assert.deepEqual(feed.places, []);
      const [activity] = feed.activities;
      assert.deepEqual(
        [activity?.attendanceMode, activity?.placeId, activity?.url],
        ['online', undefined, 'https://meet.example.be/abc'],
      );
    }
  });

  it('is online too where it has no place, or one with an address', () => {
    assert.equal(one(event({ attendanceMode: 'online' })).attendanceMode, 'online');
    assert.deepEqual(readUitdatabank(event({ attendanceMode: 'online', location: place() })).places, []);
  });

  it('keeps its place where one can do either', () => {
    const feed = readUitdatabank(
      event({ attendanceMode: 'mixed', onlineUrl: 'https://meet.example.be/d', location: place() }),
    );
    assert.equal(feed.activities[0]?.attendanceMode, 'mixed');
    assert.equal(feed.places[0]?.address?.street, 'Kerkstraat 1');
    assert.equal(one(event({ attendanceMode: 'offline', location: place() })).attendanceMode, undefined);
  });

  it('shows no address that says nothing, of any place', () => {
    for (const address of [
      { streetAddress: '.' },
      { addressLocality: '-' },
      { postalCode: '0000' },
      { streetAddress: '   ' },
    ]) {
      const feed = readUitdatabank(
        event({ location: place({ address: { nl: { ...place().address.nl, ...address } } }) }),
      );
      assert.equal(feed.places[0]?.name, 'Dorpshuis');
      assert.equal(feed.places[0]?.address, undefined, JSON.stringify(address));
    }
  });

  it('goes back as it came', () => {
    const activity = one(event({ attendanceMode: 'online', onlineUrl: 'https://meet.example.be/abc' }));
    const again = one(writeUitdatabank(activity, { from: '2026-12-01' }));
    assert.deepEqual([again.attendanceMode, again.url], ['online', 'https://meet.example.be/abc']);
  });

  it('says so to search engines', () => {
    const { activities, places } = readUitdatabank(
      event({ attendanceMode: 'online', onlineUrl: 'https://meet.example.be/abc' }),
    );
    const { occurrences } = occurrencesOf({ activities }, { from: '2026-12-01', to: '2027-01-01', now: 0 });
    const [node] = toJsonLd({ activities, places, occurrences, warnings: [] }) as unknown as Record<string, unknown>[];
    assert.equal(node?.['eventAttendanceMode'], 'https://schema.org/OnlineEventAttendanceMode');
    assert.deepEqual(node?.['location'], { '@type': 'VirtualLocation', url: 'https://meet.example.be/abc' });
  });

  it('in the file that was found', { skip }, () => {
    const { activities, places } = readUitdatabank(found('6-online.json'));
    assert.deepEqual(
      activities.map(({ attendanceMode }) => attendanceMode),
      ['online', 'mixed', 'online'],
    );
    assert.deepEqual(
      places.map(({ name }) => name),
      ['Dorpshuis'],
    );
  });
});

describe('texts in markup (F3)', () => {
  it('are read in name, text, place, organiser and reason alike', () => {
    const feed = readUitdatabank(
      event({
        name: { nl: 'Caf&eacute; Zo&#xeb; &ndash; 5 &euro;' },
        description: { nl: '&lt;p&gt;Kom &eacute;rbij&lt;/p&gt;' },
        organizer: { name: { nl: 'De Stek &amp; co' } },
        location: place({ name: { nl: 'Sint-Jan&rsquo;s' } }),
        status: { type: 'Unavailable', reason: { nl: 'Zaal d&eacute;fect' } },
      }),
    );
    const [activity] = feed.activities;
    assert.equal(activity?.title['nl'], 'Café Zoë – 5 €');
    assert.equal(activity?.body?.['nl'], 'Zaal défect\n\nKom érbij');
    assert.equal(activity?.organiser, 'De Stek & co');
    assert.equal(feed.places[0]?.name, 'Sint-Jan’s');
  });

  it('in the file that was found', { skip }, () => {
    assert.match(one(found('4-no-nl.json')).body?.['fr'] ?? '', /^Venez à 14 h\.\n\n- Gratuit$/);
  });
});

describe('prices (F6, F19)', () => {
  const row = (category: string, price: unknown, name = category, more: object = {}) => ({
    category,
    price,
    name: { nl: name },
    priceCurrency: 'EUR',
    ...more,
  });
  const priceOf = (...priceInfo: object[]) => one(event({ priceInfo })).price;
  const tariff = (name: string, amount: number) => ({ name: { nl: name }, amount });

  it('of a group is named as one', () => {
    assert.deepEqual(priceOf(row('base', 60, 'Basistarief', { groupPrice: true })), {
      kind: 'fixed',
      amount: 6000,
      perGroup: true,
    });
    assert.deepEqual(priceOf(row('base', 60, 'Basistarief', { groupPrice: false })), { kind: 'fixed', amount: 6000 });
  });

  it('is free only where nobody pays', () => {
    const price = priceOf(row('base', 0), row('tariff', 8, 'Niet-leden'));
    assert.deepEqual(price, { kind: 'fixed', amount: 0, tariffs: [tariff('Niet-leden', 800)] });
    assert.equal(isFree(price), false);
    assert.deepEqual(priceOf(row('base', 0), row('tariff', 0, 'Kinderen')), { kind: 'free' });
    assert.deepEqual(priceOf(row('base', 0)), { kind: 'free' });
  });

  it('is free in a row of its own', () => {
    assert.deepEqual(priceOf(row('free', 0, 'Gratis')), { kind: 'free' });
    assert.deepEqual(priceOf({ category: 'free' }), { kind: 'free' });
    assert.deepEqual(priceOf(row('free', 0), row('tariff', 3, 'Soep')), {
      kind: 'fixed',
      amount: 0,
      tariffs: [tariff('Soep', 300)],
    });
  });

  it('has its tariffs, with the kansentarief apart', () => {
    assert.deepEqual(
      priceOf(row('base', 10), row('tariff', 7.5, '-26 jaar'), row('uitpas', 2, 'Kansentarief met UiTPAS Regio')),
      {
        kind: 'fixed',
        amount: 1000,
        uitpas: true,
        tariffs: [tariff('-26 jaar', 750)],
      },
    );
    assert.deepEqual(priceOf(row('tariff', 4, 'Kinderen')), { kind: 'fixed', tariffs: [tariff('Kinderen', 400)] });
  });

  it('goes back as it came', () => {
    for (const priceInfo of [
      [row('base', 60, 'Basistarief', { groupPrice: true })],
      [row('base', 0), row('tariff', 8, 'Niet-leden')],
      [row('base', 10), row('tariff', 7.5, '-26 jaar'), row('tariff', 2, 'Kansentarief')],
    ]) {
      const activity = one(event({ priceInfo, location: place() }));
      const again = writeUitdatabank(activity, { from: '2026-12-01' });
      assert.deepEqual(one(again).price, activity.price, JSON.stringify(priceInfo));
    }
  });

  it('in the file that was found', { skip }, () => {
    const prices = readUitdatabank(found('5-prices.json')).activities.map(({ price }) => price);
    assert.deepEqual(prices, [
      { kind: 'free' },
      { kind: 'fixed', amount: 6000, perGroup: true },
      { kind: 'fixed', amount: 1000, uitpas: true, tariffs: [tariff('-26 jaar', 750)] },
      { kind: 'fixed', amount: 0, tariffs: [tariff('Niet-leden', 800)] },
      { kind: 'fixed', amount: 1250 },
      { kind: 'fixed', tariffs: [tariff('Kinderen', 400)] },
    ]);
  });
});

describe('dates and their status (F19)', () => {
  const several = (...subEvent: object[]) => event({ calendarType: 'multiple', ...at('01'), subEvent });
  const statuses = (json: unknown) =>
    datesOf(json).map(({ localStart, status }) => `${localStart.slice(5, 16)} ${status}`);

  it('reads a status that is a bare word, of a date and of the whole event', () => {
    assert.deepEqual(
      statuses(several(at('01'), { ...at('02'), status: 'Unavailable' }, { ...at('03'), status: 'Available' })),
      ['12-01T14:00 scheduled', '12-02T14:00 cancelled', '12-03T14:00 scheduled'],
    );
    assert.deepEqual(statuses(event({ status: 'Unavailable' })), ['12-10T14:00 cancelled']);
  });

  it('tells what is put off from what is off', () => {
    const status = { type: 'TemporarilyUnavailable', reason: { nl: 'Zaal dicht' } };
    const [first, second] = datesOf(
      several({ ...at('01'), status }, { ...at('02'), status: 'TemporarilyUnavailable' }),
    );
    assert.deepEqual([first?.status, first?.note, second?.status], ['postponed', { nl: 'Zaal dicht' }, 'postponed']);
    assert.equal(one(event({ status })).status, 'postponed');
    assert.deepEqual(statuses(event({ status })), ['12-10T14:00 postponed']);
  });

  it('shows both of two dates that begin at one moment', () => {
    const both = several(at('01'), at('01', '14:00', '17:00'), { ...at('01'), status: 'Unavailable' }, at('02'));
    assert.deepEqual(
      datesOf(both)
        .map(({ localStart, localEnd, status }) => `${localStart.slice(8, 16)}-${localEnd.slice(11, 16)} ${status}`)
        .toSorted(),
      ['01T14:00-16:00 cancelled', '01T14:00-16:00 scheduled', '01T14:00-17:00 scheduled', '02T14:00-16:00 scheduled'],
    );
    assert.equal(new Set(datesOf(both).map(({ id }) => id)).size, 4);
    assert.equal(datesOf(several(at('01'), at('01'))).length, 1, 'what was written twice is one');
  });

  it('goes back as it came', () => {
    const activity = one(
      several(at('01'), { ...at('02'), status: 'TemporarilyUnavailable' }, { ...at('03'), status: 'Unavailable' }),
    );
    const again = writeUitdatabank(activity, { from: '2026-12-01' });
    assert.deepEqual(statuses(again), ['12-01T14:00 scheduled', '12-02T14:00 postponed', '12-03T14:00 cancelled']);
  });

  it('in the file that was found', { skip }, () => {
    const json = found('1-multiple-400-subevents.json') as { subEvent: unknown[] };
    const dates = datesOf(json);
    assert.equal(dates.length, json.subEvent.length);
    const off = dates.filter(({ status }) => status === 'cancelled' || status === 'postponed');
    assert.deepEqual(
      off.map(({ localStart, status }) => `${localStart.slice(0, 10)} ${status}`),
      ['2026-12-03 cancelled', '2026-12-04 postponed', '2026-12-08 cancelled'],
    );
  });
});

describe('the kind of event', () => {
  it('is kept in the words of UiTdatabank', () => {
    const terms = [
      { id: '0.3.1.0.0', label: 'Cursus of workshop', domain: 'eventtype' },
      { id: '1.8.3.1.0', label: 'Pop en rock', domain: 'theme' },
      { id: '3.23.1.0.0', label: 'Rolstoelvoorzieningen', domain: 'facility' },
      { id: 'x', domain: 'theme' },
    ];
    assert.deepEqual(one(event({ terms })).categories, ['Cursus of workshop', 'Pop en rock']);
    assert.equal(one(event({})).categories, undefined);
  });
});
