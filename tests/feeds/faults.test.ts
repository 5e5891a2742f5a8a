import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { ianaName, zoneInWords, zoneNamed } from '../../src/domain/recurrence/zone.ts';
import { readFeed } from '../../src/feeds/feed.ts';
import { readIcs } from '../../src/feeds/ics/read.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { writeIcs } from '../../src/feeds/ics/write.ts';
import { NOW, ownFiles, sharedCase, shown } from '../support/fault-files.ts';
import { calendar, event } from '../support/ics-text.ts';
import { sharedDataMissing, sharedFile } from '../support/shared-data.ts';

/*
 * What 685 calendars of others showed to be read wrongly, a `describe` for each kind. A file in `faults/` says what is right in its
 * own X-RIGHT-ANSWER lines. F1 stands in same-dates.test.ts and steps.test.ts, F4 in complete.test.ts, F20 in packed.test.ts, F21 in
 * written-zones.test.ts.
 */

describe('F5: past events do not use up the limit', () => {
  const COUNT = 5000;
  const many = (count: number, one: (n: number) => string) => Array.from({ length: count }, (_, n) => one(n));
  const coming = many(200, n => event(`UID:nieuw-${n}`, 'DTSTART:20261201T090000Z'));
  const KINDS: Record<string, (n: number) => string[]> = {
    'single events': () => ['DTEND:20200101T100000Z'],
    'events with further dates': () => ['RDATE:20200301T090000Z,20200401T090000Z'],
    'events with further periods': () => ['RDATE;VALUE=PERIOD:20200301T090000Z/PT2H,20200401T090000Z/20200401T110000Z'],
    'changed dates': n => [`RECURRENCE-ID:202001${String(1 + (n % 28)).padStart(2, '0')}T080000Z`],
    'lengths in weeks': () => ['DURATION:P2W'],
    'lengths in days and seconds': () => ['DURATION:P1DT3600S'],
    'lengths in small letters': () => ['duration:pt90m'],
    'series that ended': () => ['RRULE:FREQ=WEEKLY;UNTIL=20201231T000000Z'],
    'series that were counted': () => ['RRULE:FREQ=WEEKLY;COUNT=300'],
  };
  for (const [kind, lines] of Object.entries(KINDS)) {
    it(`5,000 ${kind} before 200 that come: all 200 are shown`, async () => {
      const old = many(COUNT, n => event(`UID:oud-${n}`, 'DTSTART:20200101T090000Z', ...lines(n)));
      const feed = await readIcs(calendar(...old, ...coming), { now: NOW });
      assert.equal(shown(feed, { from: '2026-11-22', to: '2027-01-01' }).length, 200);
      assert.deepEqual(
        feed.warnings.map(({ code }) => code),
        ['too_many_events'],
      );
    });
  }

  it('a date that comes and was put in the past is still not shown where it was', async () => {
    const series = event('UID:reeks', 'DTSTART:20261124T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=2');
    const early = event('UID:reeks', 'RECURRENCE-ID:20261201T090000Z', 'DTSTART:20260801T090000Z');
    const old = many(60, n => event(`UID:oud-${n}`, 'DTSTART:20200101T090000Z'));
    const feed = await readIcs(calendar(early, ...old, series), { now: NOW, limits: { components: 50 } });
    assert.deepEqual(
      shown(feed).map(one => one.slice(0, 10)),
      ['2026-08-01', '2026-11-24'],
    );
  });

  it('the same events stay, however the file is cut into pieces', async () => {
    const old = many(300, n => event(`UID:oud-${n}`, 'DTSTART:20200101T090000Z'));
    const text = calendar(...old.slice(0, 150), ...coming, ...old.slice(150));
    const bytes = new TextEncoder().encode(text);
    const limits = { components: 220 };
    const whole = await readIcs(text, { now: NOW, limits });
    assert.equal(whole.activities.length, 200);
    for (const size of [700, 5000, 64_000]) {
      async function* pieces() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      assert.deepEqual(await readIcs(pieces(), { now: NOW, limits }), whole, String(size));
    }
  });
});

describe('F7: a colon in a time zone without quotes', () => {
  ownFiles('F07', 5);
  sharedCase('64-ms-custom-and-utc', ['2026-12-10T21:00 2026-12-10T22:00 A', '2026-12-11T18:00 2026-12-11T19:00 B']);
  sharedCase('66-google-gmt-colon', ['2026-12-03T21:30 2026-12-03T22:30 Les']);
});

