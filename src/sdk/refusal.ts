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

/** RFC 9457. What has another type was not written for programs: a page of a portal, the JSON of a firewall. */
const PROBLEM_TYPE = /^application\/problem\+json\s*(;|$)/i;

const codeOf = (status: number): StekErrorCode =>
  CODES[status] ?? (status >= 500 ? 'server_error' : status >= 400 ? 'invalid_request' : 'invalid_response');

/**
 * The error of an answer that is a refusal, with what the server says of it.
 * @param now milliseconds since 1970, UTC
 */
export function refusal(status: number, headers: Headers, body: Uint8Array, locale: string, now: number): StekError {
  const isProblem = PROBLEM_TYPE.test(headers.get('content-type') ?? '');
  const words = isProblem ? readProblem(new TextDecoder().decode(body), locale) : undefined;
  return new StekError(codeOf(status), words?.problem.detail || words?.problem.title || `The answer was ${status}.`, {
    ...words,
    status,
    requestId: headers.get('request-id') ?? undefined,
    // The first attempt is still being worked on: its answer is ours, a moment later.
    retryable: isRetryable(status) || words?.problem.code === 'idempotency_running',
    retryAfter: parseRetryAfter(headers.get('retry-after'), now),
  });
}
