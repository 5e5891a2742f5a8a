import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { calendar, event } from '../support/ics-text.ts';

const START = 'DTSTART;TZID=Europe/Brussels:20261201T140000';

/** The end of the only event, and what was said of it. */
function endOf(...lines: string[]): [end: string | undefined, codes: string[]] {
  const { activities, warnings } = readIcsText(calendar(event(...lines)), { now: Date.UTC(2026, 10, 22) });
  assert.equal(activities.length, 1);
  return [activities[0]!.schedule.end, warnings.map(({ code }) => code)];
}

describe('the length of an event', () => {
  it('is the sum of its weeks, days, hours, minutes and seconds', () => {
    assert.deepEqual(endOf(START, 'DURATION:PT1H30M'), ['2026-12-01T15:30', []]);
    assert.deepEqual(endOf(START, 'DURATION:+PT90M'), ['2026-12-01T15:30', []]);
    assert.deepEqual(endOf(START, 'DURATION:P1DT5400S'), ['2026-12-02T15:30', []]);
    assert.deepEqual(endOf(START, 'DURATION:P2W'), ['2026-12-15T14:00', []]);
  });

  it('is never less than nothing: an event with such a length has only a start', () => {
    for (const length of ['-PT1H', '-P1D', '-P1W'])
      assert.deepEqual(endOf(START, `DURATION:${length}`), ['2026-12-01T14:00', ['invalid_end']], length);
  });

  it('is not guessed from what is no length', () => {
    for (const length of ['1H', 'PT1X', '90', 'PT-1H'])
      assert.deepEqual(endOf(START, `DURATION:${length}`), ['2026-12-01T14:00', ['invalid_end']], length);
  });

  it('of an extra date is that of its series where its own is less than nothing', () => {
    const feed = readIcsText(
      calendar(event(START, 'DURATION:PT2H', 'RDATE;VALUE=PERIOD:20261208T130000Z/-PT3H,20261215T130000Z/PT3H')),
    );
    assert.deepEqual(feed.activities[0]?.schedule.rdate, ['2026-12-08T14:00', '2026-12-15T14:00']);
    assert.deepEqual(feed.activities[0]?.exceptions, [
      { recurrenceId: '2026-12-15T14:00', type: 'changed', start: '2026-12-15T14:00', end: '2026-12-15T17:00' },
    ]);
  });
});
