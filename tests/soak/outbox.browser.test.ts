import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Outbox } from '../../src/sdk/outbox/index.ts';
import type { signUp as signUpKind } from '../../src/sdk/submissions/kinds/sign-up.ts';
import { flush, inTime, list, OutboxBrowser, states, submit } from '../support/outbox-browser.ts';
import { OutboxSite } from '../support/outbox-site.ts';
import { signUpNumber } from '../support/sign-up-request.ts';

declare const openOutbox: () => Outbox;
declare let outbox: Outbox;
declare const signUp: typeof signUpKind;

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('The outbox, in Chromium', () => {
  let site: OutboxSite;
  let browser: OutboxBrowser;

  before(async () => (site = await OutboxSite.start()));
  after(() => site[Symbol.asyncDispose]());
  beforeEach(async () => {
    site.reset();
    browser = await OutboxBrowser.start(site.page);
  });
  afterEach(() => browser[Symbol.asyncDispose]());

  const open: OutboxBrowser['open'] = options => browser.open(options);

  it('keeps nothing on the device before the first submission', async () => {
    const page = await open();
    await flush(page);
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
  });

  it('sends at once when there is a connection, and keeps the receipt until it was seen', async () => {
    const page = await open();
    const sent = await submit(page, signUpNumber(1));
    assert.ok('receipt' in sent && sent.receipt.code?.length === 16, JSON.stringify(sent));
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
    await until(next, ['sent']);
    const [entry] = await list(next);
    assert.deepEqual([entry?.about['occurrenceId'], site.service.rows.size], [signUpNumber(1).occurrenceId, 1]);
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
    await inTime(async () => assert.notDeepEqual(await filesHolding(browser.profile, 'stek-entries'), []));
    assert.deepEqual(await filesHolding(browser.profile, 'Kanarie'), []);
    site.offline = false;
    await flush(page);
    assert.equal(site.service.rows.size, 20);
    assert.ok([...site.service.rows.values()].some(({ body }) => body.firstName === 'Kanarie7Geel'));
    assert.deepEqual(
      site.service.received.map(text => text.includes('Kanarie')),
      times(20, false),
      'sealed on the line too',
    );
    await browser.close();
    assert.deepEqual(await filesHolding(browser.profile, 'Kanarie'), []);
    assert.deepEqual(await filesHolding(browser.profile, '0000000000000007'), [], 'nor the codes that came back');
    assert.notDeepEqual(await filesHolding(browser.profile, 'stek-outbox'), [], 'the search finds what is there');
  });

  for (const locks of [undefined, false] as const) {
    const how = locks === false ? 'with a lease, where there are no locks' : 'with Web Locks';
    it(`sends each once when five tabs begin together, ${how}`, async t => {
      const page = await open({ locks });
      site.offline = true;
      for (let number = 0; number < 20; number++) await submit(page, signUpNumber(number));
      await page.close();
      const tabs = await Promise.all(Array.from({ length: 5 }, () => open({ locks, prepare: false })));
      site.offline = false;
      site.slow = 5;
      await Promise.all(tabs.map(tab => tab.evaluate(() => void outbox.flush())));
      await until(tabs[0]!, times(20, 'sent'));
      t.diagnostic(`five tabs, ${how}: ${site.service.rows.size} rows, ${site.service.posts} posts for 20 entries`);
      assert.deepEqual([site.service.rows.size, site.service.posts], [20, 20]);
      for (const tab of tabs) assert.deepEqual(await states(tab), times(20, 'sent'));
    });
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
            await outbox.submit(signUp, { occurrenceId: 'soup_20261201T1130', firstName, contact });
            kept(firstName);
          }
        })();
      }, round * 1000);
      // Somewhere in the middle of something, another place each time.
      await inTime(() => assert.ok(names.size >= acknowledged + 4 + 5 * round));
      await browser.kill();
      acknowledged = names.size;
    }
    Object.assign(site, { offline: false, slow: 0 });
    const page = await open();
    await flush(page);
    await inTime(async () => {
      const found = await states(page);
      assert.ok(found.length > 0);
      assert.deepEqual(found, times(found.length, 'sent'));
    });
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

  /** Something that was tried so often without a connection that it rests for ten minutes now. */
  async function resting(): Promise<Page> {
    const page = await browser.open();
    site.offline = true;
    await submit(page, signUpNumber(1));
    for (let attempt = 0; attempt < 3; attempt++) await flush(page);
    assert.deepEqual(await states(page), ['queued']);
    return page;
  }
  const saysOnline = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')));

  it('sends what it was just trying to send in vain when the browser says that there is a connection', async () => {
    const page = await resting();
    let hang: (() => void) | undefined;
    site.portal = request => (hang = () => request.socket.destroy());
    site.offline = false;
    void flush(page);
    await inTime(() => assert.ok(hang));
    await saysOnline(page);
    site.portal = undefined;
    hang!();
    await inTime(async () => assert.deepEqual(await states(page), ['sent']));
  });

  it('does not rest for long again when the browser said so before anything gets through', async () => {
    const page = await resting();
    const before = site.refused;
    await saysOnline(page);
    await inTime(() => assert.ok(site.refused > before, 'it was tried in vain'));
    site.offline = false;
    await inTime(async () => assert.deepEqual(await states(page), ['sent']));
  });

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
    await inTime(async () =>
      assert.ok(await two.evaluate(() => (globalThis as unknown as { states: string[] }).states.includes('sent'))),
    );
  });
});

/** Waits until the outbox of a tab holds just this. */
const until = (page: Page, expected: string[]): Promise<void> =>
  inTime(async () => assert.deepEqual(await states(page), expected));

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
