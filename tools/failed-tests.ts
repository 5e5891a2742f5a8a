import { withoutTerminalCodes } from './tally.ts';

/** How `node --test` says a test again at its end: where it stands, its name and how long it took. */
const NODE_TEST = /^test at (.+?):\d+:\d+\n✖ (.+?)(?: \([\d.]+ms\))?$/gm;
/** How `tools/test-browsers.ts` says one: the browser, the file, and the name on a line of its own. */
const BROWSER_TEST = /^✗ (\w+), (.*)\n {2}(.+)$/gm;
/** How our own scripts say one. */
const OWN_TEST = /^✗ (.+)$/gm;

/** What `timeout` ends with when it stopped a command. */
const STOPPED = 124;

/**
 * The names of the tests that failed in a log, each with the file or the browser it failed in. Of a command that failed and named none,
 * or was stopped, its last line too: there it says what was wrong.
 */
export function failedTests(output: string, exitCode: number): string[] {
  const log = withoutTerminalCodes(output);
  const inNode = [...log.matchAll(NODE_TEST)].map(([, file, name]) => `${file}: ${name}`);
  const inBrowsers = [...log.matchAll(BROWSER_TEST)].map(([, browser, file, name]) => `${browser}, ${file}: ${name}`);
  const own = [...log.replaceAll(BROWSER_TEST, '').matchAll(OWN_TEST)].map(([, name]) => name!);
  const names = [...new Set([...inNode, ...inBrowsers, ...own])];
  if (exitCode === 0 || (names.length > 0 && exitCode !== STOPPED)) return names;
  return [...names, log.trim().split('\n').at(-1)?.trim() || 'It said nothing.'];
}
