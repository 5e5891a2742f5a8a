import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { calculateJwkThumbprint, exportJWK, importJWK, type CryptoKey } from 'jose';
import { launch, type Browser, type Page } from 'puppeteer-core';
import type { KeyFile, makeKeyFile as MakeKeyFile, unlockKey as UnlockKey } from '../../src/sdk/open.ts';
import {
  makeKeyFile,
  openReferral,
  unlockKey,
  type OpenedReferral,
  type openReferral as OpenReferral,
} from '../../src/sdk/open.ts';
import { seal, type PublicKey, type seal as Seal, type SealedContent } from '../../src/sdk/seal.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { jwcryptoMissing, openInPython, sealInPython, unlockInPython } from '../support/jwcrypto.ts';
import { aReferral, bindingTo, labelOf, LOTTE } from '../support/referral-card.ts';

const IEPER = { tenant: 'ieper', recipientId: LOTTE };
const PASSPHRASE = 'vier natte laarzen drogen';

interface Pair {
  readonly published: PublicKey;
  readonly secret: Record<string, unknown>;
  readonly key: CryptoKey;
}

async function newPair(): Promise<Pair> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const secret = (await exportJWK(pair.privateKey)) as { kty: 'EC'; crv: 'P-256'; x: string; y: string; d: string };
  const { kty, crv, x, y } = secret;
  const kid = await calculateJwkThumbprint({ kty, crv, x, y });
  return { published: { kty, crv, x, y, kid }, secret, key: pair.privateKey as CryptoKey };
}

declare const sdk: {
  seal: typeof Seal;
  makeKeyFile: typeof MakeKeyFile;
  unlockKey: typeof UnlockKey;
  openReferral: typeof OpenReferral;
};

const ENTRY = `
  import { seal } from './sdk/seal.ts';
  import { makeKeyFile, openReferral, unlockKey } from './sdk/open.ts';
  globalThis.sdk = { seal, makeKeyFile, openReferral, unlockKey };
`;

const BROWSERS = {
  Chromium: () => launch({ executablePath: browserPath('chromium'), args: chromiumArguments }),
  Firefox: () => launch({ browser: 'firefox', executablePath: browserPath('firefox') }),
};

describe('A card and another implementation of the same standards', { skip: jwcryptoMissing }, () => {
  let mine: Pair;
  let safe: Pair;
  before(async () => ([mine, safe] = await Promise.all([newPair(), newPair()])));

  it('is opened there with either key, as it was sealed here', async () => {
    const recipients = [mine.published, safe.published];
    const card = await seal(aReferral(), { ...bindingTo('ieper'), recipients, label: labelOf(aReferral()) });
    for (const { secret } of [mine, safe]) {
      const { text, aad, header } = openInPython(card, secret);
      assert.deepEqual([JSON.parse(text), text.length, aad], [aReferral(), 1024, `ieper|referral|1|${LOTTE}`]);
      assert.deepEqual(header['stek'], labelOf(aReferral()));
    }
    assert.throws(() => openInPython({ ...card, tag: card.iv.padEnd(22, 'A') }, mine.secret));
  });

  it('is opened here with either key, as it was sealed there', async () => {
    const made = sealInPython({
      text: JSON.stringify(aReferral()),
      header: { enc: 'A256GCM', typ: 'stek-referral+jwe', cty: 'application/json', stek: labelOf(aReferral()) },
      aad: `ieper|referral|1|${LOTTE}`,
      keys: [mine.published, safe.published],
    });
    for (const { key, published } of [mine, safe]) {
      const { request, kid } = await openReferral(made, [{ kid: published.kid, key }], IEPER);
      assert.deepEqual([request, kid], [aReferral(), published.kid]);
    }
  });

  it('has a key whose file opens there with the same passphrase, and with no other', async () => {
    const file = await makeKeyFile(PASSPHRASE, { access: 'stek_recipient_x' });
    const { jwk, access } = unlockInPython(file.wrapped, PASSPHRASE);
    assert.deepEqual([jwk['x'], access], [file.publicKey.x, 'stek_recipient_x']);
    assert.ok(await importJWK(jwk, 'ECDH-ES+A256KW'));
    assert.throws(() => unlockInPython(file.wrapped, `${PASSPHRASE}.`));
  });
});

