import { nodeCrypto } from './node-crypto.ts';

/** Makes the HMAC-SHA-256 of a message. */
export type Hmac = (message: string) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;

const encoder = new TextEncoder();

/** HMAC with a secret. @param node what makes it; without it Web Crypto does */
export function hmacWith(secret: Uint8Array<ArrayBuffer>, node = nodeCrypto()): Hmac {
  if (node) {
    const key = node.createSecretKey(secret);
    return message => new Uint8Array(node.createHmac('sha256', key).update(message).digest());
  }
  const key = crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async message => new Uint8Array(await crypto.subtle.sign('HMAC', await key, encoder.encode(message)));
}
