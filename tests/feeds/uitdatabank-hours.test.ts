import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { readUitdatabank } from '../../src/feeds/uitdatabank/read.ts';

/** The first three weeks of March 2027, which begins on a Monday. */
const march = {
  '@id': 'https://feed.example/events/1',
  '@type': 'Event',
  mainLanguage: 'nl',
  name: { nl: 'Soep' },
  calendarType: 'periodic',
  startDate: '2027-03-01T00:00:00+01:00',
  endDate: '2027-03-21T23:59:59+01:00',
};
const row = (opens: string, closes: string, ...dayOfWeek: string[]) => ({ opens, closes, dayOfWeek });

/** Start, end and status of each date, on the clock of Belgium. */
function dates(more: object, ...warnings: string[]): string[] {
  const feed = readUitdatabank({ ...march, ...more });
  assert.deepEqual(
    feed.warnings.map(({ code }) => code),
    warnings,
  );
  const { occurrences } = occurrencesOf(feed, { from: '2027-01-01', to: '2027-07-01', now: 0 });
  return occurrences.map(({ localStart, localEnd, status }) => `${localStart} ${localEnd} ${status}`);
}

describe('the opening hours of UiTdatabank', () => {
  it('may end at midnight, written as 24:00 or as 0:00', () => {
    const until = (closes: string) => dates({ openingHours: [row('20:00', closes, 'saturday')] })[0];
    assert.equal(until('24:00'), '2027-03-06T20:00 2027-03-07T00:00 scheduled');
    assert.equal(until('0:00'), '2027-03-06T20:00 2027-03-07T00:00 scheduled');
  });

  it('last a whole day where they end at the hour at which they begin', () => {
    const [first] = dates({ openingHours: [row('09:00', '09:00', 'saturday')] });
    assert.equal(first, '2027-03-06T09:00 2027-03-07T09:00 scheduled');
  });

  it('are those of the other days where an hour is none', () => {
    const openingHours = [row('25:00', '26:00', 'monday'), row('9:00', '10:00', 'sunday')];
    assert.deepEqual(dates({ openingHours }, 'invalid_date'), [
      '2027-03-07T09:00 2027-03-07T10:00 scheduled',
      '2027-03-14T09:00 2027-03-14T10:00 scheduled',
      '2027-03-21T09:00 2027-03-21T10:00 scheduled',
    ]);
  });

  it('do not hold on a closed day, also when it is written without an end', () => {
    const openingHours = [row('09:00', '10:00', 'tuesday')];
    const closed = (day: object) => dates({ openingHours, openingHoursClosedDays: [day] });
    assert.deepEqual(closed({ startDate: '2027-03-09' }), [
      '2027-03-02T09:00 2027-03-02T10:00 scheduled',
      '2027-03-16T09:00 2027-03-16T10:00 scheduled',
    ]);
    assert.deepEqual(
      closed({ startDate: '2027-03-09', endDate: '2027-03-09', description: { nl: 'Vergadering' } })[1],
      '2027-03-09T09:00 2027-03-09T10:00 cancelled',
    );
  });

  it('of an adjusted day are there once, however many rows the week has', () => {
    const adjusted = dates({
      openingHours: [row('09:00', '10:00', 'tuesday'), row('14:00', '15:00', 'tuesday')],
      openingHoursAdjustedDays: [
        {
          startDate: '2027-03-09',
          endDate: '2027-03-09',
          openingHours: [
            row('09:00', '10:00', 'tuesday'),
            row('14:00', '15:00', 'tuesday'),
            row('19:00', '21:00', 'tuesday'),
          ],
        },
      ],
    });
    assert.deepEqual(
      adjusted.filter(date => date.startsWith('2027-03-09')),
      [
        '2027-03-09T09:00 2027-03-09T10:00 scheduled',
        '2027-03-09T14:00 2027-03-09T15:00 scheduled',
        '2027-03-09T19:00 2027-03-09T21:00 changed',
      ],
    );
    assert.equal(adjusted.length, 7);
  });
});
