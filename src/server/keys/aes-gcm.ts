import { nodeCrypto } from './node-crypto.ts';

/** Of the initialization vector and of the tag at the end, bytes (NIST SP 800-38D). */
const IV = 12;
const TAG = 16;

/**
 * AES-256-GCM with a fresh random initialization vector.
 * @param node what does it; without it Web Crypto does
 * @returns the vector, and what was encrypted with its tag behind it
 */
export async function encryptAesGcm(
  key: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
  node = nodeCrypto(),
): Promise<{ iv: Uint8Array; encrypted: Uint8Array }> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  if (node) {
    const cipher = node.createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG });
    const parts = [cipher.update(content), cipher.final()];
    return { iv, encrypted: Buffer.concat([...parts, cipher.getAuthTag()]) };
  }
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  return { iv, encrypted: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, imported, content)) };
}

/** What {@link encryptAesGcm} encrypted. @throws for another key, or when a bit of it was changed */
export async function decryptAesGcm(
  key: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  encrypted: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, imported, encrypted));
}
