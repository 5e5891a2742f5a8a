import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { BallotRequest } from '../../src/schema/ballot.ts';
import type { Outbox } from '../../src/sdk/outbox/index.ts';
import type { ballot as ballotKind } from '../../src/sdk/submissions/kinds/ballot.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { bundle } from '../support/bundle.ts';
import { inTime, list, OutboxBrowser } from '../support/outbox-browser.ts';
import { PollTown } from '../support/poll-town.ts';
import { serveFiles } from '../support/static-server.ts';

declare let outbox: Outbox;
/** Milliseconds that the clock of a tab is ahead. */
declare let ahead: number;
declare const ballot: typeof ballotKind;

/** A page that votes at the address and with the key that stand behind its `#`. */
const ENTRY = `
  import { createStekClient } from './sdk/client.ts';
  import { createOutbox } from './sdk/outbox/index.ts';
  import { http } from './sdk/http.ts';
  import { ballot } from './sdk/submissions/kinds/ballot.ts';
  const { base, apiKey, maxEntries, keepsKeys } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  Object.assign(globalThis, { ballot, signUp: ballot });
  const keyStore = keepsKeys && {
    load: () => JSON.parse(localStorage.getItem('keys') ?? 'null') ?? undefined,
    save: keys => localStorage.setItem('keys', JSON.stringify(keys)),
    now: () => Date.now(),
  };
  globalThis.openOutbox = () =>
    createOutbox(createStekClient({ transport: http(base, { apiKey }) }), { maxEntries, keyStore });
`;

const IDEA = 'Een schommel op het plein';

const cast = (page: Page, request: BallotRequest): Promise<string> =>
  page.evaluate(
    sent =>
      outbox.submit(ballot, sent).then(
        ({ state }) => state,
        ({ code }: { code: string }) => code,
      ),
    request,
  );

/** Gives a tab a clock that can be put ahead. */
const clockOf = (): void => {
  const { now } = Date;
  Object.assign(globalThis, { ahead: 0 });
  Date.now = () => now() + ahead;
};

/** Hands in as a tablet does, which waits for no answer. */
const handIn = (page: Page, request: BallotRequest): Promise<string> =>
  page.evaluate(
    sent =>
      outbox.submit(ballot, sent, { timeout: 0 }).then(
        ({ state }) => state,
        ({ code }: { code: string }) => code,
      ),
    request,
  );

/** Lets two minutes pass: until then a tab may still be waiting to see that what it handed in went by another one. */
const twoMinutes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    ahead += 120_000;
    return outbox.flush();
  });

/** All that lies on the device, as text; what is a key or bytes is read too. */
const onTheDevice = (page: Page): Promise<{ entries: number; text: string }> =>
  page.evaluate(async () => {
    const texts: string[] = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
    ];
    let entries = 0;
    const asText = (_: string, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder('latin1').decode(value as ArrayBuffer)
        : value;
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>(resolve => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>(resolve => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result as unknown[]);
        });
        texts.push(JSON.stringify(rows, asText));
        entries += rows.filter(row => typeof row === 'object' && row !== null && 'attempts' in row).length;
      }
      database.close();
    }
    return { entries, text: texts.join('\n') };
  });

