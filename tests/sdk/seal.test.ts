import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  calculateJwkThumbprint,
  exportJWK,
  generalDecrypt,
  generateKeyPair,
  type CryptoKey,
  type GeneralJWE,
} from 'jose';
import { seal, trustedKey, type PublicKey, type SealedContent } from '../../src/sdk/seal.ts';
import { readKeySet } from '../../src/sdk/submissions/keys.ts';

interface Pair {
  readonly published: PublicKey;
  readonly privateKey: CryptoKey;
}

async function newPair(times: { nbf?: number; exp?: number } = {}): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true });
  const { x, y } = (await exportJWK(publicKey)) as { x: string; y: string };
  const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  return { published: { ...jwk, kid: await calculateJwkThumbprint(jwk), ...times }, privateKey };
}

const open = async (sealed: SealedContent, key: CryptoKey): Promise<{ text: string; boundTo: string }> => {
  const opened = await generalDecrypt(sealed as unknown as GeneralJWE, key);
  const read = (bytes?: Uint8Array) => new TextDecoder().decode(bytes);
  return { text: read(opened.plaintext), boundTo: read(opened.additionalAuthenticatedData) };
};

describe('Sealed content', () => {
  let one: Pair;
  let other: Pair;
  before(async () => {
    one = await newPair();
    other = await newPair();
  });
  const sealFor = (content: object, ...pairs: Pair[]) =>
    seal(content, {
      recipients: pairs.map(({ published }) => published),
      tenant: 'ieper',
      kind: 'sign-up',
      schemaVersion: 2,
    });

  it('is opened by each recipient alone, as it was, and by nobody else', async () => {
    const stranger = await newPair();
    for (let number = 0; number < 50; number++) {
      const content = { firstName: `Zoë ${number}`, note: '☕'.repeat(number) };
      const sealed = await sealFor(content, one, other);
      for (const { privateKey } of [one, other]) {
        const { text, boundTo } = await open(sealed, privateKey);
        assert.deepEqual([JSON.parse(text), boundTo], [content, 'ieper|sign-up|2']);
      }
      await assert.rejects(open(sealed, stranger.privateKey));
      assert.doesNotMatch(JSON.stringify(sealed), /Zoë/);
    }
  });

  it('has a length that tells little: 1, 2, 4 … KiB', async () => {
    const lengths = new Set<number>();
    for (const size of [0, 1, 200, 900]) {
      const sealed = await sealFor({ note: 'x'.repeat(size) }, one);
      lengths.add(Buffer.from(sealed.ciphertext, 'base64url').length);
    }
    assert.deepEqual([...lengths], [1024]);
    const longer = await sealFor({ note: 'x'.repeat(3000) }, one);
    assert.equal(Buffer.from(longer.ciphertext, 'base64url').length, 4096);
  });

  it('cannot be opened when one bit of any part changed: 0 of 1,000', async t => {
    const sealed = await sealFor({ note: 'x' }, one);
    const parts = ['ciphertext', 'tag', 'iv', 'aad', 'protected'] as const;
    let opened = 0;
    for (let round = 0; round < 1000; round++) {
      const part = parts[round % parts.length]!;
      const bytes = Buffer.from(sealed[part], 'base64url');
      const at = Math.floor(Math.random() * bytes.length);
      bytes[at]! ^= 1 << Math.floor(Math.random() * 8);
      const tampered = { ...sealed, [part]: bytes.toString('base64url') };
      await open(tampered, one.privateKey).then(
        () => opened++,
        () => {},
      );
    }
    t.diagnostic(`${opened} of 1,000 tampered seals opened`);
    assert.equal(opened, 0);
  });

  it('is never made without a recipient', async () => {
    await assert.rejects(sealFor({}), { code: 'key_untrusted' });
  });
});

describe('The keys of a source', () => {
  const NOW = Date.parse('2026-11-22T09:00:00Z');
  const at = (days: number) => NOW / 1000 + days * 86_400;
  const listed = ({ published }: Pair, more: object = {}) => ({
    ...published,
    use: 'enc',
    alg: 'ECDH-ES+A256KW',
    ...more,
  });

  it('are used from their first moment to their last, and the newest is preferred', async () => {
    const old = await newPair({ nbf: at(-90), exp: at(-0.9) });
    const current = await newPair({ nbf: at(-1), exp: at(90) });
    const keys = [
      old,
      current,
      await newPair({ nbf: at(1.1), exp: at(99) }),
      await newPair({ nbf: at(-9), exp: at(-1.1) }),
    ];
    const usable = await readKeySet({ keys: keys.map(key => listed(key)) }, NOW);
    assert.deepEqual(
      usable.map(({ kid }) => kid),
      [old.published.kid, current.published.kid],
    );
    assert.equal(trustedKey(usable).kid, current.published.kid);
    assert.equal(trustedKey(usable, [old.published.kid]).kid, old.published.kid, 'a page may trust one of them only');
    assert.throws(() => trustedKey(usable, ['another']), { code: 'key_untrusted' });
  });

  it('are passed over when they are not what they say', async () => {
    const good = await newPair();
    const wrong = [
      listed(good, { kid: 'another' }),
      listed(good, { crv: 'P-384' }),
      listed(good, { kty: 'RSA' }),
      listed(good, { use: 'sig' }),
      listed(good, { alg: 'RSA-OAEP' }),
      listed(good, { x: 5 }),
      listed(good, { exp: 'never' }),
      null,
      'key',
    ];
    for (const body of [{ keys: wrong }, { keys: {} }, {}, null, [], 'x', { keys: [] }]) {
      await assert.rejects(readKeySet(body, NOW), { code: 'key_untrusted' });
    }
    assert.equal((await readKeySet({ keys: [...wrong, listed(good)] }, NOW)).length, 1);
  });
});
