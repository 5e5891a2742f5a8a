import type { StekError } from './errors.ts';

/**
 * What only the server that is meant says, and says again however often it is asked, with the status it says it with. Everything
 * else is weather: a portal, a firewall, a proxy during a deploy, a server that is being set up. This is the whole list.
 */
const FINAL: Readonly<Record<string, number>> = {
  full: 409,
  duplicate: 409,
  already_voted: 409,
  closed: 409,
  past: 410,
  gone: 410,
  poll_closed: 410,
  too_large: 413,
  invalid: 422,
  idempotency_mismatch: 422,
  code_unknown: 404,
};

/**
 * Whether an error is a problem document (RFC 9457) in the words of the Stek contract. Nothing between a device and a server
 * writes those, whatever status it gives.
 */
export const isOwnProblem = ({ problem }: StekError): boolean =>
  problem?.code !== undefined && problem.type === `urn:stek:problem:${problem.code}`;

/** Whether the server has refused what was sent for good, so that sending it again cannot help. */
export function isFinal(error: StekError): boolean {
  if (!isOwnProblem(error)) return false;
  const { status, problem, issues } = error;
  // Alone, the first can be an address that a proxy has changed, and the second a key that is to be renewed. With what is wrong they are meant.
  if (problem?.code === 'not_found') return issues.some(({ code }) => code.startsWith('unknown_'));
  if (problem?.code === 'forbidden') return issues.length > 0;
  return FINAL[problem?.code ?? ''] === status;
}
