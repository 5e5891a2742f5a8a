/** How many tests ran, as the log of a test runner says it. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Colours and movements of the cursor, which web-test-runner writes even where there is no terminal. */
const TERMINAL_CODES = /\u001b\[[\d;]*[A-Za-z]/g;

export const withoutTerminalCodes = (output: string): string =>
  output.replaceAll(TERMINAL_CODES, '').replaceAll('\r', '\n');

/**
 * Counts the tests in a log in which several runners may have spoken: `node --test`, web-test-runner (once for each browser),
 * and our own scripts that end with `…: N passed, N failed`. A command that counts nothing is one test; one that fails without
 * counting its failure has failed once more.
 */
export function tally(output: string, exitCode: number): Tally {
  const log = withoutTerminalCodes(output);
  const counts = [...nodeTests(log), ...browserTests(log), ...ownScripts(log)];
  const total = counts.reduce(add, { passed: 0, failed: 0, skipped: 0 });
  if (exitCode !== 0 && total.failed === 0) return { ...total, failed: 1 };
  if (exitCode === 0 && counts.length === 0) return { passed: 1, failed: 0, skipped: 0 };
  return total;
}

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** `ℹ pass 12` (or `# pass 12`), and likewise for each of the outcomes that node counts. */
function nodeTests(log: string): Tally[] {
  const outcome = (name: string) =>
    [...log.matchAll(new RegExp(`^[ℹ#] ${name} (\\d+)$`, 'gm'))].reduce((sum, [, count]) => sum + Number(count), 0);
  if (!/^[ℹ#] pass \d+$/m.test(log)) return [];
  return [
    {
      passed: outcome('pass'),
      failed: outcome('fail') + outcome('cancelled'),
      skipped: outcome('skipped') + outcome('todo'),
    },
  ];
}

/** `Chromium: |███| 9/9 test files | 80 passed, 0 failed, 2 skipped`: shown again and again, the last of each browser counts. */
function browserTests(log: string): Tally[] {
  const line = /^(\w+): +\|.*?\| +\d+\/\d+ test files \| (\d+) passed, (\d+) failed(?:, (\d+) skipped)?/gm;
  const last = new Map<string, Tally>();
  for (const [, browser = '', ...numbers] of log.matchAll(line)) last.set(browser, counted(numbers));
  return [...last.values()];
}

/** `Stories: 12 passed, 0 failed`, at the end of our own scripts. What was unsteady has passed. */
function ownScripts(log: string): Tally[] {
  const line = /^[A-Z][\w ]*: (\d+) passed, (\d+) failed(?:, (\d+) skipped)?(?:, \d+ unsteady)?$/gm;
  return [...log.matchAll(line)].map(([, ...numbers]) => counted(numbers));
}

const counted = ([passed, failed, skipped]: (string | undefined)[]): Tally => ({
  passed: Number(passed ?? 0),
  failed: Number(failed ?? 0),
  skipped: Number(skipped ?? 0),
});
