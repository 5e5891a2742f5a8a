import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { fillDemo } from '../../src/demo/create-demo.ts';
import { addDemoSite } from '../../src/demo/site.ts';
import { builtElements } from '../../src/cli/own-origin.ts';
import { createApp } from '../../src/server/app.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { press, seen } from '../support/deep-page.ts';

/** Server and page live on a day before the demo's dates, so that these tests pass on every day. */
const NOW = Date.parse('2026-11-30T08:00:00Z');

const browsers = {
  chromium: () => launch({ executablePath: browserPath('chromium'), args: chromiumArguments }),
  firefox: () => launch({ browser: 'firefox', executablePath: browserPath('firefox') }),
};

for (const [name, open] of Object.entries(browsers)) {
  describe(`The built package on the demo's site, in ${name}`, () => {
    let store: Store;
    let server: RunningServer;
    let browser: Browser;
    let page: Page;
    let origin = '';
    let code = '';
    before(async () => {
      const started = Date.now();
      const clock = (): Date => new Date(NOW + Date.now() - started);
      store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock);
      const keys = await ServerKeys.random(NOW);
      const app = createApp({ store, keys, elements: await builtElements(), hasStartPage: false });
      addDemoSite(app, () => origin);
      server = await serveApp(app, { port: 0, host: '127.0.0.1' });
      origin = `http://localhost:${server.port}`;
      await fillDemo(store, `${origin}/demo/images/`, keys);
      browser = await open();
      page = await browser.newPage();
      await page.evaluateOnNewDocument(moveClock, NOW);
    });
    after(async () => {
      await browser?.close();
      await server?.stop(0);
      await store?.close();
    });

    it('takes a sign-up from the programme to a code, over the network and with the real proof of work', async () => {
      await page.goto(origin);
      await press(page, 'button.title[value*="_20261210T"]', 'Naaiatelier');
      await press(page, 'dialog[open] .sign-up');
      await write(page, 'firstName', 'Noor');
      await write(page, 'phone', '0470 12 34 56');
      await press(page, '.flow button', 'Ga verder');
      await seen(page, '#check');
      await press(page, '.flow .strong');
      await seen(page, '#sign-up-title', 'Je bent ingeschreven.');
      const groups = await (await seen(page, '[part=code]')).$$eval('.group', all => all.map(one => one.textContent));
      code = groups.join('');
      assert.match(code, /^\d{16}$/);
    });

    it('shows with the code where the sign-up stands, and takes it back', async () => {
      await page.goto(`${origin}/inschrijving`);
      await write(page, 'code', code);
      await press(page, 'button', 'Toon hoe het ermee staat');
      await seen(page, '#state', 'Je bent ingeschreven.');
      await press(page, 'button', 'Zeg mijn inschrijving af');
      await press(page, 'button', 'Ja, ik zeg af');
      await seen(page, '#state', 'Je bent niet meer ingeschreven.');
    });
  });
}

/** Runs in the page, before everything: its clock goes on from another moment. */
function moveClock(now: number): void {
  const real = Date;
  const shift = now - real.now();
  window.Date = class extends real {
    constructor(...parts: []) {
      if (parts.length > 0) super(...parts);
      else super(real.now() + shift);
    }
    static override now = (): number => real.now() + shift;
  } as DateConstructor;
}

/** Types into a field by its name, with real keys. */
async function write(page: Page, name: string, words: string): Promise<void> {
  await press(page, `stek-text-field[name="${name}"]`);
  await page.keyboard.type(words);
}
