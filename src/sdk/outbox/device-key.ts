/** Something that only this browser can read. */
export interface Secret {
  readonly iv: Uint8Array;
  readonly data: ArrayBuffer;
}

/**
 * A key that never leaves this browser: no script can read it out, only use it on this site. What is encrypted with it cannot
 * be read in a copy of single values or by looking through the storage; who takes over the whole profile of the browser can use
 * the key as we do.
 */
export const newDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

export async function encrypt(key: CryptoKey, value: object): Promise<Secret> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) };
}

/** `undefined` when it was written with another key. */
export async function decrypt(key: CryptoKey, { iv, data }: Secret): Promise<unknown> {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(iv) }, key, data);
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch {
    return undefined;
  }
}
