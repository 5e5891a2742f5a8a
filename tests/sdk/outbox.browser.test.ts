import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import type { Outbox, OutboxEntry, Submitted } from '../../src/sdk/outbox/index.ts';
import type { SignUpRequest } from '../../src/schema/sign-up.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { OutboxSite } from '../support/outbox-site.ts';
import { signUpNumber } from '../support/sign-up-request.ts';

declare const openOutbox: () => Outbox;
declare let outbox: Outbox;

describe('The outbox, in Chromium', () => {
  let site: OutboxSite;
  let profile: string;
  let browser: Browser;

  before(async () => (site = await OutboxSite.start()));
  after(() => site[Symbol.asyncDispose]());
  beforeEach(async () => {
    Object.assign(site, { offline: false, slow: 0 });
    site.service.rows.clear();
    site.service.effects.clear();
    site.service.posts = 0;
    site.service.received.length = 0;
    site.service.refuse = undefined;
    profile = await mkdtemp(join(tmpdir(), 'stek-outbox-'));
    browser = await begin(profile);
  });
  afterEach(async () => {
    await browser.close().catch(() => {});
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** A tab with an outbox that is ready to seal. */
  async function open(options: { locks?: false; script?: () => void } = {}): Promise<Page> {
    const page = await browser.newPage();
    if (options.locks === false) {
      await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    }
    if (options.script) await page.evaluateOnNewDocument(options.script);
    await page.goto(site.page);
    await page.waitForFunction('globalThis.openOutbox');
    await page.evaluate(async () => {
      (globalThis as unknown as { outbox: Outbox }).outbox = openOutbox();
      await outbox.prepare();
    });
    return page;
  }

  const submit = (page: Page, request: SignUpRequest): Promise<Submitted | { refused: string }> =>
    page.evaluate(
      sent =>
        outbox.submit(sent).catch((error: { code: string; problem?: { code?: string } }) => ({
          refused: error.problem?.code ?? error.code,
        })),
      request,
    );
  const list = (page: Page): Promise<readonly OutboxEntry[]> => page.evaluate(() => outbox.list());
  const flush = (page: Page): Promise<void> => page.evaluate(() => outbox.flush());

  it('keeps nothing on the device before the first submission', async () => {
    const page = await open();
    await flush(page);
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
  });

  it('sends at once when there is a connection, and keeps the receipt until it was seen', async () => {
    const page = await open();
    const sent = await submit(page, signUpNumber(1));
    assert.ok('receipt' in sent && sent.receipt.code.length === 16, JSON.stringify(sent));
    const [entry] = await list(page);
    assert.deepEqual([entry?.state, entry?.receipt?.code], ['sent', sent.receipt.code]);
    await page.evaluate(id => outbox.remove(id), sent.id);
    assert.deepEqual(await list(page), []);
  });

  it('holds a refusal against the form, not on the device', async () => {
    site.service.refuse = () => ({ status: 409, code: 'full' });
    const page = await open();
    assert.deepEqual(await submit(page, signUpNumber(1)), { refused: 'full' });
    assert.deepEqual(await list(page), []);
  });

  it('keeps a submission without a connection, sends it later by itself, and shows the code in the next visit', async () => {
    const page = await open();
    site.offline = true;
    const queued = await submit(page, signUpNumber(1));
    assert.deepEqual({ ...queued, id: '' }, { state: 'queued', id: '', durable: true });
    await page.close();
    site.offline = false;
    const next = await open();
    await until(async () => (await list(next))[0]?.state === 'sent');
    const [entry] = await list(next);
    assert.deepEqual([entry?.occurrence, site.service.rows.size], [signUpNumber(1).occurrence, 1]);
    await next.reload();
    await next.waitForFunction('globalThis.openOutbox');
    const seen = await next.evaluate(() => openOutbox().list());
    assert.equal(seen[0]?.receipt?.code, entry?.receipt?.code);
  });

  it('says what became of one that is refused later', async () => {
    const page = await open();
    site.offline = true;
    await submit(page, signUpNumber(1));
    site.service.refuse = () => ({ status: 410, code: 'past' });
    site.offline = false;
    await flush(page);
    const [entry] = await list(page);
    assert.deepEqual([entry?.state, entry?.failure], ['failed', { code: 'gone', status: 410, reason: 'past' }]);
    await flush(page);
    assert.equal(site.service.posts, 1, 'it is not sent again');
  });

  it('leaves no name, address, note or code in plain text on the disk', async () => {
    const page = await open();
    site.offline = true;
    for (let number = 0; number < 20; number++) {
      const canary = `Kanarie${number}Geel`;
      await submit(page, {
        ...signUpNumber(number),
        firstName: canary,
        note: `${canary}Noot`,
        contact: { email: `${canary}@example.org` },
      });
    }
    await pause(500);
    assert.deepEqual(await filesHolding(profile, 'Kanarie'), []);
    site.offline = false;
    await flush(page);
    assert.equal(site.service.rows.size, 20);
    assert.ok([...site.service.rows.values()].some(({ body }) => body.firstName === 'Kanarie7Geel'));
    assert.ok(
      site.service.received.every(text => !text.includes('Kanarie')),
      'sealed on the line too',
    );
    await browser.close();
    assert.deepEqual(await filesHolding(profile, 'Kanarie'), []);
    assert.deepEqual(await filesHolding(profile, '0000000000000007'), [], 'nor the codes that came back');
    assert.notDeepEqual(await filesHolding(profile, 'stek-outbox'), [], 'the search finds what is there');
  });

  for (const locks of [undefined, false] as const) {
    const how = locks === false ? 'with a lease, where there are no locks' : 'with Web Locks';
    it(`sends each once when five tabs begin together, ${how}`, async t => {
      const page = await open({ ...(locks === false && { locks }) });
      site.offline = true;
      for (let number = 0; number < 20; number++) await submit(page, signUpNumber(number));
      await page.close();
      const tabs = await Promise.all(Array.from({ length: 5 }, () => openQuietly(locks)));
      site.offline = false;
      site.slow = 5;
      await Promise.all(tabs.map(tab => tab.evaluate(() => void outbox.flush())));
      await until(async () => (await list(tabs[0]!)).every(({ state }) => state === 'sent'));
      t.diagnostic(`five tabs, ${how}: ${site.service.rows.size} rows, ${site.service.posts} posts for 20 entries`);
      assert.deepEqual([site.service.rows.size, site.service.posts], [20, 20]);
      for (const tab of tabs) assert.ok((await list(tab)).every(({ state }) => state === 'sent'));
    });
  }

  /** A tab whose outbox finds no connection yet. */
  async function openQuietly(locks?: false): Promise<Page> {
    const page = await browser.newPage();
    if (locks === false) {
      await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    }
    await page.goto(site.page);
    await page.waitForFunction('globalThis.openOutbox');
    await page.evaluate(() => void ((globalThis as unknown as { outbox: Outbox }).outbox = openOutbox()));
    return page;
  }

  it('loses nothing it said it kept when the browser is killed while it fills, and sends nothing twice', async t => {
    const ROUNDS = 5;
    let acknowledged = 0;
    const names = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      site.offline = false;
      const page = await open();
      site.offline = round % 2 === 0;
      site.slow = 2;
      await page.exposeFunction('kept', (name: string) => names.add(name));
      await page.evaluate(first => {
        const { kept } = globalThis as unknown as { kept(name: string): void };
        void (async () => {
          for (let number = first; number < first + 1000; number++) {
            const firstName = `Persoon ${number}`;
            const contact = { email: `persoon${number}@example.org` };
            await outbox.submit({ occurrence: 'soup_20261201T1130', firstName, contact });
            kept(firstName);
          }
        })();
      }, round * 1000);
      await pause(900 + round * 150);
      await until(async () => names.size >= acknowledged + 4);
      browser.process()?.kill('SIGKILL');
      await pause(200);
      acknowledged = names.size;
      browser = await begin(profile);
    }
    Object.assign(site, { offline: false, slow: 0 });
    const page = await open();
    await flush(page);
    await until(async () => (await list(page)).every(({ state }) => state === 'sent'));
    const arrived = new Set([...site.service.rows.values()].map(({ body }) => body.firstName));
    const lost = [...names].filter(name => !arrived.has(name));
    const twice = [...site.service.effects.values()].filter(count => count > 1);
    const doubles = site.service.rows.size - arrived.size;
    t.diagnostic(
      `${ROUNDS} kills: ${acknowledged} acknowledged, ${site.service.rows.size} rows, ${lost.length} lost, ${twice.length + doubles} double`,
    );
    assert.ok(acknowledged >= 20, `only ${acknowledged}`);
    assert.deepEqual([lost, twice, doubles], [[], [], 0]);
  });

  const hindrances: Record<string, () => void> = {
    'no database is to be had': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not here', 'SecurityError');
      };
    },
    'a database that never opens': () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    },
    'the disk is full': () => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    },
  };
  for (const [hindrance, script] of Object.entries(hindrances)) {
    it(`says that it keeps things in this tab only when ${hindrance}`, { timeout: 60_000 }, async () => {
      const page = await open({ script });
      site.offline = true;
      const queued = await submit(page, signUpNumber(1));
      assert.deepEqual({ ...queued, id: '' }, { state: 'queued', id: '', durable: false });
      site.offline = false;
      await flush(page);
      assert.deepEqual([(await list(page))[0]?.state, site.service.rows.size], ['sent', 1]);
    });
  }

  it('goes on when the browser closes its database', async () => {
    const page = await open({
      script: () => {
        const opened: IDBDatabase[] = [];
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = function (...input) {
          opened.push(this);
          return transaction.apply(this, input);
        };
        (globalThis as unknown as { cut(): void }).cut = () => opened.forEach(database => database.close());
      },
    });
    site.offline = true;
    await submit(page, signUpNumber(1));
    await page.evaluate(() => (globalThis as unknown as { cut(): void }).cut());
    const queued = await submit(page, signUpNumber(2));
    assert.deepEqual({ ...queued, id: '' }, { state: 'queued', id: '', durable: true });
    site.offline = false;
    await flush(page);
    assert.equal(site.service.rows.size, 2);
  });

  it('tells every tab of every change', async () => {
    const [one, two] = [await open(), await open()];
    await two.evaluate(() => {
      const states: string[] = ((globalThis as unknown as { states: string[] }).states = []);
      outbox.subscribe(entries => states.push(entries.map(({ state }) => state).join()));
    });
    await submit(one, signUpNumber(1));
    await until(() => two.evaluate(() => (globalThis as unknown as { states: string[] }).states.includes('sent')));
  });

  it('gives up after seven days, says so, and wipes what was written', async () => {
    const page = await open();
    site.offline = true;
    await submit(page, signUpNumber(1));
    site.offline = false;
    await page.evaluate(() => {
      const now = Date.now();
      Date.now = () => now + 8 * 86_400_000;
    });
    await flush(page);
    const [entry] = await list(page);
    assert.deepEqual([entry?.state, entry?.failure?.code, site.service.posts], ['failed', 'expired', 0]);
  });
});

const begin = (userDataDir: string): Promise<Browser> =>
  launch({ executablePath: browserPath('chromium'), args: chromiumArguments, userDataDir });

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('It did not come to that in 20 seconds.');
    await pause(50);
  }
}

/** The files below a folder in which a text stands, in one of the ways a database writes it. */
async function filesHolding(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/IndexedDB|Local Storage|Session Storage|Cache|History|WebStorage/.test(entry.parentPath))
      continue;
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) found.push(entry.name);
  }
  return found;
}
