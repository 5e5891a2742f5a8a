import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../src/feeds/feed.ts';
import { readIcs } from '../../src/feeds/ics/read.ts';
import { readStekJson } from '../../src/feeds/stek-json.ts';
import { isCanonical } from '../../src/sdk/canonical-guard.ts';
import { readUitdatabank } from '../../src/feeds/uitdatabank/read.ts';
import { Activity } from '../../src/schema/activity.ts';
import { calendar, event } from '../support/ics-text.ts';
import { sharedFile, sharedFiles } from '../support/shared-data.ts';
import '../support/same-cases.ts';

/** `npm run test:fuzz` takes 100,000. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 4000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122);
const NOW = Date.UTC(2026, 10, 22);
const SMALL = 4000;

/** What every reader must hold to, whatever it is given. */
async function check(read: () => ReturnType<typeof readIcs>): Promise<void> {
  const feed = await read();
  for (const activity of feed.activities) assert.ok(Activity.safeParse(activity).success, 'not an activity');
  assert.deepEqual(Object.keys(Object.prototype), [], 'an object prototype was changed');
}

const OWN = new TextEncoder().encode(
  calendar(
    'BEGIN:VTIMEZONE\r\nTZID:Eigen\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE',
    event(
      'DTSTART;TZID=Eigen:20261201T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;BYDAY=TU',
      'EXDATE:20261208T080000Z',
      'CATEGORIES:leren',
    ),
    event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20261215T080000Z',
      'DTSTART:20261215T090000Z',
      'LOCATION:Dorpshuis\\, Dorp 1\\, 8900 Ieper',
    ),
    event(
      'UID:2',
      'DTSTART;VALUE=DATE:20261224',
      'RDATE;VALUE=PERIOD:20261226T080000Z/PT3H',
      'DESCRIPTION:<p>Één</p>',
      'X-STEK-PRICE:{"kind":"free"}',
    ),
  ),
);
const SEEDS = [
  OWN,
  ...sharedFiles('ics-dev', '.ics')
    .map(sharedFile)
    .filter(({ length }) => length > 0 && length < SMALL),
];
const EVENTS = sharedFiles('uitdatabank', '.json').map(
  path => JSON.parse(new TextDecoder().decode(sharedFile(path))) as unknown,
);

const TOKENS = [
  ...'\r\n|\n |:|;|,|"|=|\\|\u0000|\u00ff|BEGIN:VEVENT\r\n|END:VEVENT\r\n|BEGIN:|END:|99999999|00000000T000000Z|-P1D|__proto__|FREQ=MINUTELY'.split(
    '|',
  ),
  ...'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n|RECURRENCE-ID:20261201T080000Z\r\n|DTSTART:20261201T090000\r\n|TZID=|RANGE=THISANDFUTURE'.split(
    '|',
  ),
].map(token => new TextEncoder().encode(token));

/** A few places where a file is changed: a token put in, bytes taken out, a byte flipped, a piece repeated. */
const mutation = fc.record({
  kind: fc.nat({ max: 3 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 60 }),
  token: fc.nat({ max: TOKENS.length - 1 }),
});

function mutated(
  bytes: Uint8Array,
  { kind, at, size, token }: { kind: number; at: number; size: number; token: number },
): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)];
  if (kind === 0) return joined(before, TOKENS[token]!, after);
  if (kind === 1) return joined(before, after.subarray(size));
  if (kind === 2) return joined(before, Uint8Array.of((bytes[from] ?? 0) ^ size), after.subarray(1));
  return joined(before, after.subarray(0, size), after);
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** JSON of any shape, with the keys UiTdatabank uses among others. */
const anyJson = fc.jsonValue({ maxDepth: 4 });
const KEYS = [
  'startDate',
  'endDate',
  'subEvent',
  'openingHours',
  'openingHoursClosedDays',
  'openingHoursAdjustedDays',
  'status',
  'bookingAvailability',
  'priceInfo',
  'name',
  'location',
  'calendarType',
  'terms',
  'audience',
  'typicalAgeRange',
  'mediaObject',
  'contactPoint',
  'bookingInfo',
  'organizer',
  'description',
  'image',
  '@id',
  'mainLanguage',
  'created',
];

describe(`any input (seed ${SEED})`, () => {
  it(`makes no iCalendar reader throw, hang or give what is no activity: ${RUNS} changed files`, async () => {
    const input = fc.tuple(fc.nat({ max: SEEDS.length - 1 }), fc.array(mutation, { minLength: 1, maxLength: 6 }));
    const property = fc.asyncProperty(input, ([seed, changes]) =>
      // By turns with the schemas from the start, and only where something is not sound.
      check(() =>
        readIcs(changes.reduce(mutated, SEEDS[seed]!), {
          now: NOW,
          ...(changes.length % 2 && { isSound: isCanonical }),
        }),
      ),
    );
    await fc.assert(property, { numRuns: Math.ceil(RUNS * 0.8), seed: SEED, endOnFailure: true });
  });

  it('makes no reader of any format throw: random bytes and texts', async () => {
    const input = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      anyJson.map(value => JSON.stringify(value)),
    );
    const property = fc.asyncProperty(input, body => check(() => readFeed(body, { now: NOW })));
    await fc.assert(property, { numRuns: Math.ceil(RUNS * 0.1), seed: SEED, endOnFailure: true });
  });

  it(
    'makes no JSON reader throw: events of UiTdatabank with any value in any place',
    { skip: EVENTS.length === 0 && 'no samples' },
    async () => {
      const input = fc.tuple(
        fc.nat({ max: EVENTS.length - 1 }),
        fc.dictionary(fc.constantFrom(...KEYS, '__proto__', 'constructor'), anyJson, { maxKeys: 4 }),
      );
      const property = fc.asyncProperty(input, ([index, changes]) =>
        check(async () => {
          const changed = { ...(EVENTS[index] as object), ...changes };
          readStekJson([changed, { activities: changed }]);
          return readUitdatabank(JSON.parse(JSON.stringify(changed)));
        }),
      );
      await fc.assert(property, { numRuns: Math.ceil(RUNS * 0.1), seed: SEED, endOnFailure: true });
    },
  );
});
