import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tally } from '../../tools/tally.ts';

test('the summaries of several node runs in one log are added up', () => {
  const run = 'ℹ tests 5\nℹ pass 3\nℹ fail 1\nℹ cancelled 0\nℹ skipped 1\nℹ todo 0\n';
  assert.deepEqual(tally(run + run.replaceAll('ℹ', '#'), 1), { passed: 6, failed: 2, skipped: 2 });
});

test('of the progress of a browser only its last line counts', () => {
  const log = [
    'Firefox:  |███       | 0/2 test files | 0 passed, 0 failed',
    'WebKit:   |          | 0/2 test files | 0 passed, 0 failed',
    '\u001b[2K\u001b[1A\u001b[2K\u001b[GFirefox:  |██████████| 2/2 test files | 8 passed, 0 failed, 1 skipped',
    'WebKit:   |██████████| 2/2 test files | 7 passed, 2 failed',
  ].join('\n');
  assert.deepEqual(tally(log, 1), { passed: 15, failed: 2, skipped: 1 });
});

test('our own scripts are counted by their last line', () => {
  assert.deepEqual(tally('✗ one: shows nothing\nStories: 11 passed, 1 failed\n', 1), {
    passed: 11,
    failed: 1,
    skipped: 0,
  });
});

test('a command that counts nothing is one test', () => {
  assert.deepEqual(tally('Built.\n', 0), { passed: 1, failed: 0, skipped: 0 });
  assert.deepEqual(tally('src/a.ts: error\n', 2), { passed: 0, failed: 1, skipped: 0 });
});

test('a command that fails after all its tests passed has failed', () => {
  assert.deepEqual(tally('ℹ pass 3\nℹ fail 0\n', 1), { passed: 3, failed: 1, skipped: 0 });
});
