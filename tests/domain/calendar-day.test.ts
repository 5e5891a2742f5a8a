import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, firstOfMonth, isDay, weekdayOf } from '../../src/domain/calendar-day.ts';

describe('A day of the calendar', () => {
  it('exists or does not', () => {
    assert.equal(isDay('2028-02-29'), true);
    for (const text of ['2027-02-29', '2026-13-01', '2026-12-1', '2026-12-01T09:00', 'today', ''])
      assert.equal(isDay(text), false, text);
  });

  it('has days before and after it, over the end of a month, of a year and of summer time', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2028-03-01', -1), '2028-02-29');
    assert.equal(addDays('2026-10-24', 2), '2026-10-26');
    assert.equal(addDays('2026-12-01', 0), '2026-12-01');
  });

  it('has months before and after it', () => {
    assert.equal(firstOfMonth('2026-12-31'), '2026-12-01');
    assert.equal(firstOfMonth('2026-12-31', 2), '2027-02-01');
    assert.equal(firstOfMonth('2026-01-15', -1), '2025-12-01');
    assert.equal(firstOfMonth('2026-12', 1), '2027-01-01');
  });

  it('has a place in its week, which begins on Monday', () => {
    assert.equal(weekdayOf('2026-11-30'), 0);
    assert.equal(weekdayOf('2026-12-06'), 6);
    assert.equal(weekdayOf('2026-12-01T23:30'), 1);
  });
});
