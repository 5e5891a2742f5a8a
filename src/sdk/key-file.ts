import type { CryptoKey } from 'jose';
import { CompactEncrypt } from 'jose/jwe/compact/encrypt';
import { compactDecrypt } from 'jose/jwe/compact/decrypt';
import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { municipalDay } from '../domain/municipal-clock.ts';
import { asRecord } from './as-record.ts';
import { StekError } from './errors.ts';
import type { PublicKey } from './submissions/sealed-content.ts';
import { needCryptography } from './submissions/secure-context.ts';

/** The public part of a key. */
export type PublicPart = Pick<PublicKey, 'kty' | 'crv' | 'x' | 'y'>;

/** A private key locked with a passphrase, as it is kept in a file. What is readable of it is no secret. */
export interface KeyFile {
  /** Says what it is. */
  readonly stek: 'sealing-key';
  /** Version of this form. */
  readonly v: 1;
  /** Thumbprint (RFC 7638). */
  readonly kid: string;
  /** What others seal to. */
  readonly publicKey: PublicPart;
  /** `YYYY-MM-DD` */
  readonly createdOn: string;
  /** The private key, and the API key of a contact person: JWE, opened with the passphrase (PBES2-HS512+A256KW, A256GCM). */
  readonly wrapped: string;
}

/** A key that was unlocked. */
export interface UnlockedKey {
  readonly kid: string;
  /** Opens what is sealed, and cannot be taken out of it. */
  readonly key: CryptoKey;
  readonly publicKey: PublicPart;
  /** API key of the contact person, where the file has one. */
  readonly access?: string;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** How often a passphrase is hashed: each guess costs that much. */
const ROUNDS = 600_000;
/** More than this no file of ours asks for. */
const MOST_ROUNDS = 2_000_000;
/** Shorter ones are guessed. */
export const SHORTEST_PASSPHRASE = 12;

/**
 * Makes a key, locked with a passphrase. Whoever loses the file or forgets the passphrase opens nothing any more.
 * @throws StekError `invalid_request` for a passphrase of less than 12 characters, `insecure_context`
 */
export async function makeKeyFile(passphrase: string, { access }: { access?: string } = {}): Promise<KeyFile> {
  needCryptography();
  if ([...passphrase.trim()].length < SHORTEST_PASSPHRASE)
    throw new StekError('invalid_request', `A passphrase has at least ${SHORTEST_PASSPHRASE} characters.`);
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const publicKey = publicPart(jwk as Record<string, unknown>)!;
  const kid = await calculateJwkThumbprint(publicKey);
  const { d } = jwk;
  const inside = new TextEncoder().encode(JSON.stringify({ jwk: { ...publicKey, d }, ...(access && { access }) }));
  const wrapped = await new CompactEncrypt(inside)
    .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', cty: 'json', kid })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(bytesOf(passphrase));
  return { stek: 'sealing-key', v: 1, kid, publicKey, createdOn: municipalDay(Date.now()), wrapped };
}

/**
 * The public part of a key from what was read: a key file, or what was copied out of one.
 * @param file its text, or that as JSON
 * @throws StekError `invalid_request` for what is neither
 */
export async function readPublicKey(file: unknown): Promise<Pick<KeyFile, 'kid' | 'publicKey'>> {
  const read = asRecord(typeof file === 'string' ? parsed(file) : file);
  const publicKey = publicPart(asRecord(read?.publicKey));
  // A file in which somebody put another public key would have others seal to theirs.
  if (publicKey && read?.kid === (await calculateJwkThumbprint(publicKey))) return { kid: read.kid, publicKey };
  throw new StekError('invalid_request', 'This is not a key file.');
}

/**
 * A key file from what was read. @param file its text, or that as JSON
 * @throws StekError `invalid_request` for what is none
 */
export async function readKeyFile(file: unknown): Promise<KeyFile> {
  const read = asRecord(typeof file === 'string' ? parsed(file) : file);
  const { stek, v, createdOn, wrapped } = read ?? {};
  const isWhole = stek === 'sealing-key' && v === 1 && typeof createdOn === 'string' && typeof wrapped === 'string';
  if (isWhole) return { stek, v, ...(await readPublicKey(read)), createdOn, wrapped };
  throw new StekError('invalid_request', 'This is not a key file.');
}

/**
 * Unlocks a key file.
 * @param file its text, or that as JSON
 * @throws StekError `invalid_request` for what is no key file, `cannot_open` for another passphrase, `insecure_context`
 */
export async function unlockKey(file: unknown, passphrase: string): Promise<UnlockedKey> {
  needCryptography();
  const { kid, publicKey, wrapped } = await readKeyFile(file);
  const { jwk, access } = await unwrapped(wrapped, passphrase);
  const inside = publicPart(jwk);
  if (!inside || kid !== (await calculateJwkThumbprint(inside))) throw wrong();
  const { d } = jwk as { d: string };
  const key = await crypto.subtle.importKey('jwk', { ...inside, d }, CURVE, false, ['deriveBits']).catch(() => {
    throw wrong();
  });
  return { kid, key, publicKey, ...(typeof access === 'string' && { access }) };
}

/** What is locked in a file. */
interface Inside {
  readonly jwk: Record<string, unknown> | undefined;
  readonly access: unknown;
}

/** @throws StekError `cannot_open` */
async function unwrapped(wrapped: string, passphrase: string): Promise<Inside> {
  try {
    const { plaintext } = await compactDecrypt(wrapped, bytesOf(passphrase), {
      keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxPBES2Count: MOST_ROUNDS,
      maxDecompressedLength: 0,
    });
    const inside = asRecord(JSON.parse(new TextDecoder().decode(plaintext)));
    return { jwk: asRecord(inside?.jwk), access: inside?.access };
  } catch {
    throw wrong();
  }
}

const wrong = (): StekError => new StekError('cannot_open', 'This passphrase does not open this file.');

/** The same letters are the same bytes on every keyboard; what hangs around a pasted passphrase is none of it. */
const bytesOf = (passphrase: string): Uint8Array => new TextEncoder().encode(passphrase.trim().normalize('NFC'));

function publicPart(jwk: Record<string, unknown> | undefined): PublicPart | undefined {
  const { kty, crv, x, y } = jwk ?? {};
  const isKey = kty === 'EC' && crv === 'P-256' && typeof x === 'string' && typeof y === 'string';
  return isKey ? { kty, crv, x, y } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
