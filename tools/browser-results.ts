import type { SessionReport } from '../tests/support/session-report.ts';

/** Whether a file broke off without any test of it having failed: then it says nothing yet, and is run once more. */
export const isBroken = ({ failed, faults }: SessionReport): boolean => failed.length === 0 && faults.length > 0;

/** What the last lines of a run name. A file that broke off is a failure too. */
export function failuresOf({ browser, file, failed, faults }: SessionReport) {
  const tests = failed.map(({ name, message }) => ({ browser, file, test: name, message }));
  return [...tests, ...faults.map(message => ({ browser, file, test: 'the file as a whole', message }))];
}

/** `Firefox: 492 passed, 0 failed`, a line for each browser, as `tally.ts` counts them. */
export function summaryOf(sessions: readonly SessionReport[]): string {
  const browsers = new Set(sessions.map(({ browser }) => browser));
  const lines = [...browsers].map(browser => {
    const own = sessions.filter(session => session.browser === browser);
    const sum = (count: (session: SessionReport) => number) => own.reduce((all, one) => all + count(one), 0);
    const [passed, skipped] = [sum(one => one.passed), sum(one => one.skipped)];
    const name = browser[0]!.toUpperCase() + browser.slice(1);
    return `${name}: ${passed} passed, ${sum(one => failuresOf(one).length)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  });
  return lines.join('\n');
}
