import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { zoneNamed } from '../../src/domain/recurrence/zone.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { writeIcs } from '../../src/feeds/ics/write.ts';
import type { Feed } from '../../src/schema/programme.ts';
import { NOW } from '../support/fault-files.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  command => spawnSync(command, ['-c', 'from dateutil.tz import tzical']).status === 0,
);
const noDateutil = python ? false : 'python3 with dateutil is not installed (Debian: python3-dateutil)';

describe('F21: a time zone that we write goes on', () => {
  /** By rules of many kinds, without any, changed lately, and after the moon. */
  const NAMES = [
    ...['Europe/Brussels', 'Europe/London', 'Europe/Chisinau', 'America/New_York', 'America/Nuuk', 'America/Santiago'],
    ...['America/Asuncion', 'America/Mexico_City', 'Asia/Almaty', 'Asia/Jerusalem', 'Asia/Beirut', 'Asia/Gaza'],
    ...['Asia/Tokyo', 'Asia/Amman', 'Africa/Cairo', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Australia/Sydney'],
    ...['Pacific/Auckland', 'Pacific/Easter', 'Pacific/Fiji', 'Atlantic/Azores'],
  ];
  const FOLLOWS_THE_MOON = new Set(['Africa/Casablanca', 'Asia/Gaza']);
  /** Noon of days in each week until the last year, and the hours around each change of the clock. */
  function timesOf(tzid: string, last: number): string[] {
    const zone = zoneNamed(tzid)!;
    const times: string[] = [];
    for (let at = Date.UTC(2023, 0, 2); at < Date.UTC(last, 11, 31); at += 86_400_000) {
      const isChange = zone.offsetAt(at) !== zone.offsetAt(at + 86_400_000);
      if (isChange || at % (9 * 86_400_000) === 0)
        for (const hours of [-24, 12, 48]) times.push(new Date(at + hours * 3_600_000).toISOString().slice(0, 16));
    }
    return times;
  }
  const feedIn = (tz: string) =>
    writeIcs({
      activities: [
        {
          id: 'a',
          title: { nl: 'Soep' },
          status: 'published',
          version: 0,
          schedule: { start: '2024-02-01T09:00', end: '2024-02-01T10:00', tz, rrule: 'FREQ=WEEKLY' },
        },
      ],
      places: [],
    });

  it('by the rules of today, read by python-dateutil as by Intl until 2045', { skip: noDateutil }, () => {
    const questions = NAMES.map(tzid => ({
      ics: feedIn(tzid),
      tzid,
      times: timesOf(tzid, FOLLOWS_THE_MOON.has(tzid) ? 2034 : 2045),
    }));
    const script = fileURLToPath(new URL('read_with_dateutil.py', import.meta.url));
    const input = questions.map(question => JSON.stringify(question)).join('\n');
    const { status, stdout, stderr } = spawnSync(python!, [script], { input, encoding: 'utf8', maxBuffer: 2 ** 26 });
    assert.equal(status, 0, stderr);
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as number[]);
    assert.equal(answers.length, NAMES.length);
    for (const [index, { tzid, times }] of questions.entries()) {
      const zone = zoneNamed(tzid)!;
      assert.ok(times.length > 500);
      const wrong = times.filter((time, at) => {
        const instant = zone.toInstant(Date.parse(`${time}Z`) / 1000);
        return zone.offsetAt(instant) !== answers[index]![at];
      });
      assert.deepEqual(wrong, [], tzid);
    }
  });

  it('by our own reader too, when it knows the name of none of them', () => {
    for (const tzid of NAMES) {
      const own = readIcsText(feedIn(tzid).replaceAll(tzid, 'Zonder naam'), { now: NOW });
      const real = readIcsText(feedIn(tzid), { now: NOW });
      const startsOf = (feed: Feed) =>
        occurrencesOf(feed, { from: '2033-01-01', to: '2034-01-01', now: NOW }).occurrences.map(({ start }) => start);
      assert.equal(startsOf(real).length, 52);
      assert.deepEqual(startsOf(own), startsOf(real), tzid);
    }
  });
});
