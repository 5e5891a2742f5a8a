import { encode as base64url } from 'jose/base64url';
import { StekError } from '../errors.ts';
import { asRecord } from '../as-record.ts';
import { needCryptography } from './secure-context.ts';
import type { PublicKey } from './sealed-content.ts';

/**
 * The keys of a JWK Set (RFC 7517) that may be sealed to at this moment: on P-256, meant for that, begun, not expired, and with
 * the name that their own thumbprint gives. Others are passed over; a key that is announced for later is one of those.
 * A clock that is a day wrong does no harm.
 * @param now milliseconds since 1970
 * @throws StekError `key_untrusted` when none is left, `insecure_context` where there is no cryptography
 */
export async function readKeySet(body: unknown, now: number): Promise<readonly PublicKey[]> {
  needCryptography();
  const listed: unknown = asRecord(body)?.keys;
  const usable: PublicKey[] = [];
  for (const key of Array.isArray(listed) ? listed.slice(0, MOST_KEYS) : []) {
    const read = readKey(asRecord(key), now / 1000);
    if (read && read.kid === (await thumbprint(read))) usable.push(read);
  }
  if (usable.length > 0) return usable;
  throw new StekError('key_untrusted', 'The source gives no key that can be sealed to now.', { retryable: true });
}

const MOST_KEYS = 20;
/** Seconds that a device's clock may be wrong: a server opens what comes a little early, and for two weeks after the end. */
const LEEWAY = 86_400;

function readKey(key: Record<string, unknown> | undefined, now: number): PublicKey | undefined {
  const { kty, crv, x, y, kid, nbf, exp, use = 'enc', alg = 'ECDH-ES+A256KW' } = key ?? {};
  if (kty !== 'EC' || crv !== 'P-256' || use !== 'enc' || alg !== 'ECDH-ES+A256KW') return undefined;
  if (typeof x !== 'string' || typeof y !== 'string' || typeof kid !== 'string') return undefined;
  if (![nbf, exp].every(time => time === undefined || typeof time === 'number')) return undefined;
  const [from, until] = [nbf, exp] as (number | undefined)[];
  if (now < (from ?? -Infinity) - LEEWAY || now >= (until ?? Infinity) + LEEWAY) return undefined;
  return { kty, crv, x, y, kid, nbf: from, exp: until };
}

/** RFC 7638: the hash of the members that make the key, in the order of their names. */
async function thumbprint({ crv, kty, x, y }: PublicKey): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify({ crv, kty, x, y }));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return base64url(hash);
}
