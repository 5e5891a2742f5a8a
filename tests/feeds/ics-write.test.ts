import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { writeIcs } from '../../src/feeds/ics/write.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { Place } from '../../src/schema/place.ts';
import { calendar, event } from '../support/ics-text.ts';

const NOW = '2026-11-22T08:00:00Z';

const place: Place = {
  id: '3f6b2f5e-32e1-4a6f-9d1c-0b8a52b5a001',
  slug: 'zillebeke',
  name: 'Dorpshuis, zaal 1',
  address: { street: 'Voorbeeldstraat 12', postalCode: '8902', locality: 'Zillebeke', country: 'BE' },
  geo: { latitude: 50.83, longitude: 2.92 },
  accessibility: ['step-free'],
};

/** An activity that uses everything iCalendar can and cannot say. */
const soup: Activity = {
  id: '9b1d2c7e-1f54-4a0c-8a57-1d2e3f4a5b6c',
  placeId: place.id,
  status: 'published',
  title: { nl: 'Soep; brood, en koffie', fr: 'Soupe' },
  easyText: { nl: 'Kom eten.' },
  body: { nl: 'Elke dinsdag.\nNeem een kom mee \\ of niet.', fr: 'Chaque mardi.' },
  pictograms: ['soup'],
  image: { url: 'https://stek.example/soep.jpg', alt: 'Een kom soep', copyrightHolder: 'De Stek' },
  functions: ['ontmoeten'],
  audience: ['everyone', 'seniors', 'buren'],
  categories: ['Koffie, thee; en \\ taart', 'Wijk Noord'],
  languages: ['nl', 'ar'],
  attendanceMode: 'mixed',
  organiser: 'De Stek "Zillebeke"',
  partners: ['Het dienstencentrum'],
  contact: { name: 'Onthaal', email: 'stek@example.org' },
  url: 'https://stek.example/soep',
  schedule: {
    start: '2027-03-02T09:00',
    end: '2027-03-02T16:30',
    tz: 'Europe/Brussels',
    rrule: 'FREQ=WEEKLY;BYDAY=TU',
    rdate: ['2027-03-04T09:00'],
    exdate: ['2027-03-09T09:00'],
  },
  exceptions: [
    { recurrenceId: '2027-03-16T09:00', type: 'cancelled', note: { nl: 'Ziek', fr: 'Malade' } },
    { recurrenceId: '2027-03-30T09:00', type: 'moved', start: '2027-03-31T10:00', end: '2027-03-31T12:00' },
    { recurrenceId: '2027-04-06T09:00', type: 'changed', title: { nl: 'Soep en taart' }, seatsLeft: 3, capacity: 12 },
  ],
  price: { kind: 'fixed', amount: 250, uitpas: true },
  signUp: { mode: 'required', capacity: 12, url: 'https://stek.example/inschrijven' },
  version: 4,
  updatedAt: '2026-11-20T10:00:00.000Z',
};

const plain = (schedule: Activity['schedule'], rest: Partial<Activity> = {}): Activity => ({
  id: 'een',
  status: 'published',
  title: { nl: 'Soep' },
  schedule,
  version: 0,
  ...rest,
});

const write = (activities: Activity[], options = {}) =>
  writeIcs({ activities, places: [place] }, { now: NOW, ...options });
const readBack = (activities: Activity[], options = {}) =>
  readIcsText(write(activities, options), { now: Date.parse(NOW) });
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('the UID of an event', () => {
  it('stays the same, read, written and read again, whatever stands in it', () => {
    const uids = ['zaal 3\\, blok A;x', 'a\\;b\\\\c', 'C:\\Agenda\\1', 'q"1"', 'een,twee'];
    const read = readIcsText(calendar(...uids.map(uid => event(`UID:${uid}`, 'DTSTART:20261210T100000Z'))));
    const ids = read.activities.map(({ id }) => id);
    assert.deepEqual(ids, ['zaal 3, blok A;x', 'a;b\\c', 'C:\\Agenda\\1', 'q"1"', 'een,twee']);
    const again = readIcsText(writeIcs(read));
    assert.deepEqual(
      again.activities.map(({ id }) => id),
      ids,
    );
  });
});

