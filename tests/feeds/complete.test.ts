import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readFeed, type FeedOptions } from '../../src/feeds/feed.ts';
import type { FeedSource } from '../../src/feeds/feed-source.ts';
import { readUitdatabank } from '../../src/feeds/uitdatabank/read.ts';
import { mergeFeeds } from '../../src/sdk/merge.ts';
import type { Feed } from '../../src/schema/programme.ts';
import { calendar, event } from '../support/ics-text.ts';

const START = 'DTSTART:20261201T090000Z';
const good = event(START);
const activity = {
  id: 'soep',
  title: { nl: 'Soep' },
  schedule: { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' },
};
const uit = { '@type': 'Event', '@id': 'urn:1', name: 'Soep', startDate: '2026-12-01T09:00:00+01:00' };
const json = (value: unknown): string => JSON.stringify(value);
const weekly = (more: object) => json({ ...uit, calendarType: 'permanent', ...more });
const OPEN = { opens: '09:00', closes: '12:00', dayOfWeek: ['monday'] };

async function* broken(text: string) {
  yield new TextEncoder().encode(text);
  throw new Error('reset');
}

interface Sample {
  body: () => FeedSource;
  complete: boolean;
  options?: FeedOptions;
}

/** What may be taken away after such a feed: anything, or nothing. */
const whole = (body: FeedSource, options?: FeedOptions): Sample => ({
  body: () => body,
  complete: true,
  ...(options && { options }),
});
const partial = (body: FeedSource, options?: FeedOptions): Sample => ({
  body: () => body,
  complete: false,
  ...(options && { options }),
});

/** A feed for every word that a reader can say; who adds a word has to say here what it costs. */
const SAMPLES: Record<string, Sample[]> = {
  bad_line: [partial(calendar(event(START, 'RRULE FREQ=WEEKLY')))],
  cut_off: [partial(`BEGIN:VCALENDAR\r\n${good}\r\n`), partial(calendar(good).slice(0, -20))],
  duplicate_id: [partial(json([activity, activity]))],
  duplicate_uid: [whole(calendar(good, event('DTSTART:20261202T090000Z')))],
  empty_feed: [partial('')],
  error_answer: [partial(json({ error: 'no' }))],
  guessed_time_zone: [partial(calendar(event('DTSTART;TZID="(GMT +01:00) Ergens":20261201T090000')))],
  hidden_event: [whole(json([uit, { ...uit, '@id': 'urn:2', workflowStatus: 'DELETED' }]))],
  html_instead_of_feed: [partial('<!doctype html><title>Aanmelden</title>')],
  invalid_date: [
    partial(calendar(event(START, 'RRULE:FREQ=DAILY', 'EXDATE:morgen'))),
    partial(calendar(event(START), event(START, 'RECURRENCE-ID:morgen', 'SEQUENCE:2'))),
    partial(json({ ...uit, subEvent: [{ startDate: 'morgen' }, { startDate: '2026-12-01T09:00:00+01:00' }] })),
    partial(weekly({ openingHours: [OPEN, { ...OPEN, opens: 'vroeg' }] })),
    partial(weekly({ openingHours: [OPEN], openingHoursClosedDays: [{ startDate: 'morgen' }] })),
  ],
  invalid_end: [whole(calendar(event(START, 'DTEND:laat')))],
  invalid_json: [partial('{"activities": [')],
  invalid_rrule: [partial(calendar(event(START, 'RRULE:FREQ=WEEKLY;BYDAY=MO,XX')))],
  invalid_start: [partial(calendar(event('DTSTART:gisteren'), event('UID:2', START)))],
  invalid_type: [partial(json({ activities: 7 })), partial(json([uit, 7]))],
  invalid_value: [
    whole(json([{ ...activity, price: { kind: 'veel' } }])),
    partial(json([{ ...activity, schedule: { ...activity.schedule, exdate: ['2026-13-99'] } }])),
    whole(calendar(event(START, 'X-STEK-PRICE:{"kind":"veel"}'))),
  ],
  item_skipped: [partial(json([activity, { id: 'kapot' }]))],
  line_too_long: [
    whole(calendar(event(START, `DESCRIPTION:${'x'.repeat(200)}`)), { limits: { lineLength: 100 } }),
    partial(calendar(event(START, `RRULE:FREQ=WEEKLY;BYHOUR=${'9,'.repeat(100)}9`)), { limits: { lineLength: 100 } }),
  ],
  missing_title: [whole(calendar(event(START, 'SUMMARY:')))],
  more_pages: [
    partial(json({ '@type': 'PagedCollection', totalItems: 7, member: [uit] })),
    partial(json({ items: [activity], next: 'eyJpZCI6MX0' })),
  ],
  no_opening_hours: [partial(json([uit, { ...uit, '@id': 'urn:2', calendarType: 'permanent' }]))],
  not_a_calendar: [partial('BEGIN:IETS\r\nEND:IETS\r\n')],
  not_an_event: [whole(json([uit, { '@type': 'Organizer', '@id': 'urn:2' }]))],
  not_embedded: [partial(json([uit, { '@id': 'urn:2', '@type': 'Event' }]))],
  part_of_programme: [partial(json({ items: [], activities: [activity] }))],
  private_event: [
    whole(calendar(event(START, 'CLASS:PRIVATE'))),
    whole(calendar(event(START, 'CLASS:PRIVATE')), { skipPrivate: true }),
  ],
  several_rules: [partial(calendar(event(START, 'RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=WEEKLY;COUNT=2')))],
  stream_broken: [
    { body: () => broken(calendar(good)), complete: false },
    { body: () => broken('{"activities": ['), complete: false },
  ],
  too_large: [partial(calendar(good, event('UID:2', START)), { limits: { bytes: 150 } })],
  too_many_dates: [partial(calendar(event(START, `RDATE:${Array(2001).fill('20261202T090000Z').join()}`)))],
  too_many_events: [
    partial(calendar(good, event('UID:2', START)), { limits: { components: 1 } }),
    partial(calendar(event('DTSTART:20250101'), event('UID:2', START)), { limits: { components: 1 } }),
    partial(json({ activities: Array(20_001).fill(7) })),
  ],
  too_many_lines: [partial(calendar(good, event('UID:2', START)), { limits: { lines: 5 } })],
  too_many_properties: [partial(calendar(event(START, 'RRULE:FREQ=DAILY')), { limits: { properties: 2 } })],
  too_much_work: [
    partial(calendar(event(START, 'RRULE:FREQ=DAILY'), event('RECURRENCE-ID:20361202T090000Z', START)), {
      limits: { steps: 1 },
    }),
  ],
  unclosed_component: [partial('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261201\r\nEND:VCALENDAR\r\n')],
  unreadable_field: [partial(calendar(event(START, 'X-STEK-SIGN-UP:{"mode":"required"\\,"capacity":three}')))],
  unknown_time_zone: [
    partial(calendar(event('DTSTART;TZID=Mars:20261201T090000'))),
    partial(json([{ ...activity, schedule: { ...activity.schedule, tz: 'Mars/Base' } }])),
  ],
  unsupported_format: [partial('%PDF-1.7')],
  unsupported_rrule: [
    partial(calendar(event(START, 'RRULE:FREQ=VAAK'))),
    partial(
      calendar(event(START, `RRULE:FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 300 }, (_, n) => n + 1).join()}`)),
    ),
  ],
};

/** Words of this shape in the readers that are no codes of warnings: sentences, and codes that only sum up others. */
const NOT_CODES = [
  'early_end',
  'long_rule',
  'more_warnings',
  'no_date',
  'no_start',
  'past_events',
  'private_left_out',
  'private_shown',
  'too_many_zones',
  'unreadable_end',
  'unreadable_start',
  'version_start',
];

const read = ({ body, options }: Sample): Promise<Feed> =>
  readFeed(body(), { now: Date.UTC(2026, 10, 22), ...options });

describe('a feed is complete', () => {
  it('when all of it was read and used', async () => {
    for (const text of [calendar(good), json([activity]), json(uit), calendar()])
      assert.deepEqual(pick(await read(whole(text))), { complete: true, codes: [] }, text);
  });

  for (const [code, samples] of Object.entries(SAMPLES)) {
    it(`or not, as each ${code} says`, async () => {
      for (const [index, sample] of samples.entries()) {
        const { complete, codes } = pick(await read(sample));
        assert.ok(codes.includes(code), `sample ${index}: ${codes.join()}`);
        assert.equal(complete, sample.complete, `sample ${index}`);
      }
    });
  }

  it('or not, with every word that a reader can say', () => {
    const files = [...globSync('src/feeds/**/*.ts'), 'src/schema/read.ts', 'src/domain/recurrence/rule.ts'];
    const words = files
      // Services are no programme: what cannot be read of them has its words in `hsds.test.ts`.
      .filter(file => !/explain\.ts$|\/hsds\//.test(file))
      .flatMap(file => readFileSync(file, 'utf8').match(/(?<=')[a-z]+(?:_[a-z]+)+(?=')/g) ?? []);
    assert.deepEqual([...new Set(words)].sort(), [...Object.keys(SAMPLES), ...NOT_CODES].sort());
  });

  it('not when more went wrong than there is room to say', async () => {
    const feed = await read(
      whole(calendar(...Array.from({ length: 300 }, (_, n) => event(`UID:${n}`, START, 'SUMMARY:')), event('UID:x'))),
    );
    assert.ok(!feed.warnings.some(({ code }) => code === 'invalid_start'));
    assert.equal(feed.complete, false);
  });

  it('not when dates of UiTdatabank stand twice, or there are too many', () => {
    const dates = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        startDate: new Date(Date.UTC(2026, 11, 1) + n * 3_600_000).toISOString(),
      }));
    assert.equal(readUitdatabank({ ...uit, subEvent: dates(2000) }).complete, true);
    assert.equal(readUitdatabank({ ...uit, subEvent: dates(2001) }).complete, false);
    assert.equal(readUitdatabank({ ...uit, subEvent: [...dates(2), ...dates(1)] }).complete, false);
  });

  it('together with others only when all of them are', async () => {
    const [one, two] = [await read(whole(calendar(good))), await read(partial(''))];
    assert.equal(mergeFeeds([one, one]).complete, true);
    assert.equal(mergeFeeds([one, two]).complete, false);
  });
});

const pick = ({ complete, warnings }: Feed) => ({ complete, codes: warnings.map(({ code }) => code) });
