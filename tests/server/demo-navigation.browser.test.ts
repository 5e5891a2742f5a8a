import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { createDemo, type Demo } from '../../src/demo/create-demo.ts';
import { addDemoSite } from '../../src/demo/site.ts';
import { createApp } from '../../src/server/app.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';

describe('The menu of the site of the demo', () => {
  let demo: Demo;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    demo = await createDemo();
    const app = createApp({ store: demo.store, keys: demo.keys, hasStartPage: false });
    addDemoSite(app, () => `http://127.0.0.1:${server.port}`);
    server = await serveApp(app, { port: 0, host: '127.0.0.1' });
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await demo.close();
  });

  const at = async (width: number) => {
    await page.setViewport({ width, height: 700 });
    await page.goto(`http://127.0.0.1:${server.port}/`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => getComputedStyle(document.querySelector('nav ul')!).listStyleType === 'none');
  };
  /** What can be pressed in it: its words, how high it is, where it begins. */
  const targets = () =>
    page.$$eval('nav :is(a, summary)', all =>
      all
        .filter(one => one.checkVisibility())
        .map(one => ({ text: one.textContent.trim(), box: one.getBoundingClientRect() }))
        .map(({ text, box }) => ({ text, height: box.height, top: box.top, right: box.right })),
    );

  for (const width of [320, 480])
    it(`is one button at ${width} pixels, which opens all pages, each of 44 pixels`, async () => {
      await at(width);
      const [closed, ...others] = await targets();
      assert.deepEqual([closed?.text, others], ['Menu', []]);
      assert.ok(closed!.height >= 43.9, `${closed!.height}`);
      const heading = await page.$eval('h1', one => one.getBoundingClientRect().top);
      assert.ok(heading < 250, `the page begins at ${heading}`);
      await page.focus('summary');
      await page.keyboard.press('Enter');
      const open = await targets();
      assert.ok(open.length > 10, `${open.length}`);
      for (const { text, height, right } of open) {
        assert.ok(height >= 43.9, `${text}: ${height}`);
        assert.ok(right <= width, `${text} ends at ${right}`);
      }
      assert.ok(new Set(open.map(({ top }) => top)).size <= 9, 'in two columns');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });

  it('is all pages beside each other where there is room, each once', async () => {
    await at(1280);
    const open = await targets();
    assert.ok(open.length > 10 && new Set(open.map(({ text }) => text)).size === open.length);
    assert.deepEqual(
      open.filter(({ height }) => height < 43.9),
      [],
    );
    assert.ok(new Set(open.map(({ top }) => top)).size <= 4);
  });
});
