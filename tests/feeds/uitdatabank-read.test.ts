import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { readUitdatabank } from '../../src/feeds/uitdatabank/read.ts';
import { sharedDataMissing, sharedFile } from '../support/shared-data.ts';

const base = {
  '@id': 'https://feed.example/events/1',
  '@type': 'Event',
  mainLanguage: 'nl',
  name: { nl: 'Soep' },
  calendarType: 'single',
  startDate: '2027-03-30T13:30:00+02:00',
  endDate: '2027-03-30T16:00:00+02:00',
};

const read = (event: object) => readUitdatabank({ ...base, ...event });
const only = (event: object) => {
  const { activities } = read(event);
  assert.equal(activities.length, 1);
  return activities[0]!;
};
const sample = (name: string): unknown => JSON.parse(new TextDecoder().decode(sharedFile(`uitdatabank/${name}.json`)));
const codes = ({ warnings }: ReturnType<typeof read>) => warnings.map(({ code }) => code);

/** Dates of an event: start, end and status on the clock of Belgium, with the note. */
function dates(event: object, from = '2027-01-01', to = '2027-07-01') {
  const { occurrences } = occurrencesOf(read(event), { from, to, now: 0 });
  return occurrences.map(({ localStart, localEnd, status, note }) => [
    localStart,
    localEnd.slice(11),
    status,
    note?.['nl'] ?? '',
  ]);
}

const tuesdays = {
  calendarType: 'periodic',
  startDate: '2027-03-01T00:00:00+01:00',
  endDate: '2027-03-31T23:59:59+02:00',
  openingHours: [{ opens: '9:00', closes: '16:30', dayOfWeek: ['tuesday'] }],
};

describe('the samples of UiTdatabank', { skip: sharedDataMissing }, () => {
  it('give every Tuesday, with a shorter one in one holiday and those of the other called off', () => {
    const feed = readUitdatabank(sample('event-periodic-weekly-uitpas'));
    assert.deepEqual(feed.warnings, []);
    const { occurrences } = occurrencesOf(feed, { from: '2027-01-01', to: '2027-12-31', now: 0 });
    assert.equal(occurrences.length, 26);
    const special = occurrences.filter(({ status }) => status !== 'scheduled');
    assert.deepEqual(
      special.map(({ localStart, localEnd, status, note }) => [localStart, localEnd, status, note?.['nl']]),
      [
        ['2027-02-09T09:00', '2027-02-09T12:30', 'changed', 'Krokusvakantie: enkel voormiddag'],
        ['2027-04-06T09:00', '2027-04-06T16:30', 'cancelled', 'Paasvakantie'],
        ['2027-04-13T09:00', '2027-04-13T16:30', 'cancelled', 'Paasvakantie'],
      ],
    );
    assert.equal(
      occurrences.find(({ localStart }) => localStart.startsWith('2027-03-30'))?.start,
      '2027-03-30T07:00:00.000Z',
    );
  });

  it('give price, place, picture and words', () => {
    const { activities, places } = readUitdatabank(sample('event-periodic-weekly-uitpas'));
    const [activity] = activities;
    assert.deepEqual(activity?.price, { kind: 'fixed', amount: 250, uitpas: true });
    assert.deepEqual(activity?.functions, ['ontmoeten']);
    assert.equal(activity?.organiser, 'De Stek (voorbeeldorganisatie)');
    assert.equal(activity?.image?.copyrightHolder, 'De Stek');
    assert.match(activity?.image?.url ?? '', /\?width=960$/);
    assert.deepEqual(places[0]?.accessibility, ['step-free']);
    assert.equal(places[0]?.address?.locality, 'Kessel-Lo (Leuven)');
  });

  it('give last Tuesdays with the places left, one full and one called off', () => {
    const feed = readUitdatabank([sample('event-multiple-last-tuesday-capacity')]);
    const { occurrences } = occurrencesOf(feed, { from: '2027-01-01', to: '2027-07-01', now: 0 });
    assert.deepEqual(
      occurrences.map(({ localStart, status, seats, seatsLeft }) => [localStart, status, seats, seatsLeft]),
      [
        ['2027-01-26T13:30', 'scheduled', 'full', 0],
        ['2027-02-23T13:30', 'scheduled', 'few', 3],
        ['2027-03-30T13:30', 'scheduled', 'open', 12],
        ['2027-04-27T13:30', 'cancelled', undefined, undefined],
        ['2027-05-25T13:30', 'scheduled', 'open', 12],
      ],
    );
    assert.deepEqual(feed.activities[0]?.signUp, {
      mode: 'required',
      capacity: 12,
      url: 'https://www.example.org/de-stek/inschrijven',
    });
  });
});

