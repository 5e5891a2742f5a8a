import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, it } from 'node:test';

/** Above what the same process takes for an empty feed. */
const MAX_MEGABYTES = 150;

interface Reading {
  activities: number;
  codes: string[];
  megabytes: number;
}

async function read(events: number, past = 0): Promise<Reading> {
  const script = fileURLToPath(new URL('../support/huge-feed.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(events), String(past)]);
  return JSON.parse(stdout) as Reading;
}

describe('the memory for a feed', () => {
  it(`stays within ${MAX_MEGABYTES} MB however many events it has`, async t => {
    const base = await read(1);
    const huge = await read(50_000);
    assert.equal(base.activities, 1);
    assert.deepEqual([huge.activities, huge.codes], [5000, ['too_many_events']]);
    const late = await read(2000, 100_000);
    assert.deepEqual([late.activities, late.codes], [2000, ['too_many_events']]);
    for (const { megabytes } of [huge, late]) {
      const above = Math.round(megabytes - base.megabytes);
      t.diagnostic(`${above} MB`);
      assert.ok(above > 0 && above <= MAX_MEGABYTES, `${above} MB`);
    }
  });
});
