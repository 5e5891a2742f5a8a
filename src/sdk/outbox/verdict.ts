import type { StekError } from '../errors.ts';
import type { OutboxFailure } from './entry.ts';
import { LONGEST_WAIT, SHORTEST_WAIT } from './patience.ts';

/** Waits between attempts; the last one repeats. */
const WAITS = [SHORTEST_WAIT, 30_000, 120_000, 600_000, LONGEST_WAIT];

/** Milliseconds until the next attempt, after so many. */
export const waitAfter = (attempts: number): number => WAITS[Math.min(attempts, WAITS.length) - 1] ?? SHORTEST_WAIT;

/**
 * Whether another attempt can help: after everything but a clear refusal. A proof of work that was not taken, and an attempt of
 * ours that is still being worked on, are no refusals.
 */
export function mayHelp({ code, status = 0, retryable, problem }: StekError): boolean {
  if (retryable || status >= 500 || code === 'unexpected' || code === 'aborted') return true;
  const reason = problem?.code ?? '';
  return reason.startsWith('proof_') || (status === 409 && reason.startsWith('idempotency_'));
}

/** Whether the others in the line would fare the same now: no connection, or a server that asks for rest. */
export const stopsTheLine = ({ code, status }: StekError): boolean =>
  status === 503 || !['server_error', 'conflict', 'forbidden'].includes(code);

export const failureOf = ({ code, status, problem }: StekError): OutboxFailure => ({
  code,
  status,
  reason: problem?.code,
});
