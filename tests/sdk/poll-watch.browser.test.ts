import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import type { Poll } from '../../src/schema/poll.ts';
import type { Clock } from '../../src/sdk/clock.ts';
import type { createStekClient } from '../../src/sdk/client.ts';
import type { PollWatch } from '../../src/sdk/resources/poll-watch.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { eventually } from '../support/eventually.ts';
import { programmePoll } from '../support/programme-poll.ts';
import { ScriptedServer, json, problem } from '../support/scripted-server.ts';

const ENTRY = `
  import { createStekClient } from './sdk/client.ts';
  Object.assign(globalThis, { stek: createStekClient({ transport: '/v1/ieper' }) });
`;

declare const stek: ReturnType<typeof createStekClient>;

/** What the page keeps while it watches. */
interface Watching {
  seen: PollWatch[];
  waits: number;
  over: boolean;
  pass: () => void;
  stop: () => void;
}

declare const watching: Watching;

/** Watches in the page, with a clock on which the time passes when the test says so. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(id => {
    const ending = new AbortController();
    const state: Watching = { seen: [], waits: 0, over: false, pass: () => {}, stop: () => ending.abort() };
    Object.assign(globalThis, { watching: state });
    const clock: Clock = {
      now: () => Date.now(),
      sleep: (_, signal) =>
        new Promise(resolve => {
          state.waits += 1;
          state.pass = resolve;
          signal?.addEventListener('abort', () => resolve());
        }),
    };
    void (async () => {
      for await (const found of stek.polls.watch(id, { clock, signal: ending.signal })) state.seen.push(found);
      state.over = true;
    })();
  }, programmePoll.id);

const waiting = (page: Page, times: number): Promise<void> =>
  eventually(async () => assert.equal(await page.evaluate(() => watching.waits), times), 60_000);

const states = (page: Page): Promise<[string, boolean][]> =>
  page.evaluate(() => watching.seen.map(({ poll, stale }): [string, boolean] => [poll.state, stale]));

describe('Watching a poll in Chromium', () => {
  let server: ScriptedServer;
  let browser: Browser;
  let page: Page;
  let poll: Poll;
  /** Answers to questions for the poll: the poll, or that it is the same. */
  let answers: number[] = [];

  before(async () => {
    const chunks = await bundle(ENTRY);
    const files = new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]));
    server = await ScriptedServer.start((request, response) => {
      const { url = '' } = request;
      if (url.endsWith('/results')) return problem(404, 'not_found')(request, response);
      if (url.startsWith('/v1/ieper/polls/')) {
        const headers = { etag: `"${poll.version}"`, 'cache-control': 'public, max-age=60, stale-while-revalidate=600' };
        const isSame = request.headers['if-none-match'] === headers.etag;
        answers.push(isSame ? 304 : 200);
        return isSame ? void response.writeHead(304, headers).end() : json(poll, headers)(request, response);
      }
      const code = files.get(url);
      response
        .writeHead(200, { 'content-type': code ? 'text/javascript' : 'text/html' })
        .end(code ?? `<!doctype html><script type="module" src="/${chunks[0]!.fileName}"></script>`);
    });
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
  });
  after(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    poll = programmePoll;
    page = await (await browser.createBrowserContext()).newPage();
    await page.goto(`${server.origin}/page.html`);
    await page.waitForFunction('globalThis.stek');
    answers = [];
  });

  it('asks past what the browser keeps for a minute, and “the same” costs no body', async () => {
    await page.evaluate(id => stek.polls.get(id), poll.id);
    await page.evaluate(id => stek.polls.get(id), poll.id);
    assert.deepEqual(answers, [200], 'an element that only shows it takes what the browser kept');
    await watch(page);
    await waiting(page, 1);
    assert.deepEqual(answers, [200, 304]);
    poll = { ...programmePoll, state: 'closed', version: 4 };
    await page.evaluate(() => watching.pass());
    await waiting(page, 2);
    assert.deepEqual(await states(page), [
      ['open', false],
      ['closed', false],
    ]);
    await page.evaluate(() => watching.stop());
  });

  it('rests in a tab that nobody sees, and looks at once when the tab is seen again', async () => {
    await watch(page);
    await waiting(page, 1);
    const other = await page.browserContext().newPage();
    await other.bringToFront();
    assert.equal(await page.evaluate(() => document.hidden), true);
    await page.evaluate(() => watching.pass());
    poll = { ...programmePoll, title: { nl: 'Anders' }, version: 4 };
    assert.deepEqual([answers, await page.evaluate(() => watching.waits)], [[200], 1]);
    await page.bringToFront();
    await waiting(page, 2);
    assert.deepEqual(answers, [200, 200]);
    assert.equal(await page.evaluate(() => watching.seen.at(-1)?.poll.title.nl), 'Anders');
    await other.bringToFront();
    await page.evaluate(() => watching.stop());
    await eventually(async () => assert.equal(await page.evaluate(() => watching.over), true), 60_000);
  });

  it('looks at once when the device is online again', async () => {
    await watch(page);
    await waiting(page, 1);
    await page.setOfflineMode(true);
    await page.evaluate(() => watching.pass());
    await waiting(page, 2);
    assert.deepEqual(await states(page), [
      ['open', false],
      ['open', true],
    ]);
    await page.setOfflineMode(false);
    await waiting(page, 3);
    assert.deepEqual((await states(page)).at(-1), ['open', false]);
    await page.evaluate(() => watching.stop());
  });

  it('keeps nothing on the device', async () => {
    await watch(page);
    await waiting(page, 1);
    await page.evaluate(() => watching.stop());
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    assert.deepEqual(kept, [0, 0, '', 0, 0]);
  });
});
