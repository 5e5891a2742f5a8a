import type { FlattenedJWE, GeneralJWE } from 'jose';
import { Problem } from '../http/problem.ts';

/** Characters of a header or a wrapped key; ours take about 300. */
const LONGEST_PART = 2048;

/**
 * Looks at a JWE (RFC 7516) from outside, before any cryptography: what is for the server has one recipient, and each further one
 * would cost it an agreement of keys.
 * @throws {Problem} `invalid`
 */
export function readEnvelope(body: unknown): GeneralJWE | FlattenedJWE {
  const { sealed } = (body ?? {}) as { sealed?: unknown };
  if (typeof sealed !== 'object' || sealed === null) throw unreadable();
  const envelope = sealed as Partial<GeneralJWE & FlattenedJWE>;
  if (envelope.recipients !== undefined && !(Array.isArray(envelope.recipients) && envelope.recipients.length === 1)) {
    const message = 'Seal it to one key of /jwks.json, the one that holds now.';
    throw new Problem('invalid', message, {
      issues: [{ pointer: '/sealed', code: 'one_recipient', message }],
    });
  }
  const { ciphertext: _, ...around } = envelope;
  if (JSON.stringify(around).length > LONGEST_PART) throw unreadable();
  return envelope as GeneralJWE | FlattenedJWE;
}

/** What no key here opens. */
export function unreadable(): Problem {
  const message = 'This cannot be opened with any key of /jwks.json. Seal it again to one of those.';
  return new Problem('invalid', message, { issues: [{ pointer: '/sealed', code: 'unreadable', message }] });
}
