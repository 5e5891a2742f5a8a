import { StekError } from './errors.ts';
import type { Received } from './fetch-with-retry.ts';
import { parseHttpDate } from './retry.ts';
import type { TransportAnswer } from './transport.ts';

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/**
 * The words of the contract, or `invalid_response`: captive portals and proxies answer 200 with a page of their own.
 * @param retryable whether asking again with the same words can help
 */
export function jsonAnswer({ status, headers, body }: Received, retryable = false): Omit<TransportAnswer, 'asOf'> {
  const type = headers.get('content-type') ?? '';
  const requestId = headers.get('request-id') ?? undefined;
  const invalid = (message: string, cause?: unknown) =>
    new StekError('invalid_response', message, { status, requestId, cause, retryable });
  if (!JSON_TYPE.test(type)) throw invalid(`The answer is not JSON but ${type}.`);
  try {
    const data = JSON.parse(new TextDecoder().decode(body)) as unknown;
    return { status, requestId, data, stale: false, date: parseHttpDate(headers.get('date')) };
  } catch (cause) {
    throw invalid('The answer is not JSON.', cause);
  }
}
