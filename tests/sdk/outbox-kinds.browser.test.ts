import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { calculateJwkThumbprint, exportJWK, generalDecrypt, generateKeyPair, type GeneralJWE } from 'jose';
import type { Page } from 'puppeteer-core';
import type { Receipt } from '../../src/schema/submission.ts';
import type { Outbox } from '../../src/sdk/outbox/index.ts';
import type { ClientKind } from '../../src/sdk/submissions/kind.ts';
import type { PublicKey } from '../../src/sdk/submissions/sealed-content.ts';
import { flush, inTime, list, OutboxBrowser, states, submit } from '../support/outbox-browser.ts';
import { OutboxSite } from '../support/outbox-site.ts';
import { signUpNumber } from '../support/sign-up-request.ts';

interface Question {
  readonly question: string;
}

declare let outbox: Outbox;
declare const question: ClientKind<Question, Receipt & { readonly desk: string }>;

/** A kind of a page's own: what somebody asks. Leaves it in the page as `question`, sealed for `readers` or else for the server. */
const defineQuestion = (page: Page, readers?: readonly PublicKey[]): Promise<void> =>
  page.evaluate(keys => {
    const own: typeof question = {
      ...{ kind: 'question', path: 'questions', schemaVersion: 1 },
      rules: async () => ({
        check: request => ({ question: request.question.trim() }),
        readReceipt: answer => {
          const receipt = answer as Receipt & { readonly desk: string };
          return { value: typeof receipt.desk === 'string' ? receipt : undefined, warnings: [] };
        },
      }),
      about: request => ({ length: request.question.length }),
      recipients: keys ? async () => ({ keys }) : 'server',
    };
    Object.assign(globalThis, { question: own });
  }, readers);

const ask = (page: Page) =>
  page.evaluate(() =>
    outbox.submit(question, { question: ' Is er koffie? ' }).catch(({ code }: { code: string }) => ({ refused: code })),
  );

describe('The outbox and kinds that it does not know, in Chromium', () => {
  let site: OutboxSite;
  let browser: OutboxBrowser;
  let page: Page;

  before(async () => (site = await OutboxSite.start()));
  after(() => site[Symbol.asyncDispose]());
  beforeEach(async () => {
    site.reset();
    site.service.extra = { desk: 'loket 3', wait: { minutes: 5 } };
    browser = await OutboxBrowser.start(site.page);
    page = await browser.open();
  });
  afterEach(() => browser[Symbol.asyncDispose]());

  it('sends what a page hands in with a kind of its own, and gives back the receipt of that kind', async () => {
    await defineQuestion(page);
    const sent = await ask(page);
    assert.ok('receipt' in sent && sent.receipt.desk === 'loket 3', JSON.stringify(sent));
    assert.deepEqual(
      [...site.service.rows.values()].map(({ body }) => body),
      [{ question: 'Is er koffie?' }],
    );
  });

  it('sends and shows it in the next visit, on a page that has never heard of that kind, and loses nothing of the receipt', async () => {
    await defineQuestion(page);
    site.offline = true;
    assert.equal('state' in (await ask(page)) && (await states(page))[0], 'queued');
    await submit(page, signUpNumber(1));
    await page.close();
    site.offline = false;
    const next = await browser.open({ prepare: false });
    await inTime(async () => assert.deepEqual(await states(next), ['sent', 'sent']));
    const shown = await list(next);
    assert.deepEqual(
      shown.map(({ kind, about, receipt }) => [kind, about, receipt?.['desk'], receipt?.['wait']]),
      [
        ['question', { length: 15 }, 'loket 3', { minutes: 5 }],
        ['sign-up', { occurrenceId: signUpNumber(1).occurrenceId }, 'loket 3', { minutes: 5 }],
      ],
    );
    assert.equal(site.service.rows.size, 2);
  });

  it('seals for the readers that the kind names, and not for the server', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true });
    const { x, y } = (await exportJWK(publicKey)) as { x: string; y: string };
    const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
    await defineQuestion(page, [{ ...jwk, kid: await calculateJwkThumbprint(jwk) }]);
    await ask(page);
    const { sealed } = JSON.parse(site.service.received[0]!) as { sealed: GeneralJWE };
    assert.equal(sealed.recipients.length, 1);
    const { plaintext, additionalAuthenticatedData: aad } = await generalDecrypt(sealed, privateKey);
    assert.deepEqual(JSON.parse(new TextDecoder().decode(plaintext)), { question: 'Is er koffie?' });
    assert.equal(new TextDecoder().decode(aad), 'ieper|question|1');
  });

  it('keeps the code of something that was taken with a receipt its kind cannot read', async () => {
    site.service.extra = {};
    await defineQuestion(page);
    assert.deepEqual(await ask(page), { refused: 'invalid_response' });
    await flush(page);
    const [entry] = await list(page);
    assert.deepEqual([entry?.state, entry?.receipt?.code?.length, site.service.rows.size], ['sent', 16, 1]);
  });
});
