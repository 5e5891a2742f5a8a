import { StekError, type StekErrorCode } from './errors.ts';
import { readProblem } from './problem.ts';
import { isRetryable, parseRetryAfter } from './retry.ts';

/*
 * What a status that is no success means. Loaded with the first one.
 */

const CODES: Record<number, StekErrorCode> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  412: 'conflict',
  429: 'rate_limited',
};

const codeOf = (status: number): StekErrorCode =>
  CODES[status] ?? (status >= 500 ? 'server_error' : status >= 400 ? 'invalid_request' : 'invalid_response');

/**
 * The error of an answer that is a refusal, with what the server says of it.
 * @param now milliseconds since 1970, UTC
 */
export function refusal(status: number, headers: Headers, body: Uint8Array, locale: string, now: number): StekError {
  const words = readProblem(new TextDecoder().decode(body), locale);
  return new StekError(codeOf(status), `The answer was ${status}.`, {
    ...words,
    status,
    requestId: headers.get('request-id') ?? undefined,
    // The first attempt is still being worked on: its answer is ours, a moment later.
    retryable: isRetryable(status) || words?.problem.code === 'idempotency_running',
    retryAfter: parseRetryAfter(headers.get('retry-after'), now),
  });
}
