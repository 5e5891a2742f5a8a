import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expand } from '../../../src/domain/recurrence/expand.ts';

const WINDOW = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2028, 0, 1) };

function starts(start: string, rrule: string): string[] {
  const end = start.length === 10 ? '2026-12-02' : start.replace('T09:00', 'T09:10');
  return expand({ start, end, tz: 'Europe/Brussels', rrule }, WINDOW).moments.map(({ recurrenceId }) => recurrenceId);
}

describe('The last date of a rule', () => {
  it('is the one that starts at its UNTIL, and none a second later', () => {
    const two = ['2026-12-01T09:00', '2026-12-02T09:00'];
    assert.deepEqual(starts('2026-12-01T09:00', 'FREQ=DAILY;UNTIL=20261202T090000'), two, 'on the clock');
    assert.deepEqual(starts('2026-12-01T09:00', 'FREQ=DAILY;UNTIL=20261203T085959'), two);
    assert.deepEqual(starts('2026-12-01T09:00', 'FREQ=DAILY;UNTIL=20261202T080000Z'), two, 'in UTC');
    assert.deepEqual(starts('2026-12-01T09:00', 'FREQ=DAILY;UNTIL=20261203T075959Z'), two);
  });

  it('may be at any time of the day that UNTIL names', () => {
    assert.deepEqual(starts('2026-12-01T09:00', 'FREQ=DAILY;UNTIL=20261202'), ['2026-12-01T09:00', '2026-12-02T09:00']);
    assert.deepEqual(starts('2026-12-01', 'FREQ=DAILY;UNTIL=20261202'), ['2026-12-01', '2026-12-02']);
  });
});

describe('A rule that counts minutes', () => {
  it('keeps to the minutes and hours that it names', () => {
    assert.deepEqual(starts('2026-12-01T09:00', 'FREQ=MINUTELY;INTERVAL=15;BYMINUTE=0,30;COUNT=4'), [
      '2026-12-01T09:00',
      '2026-12-01T09:30',
      '2026-12-01T10:00',
      '2026-12-01T10:30',
    ]);
    assert.deepEqual(starts('2026-12-01T09:00', 'FREQ=MINUTELY;INTERVAL=30;BYHOUR=9,11;COUNT=4'), [
      '2026-12-01T09:00',
      '2026-12-01T09:30',
      '2026-12-01T11:00',
      '2026-12-01T11:30',
    ]);
  });
});

describe('The first week of a year', () => {
  it('has four days in that year, counted from the day on which weeks begin', () => {
    const weekOne = (weekStart: string, day: string) =>
      starts('2026-01-04T09:00', `FREQ=YEARLY;BYWEEKNO=1;BYDAY=${day};WKST=${weekStart}`).map(date =>
        date.slice(0, 10),
      );
    assert.deepEqual(weekOne('SU', 'SU'), ['2026-01-04', '2027-01-03']);
    assert.deepEqual(weekOne('MO', 'SU'), ['2026-01-04', '2027-01-10']);
  });
});
