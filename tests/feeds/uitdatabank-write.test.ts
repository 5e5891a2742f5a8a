import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { readUitdatabank } from '../../src/feeds/uitdatabank/read.ts';
import { writeUitdatabank } from '../../src/feeds/uitdatabank/write.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { Place } from '../../src/schema/place.ts';

const place: Place = {
  id: 'zillebeke',
  name: 'Dorpshuis',
  address: { street: 'Dorp 1', postalCode: '8902', locality: 'Zillebeke', country: 'BE' },
  accessibility: ['step-free'],
};

const soup: Activity = {
  id: 'soep',
  placeId: place.id,
  status: 'published',
  title: { nl: 'Soep', tr: 'Çorba' },
  body: { nl: 'Kom eten.' },
  functions: ['ontmoeten'],
  audience: ['seniors'],
  organiser: 'De Stek',
  contact: { email: 'stek@example.org' },
  schedule: {
    start: '2027-01-05T09:00',
    end: '2027-01-05T16:30',
    tz: 'Europe/Brussels',
    rrule: 'FREQ=WEEKLY;BYDAY=TU,TH',
  },
  price: { kind: 'fixed', amount: 250, uitpas: true },
  version: 0,
};

const window = { from: '2027-01-01', to: '2027-07-01' };
const write = (activity: Activity) => writeUitdatabank(activity, { ...window, places: [place] });
const dates = (activities: Activity[]) =>
  occurrencesOf({ activities }, { ...window, now: 0 }).occurrences.map(({ start, end, status, note, seatsLeft }) => ({
    start,
    end,
    status,
    note,
    seatsLeft,
  }));
const roundTrip = (activity: Activity) => dates(readUitdatabank(write(activity)).activities);

describe('an activity for UiTdatabank', () => {
  it('of every week without counted places is periodic, and has the same moments after the clock change', () => {
    const event = write(soup)!;
    assert.equal(event['calendarType'], 'periodic');
    assert.deepEqual(event['openingHours'], [{ opens: '09:00', closes: '16:30', dayOfWeek: ['tuesday', 'thursday'] }]);
    assert.deepEqual(roundTrip(soup), dates([soup]));
    assert.equal(roundTrip(soup).length, 51);
  });

  it('says on which days it is closed', () => {
    const activity: Activity = {
      ...soup,
      schedule: { ...soup.schedule, exdate: ['2027-01-12T09:00'], skip: ['school-holidays'] },
    };
    const expected = dates([activity]).map(date =>
      date.status === 'paused' ? { ...date, status: 'cancelled' } : date,
    );
    assert.ok(expected.some(({ status }) => status === 'cancelled'));
    const found = roundTrip(activity);
    assert.deepEqual(
      found.map(({ start, status, note }) => [start, status, note?.['nl']]),
      expected.map(({ start, status, note }) => [start, status, note?.['nl']]),
    );
  });

  it('is multiple where weeks cannot say it: last Tuesdays, a date that is off, counted places', () => {
    const cases: Activity[] = [
      {
        ...soup,
        schedule: {
          ...soup.schedule,
          start: '2027-01-26T09:00',
          end: '2027-01-26T12:00',
          rrule: 'FREQ=MONTHLY;BYDAY=-1TU',
        },
      },
      { ...soup, exceptions: [{ recurrenceId: '2027-01-07T09:00', type: 'cancelled', note: { nl: 'Ziek' } }] },
      { ...soup, signUp: { mode: 'required', capacity: 12 } },
      { ...soup, schedule: { ...soup.schedule, rrule: 'FREQ=WEEKLY;INTERVAL=2' } },
    ];
    for (const activity of cases) {
      assert.equal(write(activity)?.['calendarType'], 'multiple');
      assert.deepEqual(roundTrip(activity), dates([activity]));
    }
  });

  it('of one date is single, also for whole days', () => {
    const once: Activity = { ...soup, schedule: { start: '2027-03-27', end: '2027-03-29', tz: 'Europe/Brussels' } };
    assert.equal(write(once)?.['calendarType'], 'single');
    assert.deepEqual(readUitdatabank(write(once)).activities[0]?.schedule, once.schedule);
  });

  it('keeps its words, price, place and contact, in the languages UiTdatabank takes', () => {
    const feed = readUitdatabank(write(soup));
    const { schedule, ...rest } = soup;
    const { schedule: written, ...found } = feed.activities[0]!;
    assert.deepEqual(found, { ...rest, title: { nl: 'Soep' }, categories: ['Eten en drinken'] });
    assert.deepEqual(feed.places, [place]);
    assert.equal(written.start, schedule.start);
  });

  it('is not written when no date is left', () => {
    assert.equal(
      write({ ...soup, schedule: { start: '2026-01-05T09:00', end: '2026-01-05T10:00', tz: 'Europe/Brussels' } }),
      undefined,
    );
  });
});
