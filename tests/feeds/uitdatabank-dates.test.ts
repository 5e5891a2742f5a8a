import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readUitdatabank } from '../../src/feeds/uitdatabank/read.ts';

const dated = {
  '@id': 'https://feed.example/events/1',
  '@type': 'Event',
  mainLanguage: 'nl',
  name: { nl: 'Soep' },
  calendarType: 'multiple',
};
const date = (day: string, from: string, to: string, more: object = {}) => ({
  startDate: `${day}T${from}:00+01:00`,
  endDate: `${day}T${to}:00+01:00`,
  ...more,
});

/** The only activity of these dates. */
function activityOf(...subEvent: object[]) {
  const { activities, warnings } = readUitdatabank({ ...dated, subEvent });
  assert.deepEqual(warnings, []);
  assert.equal(activities.length, 1);
  return activities[0]!;
}

/** The same where a date is lost, which is said. */
function shortened(...subEvent: object[]) {
  const { activities, warnings, complete } = readUitdatabank({ ...dated, subEvent });
  assert.deepEqual([warnings.map(({ code }) => code), complete], [['invalid_date'], false]);
  return activities[0]!;
}

describe('the dates of UiTdatabank', () => {
  it('that start at the same time are two, each in a calendar of its own', () => {
    const { schedule, exceptions } = shortened(
      date('2027-03-02', '14:00', '16:00'),
      date('2027-03-09', '14:00', '16:00'),
      date('2027-03-09', '14:00', '17:00'),
    );
    assert.deepEqual(schedule.rdate, ['2027-03-09T14:00']);
    assert.equal(exceptions, undefined, 'the one of 17 hours is in the second calendar');
  });

  it('that end before they start have only a start', () => {
    const { schedule } = activityOf(date('2027-03-02', '14:00', '13:00'));
    assert.deepEqual([schedule.start, schedule.end], ['2027-03-02T14:00', '2027-03-02T14:00']);
  });

  it('have no places left when booking says they are unavailable, unless it counts them', () => {
    const booking = (bookingAvailability: object) => date('2027-03-02', '14:00', '16:00', { bookingAvailability });
    const seatsLeft = (written: object) => activityOf(booking(written)).exceptions?.[0]?.seatsLeft;
    assert.equal(seatsLeft({ type: 'Unavailable' }), 0);
    assert.equal(seatsLeft({ type: 'Unavailable', remainingCapacity: 3 }), 3);
    assert.equal(seatsLeft({ type: 'Available', remainingCapacity: 3 }), 3);
    assert.equal(seatsLeft({ type: 'Available' }), undefined);
  });

  it('share a number of places where all have the same, and it is not none', () => {
    const capacityOf = (...capacities: number[]) =>
      activityOf(
        ...capacities.map((capacity, index) =>
          date(`2027-03-0${index + 1}`, '14:00', '16:00', { bookingAvailability: { type: 'Available', capacity } }),
        ),
      ).signUp?.capacity;
    assert.equal(capacityOf(12, 12), 12);
    assert.equal(capacityOf(12, 8), undefined);
    assert.equal(capacityOf(0, 0), undefined);
  });
});
