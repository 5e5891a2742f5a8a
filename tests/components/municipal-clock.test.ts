import { expect } from '@esm-bundle/chai';
import { municipalTime, municipalDay } from '../../src/domain/municipal-clock.ts';

const clocks = {
  'a winter evening': ['2026-12-01T22:59Z', '2026-12-01T23:59'],
  'a winter midnight': ['2026-12-01T23:00Z', '2026-12-02T00:00'],
  'a summer evening': ['2027-06-30T21:59Z', '2027-06-30T23:59'],
  'a summer midnight': ['2027-06-30T22:00Z', '2027-07-01T00:00'],
  'the last night of a winter': ['2027-03-27T23:30Z', '2027-03-28T00:30'],
  'the last night of a summer': ['2027-10-30T22:30Z', '2027-10-31T00:30'],
  noon: ['2027-02-28T11:00Z', '2027-02-28T12:00'],
} as const;

describe('The clock in Brussels', () => {
  for (const [what, [utc, local]] of Object.entries(clocks))
    it(`shows the hour and the day of ${what}`, () => {
      expect(municipalTime(Date.parse(utc))).to.equal(local);
      expect(municipalDay(Date.parse(utc))).to.equal(local.slice(0, 10));
    });

  it('has the same day as its hour at every hour of two years', () => {
    for (let moment = Date.UTC(2026, 0); moment < Date.UTC(2028, 0); moment += 3_600_000)
      expect(municipalDay(moment)).to.equal(municipalTime(moment).slice(0, 10));
  });
});
