/**
 * Opens every story of the built Storybook in Firefox: `node tools/stories-firefox.ts`, or those whose id holds one of the words behind
 * it. A story passes when it renders and plays, nothing breaks the content security policy or Trusted Types, there is no error and
 * nothing goes to another host. How it looks and what axe says of it is seen in Chromium (`tools/stories.ts`). A story that fails is
 * opened once more: when it then passes it counts, but the last lines name it: `unsteady: …`.
 */
import { launch, type Page } from 'puppeteer-core';
import { browserPath } from '../tests/support/browser.ts';
import {
  builtStories,
  listenToStory,
  STORYBOOK,
  STORYBOOKS_OWN,
  storyHeaders,
} from '../tests/support/built-stories.ts';
import { folder, serveFiles } from '../tests/support/static-server.ts';
import { watchedPage, type Watch } from '../tests/support/watched-page.ts';

/** Firefox tells what is only reported as an error too, without the place where it happened. */
const TOLD_TWICE = /^error: Content-Security-Policy: \(Report-Only policy\)/;

const server = await serveFiles(folder(STORYBOOK), storyHeaders());
const stories = builtStories(process.argv.slice(2));
const failures: string[] = [];
const unsteady: string[] = [];
/** Stories in which the policy was seen at work: without what Storybook itself breaks of it, nobody would know that it is heard. */
let heard = 0;
let passed = 0;

await Promise.all([worker(), worker()]);
await server.close();
if (passed > 0 && heard === 0) failures.push('✗ no violation of Storybook itself was heard: the policy is not watched');
for (const failure of failures) console.error(failure);
for (const line of unsteady) console.log(line);
console.log(
  `Stories in Firefox: ${passed} passed, ${failures.length} failed${unsteady.length > 0 ? `, ${unsteady.length} unsteady` : ''}`,
);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;

async function worker(): Promise<void> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    // It finds no other host than this machine: a request to one is seen, and stopped by nobody.
    extraPrefsFirefox: { 'network.dns.forceResolve': '127.0.0.1', 'network.captive-portal-service.enabled': false },
  });
  try {
    const { page, watch } = await watchedPage(browser, server.origin, { isAlone: true });
    page.on('dialog', dialog => void (dialog.type() === 'beforeunload' && dialog.accept()));
    await page.evaluateOnNewDocument(listenToStory, 'storyRendered');
    for (let story = stories.shift(); story; story = stories.shift()) {
      const isOpen = page.url().startsWith(server.origin);
      const first = await faultsIn(page, watch, story.id, isOpen ? turnTo : open);
      const last = first && (await faultsIn(page, watch, story.id, open));
      if (last) failures.push(`✗ ${last}`);
      else passed += 1;
      if (first && !last) unsteady.push(`unsteady: ${first}`);
    }
  } finally {
    await browser.close();
  }
}

/** Opens a story on a page of its own. */
function open(page: Page, id: string): Promise<unknown> {
  return page.goto(`${server.origin}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
}

/** Opens a story on the page of another, as Storybook itself does: a page is slow to load in Firefox. */
function turnTo(page: Page, id: string): Promise<unknown> {
  return page.evaluate(storyId => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = Object.assign(window, { storyTold: undefined }) as unknown as {
      __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, told: object): void };
    };
    sessionStorage.clear();
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
}

/** Opens a story in one of the two ways. Says what is wrong with it, if anything is. */
async function faultsIn(page: Page, watch: Watch, id: string, go: typeof open): Promise<string | undefined> {
  watch.problems.length = 0;
  await go(page, id);
  const hasRendered = await page
    .waitForFunction(() => (window as unknown as { storyTold?: unknown }).storyTold, { timeout: 15_000 })
    .then(() => true)
    .catch(() => false);
  const broken = watch.problems.filter(problem => !STORYBOOKS_OWN.test(problem) && !TOLD_TWICE.test(problem));
  heard += Number(watch.problems.some(problem => STORYBOOKS_OWN.test(problem)));
  if (!hasRendered) broken.push('did not render within 15 s');
  return broken.length > 0 ? `${id}: ${broken.join('; ')}` : undefined;
}
