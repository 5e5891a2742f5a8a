import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { secondEngineFaults } from '../support/second-engine.ts';
import { faultsInLooks } from '../support/story-looks.ts';

describe('what is looked for in every look of a story', () => {
  let browser: Browser;
  let page: Page;
  let protocol: CDPSession;

  before(async () => {
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
    page = await browser.newPage();
    protocol = await page.createCDPSession();
  });
  after(() => browser.close());

  /** The faults of a page, which has this in a shadow root. */
  async function faults(inside: string): Promise<string[]> {
    await page.setContent(
      `<!doctype html><html lang="nl"><title>Proef</title><main><div><template shadowrootmode="open">${inside}</template></div></main>`,
    );
    return faultsInLooks(page, protocol);
  }

  it('is nothing where text has room', async () => {
    assert.deepEqual(await faults('<h1>Samen koken</h1><p>Elke dinsdag in de zaal.</p>'), []);
  });

  it('is what is wider than 320 px', async () => {
    const found = await faults('<p style="width: 400px">Elke dinsdag</p>');
    assert.deepEqual(found, ['320 px: scrolls sideways, 408 px in 320 px']);
  });

  it('is a box that does not grow with its letters', async () => {
    const found = await faults(
      '<div style="height: 20px; overflow: hidden">Elke dinsdag</div>'.replace('<div', '<div class="box"'),
    );
    assert.deepEqual(found, ['200 % text: <div box> “Elke dinsdag” is cut off by <div box> “Elke dinsdag”']);
  });

  it('is a line that is cut off when its letters stand apart', async () => {
    const found = await faults(
      '<p style="width: 90px; overflow: hidden; white-space: nowrap; font: 16px monospace; letter-spacing: 0">Elke dag</p>',
    );
    assert.ok(
      found.some(fault => fault.startsWith('text spacing: <p>')),
      found.join('\n'),
    );
  });

  it('is a colour of our own on the colour of the system', async () => {
    const found = await faults('<p style="forced-color-adjust: none; color: #eee; background: white">Elke dinsdag</p>');
    assert.ok(found.includes('forced colours: <p> “Elke dinsdag” has a contrast of 1.2'), found.join('\n'));
  });

  it('leaves the page as it was', async () => {
    await faults('<p>Elke dinsdag</p>');
    const after = await page.evaluate(() => ({
      width: innerWidth,
      style: document.documentElement.style.fontSize,
      sheets: document.adoptedStyleSheets.length,
      isForced: matchMedia('(forced-colors: active)').matches,
    }));
    assert.deepEqual(after, { width: 800, style: '', sheets: 0, isForced: false });
  });

  it('is what a second engine sees in a shadow root', async () => {
    await faults('<h1>Samen koken</h1><input>');
    assert.match((await secondEngineFaults(page)).join('\n'), /second engine input_label_exists/);
    await faults('<h1>Samen koken</h1><label>Naam <input></label>');
    assert.deepEqual(await secondEngineFaults(page), []);
  });
});
