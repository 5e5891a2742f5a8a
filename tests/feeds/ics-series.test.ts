import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { calendar, event } from '../support/ics-text.ts';

const NOW = Date.UTC(2026, 10, 22);
const read = (...parts: string[]) => readIcsText(calendar(...parts), { now: NOW });
const weekly = (...lines: string[]) =>
  event(
    'DTSTART;TZID=Europe/Brussels:20261201T090000',
    'DTEND;TZID=Europe/Brussels:20261201T163000',
    'RRULE:FREQ=WEEKLY',
    ...lines,
  );
const exceptionsOf = (...parts: string[]) => read(...parts).activities[0]?.exceptions;

describe('versions of one event', () => {
  it('count by SEQUENCE, then by the last change, wherever they stand', () => {
    const version = (sequence: number, stamp: string, title: string) =>
      event('DTSTART:20261201', `SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, `SUMMARY:${title}`);
    const feed = read(
      version(2, '20261101T080000Z', 'oud'),
      version(3, '20261101T080000Z', 'ouder'),
      version(3, '20261102T080000Z', 'nieuw'),
      version(0, '20261103T080000Z', 'oudst'),
    );
    assert.deepEqual(
      feed.activities.map(({ title }) => title['nl']),
      ['nieuw'],
    );
    assert.deepEqual(feed.warnings, []);
  });

  it('count by the last change and not by when the feed was made, where both are there', () => {
    const version = (changed: string, made: string, title: string) =>
      event('DTSTART:20261201', `LAST-MODIFIED:${changed}`, `DTSTAMP:${made}`, `SUMMARY:${title}`);
    const feed = read(
      version('20261102T080000Z', '20261110T080000Z', 'nieuw'),
      version('20261101T080000Z', '20261111T080000Z', 'oud'),
    );
    assert.deepEqual(
      feed.activities.map(({ title }) => title['nl']),
      ['nieuw'],
    );
  });

  it('that are equally new count as they stand last in the file', () => {
    const version = (words: string) =>
      event('DTSTART:20261201', 'SEQUENCE:4', 'DTSTAMP:20261101T080000Z', `DESCRIPTION:${words}`);
    for (const words of [
      ['Met brood.', 'Met kaas.'],
      ['Met kaas.', 'Met brood.'],
    ]) {
      const feed = read(...words.map(version));
      assert.deepEqual(
        feed.activities.map(({ body }) => body?.['nl']),
        [words[1]],
      );
    }
  });

  it('are all shown when they only share their UID', () => {
    const feed = read(event('DTSTART:20261201'), event('DTSTART:20261208'), event('DTSTART:20261208'));
    assert.deepEqual(
      feed.activities.map(({ schedule }) => schedule.start),
      ['2026-12-01', '2026-12-08'],
    );
    assert.equal(new Set(feed.activities.map(({ id }) => id)).size, 2);
    assert.deepEqual(
      feed.warnings.map(({ code }) => code),
      ['duplicate_uid'],
    );
  });

  it('are all shown when they are on other days, however late each was changed', () => {
    const exercise = (day: string, changed: string) =>
      event(`DTSTART:${day}T193000`, `LAST-MODIFIED:${changed}T080000Z`);
    const feed = read(
      exercise('20261202', '20261001'),
      exercise('20261209', '20261003'),
      exercise('20261216', '20261002'),
    );
    assert.deepEqual(
      feed.activities.map(({ schedule }) => schedule.start),
      ['2026-12-02T19:30', '2026-12-09T19:30', '2026-12-16T19:30'],
    );
  });

  it('are one that moved when the newer has a higher SEQUENCE', () => {
    const feed = read(event('DTSTART:20261201', 'SEQUENCE:1'), event('DTSTART:20261208', 'SEQUENCE:2'));
    assert.deepEqual(
      feed.activities.map(({ id, schedule }) => [id, schedule.start]),
      [['soep@stek.example', '2026-12-08']],
    );
    assert.deepEqual(feed.warnings, []);
  });

  it('or none, without a UID: what takes place at two places is shown twice', () => {
    const at = (place: string, changed: string) =>
      event('UID:', 'DTSTART:20261201T090000', `LOCATION:${place}`, `LAST-MODIFIED:${changed}T080000Z`);
    const feed = read(at('Kerk', '20261001'), at('Dorpshuis', '20261002'), at('Kerk', '20261003'));
    assert.deepEqual(
      feed.activities.map(({ placeId }) => placeId),
      ['location:dorpshuis', 'location:kerk'],
    );
    assert.deepEqual(feed.warnings, []);
  });

  it('keep their ids in any order, beside a series and when others go', () => {
    const parts = [
      event('DTSTART:20261201', 'SUMMARY:A'),
      event('DTSTART:20261208', 'SUMMARY:B'),
      event('DTSTART:20261209T090000Z', 'RRULE:FREQ=WEEKLY'),
      event('RECURRENCE-ID:20261216T090000Z', 'DTSTART:20261216T100000Z'),
      event('UID:', 'DTSTART:20261201', 'SUMMARY:C'),
      event('UID:', 'DTSTART:20261201', 'SUMMARY:C', 'LOCATION:Kerk'),
    ];
    const idsOf = (...events: string[]) =>
      Object.fromEntries(
        read(...events).activities.map(({ id, schedule, title, placeId }) => [
          [schedule.start, title['nl'], placeId].join(),
          id,
        ]),
      );
    const all = idsOf(...parts);
    assert.equal(new Set(Object.values(all)).size, 5);
    assert.equal(all['2026-12-09T09:00,Soep,'], 'soep@stek.example', 'the series has the UID itself');
    assert.deepEqual(idsOf(...parts.toReversed()), all);
    const { '2026-12-01,A,': _, ...others } = all;
    assert.deepEqual(idsOf(...parts.slice(1)), others);
  });

  it('have ids of their own, however much alike they are', () => {
    const long = 'x'.repeat(200);
    const feed = read(event('DTSTART:20261201', `SUMMARY:${long}a`), event('DTSTART:20261201', `SUMMARY:${long}b`));
    assert.equal(new Set(feed.activities.map(({ id }) => id)).size, 2);
  });

  it('without a start do not hide one that has it', () => {
    const feed = read(event('DTSTART:20261201', 'SEQUENCE:1'), event('SEQUENCE:2', 'SUMMARY:Kapot'));
    assert.equal(feed.activities[0]?.title['nl'], 'Soep');
    assert.equal(feed.warnings[0]?.code, 'invalid_start');
  });
});

describe('two places of one name', () => {
  it('are two, and only the first goes by that name in an address', () => {
    const at = (number: number) =>
      event(`UID:${number}`, 'DTSTART:20261201', `LOCATION:Zaal\\, Markt ${number}\\, 8900 Ieper`);
    assert.deepEqual(
      read(at(1), at(2), at(1)).places.map(({ name, slug, address }) => [name, slug, address?.street]),
      [
        ['Zaal', 'zaal', 'Markt 1'],
        ['Zaal', undefined, 'Markt 2'],
      ],
    );
  });
});

describe('one date of a series', () => {
  it('is cancelled, with the comment as the reason', () => {
    const override = event(
      'RECURRENCE-ID:20261208T080000Z',
      'DTSTART:20261208T080000Z',
      'STATUS:CANCELLED',
      'COMMENT:Feestdag',
    );
    assert.deepEqual(exceptionsOf(weekly(), override), [
      { recurrenceId: '2026-12-08T09:00', type: 'cancelled', note: { nl: 'Feestdag' } },
    ]);
  });

  it('is moved to another time, day and place, also when it comes before its series', () => {
    const override = event(
      'RECURRENCE-ID;TZID=Europe/Brussels:20261208T090000',
      'DTSTART;TZID=Europe/Brussels:20261209T100000',
      'DTEND;TZID=Europe/Brussels:20261209T120000',
      'LOCATION:Kerk',
    );
    assert.deepEqual(exceptionsOf(override, weekly('LOCATION:Dorpshuis')), [
      {
        recurrenceId: '2026-12-08T09:00',
        type: 'moved',
        start: '2026-12-09T10:00',
        end: '2026-12-09T12:00',
        placeId: 'location:kerk',
      },
    ]);
  });

  it('is only changed when its time stays', () => {
    const override = event(
      'RECURRENCE-ID;TZID=Europe/Brussels:20261208T090000',
      'DTSTART;TZID=Europe/Brussels:20261208T090000',
      'DTEND;TZID=Europe/Brussels:20261208T163000',
      'SUMMARY:Soep en taart',
    );
    assert.deepEqual(exceptionsOf(weekly(), override), [
      { recurrenceId: '2026-12-08T09:00', type: 'changed', title: { nl: 'Soep en taart' } },
    ]);
  });

  it('counts in its newest version', () => {
    const version = (sequence: number, hour: string) =>
      event(
        `SEQUENCE:${sequence}`,
        'RECURRENCE-ID:20261208T080000Z',
        `DTSTART:20261208T${hour}0000Z`,
        `DTEND:20261208T${hour}3000Z`,
      );
    assert.equal(exceptionsOf(weekly(), version(3, '14'), version(1, '11'))?.[0]?.start, '2026-12-08T15:00');
  });

  it('counts as it stands last in the file when two versions are equally new', () => {
    const version = (hour: number) =>
      event('SEQUENCE:1', 'RECURRENCE-ID:20261208T080000Z', `DTSTART:20261208T${hour}0000Z`);
    assert.equal(exceptionsOf(weekly(), version(14), version(11))?.[0]?.start, '2026-12-08T12:00');
    assert.equal(exceptionsOf(weekly(), version(11), version(14))?.[0]?.start, '2026-12-08T15:00');
  });

  it('of whole days is found by a date, a time or UTC', () => {
    const daily = event('DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=DAILY;COUNT=5');
    for (const id of [
      'RECURRENCE-ID;VALUE=DATE:20261203',
      'RECURRENCE-ID;TZID=Europe/Brussels:20261203T000000',
      'RECURRENCE-ID:20261202T230000Z',
    ]) {
      assert.equal(exceptionsOf(daily, event(id, 'DTSTART;VALUE=DATE:20261210'))?.[0]?.recurrenceId, '2026-12-03', id);
    }
  });

  it('stands on its own when its series is not in the feed', () => {
    const feed = read(event('RECURRENCE-ID:20261208T080000Z', 'DTSTART:20261208T090000Z'));
    assert.deepEqual(
      feed.activities.map(({ id, schedule }) => [id, schedule.start]),
      [['soep@stek.example_20261208T080000Z', '2026-12-08T09:00']],
    );
  });

  it('changes all that follow it when its range says so', () => {
    const override = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Brussels:20270323T090000',
      'DTSTART;TZID=Europe/Brussels:20270323T100000',
      'DTEND;TZID=Europe/Brussels:20270323T163000',
    );
    const feed = read(weekly(), override);
    const { occurrences } = occurrencesOf(feed, { from: '2027-03-16', to: '2027-04-07', now: NOW });
    assert.deepEqual(
      occurrences.map(({ localStart, status }) => [localStart, status]),
      [
        ['2027-03-16T09:00', 'scheduled'],
        ['2027-03-23T10:00', 'moved'],
        ['2027-03-30T10:00', 'moved'],
        ['2027-04-06T10:00', 'moved'],
      ],
    );
  });
});
