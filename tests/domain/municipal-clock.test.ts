import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { municipalDay, municipalTime } from '../../src/domain/municipal-clock.ts';

describe('The clock of the municipality', () => {
  it('is an hour before that of UTC in winter and two in summer', () => {
    assert.equal(municipalTime(Date.parse('2026-12-01T23:00Z')), '2026-12-02T00:00');
    assert.equal(municipalTime(Date.parse('2027-06-30T21:59Z')), '2027-06-30T23:59');
  });

  it('begins its day at its own midnight', () => {
    const days = ['2026-12-01T22:59Z', '2026-12-01T23:00Z', '2027-06-30T21:59Z', '2027-06-30T22:00Z'];
    assert.deepEqual(
      days.map(day => municipalDay(Date.parse(day))),
      ['2026-12-01', '2026-12-02', '2027-06-30', '2027-07-01'],
    );
  });
});
