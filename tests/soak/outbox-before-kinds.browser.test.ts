import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Outbox } from '../../src/sdk/outbox/index.ts';
import type { signUp as signUpKind } from '../../src/sdk/submissions/kinds/sign-up.ts';
import { flush, inTime, list, OutboxBrowser, states, submit } from '../support/outbox-browser.ts';
import { keepAsBefore, openedRows, seenAsBefore, type OldEntry } from '../support/outbox-before-kinds.ts';
import { OutboxSite } from '../support/outbox-site.ts';
import { signUpNumber } from '../support/sign-up-request.ts';

declare let outbox: Outbox;
declare const signUp: typeof signUpKind;
declare const openOutbox: () => Outbox;

const wrote = (number: number): OldEntry['request'] => ({
  occurrence: `soup_2026120${number}T1130`,
  firstName: `Persoon ${number}`,
  contact: { email: `persoon${number}@example.org` },
});

const OLD_RECEIPT = {
  ref: 'IN-26-0001',
  code: '1234567890123452',
  state: 'confirmed',
  occurrence: 'soup_20261205T1130',
};

/** What a device can hold of an earlier version of this package. */
const OLD: readonly OldEntry[] = [
  { id: 'waits', state: 'queued', request: wrote(1) },
  { id: 'on-its-way', state: 'sending', request: wrote(2) },
  { id: 'refused', state: 'failed', request: wrote(3), failure: { code: 'conflict', status: 409, reason: 'full' } },
  { id: 'too-old', state: 'failed', request: wrote(4), failure: { code: 'expired' } },
  { id: 'arrived', state: 'sent', request: wrote(5), receipt: OLD_RECEIPT },
];

describe('What lay on a device before entries had a kind, in Chromium', () => {
  let site: OutboxSite;
  let browser: OutboxBrowser;
  let page: Page;

  before(async () => (site = await OutboxSite.start()));
  after(() => site[Symbol.asyncDispose]());
  beforeEach(async () => {
    site.reset();
    browser = await OutboxBrowser.start(site.page);
    page = await browser.open({ outbox: false });
  });
  afterEach(() => browser[Symbol.asyncDispose]());

  const open = (tab: Page) =>
    tab.evaluate(() => void ((globalThis as unknown as { outbox: Outbox }).outbox = openOutbox()));
  const inEnd = (expected: readonly string[]) => inTime(async () => assert.deepEqual(await states(page), expected));
  const retry = (id: string) => page.evaluate(name => outbox.retry(name), id);

  it('is listed, sent under its own name, and shown with its date and code', async () => {
    await keepAsBefore(page, OLD);
    await open(page);
    await inEnd(['sent', 'sent', 'failed', 'failed', 'sent']);
    const shown = await list(page);
    assert.deepEqual(
      shown.map(({ id, kind, about, receipt, failure, retryable, durable }) => [
        ...[id, kind, about['occurrenceId'], receipt?.['occurrenceId'], receipt?.code?.length],
        ...[failure?.reason ?? failure?.code, retryable, durable],
      ]),
      [
        ['waits', 'sign-up', 'soup_20261201T1130', 'soup_20261201T1130', 16, undefined, false, true],
        ['on-its-way', 'sign-up', 'soup_20261202T1130', 'soup_20261202T1130', 16, undefined, false, true],
        ['refused', 'sign-up', 'soup_20261203T1130', undefined, undefined, 'full', true, true],
        ['too-old', 'sign-up', 'soup_20261204T1130', undefined, undefined, 'expired', true, true],
        ['arrived', 'sign-up', 'soup_20261205T1130', 'soup_20261205T1130', 16, undefined, false, true],
      ],
    );
    assert.deepEqual([...site.service.rows.keys()], ['"waits"', '"on-its-way"']);
    assert.deepEqual(
      [...site.service.rows.values()].map(({ body }) => body),
      [
        { ...wrote(1), party: 1 },
        { ...wrote(2), party: 1 },
      ],
    );
    await page.reload();
    await page.waitForFunction('globalThis.openOutbox');
    await open(page);
    await flush(page);
    assert.deepEqual(await list(page), shown, 'the next visit shows the same');
    assert.equal(site.service.posts, 2);
  });

  it('is sent once more when the person asks for it: under a new name when it was refused, under its own when it was too old', async () => {
    await keepAsBefore(page, OLD.slice(2, 4));
    await open(page);
    await flush(page);
    assert.deepEqual([await states(page), site.service.posts], [['failed', 'failed'], 0], 'not by itself');
    await retry('refused');
    await retry('too-old');
    assert.deepEqual(await states(page), ['sent', 'sent']);
    const [first, second] = [...site.service.rows.keys()];
    assert.notEqual(first, '"refused"');
    assert.equal(second, '"too-old"');
  });

  it('gets its date and code also from a server that answers in the words of that time', async () => {
    await keepAsBefore(page, OLD.slice(1, 2));
    site.service.answersAsBefore = true;
    await open(page);
    await inEnd(['sent']);
    const [entry] = await list(page);
    assert.deepEqual(
      [entry?.receipt?.['occurrenceId'], entry?.about['occurrenceId'], site.service.rows.size],
      ['soup_20261202T1130', 'soup_20261202T1130', 1],
    );
  });

  it('lies beside what is new: both are sent, each once, in their order', async () => {
    await keepAsBefore(page, OLD.slice(0, 2));
    await open(page);
    await page.evaluate(() => outbox.prepare(signUp));
    await inEnd(['sent', 'sent']);
    site.offline = true;
    await submit(page, signUpNumber(7));
    await inEnd(['sent', 'sent', 'queued']);
    const tabs = await Promise.all([0, 1].map(() => browser.open({ prepare: false })));
    site.offline = false;
    await Promise.all([page, ...tabs].map(flush));
    await inEnd(['sent', 'sent', 'sent']);
    assert.deepEqual([site.service.rows.size, [...site.service.effects.values()]], [3, [1, 1, 1]]);
  });

  it('stays in a form that a tab of that time understands; what is new such a tab takes for another municipality’s', async () => {
    await keepAsBefore(page, OLD);
    await open(page);
    await inEnd(['sent', 'sent', 'failed', 'failed', 'sent']);
    await page.evaluate(() => outbox.prepare(signUp));
    site.offline = true;
    await submit(page, signUpNumber(7));
    const rows = await openedRows(page);
    assert.deepEqual(
      rows.map(opened => seenAsBefore(opened, 'ieper')),
      [
        { state: 'sent', failure: undefined },
        { state: 'sent', failure: undefined },
        { state: 'failed', failure: OLD[2]!.failure },
        { state: 'failed', failure: OLD[3]!.failure },
        { state: 'sent', failure: undefined },
        undefined,
      ],
    );
    assert.deepEqual(
      rows.slice(0, 5).map(({ row }) => row['v']),
      [1, 1, 1, 1, 1],
    );
    const [{ content }] = rows as [(typeof rows)[number]];
    assert.equal(content['occurrence'], 'soup_20261201T1130');
    const receipt = content['receipt'] as Record<string, unknown>;
    assert.deepEqual([receipt['occurrence'], String(receipt['code']).length], ['soup_20261201T1130', 16]);
    const { row, content: fresh } = rows[5]!;
    assert.deepEqual(
      [row['v'], row['kind'], row['path'], row['schemaVersion'], row['tenant'], fresh],
      [4, 'sign-up', 'sign-ups', 2, '4|ieper', { about: { occurrenceId: signUpNumber(7).occurrenceId } }],
    );
  });
});
