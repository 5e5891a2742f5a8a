import { systemClock } from './clock.ts';
import { StekError } from './errors.ts';
import { fetchWithRetry, type Received } from './fetch-with-retry.ts';
import { isOwnProblem } from './final-refusal.ts';
import type { HttpOptions } from './http.ts';
import { jsonAnswer } from './json-answer.ts';
import type { TransportAnswer, ReadSettings, SendRequest } from './transport.ts';

/**
 * Sends over the network, and again with the same headers while it is not known whether it arrived. Nothing of it stays in a
 * cache, and a redirect is not followed: it could take what someone wrote to another server.
 */
export async function send(
  base: string | undefined,
  request: SendRequest,
  options: HttpOptions,
  settings: ReadSettings,
): Promise<TransportAnswer> {
  if (!base) throw new StekError('invalid_request', '`transport` is not an http(s) address.');
  const { method, path, body } = request;
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': settings.locale,
    ...request.headers,
  };
  if (options.apiKey) headers.authorization = `Bearer ${options.apiKey}`;
  const read = headers.accept === 'text/csv' ? csvAnswer : (received: Received) => jsonAnswer(received, true);
  const init: RequestInit = { method, headers, cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' };
  if (body !== undefined) init.body = body;
  const received = await fetchWithRetry(`${base}/${path}`, init, options, settings, read).catch(refusedByTheServer);
  return { ...read(received), asOf: new Date((options.clock ?? systemClock).now()).toISOString() };
}

/**
 * Passes on what the server that is meant has said. Another refusal says nothing of what was sent: it is as if no answer came.
 */
function refusedByTheServer(cause: StekError): never {
  const { status = 0, retryable, requestId, retryAfter } = cause;
  if (retryable || status < 400 || status >= 500 || isOwnProblem(cause)) throw cause;
  const message = `The answer was ${status}, but not in the words of the contract.`;
  throw new StekError('invalid_response', message, { status, requestId, retryAfter, retryable: true, cause });
}

/** Text of a comma-separated file; a page of a portal or proxy is no such thing. */
function csvAnswer({ status, headers, body }: Received): Omit<TransportAnswer, 'asOf'> {
  const requestId = headers.get('request-id') ?? undefined;
  if (!/^text\/csv\s*(;|$)/i.test(headers.get('content-type') ?? '')) {
    throw new StekError('invalid_response', 'The answer is not CSV.', { status, requestId, retryable: true });
  }
  return { status, requestId, data: new TextDecoder().decode(body), stale: false };
}
