import { systemClock, type Clock } from './clock.ts';
import { StekError, aborted, type StekErrorCode } from './errors.ts';
import { isRetryable, parseRetryAfter, waitBefore } from './retry.ts';
import type { ReadSettings } from './transport.ts';

/** What a transport over `fetch` can be given. */
export interface Wire {
  /**
   * The `fetch` to use.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * The time to go by.
   *
   * @default the device's
   */
  readonly clock?: Clock | undefined;
  /**
   * Bytes one answer may have; a longer one is `invalid_response`.
   *
   * @default 10_485_760
   */
  readonly maxBytes?: number | undefined;
}

/** A complete answer with status 200 or 304, or another success. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Milliseconds all attempts and the waits between them may take. */
const TOTAL_TIMEOUT = 90_000;

/**
 * Asks once and, where that can help, again. Gives a success or status 304, or rejects with a StekError.
 * @param check throws on an answer that is worth another attempt
 */
export async function exchange(
  url: string,
  request: RequestInit,
  wire: Wire,
  settings: ReadSettings,
  check?: (received: Received) => void,
): Promise<Received> {
  const { now, sleep } = wire.clock ?? systemClock;
  const deadline = now() + TOTAL_TIMEOUT;
  for (let attempt = 0; ; attempt++) {
    try {
      const timeout = Math.min(settings.timeout, deadline - now());
      const received = await ask(url, request, wire, { ...settings, timeout });
      check?.(received);
      return received;
    } catch (error) {
      const { retryable, retryAfter } = error as StekError;
      const wait = retryable && attempt < settings.retry ? waitBefore(attempt, retryAfter) : Infinity;
      if (now() + wait >= deadline) throw error;
      await sleep(wait, settings.signal);
    }
  }
}

/** One attempt. The time limit holds for the body too, and for a `fetch` that does not listen to signals. */
async function ask(url: string, request: RequestInit, wire: Wire, settings: ReadSettings): Promise<Received> {
  const outer = settings.signal;
  const controller = new AbortController();
  const { signal } = controller;
  const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const late = () => controller.abort(new StekError('timeout', 'No answer in time.', { retryable: true }));
  const timer = setTimeout(late, settings.timeout);
  const leave = () => controller.abort(aborted(outer));
  outer?.addEventListener('abort', leave);
  if (outer?.aborted) leave();
  try {
    return await Promise.race([stopped, receive(url, { ...request, signal, credentials: 'omit' }, wire, settings)]);
  } catch (cause) {
    if (StekError.is(cause)) throw cause;
    throw new StekError('network', 'No connection.', { cause, retryable: true });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', leave);
  }
}

async function receive(url: string, init: RequestInit, wire: Wire, { locale }: ReadSettings): Promise<Received> {
  const { fetch = globalThis.fetch, clock = systemClock, maxBytes = 10_485_760 } = wire;
  const response = await fetch(url, init);
  const { status, headers } = response;
  const body = await bytesOf(response, maxBytes);
  if (response.ok || status === 304) return { status, headers, body };
  const words = await wordsOf(body, locale);
  throw new StekError(codeOf(status), `The answer was ${status}.`, {
    ...words,
    status,
    requestId: headers.get('request-id') ?? undefined,
    // The first attempt is still being worked on: its answer is ours, a moment later.
    retryable: isRetryable(status) || words?.problem?.code === 'idempotency_running',
    retryAfter: parseRetryAfter(headers.get('retry-after'), clock.now()),
  });
}

/** What the server says of it. Loaded with the first refusal; without that the status must do. */
const wordsOf = (body: Uint8Array, locale: string) =>
  import('./problem.ts').then(
    ({ readProblem }) => readProblem(new TextDecoder().decode(body), locale),
    () => undefined,
  );

async function bytesOf({ body, status }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length <= maxBytes) continue;
    void reader?.cancel().catch(() => {});
    throw new StekError('invalid_response', `The answer is longer than ${maxBytes} bytes.`, { status });
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

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
