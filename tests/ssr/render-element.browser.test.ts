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

  it('is taken over without a jump, once, and keeps who is in it where they are', async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', message => problems.push(message.text()));
    page.on('pageerror', error => problems.push(String(error)));
    let letGo = () => {};
    const held = new Promise<void>(resolve => (letGo = resolve));
    await page.setRequestInterception(true);
    page.on('request', request => {
      const waits = request.url().endsWith('agenda.ics') ? held : Promise.resolve();
      void waits.then(() => request.continue());
    });
    await page.evaluateOnNewDocument(watchShifts);
    await page.goto(`${site.origin}/index.html`);
    await page.waitForFunction(() =>
      document.querySelector('stek-activity-calendar')?.shadowRoot?.querySelector('.base[hidden]'),
    );
    const title = await page.waitForSelector('>>> .base:not([hidden]) button.title[value*="koffie"]');
    const chosen = await title!.evaluate(one => ((one as HTMLElement).focus(), (one as HTMLButtonElement).value));
    const before = await page.evaluate(lookAtPage);
    assert.equal(before.focused, chosen);
    letGo();
    await page.waitForFunction(
      () => document.querySelector('stek-activity-calendar')?.shadowRoot?.querySelector('link') === null,
    );
    const taken = await page.evaluate(lookAtPage);
    assert.deepEqual({ ...taken, under: 0 }, { ...before, bases: 1, under: 0 });
    assert.ok(
      Math.abs(taken.under - before.under) < 1,
      `what is under it moved from ${before.under} to ${taken.under}`,
    );
    assert.equal(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts), 0);
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

function watchShifts(): void {
  const counted = globalThis as unknown as { shifts: number };
  counted.shifts = 0;
  new PerformanceObserver(list => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) counted.shifts += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

function lookAtPage() {
  const root = document.querySelector('stek-activity-calendar')!.shadowRoot!;
  const shown = [...root.querySelectorAll('.base')].find(base => !(base as HTMLElement).hidden)!;
  return {
    bases: root.querySelectorAll('.base').length,
    cards: shown.querySelectorAll('article').length,
    focused: (root.activeElement as HTMLButtonElement | null)?.value,
    under: document.querySelector('#under')!.getBoundingClientRect().top,
  };
}
