import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Outbox, OutboxEntry } from '../../src/sdk/outbox/index.ts';
import type { signUp as signUpKind } from '../../src/sdk/submissions/kinds/sign-up.ts';
import { flush, inTime, list, OutboxBrowser, states, submit } from '../support/outbox-browser.ts';
import { OutboxSite } from '../support/outbox-site.ts';
import { PORTAL_ANSWERS } from '../support/portal.ts';
import { signUpNumber } from '../support/sign-up-request.ts';

declare let outbox: Outbox;
declare const signUp: typeof signUpKind;

const DAY = 86_400_000;

/** What the scripts below leave in a page. */
interface Hindered {
  /** Ends the hindrance. */
  relieve(): void;
  told: (readonly OutboxEntry[])[];
}

describe('The outbox on a device that is not as it should be, in Chromium', () => {
  let site: OutboxSite;
  let browser: OutboxBrowser;

  before(async () => (site = await OutboxSite.start()));
  after(() => site[Symbol.asyncDispose]());
  beforeEach(async () => {
    site.reset();
    browser = await OutboxBrowser.start(site.page);
  });
  afterEach(() => browser[Symbol.asyncDispose]());

  /** Leaves so many on the device, with no connection. */
  async function keep(count: number): Promise<void> {
    const page = await browser.open();
    site.offline = true;
    for (let number = 1; number <= count; number++) {
      const queued = await submit(page, signUpNumber(number));
      assert.ok('durable' in queued && queued.durable, JSON.stringify(queued));
    }
    await page.close();
    site.offline = false;
  }

  const PORTAL = Object.entries(PORTAL_ANSWERS);

  it('keeps 1,000 on five devices through every answer of a portal, and sends each once when it opens', async t => {
    const DEVICES = 5;
    const EACH = 200;
    const counts = new Map<string, number>();
    const tabs = await Promise.all(
      Array.from({ length: DEVICES }, async () => browser.open({ device: await browser.device() })),
    );
    let asked = 0;
    site.portal = (request, response) => {
      const [name, answer] = PORTAL[asked++ % PORTAL.length]!;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      answer(request, response);
    };
    const results = await Promise.all(
      tabs.map((tab, device) =>
        tab.evaluate(
          async (first, count) => {
            const found: string[] = [];
            for (let number = first; number < first + count; number++) {
              const firstName = `Persoon ${number}`;
              const contact = { email: `persoon${number}@example.org` };
              const request = { occurrenceId: 'soup_20261201T1130', firstName, contact, party: 1 };
              const outcome = await outbox
                .submit(signUp, request)
                .catch((error: { code: string }) => ({ state: error.code }));
              found.push(outcome.state);
            }
            return found;
          },
          device * EACH,
          EACH,
        ),
      ),
    );
    assert.deepEqual([...new Set(results.flat())], ['queued']);
    assert.equal(results.flat().length, DEVICES * EACH);
    for (const tab of tabs)
      assert.deepEqual(
        await states(tab),
        Array.from({ length: EACH }, () => 'queued'),
      );
    assert.equal(site.service.rows.size, 0);
    site.portal = undefined;
    await Promise.all(tabs.map(flush));
    for (const tab of tabs)
      assert.deepEqual(
        await states(tab),
        Array.from({ length: EACH }, () => 'sent'),
      );
    const arrived = new Set([...site.service.rows.values()].map(({ body }) => body.firstName));
    const twice = [...site.service.effects.values()].filter(count => count > 1).length;
    const said = [...counts].map(([name, count]) => `${name}: ${count}`).join(', ');
    t.diagnostic(
      `${DEVICES * EACH} entries, ${site.service.rows.size} rows, ${arrived.size} persons, ${twice} twice; the portal said ${said}`,
    );
    assert.deepEqual([site.service.rows.size, arrived.size, twice], [DEVICES * EACH, DEVICES * EACH, 0]);
    assert.deepEqual([...counts.keys()].sort(), Object.keys(PORTAL_ANSWERS).sort());
  });

  it('sends what it kept when its disk is full by now, and says of more that it cannot be kept', async () => {
    await keep(2);
    const page = await browser.open({
      prepare: false,
      script: () => {
        for (const method of ['add', 'put'] as const) {
          IDBObjectStore.prototype[method] = () => {
            throw new DOMException('Full', 'QuotaExceededError');
          };
        }
      },
    });
    await inTime(async () => assert.deepEqual(await states(page), ['sent', 'sent']));
    assert.equal(site.service.rows.size, 2);
    assert.deepEqual(
      (await list(page)).map(({ receipt }) => receipt?.code?.length),
      [16, 16],
    );
    await page.evaluate(() => outbox.prepare(signUp));
    site.offline = true;
    const third = await submit(page, signUpNumber(3));
    assert.deepEqual({ ...third, id: '' }, { state: 'queued', id: '', durable: false });
    assert.deepEqual(
      (await list(page)).map(({ durable }) => durable),
      [true, true, false],
    );
    site.offline = false;
    await flush(page);
    // A disk with room again: what it did not hear of is asked once more, under the same name.
    const next = await browser.open();
    await inTime(async () => assert.deepEqual(await states(next), ['sent', 'sent']));
    assert.deepEqual([site.service.rows.size, [...site.service.effects.values()]], [3, [1, 1, 1]]);
  });

  it('shows a damaged entry as failed, and sends the others', async () => {
    await keep(1);
    const damager = await browser.open({ prepare: false });
    await inTime(async () => assert.deepEqual(await states(damager), ['sent']));
    await damager.evaluate(async () => {
      const database = await new Promise<IDBDatabase>(resolve => {
        const opening = indexedDB.open('stek-outbox', 1);
        opening.onsuccess = () => resolve(opening.result);
      });
      const transaction = database.transaction('stek-entries', 'readwrite');
      const store = transaction.objectStore('stek-entries');
      const whole = { v: 1, tenant: 'ieper', state: 'queued', createdAt: Date.now(), attempts: 0 };
      for (const row of [
        {},
        { ...whole, id: 'no content' },
        { ...whole, id: 'no time', createdAt: NaN, sealed: { ciphertext: 'x' } },
        { ...whole, id: 'far away', createdAt: 9e15, sealed: { ciphertext: 'x' } },
        { ...whole, id: 'no state', state: 'lost', sealed: { ciphertext: 'x' } },
        { ...whole, id: 'no receipt', state: 'sent', about: { iv: 'x', data: 5 } },
        { ...whole, id: 5, v: 'x', tenant: null },
        { ...whole, id: 'of another version', v: 99, sealed: { ciphertext: 'x' } },
      ]) {
        store.add(row);
      }
      await new Promise(resolve => (transaction.oncomplete = resolve));
    });
    const failed = (await list(damager)).filter(({ state }) => state === 'failed');
    assert.deepEqual(
      failed.map(({ failure, retryable }) => [failure?.code, retryable]),
      Array.from({ length: 8 }, () => ['unreadable', false]),
    );
    await damager.evaluate(() => outbox.prepare(signUp));
    const sent = await submit(damager, signUpNumber(2));
    assert.ok('receipt' in sent, JSON.stringify(sent));
    for (const { id } of failed) await damager.evaluate(name => outbox.remove(name), id);
    assert.deepEqual([await states(damager), site.service.rows.size], [['sent', 'sent'], 2]);
  });

  const clocks = { '8 days ahead': 8 * DAY, '8 days behind': -8 * DAY };
  for (const [name, skew] of Object.entries(clocks)) {
    it(`signs up with a clock that is ${name} of a server that is new, with a connection and without`, async () => {
      const now = Date.now() / 1000;
      site.service.validity = { nbf: Math.floor(now) - 60, exp: Math.floor(now) + 2 * 86_400 };
      const page = await browser.open({ prepare: false });
      await setClock(page, skew);
      await page.evaluate(() => outbox.prepare(signUp));
      const first = await submit(page, signUpNumber(1));
      assert.ok('receipt' in first, JSON.stringify(first));
      site.offline = true;
      await submit(page, signUpNumber(2));
      site.offline = false;
      await flush(page);
      assert.deepEqual([await states(page), site.service.rows.size], [['sent', 'sent'], 2]);
      const [entry] = await list(page);
      assert.ok(Math.abs(Date.parse(entry!.createdAt) - Date.now()) < DAY, 'it shows when it was by the server');
    });

    it(`does not give up what waits when the device's clock is set ${name}, nor forget a code`, async () => {
      const page = await browser.open();
      const seen = await submit(page, signUpNumber(1));
      assert.ok('receipt' in seen, JSON.stringify(seen));
      site.offline = true;
      await submit(page, signUpNumber(2));
      await setClock(page, skew);
      await flush(page);
      assert.deepEqual(await states(page), ['sent', 'queued'], 'nor without a connection');
      site.offline = false;
      await flush(page);
      assert.deepEqual([await states(page), site.service.rows.size], [['sent', 'sent'], 2]);
    });

    it(`does not give up what waits when the server's clock is set ${name}`, async () => {
      const page = await browser.open();
      site.offline = true;
      await submit(page, signUpNumber(1));
      site.offline = false;
      site.ahead = skew;
      await flush(page);
      assert.deepEqual([await states(page), site.service.rows.size], [['sent'], 1]);
    });
  }

  it('gives up after seven days, says so, and sends it after all when the person asks for it', async () => {
    const page = await browser.open();
    site.offline = true;
    const { id } = (await submit(page, signUpNumber(1))) as { id: string };
    await setClock(page, 8 * DAY);
    await flush(page);
    assert.deepEqual(await states(page), ['queued'], 'without a connection it waits');
    Object.assign(site, { offline: false, ahead: 8 * DAY });
    await flush(page);
    const [entry] = await list(page);
    assert.deepEqual(
      [entry?.state, entry?.failure?.code, entry?.retryable, site.service.posts],
      ['failed', 'expired', true, 0],
    );
    await page.evaluate(name => outbox.retry(name), id);
    assert.deepEqual([await states(page), [...site.service.rows.keys()]], [['sent'], [`"${id}"`]]);
  });

  it('forgets a code that nobody looked at for seven days', async () => {
    const page = await browser.open();
    await submit(page, signUpNumber(1));
    assert.deepEqual(await states(page), ['sent']);
    await setClock(page, 8 * DAY);
    site.ahead = 8 * DAY;
    await flush(page);
    assert.deepEqual(await states(page), []);
  });

  /** A page whose database opens when it is told to. */
  const slowOpening = () => {
    const hindered = globalThis as unknown as Hindered;
    const { open } = IDBFactory.prototype;
    const relieved = new Promise<void>(resolve => (hindered.relieve = resolve));
    IDBFactory.prototype.open = function (...input) {
      const late = { result: undefined, error: null, transaction: null } as unknown as Record<string, unknown>;
      void relieved.then(() => {
        const opening = open.apply(this, input);
        for (const event of ['onsuccess', 'onerror', 'onupgradeneeded'] as const) {
          opening[event] = (told: Event) => {
            Object.assign(late, {
              result: opening.readyState === 'done' && opening.error ? undefined : opening.result,
              error: opening.readyState === 'done' ? opening.error : null,
              transaction: opening.transaction,
            });
            (late[event] as ((told: Event) => void) | undefined)?.(told);
          };
        }
      });
      return late as unknown as IDBOpenDBRequest;
    };
  };
  const relieve = (page: Awaited<ReturnType<OutboxBrowser['open']>>) =>
    page.evaluate(() => (globalThis as unknown as Hindered).relieve());

  it('counts, lists and sends what lies in a database that takes longer to open than a person waits', async () => {
    await keep(3);
    const page = await browser.open({ script: slowOpening });
    await page.evaluate(() => {
      const hindered = globalThis as unknown as Hindered & { answer?: readonly OutboxEntry[] };
      hindered.told = [];
      outbox.subscribe(entries => hindered.told.push(entries));
      void outbox.list().then(entries => (hindered.answer = entries));
    });
    const sent = await submit(page, signUpNumber(4));
    assert.ok('receipt' in sent, 'who is waiting is helped');
    const answered = () => page.evaluate(() => 'answer' in globalThis);
    assert.equal(await answered(), false, 'nobody is told that nothing waits');
    await relieve(page);
    await inTime(async () => assert.deepEqual(await states(page), ['sent', 'sent', 'sent', 'sent']));
    assert.deepEqual([site.service.rows.size, await answered()], [4, true]);
    const told = await page.evaluate(() => (globalThis as unknown as Hindered).told.at(-1)?.length);
    assert.equal(told, 4);
  });

  it('keeps in this tab what is handed in while the database never opens, and says so', async () => {
    const page = await browser.open({ script: slowOpening });
    await page.evaluate(() => {
      const hindered = globalThis as unknown as Hindered;
      hindered.told = [];
      outbox.subscribe(entries => hindered.told.push(entries));
    });
    site.offline = true;
    const queued = await submit(page, signUpNumber(1));
    assert.deepEqual({ ...queued, id: '' }, { state: 'queued', id: '', durable: false });
    site.offline = false;
    await flush(page);
    const told = () => page.evaluate(() => (globalThis as unknown as Hindered).told.at(-1)?.map(({ state }) => state));
    await inTime(async () => assert.deepEqual(await told(), ['sent']));
    assert.equal(site.service.rows.size, 1);
  });
});

/** Sets the clock of a page, by so many milliseconds. */
const setClock = (page: Awaited<ReturnType<OutboxBrowser['open']>>, skew: number): Promise<void> =>
  page.evaluate(by => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, skew);