describe('a written calendar', () => {
  it('gives back the same activity and place', () => {
    const feed = readBack([soup]);
    assert.deepEqual(feed.warnings, []);
    assert.deepEqual(feed.activities, [soup]);
    assert.deepEqual(feed.places, [place]);
  });

  it('gives back the words of its source also where they are like ours', () => {
    for (const categories of [['Koffie'], ['seniors'], ['buren', 'Buren'], ['leren', 'Leren']]) {
      const some = { ...soup, functions: ['leren'], categories };
      const { activities } = readIcsText(writeIcs({ activities: [some], places: [place] }, { now: NOW }));
      assert.deepEqual(activities[0]?.categories, categories);
      assert.deepEqual([activities[0]?.functions, activities[0]?.audience], [['leren'], soup.audience]);
    }
    const { categories, ...none } = soup;
    assert.equal(categories?.length, 2);
    assert.ok(
      !('categories' in readIcsText(writeIcs({ activities: [none], places: [place] }, { now: NOW })).activities[0]!),
    );
  });

  it('gives back whole days, UTC and what is cancelled', () => {
    const activities = [
      plain({ start: '2026-12-24', end: '2026-12-27', tz: 'Europe/Brussels', rrule: 'FREQ=YEARLY' }, { id: 'a' }),
      plain({ start: '2026-12-24T08:00', end: '2026-12-24T09:00', tz: 'UTC' }, { id: 'b', status: 'cancelled' }),
    ].map(activity => ({ ...activity, updatedAt: '2026-11-20T10:00:00.000Z' }));
    assert.deepEqual(readBack(activities).activities, activities);
  });

  it('gives back what is put off, a whole series or one date, and others read it as cancelled', () => {
    const schedule = { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' };
    const dates: Activity['exceptions'] = [
      { recurrenceId: '2026-12-08T09:00', type: 'postponed', note: { nl: 'De zaal is bezet.' } },
      { recurrenceId: '2026-12-15T09:00', type: 'cancelled' },
    ];
    const activities = [
      plain(schedule, { id: 'a', status: 'postponed' }),
      plain({ ...schedule, rrule: 'FREQ=WEEKLY;COUNT=4' }, { id: 'b', exceptions: dates }),
      plain({ ...schedule, rrule: 'FREQ=WEEKLY;COUNT=4' }, { id: 'c', status: 'postponed', exceptions: dates }),
      plain(schedule, { id: 'd', status: 'cancelled' }),
    ].map(activity => ({ ...activity, updatedAt: '2026-11-20T10:00:00.000Z' }));
    assert.deepEqual(readBack(activities).activities, activities);
    const statuses = unfolded(write(activities)).match(/^STATUS:.*$/gm);
    assert.deepEqual(
      statuses,
      ['CANCELLED', 'CONFIRMED', ...Array<string>(6).fill('CANCELLED')].map(one => `STATUS:${one}`),
    );
    const odd = readIcsText(calendar(event('DTSTART:20261210T100000Z', 'STATUS:CONFIRMED', 'X-STEK-STATUS:postponed')))
      .activities[0];
    assert.equal(odd?.status, 'published', 'what is on is not put off');
  });

  it('gives back a zone that only has rules of its own', () => {
    const observances = [
      { start: '1970-10-25T03:00', offsetFrom: 7200, offsetTo: 3600, rrule: 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU' },
      { start: '1970-03-29T02:00', offsetFrom: 3600, offsetTo: 7200, rrule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU' },
    ];
    const activity = plain({ start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Eigen, zone', observances });
    assert.deepEqual(readBack([activity]).activities[0]?.schedule, activity.schedule);
  });

  it('has the same moments after both clock changes', () => {
    const window = { from: '2026-10-01', to: '2027-11-15', now: 0, holidays: [] };
    const activities = [
      plain({ start: '2026-10-06T09:00', end: '2026-10-06T16:30', tz: 'Europe/Brussels', rrule: 'FREQ=WEEKLY' }),
    ];
    const before = occurrencesOf({ activities }, window).occurrences;
    assert.equal(before.length, 58);
    assert.deepEqual(occurrencesOf(readBack(activities), window).occurrences, before);
  });

  it('keeps lines to 75 octets, ended by CRLF, without cutting a character', () => {
    const title = { nl: '🍲é'.repeat(60) };
    const text = write([{ ...soup, title }]);
    for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    assert.ok(!text.includes('\ufffd'));
    assert.deepEqual(readIcsText(text).activities[0]?.title, title);
  });

  it('names itself and says when to look again', () => {
    const text = write([soup], { name: 'De Stek, Ieper', refreshHours: 6 });
    for (const line of [
      'NAME:De Stek\\, Ieper',
      'X-WR-CALNAME:De Stek\\, Ieper',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'SEQUENCE:4',
      'DTSTAMP:20261120T100000Z',
      `UID:${soup.id}`,
    ]) {
      assert.ok(text.includes(`\r\n${line}\r\n`), line);
    }
  });

  it('has the rules of Brussels, which any calendar app can follow', () => {
    const text = write([plain({ start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' })]);
    const zone = /BEGIN:VTIMEZONE[^]*END:VTIMEZONE/.exec(text)?.[0] ?? '';
    assert.match(
      zone,
      /BEGIN:DAYLIGHT\r\nDTSTART:20250330T020000\r\nTZOFFSETFROM:\+0100\r\nTZOFFSETTO:\+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n/,
    );
    assert.match(
      zone,
      /BEGIN:STANDARD\r\nDTSTART:20251026T030000\r\nTZOFFSETFROM:\+0200\r\nTZOFFSETTO:\+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n/,
    );
    const own = readIcsText(text.replaceAll('Europe/Brussels', 'Zonder naam'), { floatingZone: 'UTC' });
    const { occurrences } = occurrencesOf(own, { from: '2026-12-01', to: '2026-12-02', now: 0 });
    assert.equal(occurrences[0]?.start, '2026-12-01T08:00:00.000Z');
  });

  it('writes one date as an event of its own, as it was moved', () => {
    const text = unfolded(write([soup], { occurrence: '2027-03-30T09:00' }));
    assert.ok(text.includes(`UID:${soup.id}_20270330T0900\r\n`));
    assert.ok(text.includes('DTSTART;TZID=Europe/Brussels:20270331T100000\r\n'));
    assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1);
    assert.doesNotMatch(/BEGIN:VEVENT[^]*/.exec(text)![0], /RRULE|RECURRENCE-ID/);
  });

  it('writes school holidays as dates that do not exist, and reads them back as a pause', () => {
    const schedule = {
      start: '2027-03-02T09:00',
      end: '2027-03-02T10:00',
      tz: 'Europe/Brussels',
      rrule: 'FREQ=WEEKLY',
      skip: ['school-holidays' as const],
    };
    const holidays = [{ from: '2027-03-29', to: '2027-04-11', name: { nl: 'paasvakantie' } }];
    const text = unfolded(write([plain(schedule)], { holidays }));
    assert.ok(
      text.includes('EXDATE;X-STEK-REASON=school-holidays;TZID=Europe/Brussels:20270330T090000,20270406T090000\r\n'),
    );
    assert.deepEqual(readBack([plain(schedule)], { holidays }).activities[0]?.schedule, schedule);
  });

  it('has no drafts and nothing archived', () => {
    assert.doesNotMatch(
      write([
        { ...soup, status: 'draft' },
        { ...soup, status: 'archived' },
      ]),
      /VEVENT/,
    );
  });

  it('cannot be given lines by a title, an id, a zone, a name or an address', () => {
    const attack = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://evil.example/\u2028\n"';
    const hostile = plain(
      {
        start: '2026-12-01T09:00',
        end: '2026-12-01T10:00',
        tz: attack,
        rrule: `FREQ=DAILY\r\n${attack}`,
        exdate: [attack],
      },
      {
        id: attack,
        title: { [attack]: attack },
        organiser: attack,
        url: `https://x.example/\r\nATTACH:y`,
        price: { kind: attack as 'free' },
      },
    );
    const text = write([hostile], { name: attack, lang: attack });
    assert.doesNotMatch(unfolded(text), /^(ATTACH|END:VEVENT\r\nBEGIN)/m);
    assert.equal(unfolded(text).match(/^BEGIN:VEVENT\r$/gm)?.length, 1);
  });
});
