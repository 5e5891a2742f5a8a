import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionReport } from '../support/session-report.ts';
import { failuresOf, isBroken, summaryOf } from '../../tools/browser-results.ts';
import { tally } from '../../tools/tally.ts';

const session = (parts: Partial<SessionReport>): SessionReport => ({
  ...{ browser: 'WebKit', file: 'tests/a.test.ts', passed: 0, skipped: 0, failed: [], faults: [] },
  ...parts,
});
const failed = [{ name: 'A list > counts', message: 'expected 1 to equal 2' }];

test('a file that broke off is run once more, one with a failed test never', () => {
  assert.equal(isBroken(session({ faults: ['It did not start.'] })), true);
  assert.equal(isBroken(session({ passed: 3 })), false);
  assert.equal(isBroken(session({ failed, faults: ['And it did not end.'] })), false);
});

test('each failure is named by browser, file, test and message', () => {
  assert.deepEqual(failuresOf(session({ failed, faults: ['It did not end.'] })), [
    { browser: 'WebKit', file: 'tests/a.test.ts', test: 'A list > counts', message: 'expected 1 to equal 2' },
    { browser: 'WebKit', file: 'tests/a.test.ts', test: 'the file as a whole', message: 'It did not end.' },
  ]);
});

test('the last lines are counted once for each browser', () => {
  const sessions = [
    session({ browser: 'firefox', passed: 8, skipped: 1 }),
    session({ passed: 5 }),
    session({ passed: 2, failed }),
    session({ faults: ['It did not start.'] }),
  ];
  const log = `  tests/a.test.ts  5 passed\n\n${summaryOf(sessions)}\n`;
  assert.match(log, /^Firefox: 8 passed, 0 failed, 1 skipped\nWebKit: 7 passed, 2 failed$/m);
  assert.deepEqual(tally(log, 1), { passed: 15, failed: 2, skipped: 1 });
});
