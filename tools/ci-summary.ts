/**
 * Ends a run of `.ci/run`: reads `reports/ci/sections.tsv` (name, exit code, seconds and log of each section), prints a table,
 * what was unsteady, the name of each test that failed and the sum of all tests, and ends with 1 when anything failed.
 */
import { readFileSync } from 'node:fs';
import { failedTests } from './failed-tests.ts';
import { add, tally } from './tally.ts';

const sections = readFileSync('reports/ci/sections.tsv', 'utf8')
  .trim()
  .split('\n')
  .map(line => line.split('\t'))
  .map(([name = '', code = '1', seconds = '0', path = '']) => {
    const log = readFileSync(path, 'utf8');
    return {
      name,
      seconds: Number(seconds),
      failures: failedTests(log, Number(code)),
      unsteady: log.match(/^unsteady: .*$/gm) ?? [],
      ...tally(log, Number(code)),
    };
  });

console.log('\nsection                     seconds   passed   failed  skipped');
for (const { name, seconds, passed, failed, skipped } of sections) {
  const numbers = [seconds, passed, failed, skipped].map(number => String(number).padStart(9)).join('');
  console.log(`${name.padEnd(26)}${numbers}`);
}
for (const line of sections.flatMap(({ unsteady }) => unsteady)) console.log(`\n${line}`);
for (const { name, failures } of sections) for (const failure of failures) console.log(`\nfailed: ${name}, ${failure}`);
const { passed, failed, skipped } = sections.reduce(add, { passed: 0, failed: 0, skipped: 0 });
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
