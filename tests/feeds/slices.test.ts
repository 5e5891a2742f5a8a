import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IcsSession } from '../../src/feeds/ics/session.ts';
import { loadParts } from '../../src/feeds/ics/parts.ts';
import { readIcs } from '../../src/feeds/ics/read.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { finishAtOnce, type Work } from '../../src/domain/work.ts';
import { Slices } from '../../src/feeds/slices.ts';
import { readingStekJson } from '../../src/feeds/stek-json.ts';
import { readingUitdatabank } from '../../src/feeds/uitdatabank/read.ts';
import { calendar, event } from '../support/ics-text.ts';

const COUNT = 2000;
const many = <T>(one: (n: number) => T): T[] => Array.from({ length: COUNT }, (_, n) => one(n));

/** How many steps some work has, and what comes of it. */
function stepsOf<T>(work: Work<T>): { steps: number; value: T } {
  for (let steps = 0; ; steps++) {
    const { done, value } = work.next();
    if (done) return { steps, value };
  }
}

/** The steps of reading and of building a calendar. */
async function stepsFor(text: string): Promise<{ reading: number; looking: number; building: number }> {
  const session = new IcsSession({ now: Date.UTC(2026, 10, 22) });
  const { steps: reading } = stepsOf(session.add(text));
  const { steps: looking, value: parts } = stepsOf(session.end());
  const { steps: building } = stepsOf(session.build(await loadParts(parts)));
  return { reading, looking, building };
}

describe('a long feed', () => {
  it('lets others have their turn between two slices', async () => {
    const turns: string[] = [];
    function* slow(): Work<string> {
      for (let step = 0; step < 3; step++) {
        setImmediate(() => turns.push(`other ${step}`));
        for (const end = performance.now() + 30; performance.now() < end;);
        turns.push(`step ${step}`);
        yield;
      }
      return 'done';
    }
    assert.equal(await new Slices().finish(slow()), 'done');
    assert.deepEqual(turns, ['step 0', 'other 0', 'step 1', 'other 1', 'step 2', 'other 2']);
  });

  it('is read and built in small steps: for each piece of text, each event, each changed date', async () => {
    const text = calendar(...many(n => event(`UID:${n}`, 'DTSTART:20261201', `DESCRIPTION:${'Soep. '.repeat(100)}`)));
    const events = await stepsFor(text);
    assert.deepEqual([events.reading, events.looking], [Math.ceil(text.length / 65_536), COUNT]);
    assert.ok(events.building >= COUNT);
    const changes = many(n => event(`RECURRENCE-ID:20${10 + (n % 80)}0101T${1000 + n}00Z`, 'DTSTART:20200101T100000Z'));
    const series = calendar(event('DTSTART:20000101T090000Z', 'RRULE:FREQ=DAILY'), ...changes);
    assert.ok((await stepsFor(series)).building > 1000, 'one series with many changes');
  });

  it('makes room for what comes event by event, and looks at a bounded part of each rule', async () => {
    const old = many(n => event(`UID:${n}`, 'DTSTART:20000101T090000Z', 'RRULE:FREQ=DAILY;COUNT=900'));
    const session = new IcsSession({ now: Date.UTC(2026, 10, 22), limits: { components: 1000 } });
    const text = calendar(...old);
    const { steps } = stepsOf(session.add(text));
    assert.ok(steps >= 1000 + Math.floor(text.length / 65_536), `only ${steps} steps`);
  });

  it('of JSON is read item by item', () => {
    const schedule = { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' };
    const ours = stepsOf(readingStekJson(many(n => ({ id: `${n}`, title: { nl: 'Soep' }, schedule }))));
    const uit = stepsOf(
      readingUitdatabank(many(n => ({ '@id': `${n}`, name: 'Soep', startDate: '2026-12-01T09:00' }))),
    );
    for (const { steps, value } of [ours, uit]) {
      assert.ok(steps >= COUNT);
      assert.equal(value.activities.length, COUNT);
    }
  });

  it('gives the same at once and slice by slice', async () => {
    const text = calendar(...many(n => event(`UID:${n % 1900}`, 'DTSTART:20261201', `SEQUENCE:${n}`)));
    assert.deepEqual(await readIcs(text, { now: 0 }), readIcsText(text, { now: 0 }));
    assert.equal(finishAtOnce(new IcsSession({}).add(text)), true);
  });
});
