import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { calendar, event } from '../support/ics-text.ts';

const zone = (tzid: string, ...further: string[]) =>
  [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...further,
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ].join('\r\n');

const at = (tzid: string) =>
  event(`DTSTART;TZID=${tzid}:20261201T090000`, `DTEND;TZID=${tzid}:20261201T100000`, 'RRULE:FREQ=MONTHLY');
const read = (...parts: string[]) => readIcsText(calendar(...parts), { now: 0 });

describe('the clock of a feed', () => {
  for (const tzid of ['Europe/Brussels', '"Europe/Brussels"', 'Romance Standard Time']) {
    it(`is known by the name ${tzid}`, () => {
      const feed = read(at(tzid));
      assert.deepEqual(feed.warnings, []);
      const { occurrences } = occurrencesOf(feed, { from: '2027-05-01', to: '2027-05-02', now: 0 });
      assert.equal(occurrences[0]?.start, '2027-05-01T07:00:00.000Z');
    });
  }

  it('is that of the VTIMEZONE where no name is known, also when it stands behind the event', () => {
    for (const feed of [read(zone('Eigen zone'), at('"Eigen zone"')), read(at('Eigen zone'), zone('Eigen zone'))]) {
      const { schedule } = feed.activities[0]!;
      assert.equal(schedule.tz, 'Eigen zone');
      assert.equal(schedule.observances?.length, 2);
      assert.deepEqual(feed.warnings, []);
      const { occurrences } = occurrencesOf(feed, { from: '2026-12-01', to: '2027-05-02', now: 0 });
      assert.equal(occurrences[0]?.start, '2026-12-01T08:00:00.000Z');
      assert.equal(occurrences.at(-1)?.start, '2027-05-01T07:00:00.000Z');
    }
  });

  it('goes by X-LIC-LOCATION before it goes by rules', () => {
    assert.equal(
      read(zone('Eigen zone', 'X-LIC-LOCATION:Europe/Brussels'), at('Eigen zone')).activities[0]?.schedule.tz,
      'Europe/Brussels',
    );
  });

  it('is guessed from an offset in the name, and the guess is reported', () => {
    const feed = read(at('"(GMT -05:00)"'));
    assert.deepEqual(
      feed.warnings.map(({ code }) => code),
      ['guessed_time_zone'],
    );
    const { occurrences } = occurrencesOf(feed, { from: '2026-12-01', to: '2026-12-02', now: 0 });
    assert.equal(occurrences[0]?.start, '2026-12-01T14:00:00.000Z');
  });

  it('is Brussels where nothing is known, and that is reported once', () => {
    const feed = read(at('Nergens'), at('Nergens').replace('soep@', 'brood@'));
    assert.deepEqual(
      feed.activities.map(({ schedule }) => schedule.tz),
      ['Europe/Brussels', 'Europe/Brussels'],
    );
    assert.deepEqual(
      feed.warnings.map(({ code }) => code),
      ['unknown_time_zone'],
    );
  });
});
