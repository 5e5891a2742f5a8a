/**
 * Opens every story of the built Storybook in Chromium, in light and in dark from right to left: `node tools/stories.ts`, or those
 * whose id holds one of the words behind it.
 * A story passes when it shows something, its play function and axe (the report of addon-a11y, so that a story's own a11y
 * parameters count) find no fault, nothing breaks the content security policy, nothing goes to another host, and what it shows
 * in Dutch is easy to read: the flyer by profile F, the others by profile U (EL-22). A story with the tag `known-bad` must be
 * found out; one with the tag `foreign-words` shows texts that are not ours. A story that fails is opened once more: when it then
 * passes it counts, but the last lines name it: `unsteady: …`. Pictures and reports go to `reports/stories`.
 * As it then stands in light, it is also looked over at 320 px, with letters twice as large, with text spaced, and in forced colours.
 * With `--second-engine` it is looked over by another engine than axe too, in light and in dark.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { launch, type CDPSession, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../tests/support/browser.ts';
import {
  builtStories,
  listenToStory,
  STORYBOOK,
  STORYBOOKS_OWN,
  storyHeaders,
  type StoryEntry,
} from '../tests/support/built-stories.ts';
import { mistakesIn } from '../tests/support/easy-language.ts';
import { secondEngineFaults } from '../tests/support/second-engine.ts';
import { shownTexts } from '../tests/support/shown-texts.ts';
import { folder, serveFiles } from '../tests/support/static-server.ts';
import { faultsInLooks } from '../tests/support/story-looks.ts';
import { NO_OTHER_HOST, watchedPage, type Watch } from '../tests/support/watched-page.ts';

/** What the toolbar of Storybook sets. */
type Globals = Readonly<Record<string, string>>;

/** Where stories are opened. */
interface Tab {
  page: Page;
  watch: Watch;
  protocol: CDPSession;
}

/** What Storybook says on its channel when a story has rendered and played. */
interface Finished {
  status: 'success' | 'error';
  reporters: { type: string; status: string; result?: { violations?: Violation[]; message?: string } }[];
}

interface Violation {
  id: string;
  help: string;
  nodes: { target: unknown[] }[];
}

const reports = 'reports/stories';
const looks: Readonly<Record<string, Globals>> = {
  light: { scheme: 'light' },
  'dark-rtl': { scheme: 'dark', direction: 'rtl' },
};

mkdirSync(reports, { recursive: true });
const server = await serveFiles(folder(STORYBOOK), storyHeaders());
const isLookedOverTwice = process.argv.includes('--second-engine');
const words = process.argv.slice(2).filter(word => word !== '--second-engine');
const stories = builtStories(words);
const failures: string[] = [];
const unsteady: string[] = [];
let passed = 0;

await Promise.all([worker(), worker()]);
await server.close();
writeFileSync(`${reports}/failures.txt`, failures.map(failure => `${failure}\n`).join(''));
for (const failure of failures) console.error(failure);
for (const line of unsteady) console.log(line);
console.log(
  `Stories: ${passed} passed, ${failures.length} failed${unsteady.length > 0 ? `, ${unsteady.length} unsteady` : ''}`,
);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;

/** One browser each: of two tabs in one, Chromium paints only the one in front. */
async function worker(): Promise<void> {
  const browser = await launch({
    executablePath: browserPath('chromium'),
    args: [...chromiumArguments, NO_OTHER_HOST],
  });
  const { page, watch } = await watchedPage(browser, server.origin, { isAlone: true });
  // A story may ask whether to lose what was filled in; the next one is opened all the same.
  page.on('dialog', dialog => void (dialog.type() === 'beforeunload' && dialog.accept()));
  await page.evaluateOnNewDocument(listenToStory, 'storyFinished');
  // Kept open: what a session emulates ends with it.
  const protocol = await page.createCDPSession();
  const tab = { page, watch, protocol };
  for (let entry = stories.shift(); entry; entry = stories.shift()) {
    for (const look of Object.keys(looks)) {
      // Storybook is begun once for a story: its next look is chosen as in the toolbar.
      const first = await faultsIn(tab, entry, look, look === 'light' ? open : choose);
      const last = first && (await faultsIn(tab, entry, look, open));
      if (last) failures.push(`✗ ${last}`);
      else passed += 1;
      if (first && !last) unsteady.push(`unsteady: ${first}`);
    }
  }
  await browser.close();
}

