import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { withLease } from '../../src/sdk/outbox/lease.ts';
import type { Shelf } from '../../src/sdk/outbox/shelf.ts';

/** One row of a database that lets each come to it after so many milliseconds. */
function shelfWith(delays: number[]): Shelf {
  let row: unknown;
  const store = {
    get: () => ({ result: undefined as unknown, onsuccess: undefined as (() => void) | undefined }),
    put: (value: unknown) => (row = value),
  };
  return {
    device: async (work: (given: typeof store) => ReturnType<typeof store.get>) => {
      const request = work(store);
      await pause(delays.shift() ?? 0);
      request.result = row;
      request.onsuccess?.();
    },
  } as unknown as Shelf;
}

describe('The turn to send, where there are no locks', () => {
  const never = () => new Promise<void>(() => undefined);

  it('goes to one tab, also when who asked first comes second to the database', async () => {
    const shelf = shelfWith([30, 10]);
    const first = withLease(shelf, never);
    await pause(5);
    const second = withLease(shelf, never);
    assert.equal(await Promise.race([first, pause(60, 'at work')]), false);
    assert.equal(await Promise.race([second, pause(20, 'at work')]), 'at work');
  });

  it('is free again when its end lies further away than any: the clock was set back', async () => {
    const shelf = shelfWith([]);
    const now = Date.now;
    Date.now = () => now() + 3_600_000;
    const lost = withLease(shelf, never);
    await pause(5);
    Date.now = now;
    assert.equal(await Promise.race([lost, pause(5, 'at work')]), 'at work');
    let hasWorked = false;
    assert.equal(await withLease(shelf, async () => void (hasWorked = true)), true);
    assert.equal(hasWorked, true);
  });
});
