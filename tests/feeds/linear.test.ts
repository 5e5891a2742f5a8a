import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { readStekJson } from '../../src/feeds/stek-json.ts';

const SCRIPT = fileURLToPath(new URL('../support/megabyte.ts', import.meta.url));
/**
 * No measure but an end: what goes through its input once takes seconds, also on a busy machine, and what looks at all of it
 * again from each place takes hours.
 */
const HOPELESS = 200_000;
const run = (...args: string[]): string =>
  execFileSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', timeout: HOPELESS, killSignal: 'SIGKILL' });

const READERS = JSON.parse(run()) as string[];

describe('a megabyte of one thing', () => {
  it('is read in many ways', () => assert.ok(READERS.length > 15));

  for (const reader of READERS) {
    it(`is gone through once to find ${reader}`, () => {
      assert.equal(run(reader), '');
    });
  }

  it('in a list of ours is gone through once', () => {
    const schedule = { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' };
    const list = Array.from({ length: 20_000 }, (_, n) => ({ id: `${n}`, title: {}, schedule }));
    const { activities, warnings } = readStekJson(list);
    assert.equal(activities.length, 20_000);
    assert.equal(warnings[7]!.path, '/7/title');
  });
});
