import type * as NodeCrypto from 'node:crypto';

/**
 * Node's own cryptography, which answers at once. Web Crypto, which is all that a page has, hands each message to another thread and
 * back: that takes a busy server many times as long as the cryptography itself. Both give the same bytes.
 *
 * Not imported, for the same server runs in a page too, where the import would fail.
 * @returns `null` in a page
 */
export const nodeCrypto = (): typeof NodeCrypto | null =>
  typeof process === 'undefined' ? null : (process.getBuiltinModule?.('node:crypto') ?? null);
