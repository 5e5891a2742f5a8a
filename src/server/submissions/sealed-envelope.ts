import { base64url, type FlattenedJWE, type GeneralJWE } from 'jose';
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
  const { sealed } = (body ?? {}) as { sealed?: unknown };
  if (typeof sealed !== 'object' || sealed === null) throw unreadable();
  const envelope = sealed as Partial<GeneralJWE & FlattenedJWE>;
  const most = sealedFor === 'server' ? 1 : MOST_RECIPIENTS;
  const count = Array.isArray(envelope.recipients) ? envelope.recipients.length : 0;
  if (envelope.recipients !== undefined && (count < 1 || count > most)) {
    const one = 'Seal it to one key of /jwks.json, the one that holds now.';
    const message = sealedFor === 'server' ? one : `Seal it to 1 to ${MOST_RECIPIENTS} keys.`;
    const code = sealedFor === 'server' ? 'one_recipient' : 'number_of_recipients';
    throw new Problem('invalid', message, { issues: [{ pointer: '/sealed', code, message }] });
  }
  const { ciphertext, ...around } = envelope;
  if (typeof ciphertext !== 'string') throw unreadable();
  if (JSON.stringify(around).length > LONGEST_PART * Math.max(1, count)) throw unreadable();
  return envelope as Envelope;
}

/** What sealed content says that it is bound to, `<tenant>|<kind>|<version>`. It is only sure once it is opened. */
export function boundTo({ aad }: Envelope): string | undefined {
  try {
    return typeof aad === 'string' ? new TextDecoder().decode(base64url.decode(aad)) : undefined;
  } catch {
    return undefined;
  }
}

/** What no key here opens. */
export function unreadable(): Problem {
  const message = 'This cannot be opened with any key of /jwks.json. Seal it again to one of those.';
  return new Problem('invalid', message, { issues: [{ pointer: '/sealed', code: 'unreadable', message }] });
}
