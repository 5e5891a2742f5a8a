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

async function read(events: number): Promise<Reading> {
  const script = fileURLToPath(new URL('../support/huge-feed.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(events)]);
  return JSON.parse(stdout) as Reading;
}

describe('the memory for a feed', () => {
  it(`stays within ${MAX_MEGABYTES} MB however many events it has`, async () => {
    const base = await read(1);
    const huge = await read(50_000);
    assert.equal(base.activities, 1);
    assert.ok(huge.activities > 4000, `${huge.activities} activities`);
    assert.ok(huge.codes.includes('too_many_events'), huge.codes.join());
    const above = Math.round(huge.megabytes - base.megabytes);
    assert.ok(above > 0 && above <= MAX_MEGABYTES, `${above} MB`);
  });
});