describe('F8: several events of one UID', () => {
  ownFiles('F08', 1);
  sharedCase('04-same-uid-other-lastmodified', [
    '2026-12-02T19:30 2026-12-02T21:30 Oefening A',
    '2026-12-09T19:30 2026-12-09T21:30 Oefening B',
    '2026-12-16T19:30 2026-12-16T21:30 Oefening C',
  ]);
});

describe('F9: one date with hours in a series of days, or the other way around', () => {
  ownFiles('F09', 4);
  sharedCase('43-override-date-in-timed-series', [
    '2026-12-02T14:00 2026-12-02T16:00 Speelplein',
    '2026-12-09 2026-12-10 Speelplein hele dag',
    '2026-12-16T14:00 2026-12-16T16:00 Speelplein',
  ]);
});

describe('F10: the last of whole days', () => {
  ownFiles('F10', 11);
  sharedCase('02-allday-until-235959Z', [
    '2026-12-01 2026-12-02 Solden',
    '2026-12-02 2026-12-03 Solden',
    '2026-12-03 2026-12-04 Solden',
  ]);
});

/** Hours east of UTC in January and July of 2026. */
const ZONES: Record<string, [winter: number, summer: number]> = {
  '(UTC) Coordinated Universal Time': [0, 0],
  'Coordinated Universal Time': [0, 0],
  'Greenwich Mean Time': [0, 0],
  '(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London': [0, 1],
  'British Summer Time': [0, 1],
  'Central European Summer Time': [1, 2],
  'W. Europe Standard Time 1': [1, 2],
  'Romance (zomertijd)': [1, 2],
  'West-Europa (standaardtijd)': [1, 2],
  '(UTC+01:00) Brussel, Kopenhagen, Madrid, Parijs': [1, 2],
  '(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna': [1, 2],
  Brussels: [1, 2],
  Bruxelles: [1, 2],
  'New York': [-5, -4],
  'GMT +0100 (Standard) / GMT +0200 (Daylight)': [1, 2],
  'GMT -0500 (Standard) / GMT -0400 (Daylight)': [-5, -4],
  '(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi': [5.5, 5.5],
  '(UTC+05:45) Kathmandu': [5.75, 5.75],
  '(UTC-04:00) Atlantic Time (Canada)': [-4, -3],
  '(UTC-07:00) La Paz, Mazatlan': [-7, -7],
  '(UTC-04:00) Georgetown, La Paz, Manaus, San Juan': [-4, -4],
  '(UTC-11:00) Coordinated Universal Time-11': [-11, -11],
  '(UTC-10:00) Hawaii': [-10, -10],
  '(GMT-06:00) Saskatchewan': [-6, -6],
  "(UTC+13:00) Nuku'alofa": [13, 13],
  '/freeassociation.sourceforge.net/Tzfile/Europe/Brussels': [1, 2],
  '/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires': [-3, -3],
  '/mozilla.org/20050126_1/UTC': [0, 0],
  '(GMT+01:00) Europe/Brussels': [1, 2],
  'Europe/Brussels (CET)': [1, 2],
  'tzone://Microsoft/Utc': [0, 0],
  'Eastern Time': [-5, -4],
};

describe('F11: a time zone is the one that is named', () => {
  ownFiles('F11', 7);
  sharedCase('29-utc-caption-zone', ['2026-12-10T21:00 2026-12-10T22:00 Proef']);
  for (const [name, hours] of Object.entries(ZONES)) {
    it(name, () => {
      const zone = zoneNamed(ianaName(name) ?? zoneInWords(name) ?? '');
      assert.ok(zone);
      const seen = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].map(at => zone.offsetAt(at) / 3600);
      assert.deepEqual(seen, hours);
    });
  }

  it('none is made up where nothing is named', () => {
    for (const name of ['Kantoor', 'Customized Time Zone', 'tzone://Microsoft/Custom', 'IST', '__proto__', ''])
      assert.equal(ianaName(name) ?? zoneInWords(name), undefined, name);
  });
});

describe('F12: names of properties in any case', () => {
  ownFiles('F12', 4);
  sharedCase('14-odd-property-names', ['2026-12-10T10:00 2026-12-10T11:00 Infomoment']);

  it('are no reason to lose a line of a description', () => {
    const feed = readIcsText(
      calendar(event('DTSTART:20261201', 'DESCRIPTION:Soep.', 'Waar: in de zaal', 'x-foo:weg', 'ook weg')),
    );
    assert.equal(feed.activities[0]?.body?.['nl'], 'Soep.\nWaar: in de zaal');
  });
});

