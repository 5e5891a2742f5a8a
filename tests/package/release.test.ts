import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { builtElements } from '../../src/cli/own-origin.ts';
import { DEMO_WORK, fillDemo } from '../../src/demo/create-demo.ts';
import { addDemoSite } from '../../src/demo/site.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { createApp } from '../../src/server/app.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { EXAMPLE_SERVER, EXAMPLE_TENANT, releasePages, type ReleasePage } from '../../tools/release-pages.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { folder, serveFiles } from '../support/static-server.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const ZIP = `release/stek-embed-${version}.zip`;
/** Below the root of the site, as a webmaster unpacks it anywhere. */
const WHERE = '/een/map/';

const pages = releasePages(() => '');
let unpacked: string;
let site: Awaited<ReturnType<typeof serveFiles>>;
let store: Store;
let server: RunningServer;
let browser: Browser;
/** A date that people can sign up for. */
let sewing = '';

before(async () => {
  execFileSync(process.execPath, ['tools/release.ts', '--built'], { stdio: 'ignore' });
  unpacked = mkdtempSync(join(tmpdir(), 'stek-zip-'));
  for (const [name, content] of Object.entries(unzipSync(readFileSync(ZIP)))) {
    mkdirSync(dirname(join(unpacked, name)), { recursive: true });
    writeFileSync(join(unpacked, name), content);
  }
  const files = folder(unpacked);
  site = await serveFiles(async path => files(path.replace(WHERE, '/')));
  store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
  const keys = await ServerKeys.random(Date.now());
  const app = createApp({ store, keys, work: DEMO_WORK, elements: await builtElements(), hasStartPage: false });
  // For the pictures of the activities: one that is not there is an error in the console.
  addDemoSite(app, () => `http://127.0.0.1:${server.port}`);
  server = await serveApp(app, { port: 0, host: '127.0.0.1' });
  await fillDemo(store, `http://127.0.0.1:${server.port}/demo/images/`, keys);
  await allow(site.origin);
  sewing = await someDate();
  browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  await site?.close();
  await server?.stop();
  await store?.close();
  rmSync(unpacked, { recursive: true, force: true });
});

/** As `stek origins add` does: what a site may send. */
const allow = (origin: string) =>
  store.db
    .updateTable('tenants')
    .set({ origins: JSON.stringify([origin]) })
    .execute();

async function someDate(): Promise<string> {
  const from = new Date().toISOString().slice(0, 10);
  const response = await fetch(`http://127.0.0.1:${server.port}/v1/ieper/upcoming?from=${from}&limit=50`);
  const { items } = (await response.json()) as { items: { id: string }[] };
  return items[10]!.id;
}

/** Opens a page, and notes what the console and the network say. */
async function open(address: string): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', message => {
    if (['error', 'warn'].includes(message.type())) said.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('pageerror', error => said.push(String(error)));
  await page.goto(address);
  return { page, said };
}

/** When an element stands: what it says. */
async function wordsOf(page: Page, tag: string): Promise<string> {
  await page.waitForFunction(
    name => document.querySelector(name)?.shadowRoot?.querySelector('[part~=heading]'),
    { timeout: 20_000 },
    tag,
  );
  await page.waitForNetworkIdle({ idleTime: 500 });
  return page.$eval(tag, element => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '');
}

/** What each file says in the element. */
const SAID = {
  'agenda.ics': /Soep en een babbel/,
  'services.json': /Sociaal huis Voorbeeldstad/,
  'signals.json': /Geen bus in de avond/,
} as const;

const isFrame = ({ tag }: ReleasePage) => tag === undefined;

for (const page of pages.filter(({ source }) => source !== undefined))
  test(`unzipped in a folder of a plain server, ${page.file} shows ${page.source}, with a clean console`, async () => {
    const { page: opened, said } = await open(site.origin + WHERE + page.file);
    assert.match(await wordsOf(opened, page.tag!), SAID[page.source!]);
    assert.deepEqual(said, []);
    assert.equal(await opened.$eval('#van-schijf', words => (words as HTMLElement).hidden), true);
    await opened.close();
  });

/** The page as somebody leaves it who puts their own server in. */
function withServer(file: string): string {
  const html = readFileSync(join(unpacked, file), 'utf8');
  const changed = html
    .replaceAll(EXAMPLE_SERVER, `http://127.0.0.1:${server.port}`)
    .replaceAll(EXAMPLE_TENANT, 'ieper')
    .replace('occurrence-id="DAG"', `occurrence-id="${sewing}"`);
  writeFileSync(join(unpacked, `eigen-${file}`), changed);
  return `${site.origin}${WHERE}eigen-${file}`;
}

for (const page of pages.filter(one => one.source === undefined && !isFrame(one)))
  test(`with the address of a server in its place, ${page.file} shows its element, with a clean console`, async () => {
    const { page: opened, said } = await open(withServer(page.file));
    assert.ok((await wordsOf(opened, page.tag!)).length > 20);
    assert.deepEqual(said, []);
    await opened.close();
  });

for (const { file } of pages.filter(isFrame))
  test(`with the address of a server in its place, ${file} shows its page in a frame, with a clean console`, async () => {
    const { page, said } = await open(withServer(file));
    const frame = await page.waitForFrame(one => one.url().includes('frame=1'));
    await page.waitForNetworkIdle({ idleTime: 500 });
    assert.match(await frame.$eval('body', body => body.innerText), /Open huis/);
    assert.deepEqual(said, []);
    await page.close();
  });