describe('Ballots in the outbox, in Chromium at the real server', () => {
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let store: Store;
  let town: PollTown;
  let browser: OutboxBrowser;
  let id: string;

  before(async () => {
    const files = new Map((await bundle(ENTRY)).map(({ fileName, code }) => [`/${fileName}`, code]));
    const [entry] = files.keys();
    const page = `<!doctype html><meta charset="utf-8"><script type="module" src="${entry}"></script>`;
    site = await serveFiles(async path => files.get(path) ?? page);
  });
  after(() => site.close());

  beforeEach(async () => {
    town = await PollTown.open(
      async clock => (store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, clock)),
    );
    await town.allow(site.origin);
    id = await town.opened();
  });
  afterEach(async () => {
    await browser[Symbol.asyncDispose]();
    await town[Symbol.asyncDispose]();
    await store.close();
  });

  /** A device on which the page is open. */
  const deviceWith = async (settings: { apiKey?: string; maxEntries?: number; keepsKeys?: boolean }) => {
    const hash = encodeURIComponent(JSON.stringify({ base: town.base, ...settings }));
    browser = await OutboxBrowser.start(`${site.origin}/vote.html#${hash}`);
    return browser.open({ script: clockOf });
  };
  const onTablet = (number: number): BallotRequest => ({
    pollId: id,
    answers: { uitstap: { choice: 'bos' }, idee: { ideas: [`${IDEA} ${number}`] } },
    channel: 'kiosk',
  });

  it('wait on a tablet without internet where nobody can read them, and go once: after that nothing is left', async () => {
    const page = await deviceWith({ apiKey: await town.tablet(id) });
    town.offline = true;
    for (let number = 0; number < 4; number++) assert.equal(await cast(page, onTablet(number)), 'queued');
    const waiting = await onTheDevice(page);
    assert.equal(waiting.entries, 4);
    assert.match(waiting.text, /"ciphertext":/);
    assert.doesNotMatch(waiting.text, /schommel|"bos"|uitstap/);

    await page.close();
    town.offline = false;
    town.faults = ['drop after commit', 'captive portal'];
    const next = await browser.open({ script: clockOf, prepare: false });
    await inTime(async () => {
      await twoMinutes(next);
      assert.deepEqual(await list(next), []);
    });
    assert.equal((await onTheDevice(next)).entries, 0);
    assert.deepEqual(town.faults, []);
    const { n, questions } = await town.counted(id);
    assert.deepEqual([n, questions.find(({ type }) => type === 'idea')?.answered], [4, 4]);
    assert.deepEqual(town.desk.errors, []);
  });

  it('are forgotten by the device as soon as they are taken', async () => {
    const page = await deviceWith({});
    const mark = 'q8Jv0mZ1T3yKc5dQx2hWbA';
    const request: BallotRequest = { ...onTablet(1), channel: 'web', mark };
    assert.equal(await cast(page, request), 'sent');
    assert.deepEqual(await list(page), []);
    const left = await onTheDevice(page);
    assert.equal(left.entries, 0);
    assert.doesNotMatch(left.text, new RegExp(`schommel|bos|${mark}|${id}`));
    assert.equal(await cast(page, request), 'conflict', 'this browser took part already');
    assert.equal((await onTheDevice(page)).entries, 0);
    assert.equal((await town.counted(id)).n, 1);
  });

  it('go once when two tabs hand over at the same time', async () => {
    const page = await deviceWith({ apiKey: await town.tablet(id) });
    town.offline = true;
    for (let number = 0; number < 5; number++) assert.equal(await cast(page, onTablet(number)), 'queued');
    const other = await browser.open({ script: clockOf, prepare: false });
    town.offline = false;
    town.requests.length = 0;
    const tabs = [page, other];
    await Promise.all(tabs.map(tab => tab.evaluate(() => outbox.flush())));
    await inTime(async () => {
      await twoMinutes(other);
      assert.deepEqual(await list(page), []);
    });
    assert.equal(town.requests.filter(request => request.endsWith('/ballots') && request.startsWith('POST')).length, 5);
    assert.equal((await town.counted(id)).n, 5);
  });

  it('wait up to the number that the page names', async () => {
    const page = await deviceWith({ apiKey: await town.tablet(id), maxEntries: 2 });
    town.offline = true;
    const outcomes: string[] = [];
    for (let number = 0; number < 3; number++) outcomes.push(await cast(page, onTablet(number)));
    assert.deepEqual(outcomes, ['queued', 'queued', 'outbox_full']);
    assert.equal((await onTheDevice(page)).entries, 2);
  });

  it('are forgotten at once by whichever page hands them over, when nobody waits for the answer', async () => {
    const page = await deviceWith({ apiKey: await town.tablet(id) });
    town.offline = true;
    assert.equal(await handIn(page, onTablet(1)), 'queued');
    await page.close();
    town.offline = false;
    const next = await browser.open({ script: clockOf, prepare: false });
    await next.evaluate(() => outbox.flush());
    assert.deepEqual(await list(next), []);
    assert.equal((await onTheDevice(next)).entries, 0);
    assert.equal((await town.counted(id)).n, 1);
  });

  it('can be cast after a reload without internet where the page keeps the public keys, as long as these are good', async () => {
    const page = await deviceWith({ apiKey: await town.tablet(id), keepsKeys: true });
    await page.close();
    town.offline = true;
    const next = await browser.open({ script: clockOf, prepare: false });
    assert.equal(await handIn(next, onTablet(1)), 'queued');
    const later = await browser.open({ script: clockOf, prepare: false });
    await later.evaluate(() => void (ahead += 10 * 365 * 86_400_000));
    assert.equal(await handIn(later, onTablet(2)), 'network', 'keys that are over are not used');
    await later.close();
    await next.evaluate(() => {
      const [key] = JSON.parse(localStorage.getItem('keys')!) as [{ x: string }];
      localStorage.setItem(
        'keys',
        JSON.stringify([{ ...key, x: key.x.replace(/^./, found => (found === 'A' ? 'B' : 'A')) }]),
      );
    });
    const forged = await browser.open({ script: clockOf, prepare: false });
    assert.equal(await handIn(forged, onTablet(3)), 'network', 'a key that is not what its name says is not used');
    town.offline = false;
    await inTime(async () => {
      await next.evaluate(() => outbox.flush());
      assert.deepEqual(await list(next), []);
    });
    assert.equal((await town.counted(id)).n, 1);
  });

  it('are counted without being opened, however many wait, and whoever only counts learns of each that goes', async () => {
    const page = await deviceWith({ apiKey: await town.tablet(id), maxEntries: 2000 });
    town.offline = true;
    await page.evaluate(() => {
      const { decrypt } = crypto.subtle;
      Object.assign(globalThis, { opened: 0, told: [] as string[] });
      crypto.subtle.decrypt = (...given) => {
        (globalThis as unknown as { opened: number }).opened += 1;
        return decrypt.apply(crypto.subtle, given);
      };
      outbox.subscribe(
        entries => (globalThis as unknown as { told: string[] }).told.push(entries.map(({ state }) => state).join(' ')),
        { content: false },
      );
    });
    for (let number = 0; number < 20; number++) assert.equal(await handIn(page, onTablet(number)), 'queued');
    const counted = () =>
      page.evaluate(() => {
        const { opened, told } = globalThis as unknown as { opened: number; told: string[] };
        return { opened, last: told.at(-1), content: outbox.list({ content: false }) };
      });
    await inTime(async () => {
      const { opened, last } = await counted();
      assert.deepEqual([opened, last?.split(' ').length], [0, 20]);
    });
    town.offline = false;
    await inTime(async () => {
      await page.evaluate(() => outbox.flush());
      assert.equal((await counted()).last, '');
    });
    assert.equal((await town.counted(id)).n, 20);
  });
});