describe('F13: midnights that mean whole days', () => {
  ownFiles('F13', 7);
  sharedCase('62-cdo-allday-midnight', ['2026-12-24 2026-12-26 Sluitingsdag']);
});

describe('F14: a changed date without its series is one date', () => {
  ownFiles('F14', 4);
  sharedCase('11-orphan-override-with-rrule', ['2026-12-09T11:00 2026-12-09T12:00 Yoga verplaatst']);
});

describe('F15: a newer series decides over older changes', () => {
  ownFiles('F15', 5);
  sharedCase('41-exdate-after-modified', ['2026-11-30 2026-12-05 Kamp', '2027-01-11 2027-01-16 Kamp'], {
    from: '2026-11-01',
    to: '2027-03-01',
  });
});

describe('F16: this and all following', () => {
  ownFiles('F16', 4);
  sharedCase(
    '45-thisandfuture-long-ago',
    ['2026-12-01', '2026-12-02', '2026-12-03'].map(day => `${day}T10:00 ${day}T18:00 Opening`),
    { from: '2026-12-01', to: '2026-12-04' },
  );

  it('holds however long ago it began and however late it is, and as many times as it is changed', () => {
    const changes = Array.from({ length: 20 }, (_, n) =>
      event(
        `RECURRENCE-ID;RANGE=THISANDFUTURE:20${10 + n}0101T090000Z`,
        `DTSTART:20${10 + n}0101T${String(n).padStart(2, '0')}0000Z`,
        'DURATION:PT1H',
      ),
    );
    const text = calendar(
      event('DTSTART:20050101T090000Z', 'RRULE:FREQ=DAILY', 'DURATION:PT1H'),
      ...changes.toReversed(),
    );
    const feed = readIcsText(text, { now: NOW });
    assert.deepEqual(feed.warnings, []);
    const startsIn = (day: string, next: string) => shown(feed, { from: day, to: next }).map(one => one.slice(0, 16));
    assert.deepEqual(startsIn('2009-05-05', '2009-05-06'), ['2009-05-05T11:00']);
    assert.deepEqual(startsIn('2026-12-05', '2026-12-06'), ['2026-12-05T17:00']);
    assert.deepEqual(startsIn('2041-12-05', '2041-12-06'), ['2041-12-05T20:00']);
  });

  it('brings dates into a month from far outside it', () => {
    const series = event('DTSTART:20261201T090000Z', 'RRULE:FREQ=MONTHLY', 'DURATION:PT1H');
    const moved = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20270101T090000Z',
      'DTSTART:20270315T090000Z',
      'DURATION:PT1H',
    );
    const feed = readIcsText(calendar(series, moved), { now: NOW });
    const days = (from: string, to: string) =>
      occurrencesOf(feed, { from, to, now: NOW }).occurrences.map(one => [
        one.localStart.slice(0, 10),
        one.movedFrom?.slice(0, 10),
      ]);
    assert.deepEqual(days('2028-06-12', '2028-06-15'), [['2028-06-13', '2028-04-01']]);
    assert.deepEqual(days('2028-04-01', '2028-04-02'), [['2028-06-13', '2028-04-01']], 'where it would have been');
  });
});

describe('F17: two changes of one date', () => {
  ownFiles('F17', 4);
  sharedCase('10-two-overrides-tzid-and-utc', [
    '2026-12-01T16:00 2026-12-01T16:30 Spreekuur',
    '2026-12-02T14:00 2026-12-02T14:30 Spreekuur nieuw',
    '2026-12-03T16:00 2026-12-03T16:30 Spreekuur',
  ]);
});

describe('F18: a UID is text', () => {
  ownFiles('F18', 1);
  it('68-uid-comma of the shared data keeps its id', { skip: sharedDataMissing }, async () => {
    const feed = await readFeed(sharedFile('ics-faults/68-uid-comma.ics'), { now: NOW });
    const again = readIcsText(writeIcs(feed), { now: NOW });
    for (const { activities } of [feed, again]) assert.equal(activities[0]?.id, 'zaal 3, blok A;x');
  });
});

describe('F22: offsets without a plus', () => {
  ownFiles('F22', 7);
  sharedCase('32-offsets-without-plus', ['2026-12-10T11:00 2026-12-10T12:00 Overleg']);
});
