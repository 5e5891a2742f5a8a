import type { SessionReport } from '../tests/support/session-report.ts';

/** When tests fail in more files than this, it is the change and not the moment: then none of them is run once more. */
const MOST_AGAIN = 5;

const holds = ({ failed, faults }: SessionReport) => failed.length === 0 && faults.length === 0;

/**
 * What is run once more by itself: a file that broke off (its browser was lost, it did not begin or end), for that says nothing yet,
 * and a file in which a test failed, for that may have been the moment.
 */
export function worthAnotherRun(sessions: readonly SessionReport[]): SessionReport[] {
  const few = sessions.filter(({ failed }) => failed.length > 0).length <= MOST_AGAIN;
  return sessions.filter(session => !holds(session) && (few || session.failed.length === 0));
}

/** What counts in the end: of a file that was run once more, the second run. */
export function settled(first: SessionReport, again: readonly SessionReport[]) {
  return { sessions: again, unsteady: again.every(holds) ? [first] : [] };
}

/** What a session failed at, test by test. A file that broke off is a failure too. */
export function failuresOf({ browser, file, failed, faults }: SessionReport) {
  const tests = failed.map(({ name, message }) => ({ browser, file, test: name, message }));
  return [...tests, ...faults.map(message => ({ browser, file, test: 'the file as a whole', message }))];
}

/**
 * The last lines of a run: each failure, then what failed at first and held the second time, then for each browser
 * `Firefox: 492 passed, 0 failed, 1 unsteady`, as `tally.ts` counts them.
 */
export function closingLines(sessions: readonly SessionReport[], unsteady: readonly SessionReport[]): string {
  const failures = sessions
    .flatMap(failuresOf)
    .map(
      ({ browser, file, test, message }) => `✗ ${browser}, ${file}\n  ${test}\n  ${message.replaceAll('\n', '\n  ')}\n`,
    );
  const shaky = unsteady
    .flatMap(failuresOf)
    .map(({ browser, file, test, message }) => `unsteady: ${browser}, ${file}, ${test}, ${message.split('\n')[0]}`);
  const counts = [...new Set(sessions.map(({ browser }) => browser))].map(browser => {
    const of = (all: readonly SessionReport[]) => all.filter(session => session.browser === browser);
    return countsOf(browser, of(sessions), of(unsteady));
  });
  return [...failures, ...shaky, ...counts].join('\n');
}

function countsOf(browser: string, sessions: readonly SessionReport[], unsteady: readonly SessionReport[]): string {
  const sum = (count: (session: SessionReport) => number) => sessions.reduce((all, one) => all + count(one), 0);
  const skipped = sum(session => session.skipped);
  const shaky = unsteady.flatMap(failuresOf).length;
  return [
    `${browser}: ${sum(session => session.passed)} passed`,
    `${sum(session => failuresOf(session).length)} failed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(shaky > 0 ? [`${shaky} unsteady`] : []),
  ].join(', ');
}
