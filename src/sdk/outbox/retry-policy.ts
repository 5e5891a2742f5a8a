import type { StekError } from '../errors.ts';
import { isOwnProblem } from '../final-refusal.ts';
import type { OutboxFailure, StoredEntry } from './entry.ts';
import { LONGEST_WAIT, SHORTEST_WAIT } from './timings.ts';

/** Waits between attempts; the last one repeats. */
const WAITS = [SHORTEST_WAIT, 30_000, 120_000, 600_000, LONGEST_WAIT];

/** Milliseconds until the next attempt, after so many. A portal can ask for years of rest: no more than the longest wait is given. */
export function waitAfter(attempts: number, retryAfter = 0): number {
  const planned = WAITS[Math.min(attempts, WAITS.length) - 1] ?? SHORTEST_WAIT;
  return Math.min(Math.max(planned, retryAfter), LONGEST_WAIT);
}

/** An entry that goes back into the line. When it was tried is when that began: whoever asks for it meanwhile wants it tried once more. */
export function queuedAgain({ attempts }: StoredEntry, { retryAfter }: StekError): Partial<StoredEntry> {
  return { state: 'queued', attempts: attempts + 1, nextAt: Date.now() + waitAfter(attempts + 1, retryAfter) };
}

/** Whether the others in the line would fare the same now: no connection, a portal, or a server that asks for rest. */
export const stopsTheLine = (error: StekError): boolean =>
  !isOwnProblem(error) || error.status === 503 || !['server_error', 'conflict', 'forbidden'].includes(error.code);

/** What is kept of a refusal. */
export const failureOf = ({ code, status, problem }: StekError): OutboxFailure => ({
  code,
  status,
  reason: problem?.code,
});
