import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Outbox } from '../../src/sdk/outbox/index.ts';
import type { ClientKind } from '../../src/sdk/submissions/kind.ts';
import { flush, inTime, list, OutboxBrowser, states, submit } from '../support/outbox-browser.ts';
import { OutboxSite } from '../support/outbox-site.ts';
import { signUpNumber } from '../support/sign-up-request.ts';

interface Question {
  readonly question: string;
}

declare let outbox: Outbox;
declare const openOutbox: (tenant: string) => Outbox;
declare const secret: ClientKind<Question>;

const HOUR = 3_600_000;

/** Leaves in the page, as `secret`, a kind that lies on a device for three days at most. */
const defineSecret = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const own: ClientKind<Question> = {
      ...{ kind: 'question', path: 'questions', schemaVersion: 1, keepFor: 72 * 3_600_000 },
      rules: async () => ({
        check: request => request,
        readReceipt: answer => ({ value: answer as never, warnings: [] }),
      }),
      about: () => ({}),
      recipients: 'server',
    };
    Object.assign(globalThis, { secret: own });
  });

/** Hands one in: its id in the outbox. */
const tell = (page: Page): Promise<string> =>
  page.evaluate(async () => (await outbox.submit(secret, { question: 'Mag ik dit vragen?' })).id);

/** Sets the clock of a page, by so many milliseconds from what it is now. */
const setClock = (page: Page, skew: number): Promise<void> =>
  page.evaluate(by => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, skew);

/** What lies in the database of a device, row by row: whether it has content, of the kind that is told in confidence or another. */
const sealedRows = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('stek-outbox', 1);
    await new Promise(resolve => (opening.onsuccess = resolve));
    const rows = opening.result.transaction('stek-entries').objectStore('stek-entries').getAll();
    await new Promise(resolve => (rows.onsuccess = resolve));
    opening.result.close();
    return (rows.result as { kind: string; sealed?: { ciphertext: string } }[]).map(
      ({ kind, sealed }) => `${kind} ${sealed ? 'sealed' : 'empty'}`,
    );
  });

const told = async (page: Page) =>
  (await list(page)).map(({ state, failure, retryable }) => [state, failure?.code, retryable]);
const WIPED = ['failed', 'expired', false];

describe('What is told in confidence and could not be sent, in Chromium', () => {
  let site: OutboxSite;
  let browser: OutboxBrowser;
  let page: Page;

  before(async () => (site = await OutboxSite.start()));
  after(() => site[Symbol.asyncDispose]());
  beforeEach(async () => {
    site.reset();
    browser = await OutboxBrowser.start(site.page);
    page = await browser.open();
    await defineSecret(page);
  });
  afterEach(() => browser[Symbol.asyncDispose]());

  it('waits for three days, and one more in which the clock may be wrong; then it is gone from the device, and the person is told', async () => {
    site.offline = true;
    await submit(page, signUpNumber(1));
    await tell(page);
    assert.deepEqual(await sealedRows(page), ['sign-up sealed', 'question sealed']);
    await setClock(page, 73 * HOUR);
    await flush(page);
    assert.deepEqual(await states(page), ['queued', 'queued'], 'nobody could ask the server what time it is');
    await setClock(page, 24 * HOUR);
    await flush(page);
    assert.deepEqual(await told(page), [['queued', undefined, false], WIPED], 'the first one stops the line');
    assert.deepEqual(await sealedRows(page), ['sign-up sealed', 'question empty']);
    site.offline = false;
    await flush(page);
    assert.deepEqual([await states(page), site.service.posts], [['sent', 'failed'], 1]);
  });

  it('is not sent any more when both clocks say that three days are over', async () => {
    site.offline = true;
    await tell(page);
    await setClock(page, 73 * HOUR);
    Object.assign(site, { offline: false, ahead: 73 * HOUR });
    await flush(page);
    assert.deepEqual([await told(page), site.service.posts], [[WIPED], 0]);
    assert.deepEqual(await sealedRows(page), ['question empty']);
    await page.evaluate(async () => {
      const [entry] = await outbox.list();
      await outbox.retry(entry!.id);
    });
    assert.deepEqual([await told(page), site.service.posts], [[WIPED], 0], 'also when somebody asks for it');
  });

  it('is sent within three days, also by a page that has never heard of its kind', async () => {
    site.offline = true;
    await tell(page);
    await page.close();
    site.offline = false;
    const next = await browser.open({ prepare: false });
    await setClock(next, 71 * HOUR);
    site.ahead = 71 * HOUR;
    await inTime(async () => assert.deepEqual(await states(next), ['sent']));
    assert.equal(site.service.rows.size, 1);
  });

  it('is sent all the same when only the clock of the device says that it is too late', async () => {
    site.offline = true;
    await tell(page);
    await setClock(page, 200 * HOUR);
    site.offline = false;
    await flush(page);
    assert.deepEqual([await states(page), site.service.rows.size], [['sent'], 1]);
  });

  it('is wiped on the word of the server when the clock of the device was set back', async () => {
    site.offline = true;
    await tell(page);
    await setClock(page, -200 * HOUR);
    Object.assign(site, { offline: false, ahead: 73 * HOUR });
    await flush(page);
    assert.deepEqual([await told(page), site.service.posts], [[WIPED], 0]);
    assert.deepEqual(await sealedRows(page), ['question empty']);
  });

  it('is wiped as well when it was refused, and lies no longer because somebody tries again', async () => {
    site.offline = true;
    const id = await tell(page);
    site.offline = false;
    site.service.refuse = () => ({ status: 422, code: 'invalid' });
    await flush(page);
    assert.deepEqual(await told(page), [['failed', 'invalid_request', true]]);
    await setClock(page, 71 * HOUR);
    await page.evaluate(name => outbox.retry(name), id);
    assert.deepEqual(await told(page), [['failed', 'invalid_request', true]]);
    assert.deepEqual(await sealedRows(page), ['question sealed']);
    await setClock(page, 2 * HOUR);
    site.ahead = 73 * HOUR;
    await flush(page);
    assert.deepEqual(await told(page), [WIPED]);
    assert.deepEqual(await sealedRows(page), ['question empty']);
  });

  it('is wiped too by a page of another municipality on the same site', async () => {
    site.offline = true;
    await tell(page);
    await page.close();
    const next = await browser.open({ outbox: false });
    await setClock(next, 97 * HOUR);
    await next.evaluate(() => void openOutbox('elsewhere'));
    await inTime(async () => assert.deepEqual(await sealedRows(next), ['question empty']));
  });

  it('is wiped too where the part of the program that sends cannot be fetched', async () => {
    site.offline = true;
    await tell(page);
    await page.close();
    site.missing = /deliver/;
    const next = await browser.open({
      prepare: false,
      script: () => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + 97 * 3_600_000;
      },
    });
    await inTime(async () => assert.deepEqual(await told(next), [WIPED]));
    assert.deepEqual(await sealedRows(next), ['question empty']);
    assert.ok(site.wasMissed, 'a part was asked for and did not come');
  });
});
