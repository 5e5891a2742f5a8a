import { decode, encode } from 'jose/base64url';
import { flattenedDecrypt } from 'jose/jwe/flattened/decrypt';
import type { CryptoKey } from 'jose';
import { asRecord } from './as-record.ts';
import { StekError } from './errors.ts';
import { bindingOf, type Binding } from './submissions/binding.ts';
import type { SealedContent } from './submissions/sealed-content.ts';
import { needCryptography } from './submissions/secure-context.ts';

export type { CryptoKey };

/** A private key that opens what is sealed, with its thumbprint. */
export interface OpeningKey {
  /** Thumbprint (RFC 7638). */
  readonly kid: string;
  /** Need not be extractable. */
  readonly key: CryptoKey;
}

/** What was inside. */
export interface OpenedContent {
  readonly content: object;
  /** What stands on the outside, unchanged since it was sealed; nothing says yet that it is true. */
  readonly label: unknown;
  /** Thumbprint of the key that opened it. */
  readonly kid: string;
}

type Recipient = SealedContent['recipients'][number] & { readonly header: { readonly kid: string } };

const ALGORITHM = 'ECDH-ES+A256KW';
/** As many as a server takes: each costs whoever opens it an agreement of keys. */
const MOST_RECIPIENTS = 8;

/**
 * Opens what {@link seal} made, from `@stek/embed/sdk/open`. Only that: another algorithm, a part that we do not write, another spelling of
 * the same bytes, or something that is bound elsewhere is refused, whatever is inside.
 * @param keys one key, or all that somebody has since they last changed theirs
 * @throws StekError `cannot_open`
 * @example
 * ```ts
 * const { content } = await openSealed(envelope, keys, { tenant: 'ieper', kind: 'referral', schemaVersion: 1, boundTo: id });
 * ```
 */
export async function openSealed(
  sealed: unknown,
  keys: CryptoKey | readonly OpeningKey[],
  binding: Binding,
): Promise<OpenedContent> {
  needCryptography();
  const envelope = readEnvelope(sealed, binding);
  for (const { recipient, key } of fitting(envelope.recipients, keys)) {
    const content = await contentOf(envelope, recipient, key);
    if (content) return { content, label: headerOf(envelope)?.stek, kid: recipient.header.kid };
  }
  throw new StekError('cannot_open', 'These keys do not open it, or it was changed on its way.');
}

const fitting = (recipients: readonly Recipient[], keys: CryptoKey | readonly OpeningKey[]) =>
  recipients.flatMap(recipient => {
    const own = isList(keys) ? keys.filter(({ kid }) => kid === recipient.header.kid) : [{ key: keys }];
    return own.map(({ key }) => ({ recipient, key }));
  });

const isList = (keys: CryptoKey | readonly OpeningKey[]): keys is readonly OpeningKey[] => Array.isArray(keys);

/** @returns `undefined` when this key does not open it for this recipient */
async function contentOf(
  { recipients: _, ...envelope }: Envelope,
  recipient: Recipient,
  key: CryptoKey,
): Promise<object | undefined> {
  try {
    const { plaintext } = await flattenedDecrypt({ ...envelope, ...recipient }, key, {
      keyManagementAlgorithms: [ALGORITHM],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxDecompressedLength: 0,
    });
    return asRecord(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext)));
  } catch {
    return undefined;
  }
}

interface Envelope extends SealedContent {
  readonly recipients: readonly Recipient[];
}

/** What is exactly in the form in which we seal, and bound to what it should be. @throws StekError `cannot_open` */
function readEnvelope(sealed: unknown, binding: Binding): Envelope {
  const envelope = asRecord(sealed) as unknown as Envelope | undefined;
  const isOurs =
    hasOnly(envelope, ['protected', 'aad', 'iv', 'ciphertext', 'tag', 'recipients']) &&
    (['protected', 'aad', 'iv', 'ciphertext', 'tag'] as const).every(part => isBase64Url(envelope[part])) &&
    Array.isArray(envelope.recipients) &&
    envelope.recipients.length <= MOST_RECIPIENTS &&
    isHeader(headerOf(envelope), binding, envelope.recipients.length) &&
    envelope.recipients.every(recipient => isRecipient(recipient, headerOf(envelope))) &&
    textOf(envelope.aad) === bindingOf(binding);
  if (isOurs) return envelope;
  throw new StekError('cannot_open', 'This is not what it should be, or is meant for somebody else.');
}

/** @param outer the header of all: of a single recipient the point stands there */
function isRecipient(recipient: unknown, outer: Record<string, unknown> = {}): boolean {
  const { header, encrypted_key: key } = asRecord(recipient) ?? {};
  const { alg, kid, epk = outer['epk'] } = asRecord(header) ?? {};
  const { kty, crv, x, y } = asRecord(epk) ?? {};
  return (
    hasOnly(recipient, ['header', 'encrypted_key']) &&
    hasOnly(header, ['alg', 'kid', ...('epk' in outer ? [] : ['epk'])]) &&
    hasOnly(epk, ['kty', 'crv', 'x', 'y']) &&
    [alg, kty, crv].join() === `${ALGORITHM},EC,P-256` &&
    [key, kid, x, y].every(isBase64Url)
  );
}

function isHeader(header: Record<string, unknown> | undefined, { kind }: Binding, recipients: number): boolean {
  const may = [...(recipients === 1 ? ['epk'] : []), 'stek'].filter(name => header && name in header);
  return (
    header?.enc === 'A256GCM' &&
    header.typ === `stek-${kind}+jwe` &&
    header.cty === 'application/json' &&
    hasOnly(header, ['enc', 'typ', 'cty', ...may])
  );
}

function headerOf({ protected: header }: SealedContent): Record<string, unknown> | undefined {
  try {
    return asRecord(JSON.parse(textOf(header)));
  } catch {
    return undefined;
  }
}

const textOf = (encoded: string): string => new TextDecoder().decode(decode(encoded));

/** Whether it has all of these names, and no other. */
function hasOnly<T>(value: T | undefined, names: readonly string[]): value is T & object {
  const record = asRecord(value);
  return record !== undefined && Object.keys(record).length === names.length && names.every(name => name in record);
}

/** Spelled in the one way in which these bytes are spelled: there is no second spelling of a card. */
function isBase64Url(text: unknown): boolean {
  try {
    return typeof text === 'string' && encode(decode(text)) === text;
  } catch {
    return false;
  }
}
