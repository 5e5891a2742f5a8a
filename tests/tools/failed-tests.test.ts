import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closingLines } from '../../tools/browser-results.ts';
import { failedTests } from '../../tools/failed-tests.ts';

/** A folder that is there for as long as something is done in it. */
function inFolder<Result>(does: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'failed-tests-'));
  try {
    return does(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a test that failed in node is named with its file, once, also one that never ended', () => {
  const said = inFolder(folder => {
    const file = join(folder, 'sums.test.ts');
    const tests = [
      `import { describe, it } from 'node:test';`,
      `describe('Sums', () => {`,
      `  it('are (nearly) right', () => {});`,
      `  it('are wrong (12ms)', () => { throw new Error('three'); });`,
      `  it('never end', { timeout: 20 }, () => new Promise(resolve => setTimeout(resolve, 500)));`,
      `});`,
    ];
    writeFileSync(file, tests.join('\n'));
    const { NODE_TEST_CONTEXT: _ours, ...env } = process.env;
    return spawnSync(process.execPath, ['--test', file], { cwd: folder, env, encoding: 'utf8' }).stdout;
  });
  assert.deepEqual(failedTests(said, 1), ['sums.test.ts: are wrong (12ms)', 'sums.test.ts: never end']);
});

test('a test that failed in a browser is named with the browser and its file; what the second run mended is not', () => {
  const session = { browser: 'Firefox', file: 'tests/a.test.ts', passed: 1, skipped: 0, faults: [] as string[] };
  const broken = {
    ...session,
    failed: [{ name: 'Sums > are wrong', message: 'one\ntwo' }],
    faults: ['It did not end.'],
  };
  const said = closingLines([broken], [{ ...broken, browser: 'WebKit' }]);
  assert.deepEqual(failedTests(said, 1), [
    'Firefox, tests/a.test.ts: Sums > are wrong',
    'Firefox, tests/a.test.ts: the file as a whole',
  ]);
});

test('our own scripts say a failure on one line', () => {
  assert.deepEqual(failedTests('✗ card--plain (light): shows nothing\nStories: 11 passed, 1 failed\n', 1), [
    'card--plain (light): shows nothing',
  ]);
});

test('of a command that failed without naming a test, or was stopped, its last line is told', () => {
  assert.deepEqual(failedTests('src/a.ts:\n\u001b[2Ksrc/a.ts: error\n', 2), ['src/a.ts: error']);
  assert.deepEqual(failedTests('✗ card--plain (light): shows nothing\nStopped: longer than 9 seconds.\n', 124), [
    'card--plain (light): shows nothing',
    'Stopped: longer than 9 seconds.',
  ]);
  assert.deepEqual(failedTests('', 1), ['It said nothing.']);
});

test('where everything holds, nothing is told', () => {
  assert.deepEqual(failedTests('ℹ pass 3\nℹ fail 0\n', 0), []);
});

test('a run of `.ci/run` ends with the names of what failed, before its last line', () => {
  const summary = fileURLToPath(new URL('../../tools/ci-summary.ts', import.meta.url));
  const { stdout, status } = inFolder(folder => {
    const logs = join(folder, 'reports/ci');
    spawnSync('mkdir', ['-p', logs]);
    writeFileSync(join(logs, 'stories.log'), '✗ card--plain (light): shows nothing\nStories: 11 passed, 1 failed\n');
    writeFileSync(join(logs, 'build.log'), 'Built.\n');
    const rows = ['build\t0\t9\treports/ci/build.log', 'stories\t1\t8\treports/ci/stories.log'];
    writeFileSync(join(logs, 'sections.tsv'), `${rows.join('\n')}\n`);
    return spawnSync(process.execPath, [summary], { cwd: folder, encoding: 'utf8' });
  });
  assert.equal(status, 1);
  const lines = stdout.trim().split('\n');
  assert.deepEqual(lines.slice(-3), ['failed: stories, card--plain (light): shows nothing', '', '12 passed, 1 failed']);
});
