import { calculateJwkThumbprint, exportJWK, flattenedDecrypt, generalDecrypt, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, FlattenedJWE, GeneralJWE, JWK } from 'jose';
import { DAY_SECONDS } from '../../domain/recurrence/local-time.ts';

/** A private key to which clients seal what they keep and send. */
export interface IngestKey {
  readonly jwk: JWK;
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  /** Seconds since 1970 from which, and until which, it may be sealed to. */
  readonly nbf: number;
  readonly exp: number;
}

const LIFE = 120 * DAY_SECONDS;
/** The next key is published this long before the last one ends, so that every client meets it in time. */
const AHEAD = 30 * DAY_SECONDS;
/** What was sealed to a key just before its end may wait on a device for a week, and longer on a slow path. */
const OPENS_AFTER = 14 * DAY_SECONDS;

const ALGORITHM = 'ECDH-ES+A256KW';
const decoder = new TextDecoder();

/** The key pairs that sealed content is opened with (JWE, P-256). */
export class IngestKeys {
  #keys: readonly IngestKey[];
  readonly #areKept: boolean;

  /** @param areKept whether they outlive the process: then whoever keeps them renews them, and gives them to `replace` */
  constructor(keys: readonly IngestKey[], areKept = false) {
    this.#keys = keys;
    this.#areKept = areKept;
  }

  /** To be kept, private parts included. */
  get all(): readonly IngestKey[] {
    return this.#keys;
  }

  /** Renews keys that live as long as the process. One that is published and not kept would lose what is sealed to it. */
  async renew(now: number): Promise<void> {
    if (!this.#areKept) this.#keys = await renewed(this.#keys, now);
  }

  /** Works with other keys from now on: those that were kept after a renewal. */
  replace(keys: readonly IngestKey[]): void {
    this.#keys = keys;
  }

  /** The public parts as a JWK Set (RFC 7517), those for later included. */
  published(now: number): { keys: JWK[] } {
    const seconds = Math.floor(now / 1000);
    const current = this.#keys.filter(({ exp }) => exp > seconds);
    return {
      keys: current.map(({ jwk: { kty, crv, x, y }, kid, nbf, exp }) => {
        return { kty, crv, x, y, use: 'enc', alg: ALGORITHM, kid, nbf, exp } as JWK;
      }),
    };
  }

  /**
   * Opens sealed content.
   * @param boundTo what the content must be bound to: `<tenant>|<kind>|<version>`
   * @returns the text inside, or `undefined` when no key here opens it or it is bound to something else
   */
  async open(sealed: unknown, boundTo: string, now: number): Promise<string | undefined> {
    try {
      const jwe = sealed as GeneralJWE;
      const options = {
        keyManagementAlgorithms: [ALGORITHM],
        contentEncryptionAlgorithms: ['A256GCM'],
        // Nobody of ours packs it; what is small could become large.
        maxDecompressedLength: 0,
      };
      const key = async (_: unknown, { header }: FlattenedJWE) => this.#key(header?.kid, now);
      const opened = Array.isArray(jwe.recipients)
        ? await generalDecrypt(jwe, key, options)
        : await flattenedDecrypt(sealed as FlattenedJWE, key, options);
      const bound = opened.additionalAuthenticatedData;
      return bound && decoder.decode(bound) === boundTo ? decoder.decode(opened.plaintext) : undefined;
    } catch {
      return undefined;
    }
  }

  async #key(kid: unknown, now: number): Promise<CryptoKey> {
    const found = this.#keys.find(key => key.kid === kid && opensUntil(key) > now);
    if (!found) throw new Error('no such key');
    return (await importJWK(found.jwk, ALGORITHM)) as CryptoKey;
  }
}

/** Until when something sealed to a key may still arrive; epoch milliseconds. */
export const opensUntil = ({ exp }: IngestKey): number => (exp + OPENS_AFTER) * 1000;

/** When the last of some keys ends; epoch milliseconds, 0 without any. */
export const lastEnd = (keys: readonly IngestKey[]): number => Math.max(0, ...keys.map(({ exp }) => exp)) * 1000;

/** Whether some keys need a renewal: one is of no use any more, or it is time for the next. @param now epoch milliseconds */
export const isRenewalDue = (keys: readonly IngestKey[], now: number): boolean =>
  lastEnd(keys) - AHEAD * 1000 <= now || keys.some(key => opensUntil(key) <= now);

/**
 * Drops keys that nothing can be sealed to any more and makes the next one in time.
 * @param now epoch milliseconds
 * @returns the keys from now on, to be kept before they are published
 */
export async function renewed(keys: readonly IngestKey[], now: number): Promise<readonly IngestKey[]> {
  const kept = keys.filter(key => opensUntil(key) > now);
  const startOfNext = lastEnd(kept) - AHEAD * 1000;
  if (startOfNext > now) return kept;
  // A minute back, for clients whose clock is a little slow.
  return [...kept, await newKey(Math.floor(Math.max(now - 60_000, startOfNext) / 1000))];
}

async function newKey(nbf: number): Promise<IngestKey> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'P-256', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { jwk, kid: await calculateJwkThumbprint(jwk), nbf, exp: nbf + LIFE };
}
