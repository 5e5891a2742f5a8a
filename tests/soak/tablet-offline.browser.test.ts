import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { inTime } from '../support/outbox-browser.ts';
import { PollTown } from '../support/poll-town.ts';
import { serveFiles } from '../support/static-server.ts';

type Field = HTMLElement & { values: readonly string[]; choices?: readonly { value: string }[] };

const ENTRY = `import './components/participation-poll/stek-participation-poll.ts';`;
const WORKER = new URL('../../src/components/participation-poll/kiosk/kiosk-worker.ts', import.meta.url);

/** What stands in the element on the tablet. */
const words = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    found => document.querySelector('stek-participation-poll')?.shadowRoot?.querySelector(found)?.textContent ?? '',
    selector,
  );

/** One person answers the first question, says nothing to the others, and sends. */
async function takePart(page: Page): Promise<void> {
  const press = (selector: string) =>
    page.evaluate(async found => {
      const poll = document.querySelector('stek-participation-poll') as HTMLElement & {
        updateComplete: Promise<unknown>;
      };
      poll.shadowRoot!.querySelector<HTMLElement>(found)!.click();
      await poll.updateComplete;
    }, selector);
  await inTime(async () =>
    assert.equal((await words(page, '.welcome .begin')) || (await words(page, '.page')), 'Begin'),
  );
  await press('.welcome .begin');
  const steps = await page.evaluate(() => {
    const root = document.querySelector('stek-participation-poll')!.shadowRoot!;
    const fields = [...root.querySelectorAll<Field>('[name^="answer-"]')];
    fields.forEach((field, index) => {
      if (field.localName === 'stek-idea-field') return;
      field.values = index === 0 ? [field.choices![0]!.value] : ['-'];
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    });
    return fields.length;
  });
  for (let step = 0; step <= steps; step++) await press('.flow .strong');
  await inTime(async () => assert.match(await words(page, '#poll-title'), /Bedankt!/));
}

/** What the browser keeps of the tablet's page. */
const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    if (!(await caches.has('stek-kiosk'))) return [];
    return (await (await caches.open('stek-kiosk')).keys()).map(({ url }) => new URL(url).pathname);
  });

describe('A tablet that is started anew without internet, in Chromium', () => {
  let files: Map<string, string>;
  let page: string;
  before(async () => {
    const [chunks, worker] = await Promise.all([bundle(ENTRY), readFile(WORKER, 'utf8').then(bundle)]);
    files = new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]));
    const [entry] = files.keys();
    page = `<!doctype html><html lang="nl"><meta charset="utf-8"><script type="module" src="${entry}"></script>`;
    assert.equal(worker.length, 1, 'the worker is one file');
    assert.doesNotMatch(worker[0]!.code, /\b(import|export)\b/, 'a browser takes it as no module');
    files.set('/stek-kiosk-worker.js', worker[0]!.code);
  });

  let store: Store;
  let town: PollTown;
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let browser: Browser;
  let profile: string;
  before(async () => {
    profile = await mkdtemp(join(tmpdir(), 'stek-tablet-'));
    town = await PollTown.open(
      async clock => (store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock)),
    );
    const policy = [
      `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${new URL(town.base).origin}`,
      "require-trusted-types-for 'script'; trusted-types lit-html stek-kiosk",
    ].join('; ');
    const embed = `<stek-participation-poll api="${town.base}" kiosk worker="/stek-kiosk-worker.js"></stek-participation-poll>`;
    const pages = new Map([
      ['/tablet', page + embed],
      ['/tablet-2', `${page}<p>Another page</p>`],
    ]);
    site = await serveFiles(
      async path => files.get(path) ?? pages.get(path) ?? Promise.reject(new Error('Not there.')),
      { 'content-security-policy': policy },
      path => (pages.has(path) ? 'text/html; charset=utf-8' : undefined),
    );
    await town.allow(site.origin);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await town?.[Symbol.asyncDispose]();
    await store?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const start = async (): Promise<Page> => {
    const options = { args: chromiumArguments, userDataDir: profile, protocolTimeout: 600_000 };
    browser = await launch({ executablePath: browserPath('chromium'), ...options });
    return browser.newPage();
  };

  it('goes on with its page, poll, hours and keys, hands over once, and keeps nothing of other pages', async () => {
    const id = await town.opened();
    const key = await town.tablet(id);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const tablet = await start();
    await tablet.goto(`${site.origin}/tablet#stek-kiosk=${key}&poll=${id}&until=${until}`);
    await inTime(async () => {
      assert.notEqual(await words(tablet, '.welcome .begin'), '');
      const kept = await keptFiles(tablet);
      assert.ok(kept.includes('/tablet') && kept.some(path => path.includes('kiosk')), kept.join(' '));
      assert.ok(
        kept.some(path => path.includes('sealing')) && kept.some(path => path.includes('deliver')),
        kept.join(' '),
      );
      assert.match(await tablet.evaluate(() => localStorage.getItem('stek.kiosk') ?? ''), /"keys":\[\{/);
    });
    const other = await browser.newPage();
    await other.goto(`${site.origin}/tablet-2`);
    await other.waitForNetworkIdle();

    // It is switched off, and started where there is no internet: neither the site nor the server answers.
    await browser.close();
    town.offline = true;
    await site.close();

    const again = await start();
    const problems: string[] = [];
    again.on('pageerror', error => problems.push(String(error)));
    await again.goto(`${site.origin}/tablet`);
    await takePart(again);
    await inTime(async () => assert.match(await words(again, '.small'), /1 persoon zijn nog niet verstuurd/));
    assert.ok(!(await keptFiles(again)).includes('/tablet-2'));
    const stranger = await browser.newPage();
    await assert.rejects(stranger.goto(`${site.origin}/tablet-2`), /ERR_CONNECTION_REFUSED/);

    town.offline = false;
    await again.evaluate(() => dispatchEvent(new Event('online')));
    await inTime(async () => assert.match(await words(again, '.small'), /Alles is verstuurd/));
    assert.equal((await town.counted(id)).n, 1);
    assert.deepEqual(problems, []);
  });
});
