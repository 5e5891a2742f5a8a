import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { folder, serveFiles } from '../support/static-server.ts';
import { watchedPage } from '../support/watched-page.ts';

const CALENDAR = 'bundled/stek-activity-calendar.js';
const MAP = 'bundled/stek-social-map.js';
const ALL = 'bundled/stek-all.js';

/** As strict as a site can be that loads the files from itself. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

let hashes: Readonly<Record<string, string>>;
let browser: Browser;

before(async () => {
  hashes = JSON.parse(await readFile('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
  browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
});
after(() => browser?.close());

interface Shown {
  /** The files that it loads, each with its hash. */
  scripts: readonly string[];
  body: string;
  policy?: string;
  /** What somebody put in the place of a file. */
  changed?: (path: string, built: Uint8Array | string) => Uint8Array | string;
}

/** Opens a page with these files, waits until nothing moves any more, and has it looked at. */
async function show(page: Shown, look: (seen: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> {
  const seen = await open(page);
  try {
    await look(seen);
  } finally {
    await seen.close();
  }
}

async function open({ scripts, body, policy = POLICY, changed = (_, built) => built }: Shown) {
  const files = folder('dist/cdn');
  const tags = scripts.map(name => `<script type="module" src="/${name}" integrity="${hashes[name]}"></script>`);
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Agenda</title>${tags.join('')}</head><body>${body}</body></html>`;
  const asked: string[] = [];
  const server = await serveFiles(
    async path => {
      if (path !== '/favicon.ico') asked.push(path);
      if (path === '/') return html;
      if (path === '/agenda.ics') return readFile(new URL('./agenda.ics', import.meta.url));
      return changed(path, await files(path));
    },
    { 'content-security-policy': policy },
    path => (path === '/' ? 'text/html; charset=utf-8' : undefined),
  );
  const { page, watch } = await watchedPage(browser, server.origin);
  await page.goto(server.origin);
  await page.waitForNetworkIdle({ idleTime: 500 });
  return {
    ...{ asked, problems: watch.problems },
    /** When the heading of the calendar stands: what it says. */
    async stands() {
      await page.waitForFunction(
        () => document.querySelector('stek-activity-calendar')?.shadowRoot?.querySelector('[part~=heading]'),
        { timeout: 10_000 },
      );
      return this.textOf('stek-activity-calendar');
    },
    textOf: (tag: string) =>
      page.$eval(tag, element => (element.shadowRoot ?? element).textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    isDefined: (tag: string) => page.evaluate(name => customElements.get(name) !== undefined, tag),
    async close() {
      await page.close();
      await server.close();
    },
  };
}

const calendarIn = (lang: string) =>
  `<stek-activity-calendar src="/agenda.ics" lang="${lang}"><a href="/">Agenda</a></stek-activity-calendar>`;
const TWO = `${calendarIn('nl')}<stek-social-map src="/services.json"><a href="/">Diensten</a></stek-social-map>`;

test('one file with its hash shows the calendar under a strict policy, and asks for no other file than the agenda', () =>
  show({ scripts: [CALENDAR], body: calendarIn('nl') }, async seen => {
    assert.match(await seen.stands(), /Samen koken|Koffie en krant/);
    assert.deepEqual(seen.problems, []);
    assert.deepEqual(seen.asked, ['/', `/${CALENDAR}`, '/agenda.ics']);
  }));

test('it fetches another language as text, with its hash', () =>
  show({ scripts: [ALL], body: calendarIn('fr') }, async seen => {
    assert.match(await seen.stands(), /activités?/i);
    const texts = seen.asked.filter(path => path.startsWith('/bundled/texts/fr-'));
    assert.ok(texts.length > 0 && texts.every(path => path.slice(1) in hashes), texts.join());
    assert.deepEqual(
      seen.asked.filter(path => path.endsWith('.js')),
      [`/${ALL}`],
    );
    assert.deepEqual(seen.problems, []);
  }));

test('texts that somebody changed are not shown: the page stays in Dutch', () => {
  const changed = (path: string, built: Uint8Array | string) =>
    path.startsWith('/bundled/texts/') ? `${Buffer.from(built as Uint8Array)} ` : built;
  return show({ scripts: [ALL], body: calendarIn('fr'), changed }, async seen => {
    assert.doesNotMatch(await seen.stands(), /activités?/i);
  });
});

test('a file that somebody changed does not run: the link inside stays', () => {
  const changed = (path: string, built: Uint8Array | string) =>
    path === `/${CALENDAR}` ? `${Buffer.from(built as Uint8Array)}\n` : built;
  return show({ scripts: [CALENDAR], body: calendarIn('nl'), changed }, async seen => {
    assert.equal(await seen.isDefined('stek-activity-calendar'), false);
    assert.equal(await seen.textOf('stek-activity-calendar'), 'Agenda');
  });
});

test('two such files stand on one page where its policy says nothing of Trusted Types', () =>
  show({ scripts: [CALENDAR, MAP], body: TWO, policy: "script-src 'self'" }, async seen => {
    assert.deepEqual(
      [await seen.isDefined('stek-activity-calendar'), await seen.isDefined('stek-social-map')],
      [true, true],
    );
    assert.deepEqual(seen.problems, []);
  }));

test('where it allows one policy, the second stays a link, and the console says which file to load', async () => {
  await show({ scripts: [CALENDAR, MAP], body: TWO }, async seen => {
    assert.equal(await seen.isDefined('stek-activity-calendar'), true);
    assert.equal(await seen.textOf('stek-social-map'), 'Diensten');
    assert.match(seen.problems.join('\n'), /stek-social-map\.js does nothing\. Load bundled\/stek-all\.js/);
  });
  const policy = `${POLICY} 'allow-duplicates'`;
  await show({ scripts: [CALENDAR, MAP], body: TWO, policy }, async seen =>
    assert.equal(await seen.isDefined('stek-social-map'), true),
  );
});
