import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { launch, type Browser } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { folder, serveFiles } from '../support/static-server.ts';

let cdn: Awaited<ReturnType<typeof serveFiles>>;
let site: Awaited<ReturnType<typeof serveFiles>>;
let browser: Browser;

before(async () => {
  cdn = await serveFiles(folder('dist/cdn'), { 'access-control-allow-origin': '*' });
  const page = async () =>
    `<!doctype html><html lang="nl"><title>Voorbeeldstad</title><p><a href="/agenda.ics#embed=calendar">Agenda</a></p>
      <script async src="${cdn.origin}/stek.js" data-stek="flyer" data-src="/agenda.ics" data-month="2026-12"></script>
      <script async src="${cdn.origin}/stek.js" data-origins="http://127.0.0.1:${new URL(site.origin).port}"></script>`;
  site = await serveFiles(
    path => (path === '/agenda.ics' ? readFile('tests/package/agenda.ics') : page()),
    {},
    path => (path === '/' ? 'text/html; charset=utf-8' : undefined),
  );
  browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  await Promise.all([cdn?.close(), site?.close()]);
});

test('the loader as it is published puts elements on a page, from any server of files', async () => {
  const page = await browser.newPage();
  const said: string[] = [];
  // The agenda of these tests has a date that is none, and the elements say so.
  page.on('console', message => /^\[stek\](?!.*\[broken-feed\]$)/s.test(message.text()) && said.push(message.text()));
  await page.goto(site.origin);
  for (const tag of ['stek-activity-calendar', 'stek-easy-flyer'])
    await page.waitForFunction(
      name => document.querySelector(name)?.shadowRoot?.querySelector('[part~=item], [part~=card]'),
      {},
      tag,
    );
  assert.deepEqual(said, []);
  await page.close();
});

test('the loader is a classic script within its budget, and nothing in it needs a module around it', async () => {
  const text = await readFile('dist/cdn/stek.js', 'utf8');
  assert.ok(gzipSync(text).length <= 5000, `${gzipSync(text).length} bytes`);
  assert.doesNotMatch(text, /^(import|export)\b|import\.meta|innerHTML|document\.write|eval\(/m);
  assert.doesNotThrow(() => new Function(text));
});
