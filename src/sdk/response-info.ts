import type { ParseWarning } from '../schema/warning.ts';
import type { ResponseInfo } from './call.ts';
import { StekError } from './errors.ts';
import type { TransportAnswer } from './transport.ts';

/** What is known of an answer, and of what could not be used in it. */
export const responseInfo = (
  { status, requestId, asOf, stale, date }: TransportAnswer,
  warnings: readonly ParseWarning[],
): ResponseInfo => ({ status, requestId, asOf, stale, ...(date !== undefined && { date }), warnings });

/** The refusal of an answer that came, but cannot be used. */
export function invalidAnswer(
  { status, requestId }: TransportAnswer,
  message: string,
  warnings: readonly ParseWarning[] = [],
  retryable?: boolean,
): StekError {
  const issues = warnings.map(({ path, code, detail }) => ({ pointer: path, code, message: detail }));
  return new StekError('invalid_response', message, { status, requestId, issues, retryable });
}
