import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { systemClock } from '../../src/sdk/clock.ts';

const HOUR = 3_600_000;

describe('Waiting', () => {
  it('is over at once for who leaves, before or meanwhile', { timeout: 60_000 }, async () => {
    await systemClock.sleep(HOUR, AbortSignal.abort());
    const left = new AbortController();
    const waiting = systemClock.sleep(HOUR, left.signal);
    left.abort();
    await waiting;
  });

  it('takes its time for who stays', async () => {
    const began = performance.now();
    await systemClock.sleep(50, new AbortController().signal);
    // A timer counts whole milliseconds, of a clock that began in the middle of one.
    assert.ok(performance.now() - began >= 49);
  });
});
