import { GeneralEncrypt } from 'jose/jwe/general/encrypt';
import { StekError } from './errors.ts';
import { bindingOf, type Binding } from './submissions/binding.ts';
import type { PublicKey, SealedContent } from './submissions/sealed-content.ts';
import { needCryptography } from './submissions/secure-context.ts';

export type { PublicKey, SealedContent };

/** For whom content is sealed, and what it is bound to: changed afterwards, it cannot be opened. */
export interface SealOptions extends Binding {
  /** Who can open it; each of them alone. */
  readonly recipients: readonly PublicKey[];
  /** What may be read on its outside: stands in the protected header as `stek`, so that nobody changes it. @default nothing */
  readonly label?: object | undefined;
}

const SMALLEST = 1024;

/**
 * Seals content on the device, from `@stek/embed/sdk/seal`: JWE (RFC 7516) with ECDH-ES+A256KW on P-256 and A256GCM. It is
 * filled up to 1, 2, 4, 8 … KiB, so that its length tells little. This keeps it from who reads the device's storage, the line
 * or a backup; not from a script on the page in which it was written.
 *
 * @throws StekError `insecure_context` on a page over plain http, `key_untrusted` without a recipient
 * @example
 * ```ts
 * const sealed = await seal(request, { recipients: [key], tenant: 'ieper', kind: 'sign-up', schemaVersion: 2 });
 * ```
 */
export async function seal(
  content: object,
  { recipients, tenant, kind, schemaVersion, boundTo, label }: SealOptions,
): Promise<SealedContent> {
  needCryptography();
  if (recipients.length === 0) throw new StekError('key_untrusted', 'There is no key to seal to.');
  const envelope = new GeneralEncrypt(padded(content))
    .setProtectedHeader({
      enc: 'A256GCM',
      typ: `stek-${kind}+jwe`,
      cty: 'application/json',
      ...(label && { stek: label }),
    })
    .setAdditionalAuthenticatedData(new TextEncoder().encode(bindingOf({ tenant, kind, schemaVersion, boundTo })));
  for (const { kty, crv, x, y, kid } of recipients) {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDH', namedCurve: crv }, false, []);
    envelope.addRecipient(key).setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid });
  }
  return (await envelope.encrypt()) as unknown as SealedContent;
}

/**
 * The key to seal to: the newest of those that are good now.
 * @param pins thumbprints (RFC 7638) of the only keys that may be used; any key of the source when left out
 * @throws StekError `key_untrusted` when none is left: the source may have been taken over
 */
export function trustedKey(keys: readonly PublicKey[], pins?: readonly string[]): PublicKey {
  const [newest] = keys
    .filter(({ kid }) => !pins || pins.includes(kid))
    .sort((one, other) => (other.nbf ?? 0) - (one.nbf ?? 0));
  if (newest) return newest;
  throw new StekError('key_untrusted', 'None of the keys of this source is one that this page trusts.');
}

/** Spaces after JSON mean nothing, so that it is read as it is. */
function padded(content: object): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(content));
  let size = SMALLEST;
  while (size < json.length) size *= 2;
  const whole = new Uint8Array(size).fill(' '.charCodeAt(0));
  whole.set(json);
  return whole;
}