test('the first page leads to every example, and each says in words what to do when it is opened from the disk', async () => {
  const { page, said } = await open(`${site.origin}${WHERE}index.html`);
  const links = await page.$$eval('a', found => found.map(link => link.getAttribute('href')));
  assert.deepEqual(
    pages.filter(({ file }) => !links.includes(file)),
    [],
  );
  for (const href of links) assert.equal((await fetch(`${site.origin}${WHERE}${href}`)).status, 200, String(href));
  assert.deepEqual(said, []);
  await page.goto(pathToFileURL(join(unpacked, 'kalender.html')).href);
  assert.match(await page.$eval('#van-schijf', words => (words as HTMLElement).innerText), /python3 -m http\.server/);
  assert.equal(await page.$eval('stek-activity-calendar', element => element.textContent), 'De agenda');
  await page.close();
});

test('the agenda of the example has dates in any coming month, for years', () => {
  const { activities, warnings } = readIcsText(readFileSync(join(unpacked, 'agenda.ics'), 'utf8'));
  assert.deepEqual([activities.length, warnings], [4, []]);
  for (let month = 0; month < 60; month++) {
    const [from, to] = [month, month + 1].map(ahead =>
      new Date(Date.UTC(2026, 11 + ahead, 1)).toISOString().slice(0, 10),
    );
    const { occurrences } = occurrencesOf({ activities }, { from: from!, to: to!, now: 0 });
    assert.ok(occurrences.length >= 11, `${from}: ${occurrences.length}`);
  }
});

/** The lines to paste of `docs/embedding-first-steps.md`, in their order. */
const LINES = [...readFileSync('docs/embedding-first-steps.md', 'utf8').matchAll(/```html\n([^]*?)```/g)].map(
  ([, lines]) => lines!,
);

/** What somebody changes in the lines: all of them stand there as an example. */
const TO_CHANGE = [EXAMPLE_SERVER, EXAMPLE_TENANT, 'DAG'];

test('the first steps have lines for each element, and are as short as they say', () => {
  const said = LINES.map(lines => ({
    tags: [...lines.matchAll(/<(stek-[\w-]+)[ >]/g)].map(([, tag]) => tag!),
    source: /src="(\w+\.\w+)"/.exec(lines)?.[1],
    pasted: lines.trim().split('\n').length,
    changed: TO_CHANGE.filter(one => lines.includes(one)),
  }));
  assert.deepEqual(
    [...new Set(said.flatMap(({ tags }) => tags))].sort(),
    [...new Set(pages.flatMap(({ tag = [] }) => tag)), 'stek-provider'].sort(),
  );
  for (const { tags, source, pasted, changed } of said) {
    assert.equal(pasted, tags.includes('stek-provider') ? 7 : 2, tags.join());
    const isDate = tags.includes('stek-sign-up');
    assert.deepEqual(changed, source ? [] : TO_CHANGE.slice(0, isDate ? 3 : 2), tags.join());
  }
});

for (const [index, lines] of LINES.entries()) {
  // What stands in a provider says whether it works.
  const tag = /<(stek-(?!provider)[\w-]+)[ >]/.exec(lines)![1]!;
  test(`the first steps lead from the zip to an own page, ${index + 1}: <${tag}>`, async t => {
    // 1 and 2: the folder, and a file of their own, beside the page.
    const own = mkdtempSync(join(tmpdir(), 'stek-own-'));
    t.after(() => rmSync(own, { recursive: true }));
    for (const name of ['services.json', 'signals.json']) cpSync(join(unpacked, name), join(own, name));
    cpSync(join(unpacked, 'stek'), join(own, 'stek'), { recursive: true });
    cpSync('tests/package/agenda.ics', join(own, 'agenda.ics'));
    // 3: the lines, in a page that was there already.
    const pasted = lines
      .replaceAll(EXAMPLE_SERVER, `http://127.0.0.1:${server.port}`)
      .replaceAll(EXAMPLE_TENANT, 'ieper')
      .replace('"DAG"', `"${sewing}"`);
    writeFileSync(
      join(own, 'agenda.html'),
      `<!doctype html><title>Onze site</title><link rel="icon" href="data:,"><h1>Onze site</h1>\n${pasted}`,
    );
    // 4: opened from a plain server.
    const plain = await serveFiles(folder(own));
    t.after(() => plain.close());
    await allow(plain.origin);
    const { page, said } = await open(`${plain.origin}/agenda.html`);
    const words = await wordsOf(page, tag);
    if (lines.includes('agenda.ics')) assert.match(words, /Samen koken|Koffie en krant/);
    assert.ok(words.length > 20);
    // The file of the test has a date that cannot be read, of which the console tells.
    assert.deepEqual(
      said.filter(one => !/agenda\.ics/.test(one)),
      [],
    );
    await page.close();
  });
}

test('made twice it is the same, byte for byte', () => {
  const first = readFileSync(ZIP);
  execFileSync(process.execPath, ['tools/release.ts', '--built'], {
    stdio: 'ignore',
    env: { ...process.env, TZ: 'Asia/Tokyo' },
  });
  assert.ok(first.equals(readFileSync(ZIP)));
});
