import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/feeds/feed.ts';
import type { IcsLimits } from '../../src/feeds/ics/limits.ts';
import { readIcs } from '../../src/feeds/ics/read.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { calendar, event } from '../support/ics-text.ts';
import { countWorkingTime } from '../support/working-time.ts';

const MAX_MILLISECONDS = 1500;

/** Reads, and fails when that takes longer than any feed may. */
async function timed(source: Parameters<typeof readIcs>[0], limits: Partial<IcsLimits> = {}) {
  const time = countWorkingTime();
  const feed = await readIcs(source, { limits });
  const took = time();
  assert.ok(took < MAX_MILLISECONDS, `${Math.round(took)} ms`);
  return feed;
}

/** For what must be read as a whole: the limit of time would stop a reader on a busy machine. */
const UNHURRIED = { milliseconds: 60_000 };

const codes = ({ warnings }: Awaited<ReturnType<typeof readIcs>>) => warnings.map(({ code }) => code);
const first = event('UID:eerste', 'DTSTART:20261201');

describe('the limits of a feed', () => {
  it('stop at as many bytes, lines, events and properties, with what was read shown', async () => {
    const many = calendar(first, ...Array.from({ length: 3000 }, (_, n) => event(`UID:${n}`, 'DTSTART:20261201')));
    for (const [limits, code] of [
      [{ bytes: 100_000 }, 'too_large'],
      [{ lines: 1000 }, 'too_many_lines'],
      [{ components: 100 }, 'too_many_events'],
    ] as const) {
      for (const source of [many, new TextEncoder().encode(many)]) {
        const feed = await timed(source, { ...UNHURRIED, ...limits });
        assert.equal(feed.activities[0]?.id, 'eerste');
        assert.ok(codes(feed).includes(code), code);
      }
    }
    const wide = await timed(calendar(event('DTSTART:20261201', ...Array(50).fill('COMMENT:x'))), { properties: 10 });
    assert.deepEqual(codes(wide), ['too_many_properties']);
  });

  it('stop when the time is up', async () => {
    const many = calendar(...Array.from({ length: 5000 }, (_, n) => event(`UID:${n}`, 'DTSTART:20261201')));
    assert.ok(codes(await timed(many, { milliseconds: 5 })).includes('time_limit'));
  });

  it('hold for one line of 10 MB', async () => {
    const feed = await timed(
      calendar(first, event('UID:lang', 'DTSTART:20261201', `DESCRIPTION:${'x'.repeat(10_000_000)}`)),
      UNHURRIED,
    );
    assert.equal(feed.activities.length, 2);
    assert.deepEqual(codes(feed), ['too_large', 'line_too_long', 'unclosed_component']);
  });

  it('hold for 10 MB of folds, of quotes, of angle brackets and of BEGINs', async () => {
    const bodies = [
      'SUMMARY:x\n' + ' y\n'.repeat(3_000_000),
      'X;A="'.repeat(2_000_000),
      `DESCRIPTION:<p>${'<'.repeat(10_000_000)}`,
      'BEGIN:VEVENT\n'.repeat(700_000),
    ];
    for (const body of bodies)
      assert.ok((await timed(`${calendar(first)}BEGIN:VEVENT\nDTSTART:20261201\n${body}`)).activities.length > 0);
  });

  it('hold for a thousand zones nobody knows, and rules without end', async () => {
    const zones = Array.from({ length: 1000 }, (_, n) =>
      event(`UID:${n}`, `DTSTART;TZID="(UTC) Stad${n}, Dorp${n}":20261201T090000`),
    );
    assert.equal((await timed(calendar(...zones), UNHURRIED)).activities.length, 1000);
    const rules = event('DTSTART:19000101T000000Z', ...Array(1500).fill('RRULE:FREQ=MINUTELY'));
    await timed(calendar(first, rules));
  });

  it('hold for changes that follow one another without end', async () => {
    const series = event('DTSTART:19000101T000000Z', 'RRULE:FREQ=HOURLY');
    const changes = Array.from({ length: 500 }, (_, n) =>
      event(`RECURRENCE-ID;RANGE=THISANDFUTURE:2001${String(n + 1000)}T000000Z`, 'DTSTART:20010101T003000Z'),
    );
    await timed(calendar(first, series, ...changes));
  });
});

describe('a stream', () => {
  async function* bytesOf(...pieces: string[]) {
    for (const piece of pieces) yield new TextEncoder().encode(piece);
  }

  it('is read as it comes, cut anywhere', async () => {
    const text = calendar(event('DTSTART:20261201', 'SUMMARY:Café crème 🍲', 'DESCRIPTION:één'));
    const bytes = new TextEncoder().encode(text);
    const whole = readIcsText(text);
    for (const size of [1, 2, 3, 7]) {
      const pieces = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      };
      assert.deepEqual(await readIcs(pieces()), whole);
    }
  });

  it('is read where streams cannot be looped over, as in WebKit, and is let go at the end', async () => {
    const text = calendar(event('DTSTART:20261201', 'SUMMARY:Café'));
    let isLetGo = false;
    const bytes = new TextEncoder().encode(text);
    const stream = () => {
      const pieces = [bytes.subarray(0, 30), bytes.subarray(30)];
      const read = async () => ({ value: pieces.shift() });
      return { getReader: () => ({ read, cancel: async () => void (isLetGo = true) }) };
    };
    assert.deepEqual(await readIcs(stream()), readIcsText(text));
    assert.equal(isLetGo, true);
    assert.deepEqual(await readFeed(stream()), readIcsText(text));
  });

  it('that breaks off shows what had arrived', async () => {
    async function* broken() {
      yield* bytesOf('BEGIN:VCALENDAR\r\n', `${first}\r\n`, 'BEGIN:VEVENT\r\nUID:half\r\nSUMM');
      throw new Error('reset');
    }
    const feed = await readIcs(broken());
    assert.deepEqual(
      feed.activities.map(({ id }) => id),
      ['eerste'],
    );
    assert.deepEqual(codes(feed), ['stream_broken', 'bad_line', 'unclosed_component', 'invalid_start']);
  });

  it('is no longer read once there is enough', async () => {
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken++;
        yield* bytesOf(calendar(event(`UID:${taken}`, 'DTSTART:20261201')));
      }
    }
    const feed = await readIcs(endless(), { limits: { bytes: 10_000 } });
    assert.ok(codes(feed).includes('too_large'));
    assert.ok(taken < 200);
  });
});
