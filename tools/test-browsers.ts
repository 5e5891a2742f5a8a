/**
 * Runs the browser tests in Firefox and in WebKit, one browser after the other: `npm run test:browsers`, or with some of the files
 * behind it. A file whose browser was lost, or that did not begin or end, is run once more by itself, and the reason is printed; a
 * test that failed has failed. The last lines name each failure: browser, file, test, message. Ends with 1 when there is one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { SessionReport } from '../tests/support/session-report.ts';
import { failuresOf, isBroken, summaryOf } from './browser-results.ts';

const REPORT = 'reports/browser-sessions.json';
/** A browser that does not close when everything is said is closed after so many milliseconds. */
const FAREWELL = 20_000;

let running: number | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    end(running);
    process.exit(1);
  });
}

const browsers = (process.env.BROWSERS ?? 'firefox,webkit').split(',');
const wanted = process.argv.slice(2);
mkdirSync('reports', { recursive: true });

const sessions: SessionReport[] = [];
for (const browser of browsers) {
  console.log(`\n${browser}`);
  const first = await run(browser, wanted);
  const again = first.filter(isBroken);
  sessions.push(...first.filter(session => !isBroken(session)));
  for (const { file, faults } of again) {
    console.log(`  ${file} is run once more by itself: ${faults.join(' ')}`);
    sessions.push(...(await run(browser, file ? [file] : wanted)));
  }
}
for (const { browser, file, test, message } of sessions.flatMap(failuresOf)) {
  console.log(`\n✗ ${browser}, ${file}\n  ${test}\n  ${message.replaceAll('\n', '\n  ')}`);
}
console.log(`\n${summaryOf(sessions)}`);
process.exitCode = sessions.some(session => failuresOf(session).length > 0) ? 1 : 0;

/** What became of each file. A runner that says nothing is one broken session of all of them. */
async function run(browser: string, files: readonly string[]): Promise<SessionReport[]> {
  rmSync(REPORT, { force: true });
  const env = { ...process.env, BROWSERS: browser, SESSION_REPORT: REPORT };
  const options = ['--concurrency', '1', ...(files.length > 0 ? ['--files', ...files] : [])];
  // A group of its own, so that what the browser started can be ended with it.
  const runner = spawn('node_modules/.bin/wtr', options, { env, stdio: 'inherit', detached: true });
  running = runner.pid;
  const ended = new Promise(resolve => runner.once('exit', resolve).once('error', resolve));
  const over = new AbortController();
  await Promise.race([ended, reported(over.signal).then(() => pause(FAREWELL, over.signal))]);
  over.abort();
  end(runner.pid);
  if (existsSync(REPORT)) return JSON.parse(readFileSync(REPORT, 'utf8')) as SessionReport[];
  return [
    { browser, file: '', passed: 0, skipped: 0, failed: [], faults: ['The test runner ended without a report.'] },
  ];
}

/** Settles when the report is written, or is no longer waited for. */
async function reported(signal: AbortSignal): Promise<void> {
  while (!existsSync(REPORT) && !signal.aborted) await pause(500, signal);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()));
  });
}

function end(group: number | undefined): void {
  try {
    if (group) process.kill(-group);
  } catch {
    // It is gone already.
  }
}
