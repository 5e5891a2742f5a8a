import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expand } from '../../../src/domain/recurrence/expand.ts';
import {
  dateOf,
  daysOf,
  formatLocal,
  LAST_DAY,
  parseLocal,
  weekdayOf,
} from '../../../src/domain/recurrence/local-time.ts';
import { ianaName, zoneNamed } from '../../../src/domain/recurrence/zone.ts';

const NAMES: [tzid: string, iana: string | undefined][] = [
  ['Europe/Brussels', 'Europe/Brussels'],
  ['US/Pacific', 'US/Pacific'],
  ['"Romance Standard Time"', 'Europe/Paris'],
  ['W. Europe Daylight Time', 'Europe/Berlin'],
  ['Central Standard Time (Mexico)', 'America/Mexico_City'],
  ['Mountain Standard Time (Mexico)', 'America/Mazatlan'],
  ['Central Asia Standard Time', 'Asia/Bishkek'],
  ['Russia Time Zone 3', 'Europe/Samara'],
  ['(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', 'Europe/Brussels'],
  ['(GMT-05:00) Eastern Time (US & Canada)', 'America/New_York'],
  ['Amsterdam, Belgrade, Berlin, Brussels, Budapest, Madrid, Paris, Prague, Stockholm', 'Europe/Amsterdam'],
  ['/mozilla.org/20050126_1/Europe/Brussels', 'Europe/Brussels'],
  ['/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America-Chicago', 'America/Chicago'],
  ['UTC+1', 'Etc/GMT-1'],
  ['GMT-05:00', 'Etc/GMT+5'],
  ['Z', 'UTC'],
  ['tzone://Microsoft/Utc', 'UTC'],
  ['IST', undefined],
  ['Europe/Germany', undefined],
  ['Customized Time Zone', undefined],
  ['', undefined],
];

for (const [tzid, iana] of NAMES) {
  test(`"${tzid}" means ${iana ?? 'no zone that is known'}`, () => {
    assert.equal(ianaName(tzid), iana);
  });
}

test('every day of four-digit years is the day that it writes', () => {
  for (let day = daysOf(1, 1, 1); day <= LAST_DAY; day += 11) {
    const [year, month, monthDay] = dateOf(day);
    assert.equal(daysOf(year, month, monthDay), day);
    assert.equal(parseLocal(formatLocal(day * 86_400, true)), day * 86_400);
  }
  assert.equal(weekdayOf(daysOf(2026, 11, 24)), 1);
  assert.equal(parseLocal('2026-02-29'), undefined);
  assert.equal(formatLocal(parseLocal('2026-11-24T09:00:05')!), '2026-11-24T09:00:05');
});

test('offsets of a hundred years of Brussels are those that Intl gives', () => {
  const brussels = zoneNamed('Europe/Brussels')!;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Brussels',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  for (let at = Date.UTC(1946, 0, 1, 0, 30); at < Date.UTC(2046, 0, 1); at += 97 * 3_600_000) {
    const shown = format.format(at).replace(' ', 'T');
    assert.equal(formatLocal(brussels.toLocal(at)).padEnd(19, ':00'), shown);
    assert.equal(
      brussels.toInstant(brussels.toLocal(at)) === at || brussels.offsetAt(at - 3_600_000) !== brussels.offsetAt(at),
      true,
    );
  }
});

test('Windows names whose countries changed their clock mean the zone that Windows means', () => {
  const hoursAt = (name: string) => zoneNamed(ianaName(name)!)!.offsetAt(Date.UTC(2026, 0, 15)) / 3600;
  assert.equal(hoursAt('Central Asia Standard Time'), 6);
  assert.equal(hoursAt('Mountain Standard Time (Mexico)'), -7);
});

test('a VTIMEZONE of its own has its own clock changes', () => {
  const observances = [
    {
      start: '1987-04-05T02:00',
      offsetFrom: -18_000,
      offsetTo: -14_400,
      rrule: 'FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20261231T000000Z',
    },
    { start: '1967-10-29T02:00', offsetFrom: -14_400, offsetTo: -18_000, rrule: 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU' },
  ];
  const schedule = {
    start: '2026-04-04T09:00',
    end: '2026-04-04T10:00',
    tz: 'Fictitious',
    rrule: 'FREQ=MONTHLY;COUNT=9',
    observances,
  };
  const { moments, diagnostics } = expand(schedule, { from: Date.UTC(2026, 0), to: Date.UTC(2027, 0) });
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    moments.map(({ start }) => new Date(start).toISOString().slice(0, 16)),
    ['04-04T14', '05-04T13', '06-04T13', '07-04T13', '08-04T13', '09-04T13', '10-04T13', '11-04T14', '12-04T14'].map(
      text => `2026-${text}:00`,
    ),
  );
  assert.equal(zoneNamed('Fictitious', observances)!.offsetAt(Date.UTC(2027, 6, 1)), -18_000);
});

test('an unknown zone is read as Brussels, and said', () => {
  const { moments, diagnostics } = expand(
    { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Nowhere/Middle' },
    { from: Date.UTC(2026, 11, 1), to: Date.UTC(2027, 0) },
  );
  assert.equal(moments[0]?.start, Date.UTC(2026, 11, 1, 8));
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['unknown_time_zone'],
  );
});
