import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { formatError, type Reporter, type TestSession, type TestSuiteResult } from '@web/test-runner';

/** What became of one test file in one browser. */
export interface SessionReport {
  browser: string;
  /** The file, relative to the package. */
  file: string;
  passed: number;
  skipped: number;
  /** Tests that failed, by name, and what each of them said: the message, what was expected instead, and where. */
  failed: { name: string; message: string }[];
  /** What is wrong with the file as a whole: it could not be loaded, did not begin, did not end, or its browser was lost. */
  faults: string[];
}

/**
 * A reporter that says in a file what became of each session, for who runs several browsers.
 * @param folder of the package @default where the process runs
 */
export function sessionReport(path: string, folder = process.cwd()): Reporter {
  return {
    reportTestFileResults({ logger, sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        const { browser, file, passed, skipped, failed, faults } = reportOf(session, folder);
        const rest = `${skipped > 0 ? `, ${skipped} skipped` : ''}${failed.length + faults.length > 0 ? ', not all' : ''}`;
        logger.log(`  ${browser}  ${file}  ${passed} passed${rest}`);
        for (const line of session.logs) logger.log('   ', ...(line as unknown[]));
      }
    },
    onTestRunFinished({ sessions }) {
      writeFileSync(path, JSON.stringify([...sessions].map(session => reportOf(session, folder))));
    },
  };
}

function reportOf(session: TestSession, folder: string): SessionReport {
  const { browser, testFile, testResults, errors, passed } = session;
  const tests = testResults ? testsOf(testResults, '') : [];
  const failed = tests.filter(test => !test.passed && !test.skipped);
  const faults = errors.map(({ message }) => message);
  if (!passed && failed.length === 0 && faults.length === 0) faults.push('It ended without saying how.');
  return {
    browser: browser.name,
    file: testFile === undefined ? '' : relative(folder, testFile),
    passed: tests.filter(test => test.passed).length,
    skipped: tests.filter(test => test.skipped).length,
    failed: failed.map(({ name, message }) => ({ name, message })),
    faults,
  };
}

function testsOf({ suites, tests }: TestSuiteResult, above: string) {
  const own = tests.map(({ name, passed, skipped, error }) => ({
    name: `${above}${name}`,
    passed,
    skipped,
    message: error ? formatError(error) : 'It failed without a message.',
  }));
  const below = suites.flatMap((suite): typeof own => testsOf(suite, `${above}${suite.name} > `));
  return [...own, ...below];
}
