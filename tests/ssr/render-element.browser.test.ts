import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { renderElement, type RenderedElement } from '../../src/ssr/index.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { folder, serveFiles } from '../support/static-server.ts';

const NOW = Date.parse('2026-12-01T08:00:00Z');
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
const built = folder(new URL('../../dist/cdn/bundled', import.meta.url).pathname);
const consumers = folder(new URL('../consumers', import.meta.url).pathname);

describe('A calendar that a server drew', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let drawn: RenderedElement;

  before(async () => {
    const page =
      () => `<!doctype html><html lang="nl"><title>Agenda</title><script type="module" src="/now.js"></script>
<script type="module" src="/built/stek-activity-calendar.js"></script><main>${drawn.html}</main><p id="under">Onder</p></html>`;
    site = await serveFiles(
      async path => {
        if (path === '/index.html') return page();
        if (path === '/drawn.css') return drawn.css;
        if (path === '/now.js') return `document.querySelector('stek-activity-calendar').now = ${NOW}`;
        return path.startsWith('/built/') ? built(path.slice('/built'.length)) : consumers(path);
      },
      { 'content-security-policy': POLICY },
    );
    drawn = await renderElement('stek-activity-calendar', {
      attributes: { src: '/agenda.ics', lang: 'nl' },
      page: `${site.origin}/index.html`,
      now: NOW,
      stylesheet: '/drawn.css',
    });
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('stands without JavaScript, dressed, under a strict policy', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}/index.html`);
    const card = await page.waitForSelector('>>> article.card');
    assert.match(await textOf(page), /Koffie en krant/);
    assert.notEqual(await card!.evaluate(one => getComputedStyle(one).display), 'inline', 'its styles did not come');
    await page.close();
  });

  it('is taken over under that policy, with no word of it in the console, and can then be used', async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', message => problems.push(message.text()));
    page.on('pageerror', error => problems.push(String(error)));
    await page.goto(`${site.origin}/index.html`);
    await page.waitForFunction(
      () => document.querySelector('stek-activity-calendar')?.shadowRoot?.querySelector('link') === null,
    );
    const title = await page.waitForSelector('>>> button.title[value*="koffie"]');
    await title!.evaluate(one => (one as HTMLElement).focus());
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> dialog[open]');
    assert.deepEqual(problems, []);
    await page.close();
  });
});

describe('What a server cannot draw', () => {
  it('is refused in words that name what did not answer', async () => {
    const site = await serveFiles(async () => Promise.reject(new Error('nothing here')));
    try {
      const attributes = { src: '/weg.ics', lang: 'nl' };
      const asked = renderElement('stek-activity-calendar', { attributes, page: site.origin, now: NOW });
      await assert.rejects(asked, /weg\.ics answers 404/);
    } finally {
      await site.close();
    }
  });
});

const textOf = (page: Page): Promise<string> =>
  page.$eval('stek-activity-calendar', one => one.shadowRoot?.textContent ?? '');
