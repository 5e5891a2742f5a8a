import { base64url, type FlattenedJWE, type GeneralJWE } from 'jose';
import type * as z from 'zod/mini';
import { parseStrict } from '../../schema/write.ts';
import { Problem } from '../http/problem.ts';

/** Sealed content in JSON (RFC 7516), looked at from outside only. */
export type Envelope = (GeneralJWE | FlattenedJWE) & { ciphertext: string };

/** Characters of a header or a wrapped key; ours take about 300. */
const LONGEST_PART = 2048;
/** Recipients of what this server does not open: contact persons and those who stand in for them. */
const MOST_RECIPIENTS = 8;

/**
 * Looks at a JWE from outside, before any cryptography: what is for the server has one recipient, and each further one would cost it an
 * agreement of keys.
 * @throws {Problem} `invalid`
 */
export function readEnvelope(body: unknown, sealedFor: 'server' | 'recipient'): Envelope {
  const { sealed, ...beside } = (body ?? {}) as { sealed?: unknown };
  const isSealed = typeof sealed === 'object' && sealed !== null;
  if (sealedFor === 'recipient' && (!isSealed || Object.keys(beside).length > 0)) throw readable();
  if (!isSealed) throw unreadable();
  const envelope = sealed as Partial<GeneralJWE & FlattenedJWE>;
  const most = sealedFor === 'server' ? 1 : MOST_RECIPIENTS;
  const count = Array.isArray(envelope.recipients) ? envelope.recipients.length : 0;
  if (envelope.recipients !== undefined && (count < 1 || count > most)) {
    const one = 'Seal it to one key of /jwks.json, the one that holds now.';
    const message = sealedFor === 'server' ? one : `Seal it to 1 to ${MOST_RECIPIENTS} keys.`;
    const code = sealedFor === 'server' ? 'one_recipient' : 'number_of_recipients';
    throw new Problem('invalid', message, { issues: [{ pointer: '/sealed', code, message }] });
  }
  // What is for somebody else is held against the schema of its kind.
  if (sealedFor === 'recipient') return envelope as Envelope;
  const { ciphertext, ...around } = envelope;
  if (typeof ciphertext !== 'string') throw unreadable();
  if (JSON.stringify(around).length > LONGEST_PART) throw unreadable();
  return envelope as Envelope;
}

/** What sealed content says that it is bound to, `<tenant>|<kind>|<version>`, and for some a word more. It is only sure once it is opened. */
export function boundTo({ aad }: Envelope): string | undefined {
  try {
    return typeof aad === 'string' ? new TextDecoder().decode(base64url.decode(aad)) : undefined;
  } catch {
    return undefined;
  }
}

/** What no key here opens. */
export function unreadable(): Problem {
  return sealedWrong('unreadable', 'This cannot be opened with any key of /jwks.json. Seal it again to one of those.');
}

/** The same of what is for somebody else: nobody here can try. */
export const unreadableForOther = (): Problem =>
  sealedWrong('unreadable', 'This is not sealed as it has to be, or not for this. Seal it again.');

/** Something stands there, or beside it, that anybody could read. @param pointer where */
export const readable = (pointer = '/sealed'): Problem =>
  sealedWrong('readable', 'Only what is sealed is taken here, with nothing readable in it or beside it.', pointer);

/** Why sealed content is not taken. @param code the word for programs */
export const sealedWrong = (code: string, message: string, pointer = '/sealed'): Problem =>
  new Problem('invalid', message, { issues: [{ pointer, code, message }] });

/**
 * Reads the outside of what is sealed for somebody else.
 * @throws {Problem} `invalid`: what its schema does not know could be read by anybody
 */
export function readOutside<T>(schema: z.ZodMiniType<T, unknown>, envelope: Envelope): T {
  const parsed = parseStrict<T>(schema, envelope);
  if (parsed.ok) return parsed.value;
  const unknown = parsed.issues.find(({ code }) => code === 'unknown_field');
  throw unknown ? readable(`/sealed${unknown.pointer}`) : unreadableForOther();
}
