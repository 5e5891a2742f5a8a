import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../src/cli/chromium.ts';
import { fillDemo } from '../../src/demo/create-demo.ts';
import { createApp } from '../../src/server/app.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { chromiumArguments } from '../support/browser.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const executablePath = findChromium();
const missing = executablePath ? false : 'no Chromium here (apt-get install chromium fonts-noto-core)';

interface Axe {
  axe: { run(page: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

describe('The plain flyer page on a screen', { skip: missing }, () => {
  let store: Store;
  let server: RunningServer;
  let browser: Browser;
  before(async () => {
    store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
    await fillDemo(store);
    server = await serveApp(createApp({ store }), { port: 0, host: '127.0.0.1' });
    browser = await launch({ executablePath: executablePath!, args: chromiumArguments });
  });
  after(async () => {
    await browser.close();
    await server.stop(0);
    await store.close();
  });

  const visit = async (lang: string, width: number, scheme: 'light' | 'dark'): Promise<Page> => {
    const page = await browser.newPage();
    // For axe, which is put into the page from outside.
    await page.setBypassCSP(true);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`http://127.0.0.1:${server.port}/p/ieper/flyer/zillebeke/2026-12?lang=${lang}`);
    return page;
  };

  for (const lang of ['nl', 'fr', 'ar', 'ti']) {
    for (const [width, scheme] of [
      [320, 'light'],
      [1100, 'dark'],
    ] as const) {
      it(`can be used by everyone: ${lang}, ${width} pixels wide, ${scheme}`, async () => {
        const page = await visit(lang, width, scheme);
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() => (globalThis as unknown as Axe).axe.run(document));
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
          [],
        );
        const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide! <= room!, `${wide} in ${room}`);
        await page.close();
      });
    }
  }

  it('needs no other colours than those a visitor chose', async () => {
    const page = await visit('nl', 800, 'light');
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const colours = await page.evaluate(() => {
      const colourOf = (selector: string) => getComputedStyle(document.querySelector(selector)!).color;
      return ['.card .pictogram', '.card .title', '.card .remark'].map(colourOf);
    });
    assert.equal(new Set(colours).size, 1, colours.join(' '));
    await page.close();
  });
});