describe('the calendar of an event', () => {
  it('puts closed days before adjusted days, and those before the weekly hours', () => {
    const found = dates({
      ...tuesdays,
      openingHoursAdjustedDays: [
        {
          startDate: '2027-03-08',
          endDate: '2027-03-21',
          openingHours: [{ opens: '10:00', closes: '12:00', dayOfWeek: ['tuesday', 'thursday'] }],
        },
      ],
      openingHoursClosedDays: [
        { startDate: '2027-03-16', endDate: '2027-03-16', description: { nl: 'Verhuis' } },
        { startDate: '2027-03-23', endDate: '2027-03-23' },
      ],
    });
    assert.deepEqual(found, [
      ['2027-03-02T09:00', '16:30', 'scheduled', ''],
      ['2027-03-09T10:00', '12:00', 'moved', ''],
      ['2027-03-11T10:00', '12:00', 'changed', ''],
      ['2027-03-16T09:00', '16:30', 'cancelled', 'Verhuis'],
      ['2027-03-18T10:00', '12:00', 'changed', ''],
      ['2027-03-30T09:00', '16:30', 'scheduled', ''],
    ]);
  });

  it('gives each pair of hours its own schedule, with all its weekdays', () => {
    const openingHours = [
      { opens: '09:00', closes: '12:00', dayOfWeek: ['monday'] },
      { opens: '13:00', closes: '17:00', dayOfWeek: ['monday'] },
      { opens: '09:00', closes: '12:00', dayOfWeek: ['wednesday'] },
    ];
    const { activities } = read({ ...tuesdays, openingHours });
    assert.deepEqual(
      activities.map(({ id, schedule }) => [id, schedule.start, schedule.rrule]),
      [
        ['https://feed.example/events/1', '2027-03-01T09:00', 'FREQ=WEEKLY;UNTIL=20270331T215959Z;BYDAY=MO,WE'],
        ['https://feed.example/events/1#2', '2027-03-01T13:00', 'FREQ=WEEKLY;UNTIL=20270331T215959Z;BYDAY=MO'],
      ],
    );
  });

  it('goes past midnight where it closes before it opens', () => {
    const { schedule } = only({
      ...tuesdays,
      openingHours: [{ opens: '20:00', closes: '02:00', dayOfWeek: ['friday'] }],
    });
    assert.deepEqual([schedule.start, schedule.end], ['2027-03-05T20:00', '2027-03-06T02:00']);
  });

  it('without end has hours every week, and without hours no dates', () => {
    const permanent = {
      calendarType: 'permanent',
      startDate: undefined,
      endDate: undefined,
      created: '2026-11-02T10:15:00+01:00',
    };
    assert.equal(only({ ...permanent, openingHours: tuesdays.openingHours }).schedule.rrule, 'FREQ=WEEKLY;BYDAY=TU');
    assert.deepEqual(codes(read(permanent)), ['no_opening_hours']);
  });

  it('of a period without hours is one stretch of whole days', () => {
    const { schedule } = only({ ...tuesdays, openingHours: undefined });
    assert.deepEqual([schedule.start, schedule.end, schedule.rrule], ['2027-03-01', '2027-04-01', undefined]);
  });

  it('knows dates by their start, whatever their ids and order', () => {
    const subEvent = [
      {
        id: 7,
        startDate: '2027-04-06T13:30:00+02:00',
        endDate: '2027-04-06T17:00:00+02:00',
        status: { type: 'TemporarilyUnavailable', reason: { nl: 'Later' } },
      },
      { id: 7, startDate: '2027-03-02T13:30:00+01:00', endDate: '2027-03-02T16:00:00+01:00' },
    ];
    assert.deepEqual(dates({ calendarType: 'multiple', subEvent }), [
      ['2027-03-02T13:30', '16:00', 'scheduled', ''],
      ['2027-04-06T13:30', '17:00', 'postponed', 'Later'],
    ]);
  });

  it('takes 00:00 to 23:59 as whole days', () => {
    const { schedule } = only({ startDate: '2027-03-02T00:00:00+01:00', endDate: '2027-03-03T23:59:00+01:00' });
    assert.deepEqual([schedule.start, schedule.end], ['2027-03-02', '2027-03-04']);
  });
});

