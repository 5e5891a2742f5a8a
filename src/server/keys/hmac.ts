import type * as NodeCrypto from 'node:crypto';

/** Makes the HMAC-SHA-256 of a message. */
export type Hmac = (message: string) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;

const encoder = new TextEncoder();

/**
 * HMAC with a secret. Node's own answers at once; Web Crypto, which is all that a page has, hands each message to another thread and
 * back, which takes a busy server many times as long as the HMAC itself. Both give the same bytes.
 * @param node what makes it @default Node's own crypto where there is one, else Web Crypto
 */
export function hmacWith(secret: Uint8Array<ArrayBuffer>, node = nodeCrypto()): Hmac {
  if (node) {
    const key = node.createSecretKey(secret);
    return message => new Uint8Array(node.createHmac('sha256', key).update(message).digest());
  }
  const key = crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async message => new Uint8Array(await crypto.subtle.sign('HMAC', await key, encoder.encode(message)));
}

/** Not imported: the same server runs in a page too, where an import of it would fail. */
const nodeCrypto = (): typeof NodeCrypto | undefined =>
  typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:crypto');
