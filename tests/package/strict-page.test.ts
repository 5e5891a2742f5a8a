import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { folder, serveFiles } from '../support/static-server.ts';
import { watchedPage } from '../support/watched-page.ts';

/** The strictest policy a municipality can have: what our elements must live under, in every state. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const scripts = folder('dist/cdn');
const sources: Record<string, string> = {
  'a feed': 'src="/agenda.ics"',
  'a feed, in French': 'src="/agenda.ics" lang="fr"',
  'a feed, said formally, in the month': 'src="/agenda.ics" address="u" view="month"',
  'a feed that is not there': 'src="/absent.ics"',
  'a feed that is no feed': 'src="/stek-all.js"',
  'a server that is not there': 'api="/v1/ieper" place="zillebeke"',
  'nothing to show': '',
};

const flyers: Record<string, string> = {
  'a feed': 'src="/agenda.ics" month="2026-12"',
  'a feed, in Arabic': 'src="/agenda.ics" month="2026-12" lang="ar"',
  'a feed that is not there': 'src="/absent.ics"',
  'a server that is not there': 'api="/v1/ieper" place="zillebeke"',
};

let server: Awaited<ReturnType<typeof serveFiles>>;
let browser: Browser;

before(async () => {
  server = await serveFiles(files, { 'content-security-policy': policy });
  browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const cases = [
  ...Object.entries(sources).map(
    ([name, attributes]) => ['calendar', 'stek-activity-calendar', name, attributes] as const,
  ),
  ...Object.entries(flyers).map(([name, attributes]) => ['flyer', 'stek-easy-flyer', name, attributes] as const),
];
for (const [what, tag, name, attributes] of cases) {
  test(`under a strict policy the ${what} shows ${name}: no violation, no other host, nothing kept`, async () => {
    const { page, watch } = await watchedPage(browser, server.origin);
    await page.goto(`${server.origin}/page.html?${tag}&${encodeURIComponent(attributes)}`);
    await page.waitForFunction(name => customElements.get(name) !== undefined, {}, tag);
    await page.waitForNetworkIdle({ idleTime: 300 });
    const pressed = await pressEveryButton(page);
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.ok(attributes === '' || pressed > 0, `the ${what} showed no button at all`);
    assert.deepEqual(watch.problems, []);
    assert.deepEqual(await kept(page), { cookies: '', local: 0, session: 0, databases: 0, caches: 0 });
    await page.close();
  });
}

test('two elements, and one file under a second name, share what they need: no second Lit, no violation', async () => {
  const { page, watch } = await watchedPage(browser, server.origin);
  await page.goto(`${server.origin}/together.html`);
  await page.waitForFunction(() =>
    document.querySelector('stek-activity-calendar')?.shadowRoot?.querySelector('[part=heading]'),
  );
  await page.waitForNetworkIdle({ idleTime: 300 });
  assert.deepEqual(watch.problems, []);
  await page.close();
});

test('the watch itself sees a violation and a request to another host', async () => {
  const { page, watch } = await watchedPage(browser, server.origin);
  await page.goto(`${server.origin}/page.html`);
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/pixel.png' }));
  });
  await page.waitForNetworkIdle({ idleTime: 300 });
  assert.match(watch.problems.join('\n'), /policy: style-src-attr/);
  assert.match(watch.problems.join('\n'), /policy: img-src blocked https:\/\/elsewhere\.example|another host/);
  await page.close();
});

async function files(path: string): Promise<Uint8Array | string> {
  if (path === '/page.html') return pageWith;
  if (path === '/start.js') return start;
  if (path === '/together.html') return together;
  if (path === '/stek-activity-calendar.3f2a1b.js') return scripts('/stek-activity-calendar.js');
  if (path === '/agenda.ics') return readFile(new URL('./agenda.ics', import.meta.url));
  return scripts(path);
}

const pageWith = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Agenda</title>
<script type="module" src="/start.js"></script></head><body><main></main></body></html>`;

const together = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Agenda</title>
<script type="module" src="/stek-provider.js"></script><script type="module" src="/stek-activity-calendar.js"></script>
<script type="module" src="/stek-activity-calendar.3f2a1b.js"></script></head>
<body><main><stek-provider src="/agenda.ics"><stek-activity-calendar></stek-activity-calendar></stek-provider></main></body></html>`;

/** Puts the element on the page as a webmaster would write it; the attributes come with the address. */
const start = `const [tag = '', attributes = ''] = location.search.slice(1).split('&');
await import('/' + (tag || 'stek-activity-calendar') + '.js');
const element = document.createElement(tag || 'stek-activity-calendar');
for (const [, name, value] of decodeURIComponent(attributes).matchAll(/([\\w-]+)="([^"]*)"/g)) element.setAttribute(name, value);
document.querySelector('main').append(element);`;

/** Presses each button that the element shows, also those that appear by pressing, at most 60. */
async function pressEveryButton(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const pressed = new Set<string>();
    const buttons = (root: Document | ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap(element => [
        ...(element.matches('button, summary, [role=tab], [role=gridcell][tabindex], input, select') ? [element] : []),
        ...(element.shadowRoot ? buttons(element.shadowRoot) : []),
      ]);
    const name = (button: HTMLElement) =>
      `${button.localName} ${button.ariaLabel ?? ''} ${button.textContent?.trim() ?? ''}`;
    window.print = () => undefined;
    for (let next = buttons(document)[0]; next && pressed.size < 60;) {
      pressed.add(name(next));
      next.click();
      await new Promise(resolve => setTimeout(resolve, 60));
      next = buttons(document).find(button => !pressed.has(name(button)) && button.checkVisibility());
    }
    return pressed.size;
  });
}

async function kept(page: Page) {
  return page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await globalThis.caches.keys()).length,
  }));
}