describe('older and rarer shapes', () => {
  it('are read: bare names, an address without languages, a place without a type, a status in one word', () => {
    const location = {
      '@id': 'https://feed.example/places/1',
      name: 'Dorpshuis',
      address: { addressCountry: 'BE', addressLocality: 'Ieper', postalCode: 8900, streetAddress: 'Dorp 1' },
    };
    const feed = read({
      name: 'Soep',
      location,
      status: 'Unavailable',
      priceInfo: [{ category: 'base', name: 'Basistarief', price: '2,50' }],
    });
    assert.deepEqual(feed.warnings, []);
    assert.deepEqual(feed.activities[0]?.title, { nl: 'Soep' });
    assert.equal(feed.activities[0]?.status, 'cancelled');
    assert.deepEqual(feed.activities[0]?.price, { kind: 'fixed', amount: 250 });
    assert.deepEqual(feed.places[0]?.address, {
      street: 'Dorp 1',
      postalCode: '8900',
      locality: 'Ieper',
      country: 'BE',
    });
  });

  it('have a kansentarief of their own, as a UiTPAS row or a tariff', () => {
    const row = (category: string, name: string, price: number) => ({ category, name: { nl: name }, price });
    const price = (...rows: object[]) => only({ priceInfo: rows }).price;
    assert.deepEqual(price(row('base', 'Basis', 10), row('uitpas', 'UiTPAS Leuven', 3)), {
      kind: 'fixed',
      amount: 1000,
      uitpas: true,
      kansentarief: 300,
    });
    assert.deepEqual(price(row('base', 'Basis', 10), row('tariff', 'Kansentarief', 2)), {
      kind: 'fixed',
      amount: 1000,
      uitpas: true,
    });
    assert.deepEqual(price(row('base', 'Basis', 10), row('tariff', 'Studenten', 5)), {
      kind: 'fixed',
      amount: 1000,
      tariffs: [{ name: { nl: 'Studenten' }, amount: 500 }],
    });
    assert.deepEqual(price(row('base', 'Basis', 0)), { kind: 'free' });
    assert.equal(price(row('base', 'Basis', -1)), undefined);
  });

  it('say for whom they are', () => {
    assert.deepEqual(only({ typicalAgeRange: '6-12', audience: { audienceType: 'everyone' } }).audience, ['children']);
    assert.deepEqual(only({ typicalAgeRange: '55-' }).audience, ['seniors']);
    assert.deepEqual(only({ typicalAgeRange: '-', audience: { audienceType: 'members' } }).audience, ['members']);
  });
});

describe('what is not shown', () => {
  it('is left out with its reason: drafts, deleted and rejected events, other things', () => {
    const feed = readUitdatabank({
      '@type': 'PagedCollection',
      totalItems: 7,
      member: [
        { ...base, workflowStatus: 'DRAFT' },
        { ...base, workflowStatus: 'DELETED' },
        { '@type': 'Organizer', name: { nl: 'De Stek' } },
        { '@id': 'https://feed.example/events/2', '@type': 'Event' },
        base,
        null,
      ],
    });
    assert.equal(feed.activities.length, 1);
    assert.deepEqual(
      feed.warnings.map(({ path, code }) => [path, code]),
      [
        ['/totalItems', 'more_pages'],
        ['/member/0', 'hidden_event'],
        ['/member/1', 'hidden_event'],
        ['/member/2', 'not_an_event'],
        ['/member/3', 'not_embedded'],
        ['/member/5', 'invalid_type'],
      ],
    );
  });

  it('is what is published later, for who says what time it is', () => {
    const later = { ...base, availableFrom: '2027-01-01T00:00:00+01:00' };
    assert.equal(readUitdatabank(later).activities.length, 1);
    assert.equal(readUitdatabank(later, { now: Date.UTC(2026, 10, 22) }).activities.length, 0);
  });

  it('is script, markup and http images', () => {
    const activity = only({
      name: { nl: 'Soep\u202e', __proto__: 'x' },
      description: { nl: '<p>Kom <script>alert(1)</script>eten</p>' },
      contactPoint: { url: ['javascript:alert(1)'] },
      mediaObject: [{ contentUrl: 'http://images.example/1.jpg' }],
    });
    assert.deepEqual(activity.title, { nl: 'Soep' });
    assert.deepEqual(activity.body, { nl: 'Kom eten' });
    assert.equal(activity.url, undefined);
    assert.equal(activity.image, undefined);
  });
});
