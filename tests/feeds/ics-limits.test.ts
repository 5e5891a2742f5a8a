import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/feeds/feed.ts';
import { readIcs } from '../../src/feeds/ics/read.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { ComponentReader } from '../../src/feeds/ics/component-reader.ts';
import { Diagnostics } from '../../src/feeds/ics/diagnostics.ts';
import { isOver } from '../../src/feeds/ics/is-over.ts';
import { ICS_LIMITS } from '../../src/feeds/ics/limits.ts';
import { finishAtOnce } from '../../src/domain/work.ts';
import { Unfolder } from '../../src/feeds/ics/unfold.ts';
import { calendar, event } from '../support/ics-text.ts';

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
        const feed = await readIcs(source, { limits });
        assert.equal(feed.activities[0]?.id, 'eerste');
        assert.ok(codes(feed).includes(code), code);
      }
    }
    const wide = await readIcs(calendar(event('DTSTART:20261201', ...Array(50).fill('COMMENT:x'))), {
      limits: { properties: 10 },
    });
    assert.deepEqual(codes(wide), ['too_many_properties']);
  });

  it('hold for one line of 20 MB', async () => {
    const feed = await readIcs(
      calendar(first, event('UID:lang', 'DTSTART:20261201', `DESCRIPTION:${'x'.repeat(20_000_000)}`)),
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
      assert.ok((await readIcs(`${calendar(first)}BEGIN:VEVENT\nDTSTART:20261201\n${body}`)).activities.length > 0);
  });

  it('hold for a thousand zones nobody knows, and rules without end', async () => {
    const zones = Array.from({ length: 1000 }, (_, n) =>
      event(`UID:${n}`, `DTSTART;TZID="(UTC) Stad${n}, Dorp${n}":20261201T090000`),
    );
    assert.equal((await readIcs(calendar(...zones))).activities.length, 1000);
    const rules = event('DTSTART:19000101T000000Z', ...Array(1500).fill('RRULE:FREQ=MINUTELY'));
    await readIcs(calendar(first, rules));
  });

  it('hold for changes that follow one another without end', async () => {
    const series = event('DTSTART:19000101T000000Z', 'RRULE:FREQ=HOURLY');
    const changes = Array.from({ length: 500 }, (_, n) =>
      event(`RECURRENCE-ID;RANGE=THISANDFUTURE:2001${String(n + 1000)}T000000Z`, 'DTSTART:20010101T003000Z'),
    );
    await readIcs(calendar(first, series, ...changes));
  });
});

describe('a feed with more events than are shown', () => {
  const NOW = Date.UTC(2026, 10, 22);
  const past = (n: number, ...lines: string[]) => event(`UID:oud-${n}`, 'DTSTART:20200101T090000Z', ...lines);
  const coming = (n: number) => event(`UID:nieuw-${n}`, 'DTSTART:20261201T090000Z');
  const many = (count: number, one: (n: number) => string) => Array.from({ length: count }, (_, n) => one(n));
  const read = (...events: string[]) => readIcs(calendar(...events), { now: NOW, limits: { components: 200 } });

  it('shows all that come, wherever they stand among those that are over, and says what is left out', async () => {
    const [old, fresh] = [many(500, n => past(n)), many(150, coming)];
    for (const events of [
      [...old, ...fresh],
      [...fresh, ...old],
      old.flatMap((one, n) => [one, fresh[n] ?? []]).flat(),
    ]) {
      const feed = await read(...events);
      const shown = feed.activities.filter(({ id }) => id.startsWith('nieuw'));
      assert.equal(shown.length, 150);
      assert.deepEqual(codes(feed), ['too_many_events']);
      assert.match(feed.warnings[0]!.detail, /those that ended before 2026-09-21 are not shown\. Offer a smaller feed/);
      assert.equal(feed.complete, false);
    }
  });

  it('shows the 12,000 of a calendar that begins years ago as far as they come', async () => {
    const feed = await readIcs(calendar(...many(11_700, n => past(n)), ...many(300, coming)), { now: NOW });
    assert.equal(feed.activities.length, 300);
  });

  it('takes a series that ended for past, and one that may go on for coming', async () => {
    const over = [
      ['RRULE:FREQ=WEEKLY;UNTIL=20260601T000000Z'],
      ['RRULE:FREQ=DAILY;COUNT=300'],
      ['RRULE:FREQ=YEARLY;COUNT=3', 'DURATION:PT2H'],
      ['RECURRENCE-ID:20200102T090000Z'],
      ['DURATION:P53W'],
      ['duration:p1dt2h'],
      ['RDATE:20200301T090000Z,20200401T090000Z'],
      ['RDATE;VALUE=PERIOD:20200301T090000Z/P3D'],
      ['RRULE:FREQ=WEEKLY;COUNT=200', 'RDATE;VALUE=DATE:20240101'],
    ];
    const going = [
      ['RRULE:FREQ=WEEKLY'],
      ['RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=YEARLY;UNTIL=20300101'],
      ['RRULE:FREQ=YEARLY;COUNT=8'],
      ['RDATE:20261201T090000Z'],
      ['DTEND:20261201T090000Z'],
      ['DURATION:P400W'],
      ['DURATION:lang'],
      ['RDATE;VALUE=PERIOD:20200301T090000Z/20261201T090000Z'],
      ['RDATE;VALUE=PERIOD:20200301T090000Z/P9999D'],
      ['RECURRENCE-ID:20261201T090000Z'],
      ['RECURRENCE-ID;RANGE=THISANDFUTURE:20200102T090000Z'],
    ];
    const isOverAt = (lines: string[]) => {
      const [component] = componentsOf(past(1, ...lines));
      return isOver(component!, NOW / 1000);
    };
    assert.deepEqual(
      over.map(isOverAt),
      over.map(() => true),
    );
    assert.deepEqual(
      going.map(isOverAt),
      going.map(() => false),
    );
  });

  it('shows the first of too many that come, and says so', async () => {
    const feed = await read(...many(201, coming), past(1));
    assert.deepEqual([feed.activities.length, codes(feed)], [200, ['too_many_events', 'too_many_events']]);
    assert.deepEqual(codes(await read(...many(200, coming))), []);
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

function componentsOf(text: string) {
  const components = new ComponentReader(ICS_LIMITS, new Diagnostics(), 0);
  for (const line of new Unfolder(ICS_LIMITS.lineLength).push(text + '\r\nEND:VCALENDAR\r\n')) components.add(line);
  finishAtOnce(components.end());
  return components.events;
}
