/**
 * Runs the browser tests, the browsers beside each other: `node tools/test-browsers.ts firefox webkit`, with some of the files behind
 * it if not all are wanted. When all are done, a file that failed is run once more by itself, and the reason is printed. When it then
 * passes it counts as passed, but the last lines name it: `unsteady: browser, file, test, first message`. When it fails again it has
 * failed; and when tests fail in more than a handful of files, they have failed at once. The last lines name each failure: browser,
 * file, test, message. Ends with 1 when there is one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../tests/support/free-port.ts';
import type { SessionReport } from '../tests/support/session-report.ts';
import { closingLines, failuresOf, settled, worthAnotherRun } from './browser-results.ts';

const NAMES: Record<string, string> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };
/** A browser that does not close when everything is said is closed after so many milliseconds. */
const FAREWELL = 20_000;

const folder = mkdtempSync(join(tmpdir(), 'browser-tests-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const running = new Set<number>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const group of running) end(group);
    process.exit(1);
  });
}

const browsers = process.argv.slice(2).filter(word => word in NAMES);
const wanted = process.argv.slice(2).filter(word => !(word in NAMES));

const sessions: SessionReport[] = [];
const unsteady: SessionReport[] = [];
console.log(browsers.map(browser => NAMES[browser]).join(' and '));
const firsts = await Promise.all(browsers.map(async browser => ({ browser, first: await run(browser, wanted) })));
for (const { browser, first } of firsts) {
  const again = worthAnotherRun(first);
  sessions.push(...first.filter(session => !again.includes(session)));
  for (const session of again) {
    const { file } = session;
    const reasons = failuresOf(session).map(
      ({ test, message }) => `\n    ${test}: ${message.replaceAll('\n', '\n    ')}`,
    );
    console.log(`  ${NAMES[browser]}: ${file || 'everything'} is run once more by itself:${reasons.join('')}`);
    const last = settled(session, await run(browser, file ? [file] : wanted));
    sessions.push(...last.sessions);
    unsteady.push(...last.unsteady);
  }
}
console.log(`\n${closingLines(sessions, unsteady)}`);
process.exitCode = sessions.length === 0 || sessions.some(session => failuresOf(session).length > 0) ? 1 : 0;

/** What became of each file. A runner that says nothing is one broken session of all of them. */
async function run(browser: string, files: readonly string[]): Promise<SessionReport[]> {
  const report = join(folder, `${browser}.json`);
  rmSync(report, { force: true });
  const env = { ...process.env, BROWSERS: browser, SESSION_REPORT: report };
  // Two runners that look for a port in the same moment would find the same one.
  const port = ['--port', String(await freePort())];
  const options = files.length > 0 ? [...port, '--files', ...files] : port;
  // A group of its own, so that what the browser started can be ended with it.
  const runner = spawn('node_modules/.bin/wtr', options, { env, stdio: 'inherit', detached: true });
  if (runner.pid) running.add(runner.pid);
  const ended = new Promise(resolve => runner.once('exit', resolve).once('error', resolve));
  const over = new AbortController();
  await Promise.race([ended, reported(report, over.signal).then(() => pause(FAREWELL, over.signal))]);
  over.abort();
  if (runner.pid) end(runner.pid);
  if (existsSync(report)) return JSON.parse(readFileSync(report, 'utf8')) as SessionReport[];
  const faults = ['The test runner ended without a report.'];
  return [{ browser: NAMES[browser] ?? browser, file: '', passed: 0, skipped: 0, failed: [], faults }];
}

/** Settles when the report is written, or is no longer waited for. */
async function reported(report: string, signal: AbortSignal): Promise<void> {
  while (!existsSync(report) && !signal.aborted) await pause(500, signal);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()));
  });
}

function end(group: number): void {
  running.delete(group);
  try {
    process.kill(-group);
  } catch {
    // It is gone already.
  }
}
