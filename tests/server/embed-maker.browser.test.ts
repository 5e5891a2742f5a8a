import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { createApp } from '../../src/server/app.ts';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { DEMO_NOW } from '../support/demo-app.ts';
import { bundledElements } from '../support/served-elements.ts';
import { watchedPage, type Watch } from '../support/watched-page.ts';

describe('The page on which a webmaster makes a snippet, in a browser', () => {
  let store: Store;
  let folder: Awaited<ReturnType<typeof bundledElements>>;
  let running: RunningServer;
  let browser: Browser;
  let origin = '';
  before(async () => {
    store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => DEMO_NOW);
    await upsert(store, DEMO_TENANT, demoMunicipality());
    folder = await bundledElements(['stek-signal-results', 'stek-follow-up']);
    const elements = await openElementsFolder(folder.path);
    running = await serveApp(createApp({ store, elements }), { port: 0, host: '127.0.0.1' });
    origin = `http://127.0.0.1:${running.port}`;
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
    await browser
      .defaultBrowserContext()
      .overridePermissions(origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  });
  after(async () => {
    await browser?.close();
    await running?.stop();
    folder?.remove();
    await store?.close();
  });

  async function opened(query: string, width = 1280): Promise<{ page: Page; watch: Watch }> {
    const { page, watch } = await watchedPage(browser, origin);
    await page.setViewport({ width, height: 900 });
    await page.goto(`${origin}/embed?lang=nl&${query}`);
    return { page, watch };
  }
  const code = (page: Page) => page.$eval('#snippet', one => one.textContent);

  it('makes it anew with each choice, keeps who chooses where they are, and can be shared by its address', async () => {
    const { page, watch } = await opened('embed=signals');
    await page.focus('#way');
    await page.select('#way', 'frame');
    await page.waitForFunction(() => document.querySelector('#snippet')?.textContent.startsWith('<iframe'));
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'way');
    await page.waitForFunction(() => location.search.includes('way=frame'));
    await page.select('#embed', 'calendar');
    await page.waitForSelector('#place');
    await page.select('#place', 'zillebeke');
    await page.waitForFunction(() => document.querySelector('#snippet')?.textContent.includes('place=zillebeke'));
    const made = await code(page);
    await page.goto(page.url());
    assert.equal(await code(page), made);
    assert.deepEqual(watch.problems, []);
    await page.close();
  });

  it('copies exactly what it shows, and says so', async () => {
    const { page, watch } = await opened('embed=signals&way=script');
    await page.click('[data-copies=snippet]');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'Gekopieerd.');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page));
    assert.deepEqual(watch.problems, []);
    await page.close();
  });

  it('shows the element as it was chosen, under its own policy', async () => {
    const { page, watch } = await opened('embed=follow-up&words=fr&scheme=dark');
    const frame = await page.waitForSelector('iframe').then(found => found!.contentFrame());
    await frame.waitForFunction(() => {
      const element = document.querySelector('stek-follow-up');
      return element?.shadowRoot?.querySelector('[part~=heading]');
    });
    assert.equal(await frame.$eval('stek-follow-up', element => element.getAttribute('lang')), 'fr');
    assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
    assert.deepEqual(watch.problems, []);
    await page.close();
  });

  it('works by its button where no script runs', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${origin}/embed?lang=nl&embed=signals`);
    await page.select('#way', 'element');
    await Promise.all([page.waitForNavigation(), page.click('form button')]);
    assert.match((await code(page))!, /^<script type="module"/);
    assert.equal(await page.$eval('[data-copies]', button => button.checkVisibility()), false);
    await page.close();
  });

  it('fits a phone of 320 pixels and a wide screen', async () => {
    for (const width of [320, 768, 1280]) {
      const { page } = await opened('embed=follow-up&way=element&system=wordpress', width);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page.close();
    }
  });
});