for (const [name, open] of Object.entries(BROWSERS))
  describe(`A card in ${name}`, () => {
    let server: Server;
    let browser: Browser;
    let page: Page;
    let mine: Pair;
    let safe: Pair;
    before(async () => {
      [mine, safe] = await Promise.all([newPair(), newPair()]);
      const [program] = await bundle(ENTRY);
      server = createServer(({ url }, response) => {
        response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
        response.setHeader('content-type', url === '/sdk.js' ? 'text/javascript' : 'text/html');
        response.end(url === '/sdk.js' ? program!.code : '<!doctype html><script type="module" src="sdk.js"></script>');
      });
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
      browser = await open();
      page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction('globalThis.sdk');
    });
    after(async () => {
      await browser?.close();
      server?.closeAllConnections();
      server?.close();
    });

    const sealedInPage = (recipients: readonly PublicKey[]): Promise<SealedContent> =>
      page.evaluate((request, options) => sdk.seal(request, options) as Promise<never>, aReferral() as object, {
        ...bindingTo('ieper'),
        recipients: [...recipients],
        label: labelOf(aReferral()) as object,
      });

    it('is sealed there and opened here', async () => {
      const card = await sealedInPage([mine.published, safe.published]);
      for (const { key, published } of [mine, safe]) {
        const { request, kid } = await openReferral(card, [{ kid: published.kid, key }], IEPER);
        assert.deepEqual([request, kid], [aReferral(), published.kid]);
      }
    });

    it('is sealed there and opened in another implementation', { skip: jwcryptoMissing }, async () => {
      const card = await sealedInPage([mine.published, safe.published]);
      for (const { secret } of [mine, safe]) {
        const { text, aad, header } = openInPython(card, secret);
        assert.deepEqual([JSON.parse(text), text.length, aad], [aReferral(), 1024, `ieper|referral|1|${LOTTE}`]);
        assert.deepEqual(header['stek'], labelOf(aReferral()));
      }
    });

    it('is opened there with a key file made here, whose key cannot be taken out', async () => {
      const file = await makeKeyFile(PASSPHRASE);
      const recipients = [{ ...file.publicKey, kid: file.kid }, safe.published];
      const card = await seal(aReferral(), { ...bindingTo('ieper'), recipients, label: labelOf(aReferral()) });
      const opened = await page.evaluate(
        async (text, passphrase, envelope, address) => {
          const unlocked = await sdk.unlockKey(text, passphrase);
          const { request } = await sdk.openReferral(envelope, [unlocked], address);
          const exported = await crypto.subtle.exportKey('jwk', unlocked.key).then(
            () => 'exported',
            (error: unknown) => (error as DOMException).name,
          );
          return { request: request as object, exported, extractable: unlocked.key.extractable };
        },
        ...([JSON.stringify(file), PASSPHRASE, card as object, IEPER] as const),
      );
      const [request, exported] = [aReferral() as OpenedReferral['request'], 'InvalidAccessError'];
      assert.deepEqual(opened, { request, exported, extractable: false });
    });

    it('has a key file made there that opens here', async () => {
      const file = (await page.evaluate(
        passphrase => sdk.makeKeyFile(passphrase, { access: 'stek_recipient_x' }) as Promise<object>,
        PASSPHRASE,
      )) as KeyFile;
      const { kid, key, access } = await unlockKey(file, PASSPHRASE);
      assert.deepEqual([kid, access], [file.kid, 'stek_recipient_x']);
      const card = await sealedInPage([{ ...file.publicKey, kid: file.kid }, safe.published]);
      assert.deepEqual((await openReferral(card, [{ kid, key }], IEPER)).request, aReferral());
    });
  });
