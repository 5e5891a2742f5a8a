import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { EMBEDS } from '../../src/domain/embeds.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { ended, startServer, stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { serveFiles } from '../support/static-server.ts';

// `stek serve` with the elements as they were built, and a site at another address that has nothing but what `/embed` says.
const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

let data: string;
let server: Awaited<ReturnType<typeof startServer>>;
let site: Awaited<ReturnType<typeof serveFiles>>;
let browser: Browser;
let body = '';

before(async () => {
  data = mkdtempSync(join(tmpdir(), 'stek-snippets-'));
  const store = await openDatabase({ data });
  await upsert(store, DEMO_TENANT, demoMunicipality());
  await store.close();
  site = await serveFiles(
    async () =>
      `<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Voorbeeldstad</title><body>${body}</body></html>`,
    {},
    () => 'text/html; charset=utf-8',
  );
  // Forms ask whether they may send from here.
  await onDesk('origins', 'add', site.origin);
  await onDesk('embeds', 'add', 'calendar', 'home-page');
  server = await startServer(['--data', data]);
  browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  await site?.close();
  server?.child.kill('SIGTERM');
  if (server) await ended(server.child);
  rmSync(data, { recursive: true });
});

async function onDesk(...words: string[]): Promise<void> {
  const { code, stdout, stderr } = await stek([...words, '--tenant', DEMO_TENANT.id, '--data', data]);
  assert.equal(code, 0, stdout + stderr);
}

/** What the page on which snippets are made says, for a site to copy. */
async function copied(id: 'snippet' | 'loader', query: string): Promise<string> {
  const response = await fetch(`${server.url}/embed?lang=nl&${query}`);
  const [, found] = new RegExp(`<code id="${id}">([^<]*)</code>`).exec(await response.text()) ?? [];
  assert.ok(found, `${query}: no ${id}`);
  return found.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, sign => SIGNS[sign]!);
}

/** Opens a page with these lines in a browser that was nowhere before. */
async function opened(lines: string): Promise<{ page: Page; said: string[]; close(): Promise<void> }> {
  body = lines;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const said: string[] = [];
  // The pictures of the demo are at a third address, which the site did not allow.
  page.on('console', message => message.text().endsWith('[image-hosts]') || said.push(message.text()));
  page.on('pageerror', error => said.push(String(error)));
  await page.goto(site.origin, { waitUntil: 'load' });
  return { page, said, close: () => context.close() };
}

const drawn = (page: Page, tag: string) =>
  page.waitForFunction(name => document.querySelector(name)?.shadowRoot?.querySelector('[part~=base] *'), {}, tag);

test('the pinned snippet of each element is the file that the server has, and puts it on another site', async () => {
  for (const { name, tag } of EMBEDS) {
    const lines = await copied('snippet', `embed=${name}&way=element`);
    assert.match(lines, new RegExp(`src="${server.url}/cdn/\\d[^/]*/bundled/${tag}\\.js" integrity="sha384-[^"]{64}"`));
    const { page, said, close } = await opened(lines);
    await drawn(page, tag);
    assert.deepEqual(said, [], name);
    await close();
  }
});

test('a file that is not what the snippet pinned does not run, and the link stays', async () => {
  const lines = await copied('snippet', 'embed=calendar&way=element');
  const { page, said, close } = await opened(lines.replace(/sha384-.{10}/, 'sha384-AAAAAAAAAA'));
  assert.match(said.join('\n'), /integrity/);
  assert.equal(await page.evaluate(() => customElements.get('stek-activity-calendar')), undefined);
  assert.ok(await page.$eval('stek-activity-calendar > a', link => link.checkVisibility()));
  await close();
});

test('a link and a script tag become the element, but not while the municipality paused them', async () => {
  const link = await copied('snippet', 'embed=calendar&way=link&embed-id=home-page');
  const lines = `<p>${link}</p>${await copied('loader', 'embed=calendar&way=link')}`;
  const tag = await copied('snippet', 'embed=calendar&way=script&embed-id=home-page');
  for (const one of [lines, tag]) await shows(one);
  await onDesk('embeds', 'pause', 'home-page');
  await answers(true);
  for (const one of [lines, tag]) await leaves(one);
  await onDesk('embeds', 'resume', 'home-page');
  await answers(false);
  for (const one of [lines, tag]) await shows(one);
});

async function shows(lines: string): Promise<void> {
  const { page, said, close } = await opened(lines);
  await drawn(page, 'stek-activity-calendar');
  assert.deepEqual(said, []);
  await close();
}

/** What is not paused comes on the same page, and the link of what is paused is left. */
async function leaves(lines: string): Promise<void> {
  const other = await copied('snippet', 'embed=services&way=link');
  const { page, said, close } = await opened(`${lines}<p>${other}</p>${await copied('loader', 'way=link')}`);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/embeds/home-page')),
  );
  await drawn(page, 'stek-social-map');
  assert.equal(await page.$('stek-activity-calendar'), null);
  assert.ok(await page.$eval('a[href*="embed=calendar"]', link => link.checkVisibility()));
  assert.deepEqual(said, []);
  await close();
}

/** The server reads what a command of another process wrote. */
const answers = (isPaused: boolean): Promise<void> =>
  eventually(async () => {
    const response = await fetch(`${server.url}/v1/${DEMO_TENANT.id}/embeds/home-page`);
    assert.equal(((await response.json()) as { paused: boolean }).paused, isPaused);
  });
