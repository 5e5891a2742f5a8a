import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { DEFAULT_TOKENS } from '../../src/theme/default-tokens.ts';
import { elementApis } from '../../tools/docs/manifest.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { folder, serveFiles } from '../support/static-server.ts';
import { NO_OTHER_HOST, watchedPage, type Watch } from '../support/watched-page.ts';

const SITE = 'docs-site';
const files = globSync(`${SITE}/**/*.html`).toSorted();
const textOf = (file: string): string => readFileSync(file, 'utf8');

describe('The documentation site', () => {
  it('is built', () => assert.ok(files.length >= 38, `${files.length} pages: npm run docs`));

  it('has a page for each element, each reader and each page in docs', () => {
    const expected = [
      ...elementApis().map(({ tag }) => `elements/${tag}`),
      ...globSync('docs/*.md').map(file => file.slice('docs/'.length, -'.md'.length)),
      ...['tokens', 'text-keys', 'names'],
    ];
    assert.ok(expected.length > 30);
    assert.deepEqual(
      expected.filter(name => !existsSync(join(SITE, `${name}.html`))),
      [],
    );
  });

  it('leads nowhere that is not there', () => {
    const broken = files.flatMap(file =>
      linksIn(textOf(file))
        .filter(href => !/^[a-z]+:/.test(href))
        .filter(href => !leadsSomewhere(file, href))
        .map(href => `${file}: ${href}`),
    );
    assert.deepEqual(broken, []);
  });

  it('is for language models too, page by page', () => {
    const index = textOf(join(SITE, 'llms.txt'));
    const links = [...index.matchAll(/\]\(([^)]+)\)/g)].map(([, href]) => href!);
    assert.match(index, /^# @stek\/embed\n\n> /);
    assert.equal(links.length, files.length);
    for (const href of links) assert.ok(existsSync(join(SITE, href)), href);
    assert.match(textOf(join(SITE, 'elements/stek-sign-up.md')), /\| `occurrence-id` \|/);
  });

  it('says what every code of an error means', () => {
    const codes = [...textOf('src/sdk/errors.ts').matchAll(/^  \| '(\w+)'/gm)].map(([, code]) => code!);
    assert.ok(codes.length >= 15);
    const page = textOf(join(SITE, 'sdk.html'));
    const table = /id="errors"[^]*?<\/table>/.exec(page)?.[0] ?? '';
    assert.deepEqual(
      codes.filter(code => !table.includes(`<code>${code}</code>`)),
      [],
    );
  });

  it('has every attribute, event, slot and part of the manifest', () => {
    for (const api of elementApis()) {
      const page = textOf(join(SITE, `elements/${api.tag}.html`));
      const names = [api.attributes, api.events, api.slots, api.parts].flat().flatMap(({ name }) => name || []);
      assert.ok(names.length > 3, api.tag);
      assert.deepEqual(
        names.filter(name => !page.includes(`<td><code>${name}</code></td>`)),
        [],
        api.tag,
      );
    }
  });

  it('has the colours of the default theme', () => {
    const css = textOf('tools/docs/assets/docs.css');
    for (const [name, token] of [
      ['ground', 'surface'],
      ['text', 'text'],
      ['link', 'link'],
      ['muted', 'text-muted'],
    ] as const)
      assert.ok(css.includes(`--${name}: ${DEFAULT_TOKENS[token]};`), name);
  });
});

/** The links of a page, save those of examples, which stand for pages of a site. */
const linksIn = (html: string): string[] =>
  [...html.replaceAll(/<div class="live"[^]*?<\/div>\n/g, '').matchAll(/\s(?:href|src)="([^"]*)"/g)].map(
    ([, href]) => href!,
  );

function leadsSomewhere(from: string, href: string): boolean {
  const [path = '', anchor] = href.split('#');
  const file = path === '' ? from : join(dirname(from), path);
  if (!existsSync(file)) return false;
  return !anchor || !file.endsWith('.html') || textOf(file).includes(`id="${anchor}"`);
}

describe('A page of the site', () => {
  let server: Awaited<ReturnType<typeof serveFiles>>;
  let browser: Browser;
  let page: Page;
  let watch: Watch;
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

  before(async () => {
    server = await serveFiles(folder(SITE));
    browser = await launch({ executablePath: browserPath('chromium'), args: [...chromiumArguments, NO_OTHER_HOST] });
    ({ page, watch } = await watchedPage(browser, server.origin, { isAlone: true }));
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** One page of each make: text, tables, code, and a wide one. */
  const LOOKED_AT = [
    'index',
    'for-designers',
    'sdk',
    'tokens',
    'own-calendar',
    'when-it-does-not-show',
    'names',
    'elements/stek-easy-flyer',
  ];

  for (const [scheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const)
    it(`is whole at ${width} pixels, ${scheme}: axe finds nothing, nothing sticks out, no other host is asked`, async () => {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const name of LOOKED_AT) {
        watch.problems.length = 0;
        await page.goto(`${server.origin}/${name}.html`);
        const sticksOut = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(sticksOut, 0, `${name} sticks out by ${sticksOut} pixels`);
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          // @ts-expect-error: axe came as a script
          const found = await axe.run(document, { exclude: [['.live']] });
          return found.violations.map(
            ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`,
          );
        });
        assert.deepEqual(violations, [], name);
        assert.deepEqual(watch.problems, [], name);
      }
    });

  for (const { tag } of elementApis())
    it(`shows <${tag}> as it is, without another host`, async () => {
      watch.problems.length = 0;
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`${server.origin}/elements/${tag}.html`);
      const shown = await page.waitForFunction(
        (name: string) => {
          const element = document.querySelector<HTMLElement>(`.live ${name}`);
          if (!element?.shadowRoot) return false;
          const inner =
            element.localName === 'stek-provider' ? element.querySelector('stek-activity-calendar') : element;
          const words = inner?.shadowRoot?.querySelector('.base')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
          return words.length > 20 && !words.includes('Even laden') && words;
        },
        { timeout: 20_000 },
        tag,
      );
      const words = String(await shown.jsonValue());
      assert.doesNotMatch(words, /lukt nu niet|geen internet|nu niet tonen|kunnen .* niet lezen/);
      assert.deepEqual(watch.problems, []);
    });
});
