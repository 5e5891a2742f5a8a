import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { StekError, aborted } from '../errors.ts';
import { asRecord } from '../as-record.ts';

/** A slow phone needs some seconds; longer than this the server asks too much. */
const LONGEST = 60_000;
const HARDEST = 1_000_000;

/**
 * Does the work that a server asks for before it takes something from an unknown sender.
 * @returns what goes in the header `Stek-Proof`
 */
export async function proofFor(answer: unknown, signal?: AbortSignal): Promise<string> {
  const challenge = challengeIn(answer);
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    const solution = await solveChallenge({ challenge, controller, deriveKey, timeout: LONGEST });
    if (signal?.aborted) throw aborted(signal);
    if (!solution) throw new StekError('timeout', 'The proof of work took too long.', { retryable: true });
    const { parameters, signature } = challenge;
    return btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** A server must not be able to make a device work for hours. */
function challengeIn(answer: unknown): Challenge {
  const parameters = asRecord(asRecord(answer)?.parameters);
  const { algorithm, cost, nonce, salt, keyPrefix } = parameters ?? {};
  const known = typeof algorithm === 'string' && /^PBKDF2\/SHA-(256|384|512)$/.test(algorithm);
  const texts = [nonce, salt, keyPrefix].every(text => typeof text === 'string' && /^[0-9a-f]{1,128}$/i.test(text));
  if (known && texts && typeof cost === 'number' && cost > 0 && cost <= HARDEST) return answer as Challenge;
  throw new StekError('invalid_response', 'The server asks for a proof that is not known here.', { retryable: true });
}
