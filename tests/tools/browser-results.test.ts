import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionReport } from '../support/session-report.ts';
import { closingLines, failuresOf, settled, worthAnotherRun } from '../../tools/browser-results.ts';
import { tally } from '../../tools/tally.ts';

const session = (parts: Partial<SessionReport>): SessionReport => ({
  ...{ browser: 'WebKit', file: 'tests/a.test.ts', passed: 0, skipped: 0, failed: [], faults: [] },
  ...parts,
});
const failed = [{ name: 'A list > counts', message: 'expected 1 to equal 2\n  at tests/a.test.ts:3' }];
const lost = session({ faults: ['It did not start.'] });
const whole = session({ passed: 3 });

test('a file that broke off and a file in which a test failed are run once more, one that passed is not', () => {
  const red = session({ passed: 2, failed });
  assert.deepEqual(worthAnotherRun([whole, red, lost]), [red, lost]);
});

test('when tests fail in many files only what broke off is run once more', () => {
  const red = Array.from({ length: 6 }, (_, index) => session({ file: `tests/${index}.test.ts`, failed }));
  assert.deepEqual(worthAnotherRun(red.slice(1)), red.slice(1));
  assert.deepEqual(worthAnotherRun([...red, lost]), [lost]);
});

test('what fails and then passes is unsteady; what fails again has failed', () => {
  const red = session({ passed: 2, failed });
  assert.deepEqual(settled(red, [whole]), { sessions: [whole], unsteady: [red] });
  assert.deepEqual(settled(red, [red]), { sessions: [red], unsteady: [] });
  assert.deepEqual(settled(red, [lost]), { sessions: [lost], unsteady: [] });
});

test('each failure is named by browser, file, test and message', () => {
  assert.deepEqual(failuresOf(session({ failed, faults: ['It did not end.'] })), [
    { browser: 'WebKit', file: 'tests/a.test.ts', test: failed[0]!.name, message: failed[0]!.message },
    { browser: 'WebKit', file: 'tests/a.test.ts', test: 'the file as a whole', message: 'It did not end.' },
  ]);
});

test('the last lines name what failed and what is unsteady', () => {
  const lines = closingLines([session({ failed })], [session({ failed }), lost]);
  assert.equal(
    lines,
    `✗ WebKit, tests/a.test.ts
  A list > counts
  expected 1 to equal 2
    at tests/a.test.ts:3

unsteady: WebKit, tests/a.test.ts, A list > counts, expected 1 to equal 2
unsteady: WebKit, tests/a.test.ts, the file as a whole, It did not start.
WebKit: 0 passed, 1 failed, 2 unsteady`,
  );
});

test('the last lines are counted once for each browser', () => {
  const firefox = session({ browser: 'Firefox', passed: 8, skipped: 1 });
  const sessions = [firefox, session({ passed: 5 }), session({ passed: 2, failed }), lost];
  const log = `  tests/a.test.ts  5 passed\n\n${closingLines(sessions, [{ ...firefox, failed }])}\n`;
  assert.match(log, /^Firefox: 8 passed, 0 failed, 1 skipped, 1 unsteady\nWebKit: 7 passed, 2 failed$/m);
  assert.deepEqual(tally(log, 1), { passed: 15, failed: 2, skipped: 1 });
});
