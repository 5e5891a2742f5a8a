import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { launch, type Page } from 'puppeteer-core';
import { renderElement, type RenderedElement } from '../../src/ssr/index.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { folder, serveFiles } from '../support/static-server.ts';

const NOW = Date.parse('2026-12-01T08:00:00Z');
const built = folder(new URL('../../dist/cdn/bundled', import.meta.url).pathname);
const consumers = folder(new URL('../consumers', import.meta.url).pathname);

describe('A calendar that a server drew from right to left', () => {
  for (const browser of ['chromium', 'firefox'] as const)
    it(`is taken over in ${browser} once, and keeps its cards, its direction and the focus`, async () => {
      const site = await openSite();
      const opened = await launch({
        browser: browser === 'firefox' ? 'firefox' : 'chrome',
        executablePath: browserPath(browser),
        args: browser === 'firefox' ? [] : chromiumArguments,
      });
      try {
        const page = await opened.newPage();
        await page.goto(`${site.origin}/index.html`);
        await page.waitForFunction(() =>
          document.querySelector('stek-activity-calendar')?.shadowRoot?.querySelector('.base[hidden]'),
        );
        await page.evaluate(focusLastTitle);
        const before = await page.evaluate(lookAtPage);
        assert.equal(before.direction, 'rtl');
        assert.ok(before.cards > 0 && before.focused, JSON.stringify(before));
        site.letGo();
        await untilTaken(page);
        assert.deepEqual(await page.evaluate(lookAtPage), { ...before, bases: 1 });
      } finally {
        site.letGo();
        await opened.close();
        await site.close();
      }
    });
});

/** A page whose programme comes only when it is let go, once the server has drawn it. */
async function openSite() {
  const drawn: Partial<RenderedElement> = {};
  let letGo = () => {};
  const held = new Promise<void>(resolve => (letGo = resolve));
  const site = await serveFiles(async path => {
    if (path === '/index.html')
      return `<!doctype html><html lang="ar" dir="rtl"><title>Agenda</title><script type="module" src="/now.js"></script>
<script type="module" src="/built/stek-activity-calendar.js"></script>${drawn.html}</html>`;
    if (path === '/now.js') return `document.querySelector('stek-activity-calendar').now = ${NOW}`;
    if (path.startsWith('/built/')) return built(path.slice('/built'.length));
    if (drawn.html && path === '/agenda.ics') await held;
    return consumers(path);
  });
  const attributes = { src: '/agenda.ics', lang: 'ar' };
  const page = `${site.origin}/index.html`;
  try {
    Object.assign(drawn, await renderElement('stek-activity-calendar', { attributes, page, now: NOW }));
  } catch (error) {
    await site.close();
    throw error;
  }
  return { ...site, letGo };
}

const untilTaken = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('stek-activity-calendar')?.shadowRoot?.querySelector('style') === null,
  );

function focusLastTitle(): void {
  const root = document.querySelector('stek-activity-calendar')!.shadowRoot!;
  [...root.querySelectorAll<HTMLElement>('.base:not([hidden]) button.title')].at(-1)?.focus();
}

function lookAtPage() {
  const root = document.querySelector('stek-activity-calendar')!.shadowRoot!;
  const shown = [...root.querySelectorAll<HTMLElement>('.base')].find(base => !base.hidden)!;
  return {
    bases: root.querySelectorAll('.base').length,
    cards: shown.querySelectorAll('article').length,
    focused: (root.activeElement as HTMLButtonElement | null)?.value,
    direction: getComputedStyle(shown).direction,
  };
}
