import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { elementApis } from '../../tools/docs/manifest.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { folder, serveFiles } from '../support/static-server.ts';
import { NO_OTHER_HOST, watchedPage, type Watch } from '../support/watched-page.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags: readonly string[];
}

const BUILT = 'storybook-static';
const { entries } = JSON.parse(readFileSync(`${BUILT}/index.json`, 'utf8')) as { entries: Record<string, Entry> };
const all = Object.values(entries);

/** What an element can be in, and by which words of a story's name that is known. */
const STATES: Readonly<Record<string, RegExp>> = {
  'as it should be': /^(list|directory|dutch|question|before|start|form|answered|default|locked)$/,
  'on its way': /loading|on their way|on its way|sending/,
  'without internet': /offline/,
  'a fault of ours': /fail|broken|server/,
  'nothing there': /empty|none|nobody|no cards|no services|nothing yet|no source|gone|unknown|wrong code/,
  dark: /dark/,
  narrow: /small|narrow|telephone/,
  'from right to left': /arabic|right to left/,
  formal: /formal/,
};

/** What an element cannot be in, each with its reason. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  // It asks nobody before a code is typed: looking is a word on its button.
  'stek-follow-up': ['on its way'],
  // It has no look of its own: what is inside has.
  'stek-provider': [
    'on its way',
    'without internet',
    'a fault of ours',
    'nothing there',
    'dark',
    'narrow',
    'from right to left',
  ],
};

describe('The stories', () => {
  it('begin with a page for who has never been here', () => {
    const docs = all.filter(({ type }) => type === 'docs');
    assert.equal(docs[0]?.id, 'welcome--docs');
    for (const guide of [
      'principles',
      'do-and-do-not',
      'words',
      'colour',
      'type-and-space',
      'tokens',
      'brands',
      'pictograms',
    ])
      assert.ok(
        docs.some(({ id }) => id === `guides-${guide}--docs`),
        guide,
      );
  });

  for (const { tag } of elementApis())
    it(`show <${tag}> in every state`, () => {
      const names = all
        .filter(({ type, title }) => type === 'story' && title.startsWith(`Elements/${tag}`))
        .map(({ name }) => name.toLowerCase());
      assert.ok(names.length >= 3, `${names.length} stories`);
      const missing = Object.entries(STATES)
        .filter(([, words]) => !names.some(name => words.test(name)))
        .map(([state]) => state);
      assert.deepEqual(missing, NEVER[tag] ?? []);
    });
});

describe('Storybook', () => {
  let server: Awaited<ReturnType<typeof serveFiles>>;
  let browser: Browser;
  let page: Page;
  let watch: Watch;

  before(async () => {
    server = await serveFiles(folder(BUILT));
    browser = await launch({ executablePath: browserPath('chromium'), args: [...chromiumArguments, NO_OTHER_HOST] });
    ({ page, watch } = await watchedPage(browser, server.origin, { isAlone: true }));
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('opens without another host', async () => {
    await page.goto(`${server.origin}/index.html?path=/docs/welcome--docs`);
    const frame = await (await page.waitForSelector('iframe#storybook-preview-iframe', {
      timeout: 30_000,
    }))!.contentFrame();
    await frame.waitForSelector('#storybook-docs h1', { timeout: 30_000 });
    assert.deepEqual(watch.problems, []);
  });

  it('leads from its first page to pages that are there', async () => {
    await page.goto(`${server.origin}/iframe.html?viewMode=docs&id=welcome--docs`);
    await page.waitForSelector('#storybook-docs h1', { timeout: 30_000 });
    const paths = await page.$$eval('#storybook-docs li a', links => links.map(({ search }) => search));
    assert.ok(paths.length > 15, `${paths.length} links`);
    assert.deepEqual(
      paths.filter(path => entries[path.replace('?path=/docs/', '')]?.type !== 'docs'),
      [],
    );
  });

  for (const [lang, words] of [
    ['nl', 'Binnenkort'],
    ['fr', 'Bientôt'],
  ] as const)
    it(`shows elements in the language of the toolbar on a page that is in English: ${lang}`, async () => {
      await page.goto(`${server.origin}/iframe.html?viewMode=docs&id=welcome--docs&globals=lang:${lang}`);
      await page.waitForSelector('>>> stek-activity-calendar >>> [part~=heading]', { timeout: 30_000 });
      const heading = await page.$eval(
        '>>> stek-activity-calendar >>> [part~=heading]',
        ({ textContent }) => textContent,
      );
      assert.equal(heading, words);
    });

  for (const id of ['welcome', 'guides-principles', 'guides-do-and-do-not', 'guides-words'])
    it(`has a page that can be read: ${id}`, async () => {
      watch.problems.length = 0;
      await page.setViewport({ width: 1000, height: 900 });
      await page.goto(`${server.origin}/iframe.html?viewMode=docs&id=${id}--docs`);
      await page.waitForSelector('#storybook-docs h1', { timeout: 30_000 });
      const text = await page.$eval('#storybook-docs', root => root.textContent ?? '');
      assert.ok(text.length > 600, `${text.length} letters`);
      await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
      const violations = await page.evaluate(async () => {
        // @ts-expect-error: axe came as a script
        const found = await axe.run('#storybook-docs', {
          exclude: [['.sb-story'], ['.docs-story']],
          rules: { 'heading-order': { enabled: false } },
        });
        return found.violations.map(
          ({ id: rule, nodes }: { id: string; nodes: { html: string }[] }) => `${rule}: ${nodes[0]?.html}`,
        );
      });
      assert.deepEqual(violations, []);
      assert.deepEqual(watch.problems, []);
    });

  it('has the public attributes of an element among its controls, and nothing private', async () => {
    await page.goto(`${server.origin}/iframe.html?viewMode=docs&id=elements-stek-activity-calendar--docs`);
    await page.waitForSelector('.docblock-argstable-body', { timeout: 30_000 });
    const names = await page.$$eval('.docblock-argstable-body tr td:first-child', cells =>
      cells.map(cell => cell.textContent?.replace('*', '').trim() ?? ''),
    );
    const { attributes } = elementApis().find(({ tag }) => tag === 'stek-activity-calendar')!;
    assert.ok(names.length > 20, `${names.length} rows`);
    assert.deepEqual(
      attributes.map(({ name }) => name).filter(name => !names.includes(name)),
      [],
    );
    assert.deepEqual(
      names.filter(name => name.startsWith('#') || name === 'internals' || name === 'renderRoot'),
      [],
    );
  });

  it('keeps a page to one language: that of the toolbar', async () => {
    const inDocs = (file: string) =>
      readFileSync(file, 'utf8').matchAll(/^export const (\w+): Story = (\{[^]*?\});$/gm);
    const foreign = ['activity-calendar', 'easy-flyer', 'follow-up', 'sign-up', 'social-map', 'signal-form'].flatMap(
      name =>
        [...inDocs(`stories/${name}.stories.ts`)]
          .filter(([, , body = '']) => /\blang: '(?!nl)/.test(body) && !body.includes("'!autodocs'"))
          .map(([, story]) => `${name}: ${story}`),
    );
    assert.deepEqual(foreign, []);
  });
});
