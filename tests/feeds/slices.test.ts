import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layingOut } from '../../src/domain/date-layout.ts';
import { expanding } from '../../src/domain/recurrence/expand.ts';
import { parseRule } from '../../src/domain/recurrence/rule.ts';
import { walking } from '../../src/domain/recurrence/series.ts';
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

  it('takes several steps for one event whose rules go on for long, in reading and in laying out', async () => {
    const old = 'DTSTART:19000101T090000Z';
    const rules = ['RRULE:FREQ=WEEKLY', 'RRULE:FREQ=DAILY;COUNT=90000', 'EXRULE:FREQ=DAILY;COUNT=80000'];
    const { building } = await stepsFor(calendar(event(old, ...rules)));
    assert.ok(building > 40, `further rules: only ${building} steps`);
    const change = event('RECURRENCE-ID:20991231T090000Z', 'DTSTART:20991231T100000Z');
    const counted = event(old, 'RRULE:FREQ=DAILY;COUNT=90000');
    const changed = await stepsFor(calendar(counted, change));
    assert.ok(changed.building > 50, `changed dates: only ${changed.building} steps`);
    const feed = readIcsText(calendar(counted), { now: 0 });
    const { steps, value } = stepsOf(layingOut(feed, { from: '2030-12-01', to: '2031-01-01', holidays: [] }));
    assert.ok(steps > 50, `laying out: only ${steps} steps`);
    assert.equal(value.occurrences.length, 31);
  });

  it('looks at a bounded number of days and starts in one step of one rule', () => {
    for (const text of ['FREQ=DAILY;COUNT=90000', 'FREQ=MINUTELY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30']) {
      const { rule } = parseRule(text);
      const limits = { from: 0, to: Infinity, starts: 90_000, steps: 100_000, isOver: () => false };
      const work = walking(rule!, 0, false, limits);
      for (let before = limits.steps, done = false; !done; before = limits.steps) {
        done = work.next().done === true;
        // At most one period, a day of minutes or a year of days, beyond where it gives way.
        assert.ok(before - limits.steps < 1000 + 1441 + 366, `${text}: ${before - limits.steps} in one step`);
      }
    }
  });

  it('works out a bounded number of dates in one step', () => {
    const schedule = { start: '2000-01-01T09:00', end: '2000-01-01T10:00', tz: 'Europe/Brussels', rrule: 'FREQ=DAILY' };
    const { steps, value } = stepsOf(expanding(schedule, { from: 0, to: Date.UTC(2012, 0) }));
    assert.ok(steps >= Math.floor(value.moments.length / 500) + 4, `only ${steps} steps`);
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
