import { systemClock, type Clock } from './clock.ts';
import { StekError, aborted } from './errors.ts';
import type { ReadSettings } from './transport.ts';

/** What a transport over `fetch` can be given. */
export interface FetchOptions {
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

/** No page should keep a visitor waiting longer than this for a server that says when to come back. */
const MAX_RETRY_AFTER = 60_000;

/**
 * Asks once and, where that can help, again. Gives a success or status 304, or rejects with a StekError.
 * @param check throws on an answer that is worth another attempt
 */
export async function fetchWithRetry(
  url: string,
  request: RequestInit,
  options: FetchOptions,
  settings: ReadSettings,
  check?: (received: Received) => void,
): Promise<Received> {
  const { now, sleep } = options.clock ?? systemClock;
  const deadline = now() + TOTAL_TIMEOUT;
  for (let attempt = 0; ; attempt++) {
    try {
      const timeout = Math.min(settings.timeout, deadline - now());
      const received = await ask(url, request, options, { ...settings, timeout });
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

/**
 * Milliseconds to wait before the next attempt: what the server asked, or full jitter under a ceiling that doubles from 0.5 to
 * 8 seconds. `Infinity` when the server asks for more than a minute.
 */
export function waitBefore(attempt: number, retryAfter: number | undefined): number {
  if (retryAfter !== undefined) return retryAfter <= MAX_RETRY_AFTER ? retryAfter : Infinity;
  return Math.random() * Math.min(8000, 500 * 2 ** attempt);
}

/** One attempt. The time limit holds for the body too, and for a `fetch` that does not listen to signals. */
async function ask(
  url: string,
  request: RequestInit,
  options: FetchOptions,
  settings: ReadSettings,
): Promise<Received> {
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
    return await Promise.race([stopped, receive(url, { ...request, signal, credentials: 'omit' }, options, settings)]);
  } catch (cause) {
    if (StekError.is(cause)) throw cause;
    throw new StekError('network', 'No connection.', { cause, retryable: true });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', leave);
  }
}

async function receive(
  url: string,
  init: RequestInit,
  options: FetchOptions,
  { locale }: ReadSettings,
): Promise<Received> {
  const { fetch = globalThis.fetch, clock = systemClock, maxBytes = 10_485_760 } = options;
  const response = await fetch(url, init);
  const { status, headers } = response;
  const body = await bytesOf(response, maxBytes);
  if (response.ok || status === 304) return { status, headers, body };
  const { refusal } = await refusals().catch((cause: unknown) => {
    throw new StekError('server_error', `The answer was ${status}.`, { status, cause, retryable: status >= 500 });
  });
  throw refusal(status, headers, body, locale, clock.now());
}

const refusals = () => import('./refusal.ts');

async function bytesOf({ body: stream, status }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream?.getReader();
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length <= maxBytes) continue;
    void reader?.cancel().catch(() => {});
    throw new StekError('invalid_response', `The answer is longer than ${maxBytes} bytes.`, { status });
  }
  if (chunks.length === 1) return chunks[0]!;
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