/** Shows a story in one of its looks. Says what is wrong with it, if anything is. */
async function faultsIn(tab: Tab, entry: StoryEntry, look: string, show: Show): Promise<string | undefined> {
  const { page, protocol } = tab;
  const problems = [
    ...(await problemsOf(tab, () => show(page, entry.id, looks[look] ?? {}))),
    ...(look === 'light' ? await hardWords(page, entry) : []),
  ];
  await page.screenshot({ path: `${reports}/${entry.id}.${look}.png`, fullPage: true });
  if (isLookedOverTwice) problems.push(...(await secondEngineFaults(page)));
  if (look === 'light') problems.push(...(await faultsInLooks(page, protocol)));
  const isFine = entry.tags.includes('known-bad') ? problems.length > 0 : problems.length === 0;
  const found = problems.join('; ') || 'is tagged known-bad, but nothing was found';
  return isFine ? undefined : `${entry.id} (${look}): ${found}`;
}

/** Brings a story before the eyes. */
type Show = (page: Page, id: string, globals: Globals) => Promise<unknown>;

function open(page: Page, id: string, globals: Globals): Promise<unknown> {
  const written = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
  return page.goto(`${server.origin}/iframe.html?viewMode=story&id=${id}&globals=${written.join(';')}`);
}

/** The story that is there already begins anew with other globals. */
function choose(page: Page, storyId: string, globals: Globals): Promise<unknown> {
  return page.evaluate(
    (id, chosen) => {
      const told = window as unknown as { storyTold?: unknown } & Record<string, { emit(...of: unknown[]): void }>;
      delete told.storyTold;
      const channel = told['__STORYBOOK_ADDONS_CHANNEL__'];
      channel?.emit('updateGlobals', { globals: chosen });
      channel?.emit('forceRemount', { storyId: id });
    },
    storyId,
    globals,
  );
}

async function problemsOf({ page, watch }: Tab, show: () => Promise<unknown>): Promise<string[]> {
  watch.problems.length = 0;
  await show();
  // Storybook draws a story anew for other globals too, without playing it and without axe: that is not the end.
  const finished = await page
    .waitForFunction(
      () => {
        const { storyTold } = window as unknown as { storyTold?: Finished };
        return storyTold && (storyTold.status === 'error' || storyTold.reporters.length > 0) ? storyTold : undefined;
      },
      { timeout: 15_000 },
    )
    .then(handle => handle.jsonValue())
    .catch(() => undefined);
  const broken = watch.problems.filter(problem => !STORYBOOKS_OWN.test(problem));
  if (!finished) return [...broken, 'did not finish within 15 s'];
  const isEmpty = await page.$eval('#storybook-root', root => root.getBoundingClientRect().height < 8);
  return [
    ...broken,
    ...(isEmpty ? ['shows nothing'] : []),
    ...(finished.status === 'error' ? ['its play function or rendering failed'] : []),
    ...finished.reporters.flatMap(axeProblems),
    ...(finished.reporters.some(({ type }) => type === 'a11y') ? [] : ['axe did not report']),
  ];
}

/** What in the Dutch of a story is not easy to read. With the tag `formal` our texts say `u` beside a municipality's `je`. */
async function hardWords(page: Page, { id, tags }: StoryEntry): Promise<string[]> {
  if (tags.includes('foreign-words')) return [];
  const texts = await page.$eval('#storybook-root', shownTexts);
  const dutch = new Set(texts.filter(({ lang }) => lang.startsWith('nl')).map(({ text }) => text));
  return [...dutch].flatMap(text =>
    mistakesIn(text, { profile: id.includes('flyer') ? 'F' : 'U' })
      .filter(mistake => !(tags.includes('formal') && mistake.startsWith('EL-10')))
      .map(mistake => `${mistake} in “${text.slice(0, 80)}”`),
  );
}

function axeProblems({ type, status, result }: NonNullable<Finished['reporters'][number]>): string[] {
  if (type !== 'a11y' || status === 'passed') return [];
  const violations = result?.violations ?? [];
  if (violations.length === 0)
    return [`axe could not look: ${result?.message ?? JSON.stringify(result)?.slice(0, 200)}`];
  return violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help} at ${nodes.map(node => node.target.join(' ')).join(', ')}`,
  );
}
