import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sha256 } from '../../../src/server/access/api-keys.ts';
import { decryptAesGcm, encryptAesGcm } from '../../../src/server/keys/aes-gcm.ts';
import { hmacWith } from '../../../src/server/keys/hmac.ts';
import { nodeCrypto } from '../../../src/server/keys/node-crypto.ts';

/** Node's own, and none, as in a page: then Web Crypto does it. */
const WAYS = { 'by Node': nodeCrypto(), 'by Web Crypto': null };
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => new TextEncoder().encode(text);

for (const [way, node] of Object.entries(WAYS)) {
  describe(`Cryptography ${way}`, () => {
    it('makes the HMAC of RFC 4231, test case 2', async () => {
      const mac = await hmacWith(bytes('Jefe'), node)('what do ya want for nothing?');
      assert.equal(hex(mac), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    });

    it('makes the SHA-256 of FIPS 180, example 1', async () => {
      assert.equal(await sha256('abc', node), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    });

    it('hides a text that Web Crypto finds again with the same key only', async () => {
      const key = crypto.getRandomValues(new Uint8Array(32));
      const { iv, encrypted } = await encryptAesGcm(key, bytes('code: 4711, é'), node);
      assert.deepEqual([iv.length, encrypted.length], [12, bytes('code: 4711, é').length + 16]);
      const [vector, content] = [new Uint8Array(iv), new Uint8Array(encrypted)];
      assert.equal(new TextDecoder().decode(await decryptAesGcm(key, vector, content)), 'code: 4711, é');
      await assert.rejects(decryptAesGcm(crypto.getRandomValues(new Uint8Array(32)), vector, content));
      content[0]! ^= 1;
      await assert.rejects(decryptAesGcm(key, vector, content), 'a bit of it was changed');
    });

    it('never encrypts twice with the same vector', async () => {
      const key = new Uint8Array(32);
      const vectors = await Promise.all(Array.from({ length: 20 }, () => encryptAesGcm(key, bytes('same'), node)));
      assert.equal(new Set(vectors.map(({ iv }) => hex(iv))).size, 20);
    });
  });
}

describe('Cryptography on a server', () => {
  it('is Node’s own', () => assert.equal(typeof nodeCrypto()?.createHmac, 'function'));
});
