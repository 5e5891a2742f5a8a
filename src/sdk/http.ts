import { systemClock } from './clock.ts';
import { StekError } from './errors.ts';
import { fetchWithRetry, type FetchOptions } from './fetch-with-retry.ts';
import { jsonAnswer } from './json-answer.ts';
import { ResponseCache } from './response-cache.ts';
import { parseHttpDate } from './retry.ts';
import { dedupeRequests } from './dedupe-requests.ts';
import type {
  TransportAnswer,
  CalendarQuery,
  Capabilities,
  ReadRequest,
  ReadSettings,
  Transport,
} from './transport.ts';
import { absolute, conditions } from './web.ts';

/** Options of `http`. */
export interface HttpOptions extends FetchOptions {
  /**
   * What this server can do, where it is less or more than usual.
   *
   * @example { subscribe: undefined } // a demo inside the page, to which no device can subscribe
   */
  readonly capabilities?: Partial<Capabilities> | undefined;
  /**
   * Key of a worker, `stek_worker_…`, for the calls that show who signed up, or of a shared tablet, `stek_kiosk_…`. Only for programs on
   * a server or on a device of one's own: whoever opens a public page can read a key that is in it.
   */
  readonly apiKey?: string | undefined;
}

interface CachedAnswer extends TransportAnswer {
  readonly etag: string | undefined;
}

/**
 * Reads from a Stek server.
 *
 * @param baseUrl Address of one municipality, absolute or relative to the page, such as `https://stek.example.be/v1/ieper`.
 * @example
 * ```ts
 * const stek = createStekClient({ transport: http('/v1/ieper', { fetch: demo.fetch }) });
 * ```
 */
export function http(baseUrl: string, options: HttpOptions = {}): Transport {
  const base = absolute(baseUrl)?.replace(/\/+$/, '');
  const subscribe = base && `${base}/activities.ics`;
  const all = {
    read: true,
    services: true,
    signUp: true,
    polls: true,
    vote: true,
    signals: true,
    passOn: true,
    refer: true,
    subscribe,
  };
  const capabilities = { ...all, ...options.capabilities };
  const cache = new ResponseCache<CachedAnswer>();
  const dedupe = dedupeRequests<TransportAnswer>();
  return {
    capabilities,
    tenant: base?.split('/').pop(),
    needsProof: !options.apiKey,
    calendarUrl: query => calendarUrl(capabilities.subscribe, query),
    prepareToSend: () => Promise.all([import('./http-send.ts'), import('./refusal.ts')]),
    send: async (request, settings) => (await import('./http-send.ts')).send(base, request, options, settings),
    async read(request, settings) {
      if (!base) throw new StekError('invalid_request', '`transport` is not an http(s) address.');
      const url = `${base}/${request.path}${queryOf(request)}`;
      const init: RequestInit = request.fresh ? { cache: 'no-cache' } : {};
      const key = [url, init.cache, settings.timeout, settings.retry, settings.locale].join(' ');
      return dedupe(key, settings.signal, signal => fetchOrCached(url, init, cache, options, { ...settings, signal }));
    },
  };
}

function calendarUrl(all: string | undefined, { place, activity }: CalendarQuery = {}): string | undefined {
  if (activity) return all?.replace(/\.ics$/, `/${encodeURIComponent(activity)}.ics`);
  return all && place ? `${all}?place=${encodeURIComponent(place)}` : all;
}

/** Asks for what is new, and falls back on what is cached when the server is out of order. */
async function fetchOrCached(
  url: string,
  init: RequestInit,
  cache: ResponseCache<CachedAnswer>,
  options: FetchOptions,
  settings: ReadSettings,
): Promise<TransportAnswer> {
  const cached = cache.get(url);
  try {
    const headers = { accept: 'application/json', ...conditions(cached?.etag) };
    const received = await fetchWithRetry(url, { ...init, headers }, options, settings);
    const known =
      received.status === 304 && cached
        ? { ...cached, date: parseHttpDate(received.headers.get('date')) }
        : { ...jsonAnswer(received), etag: received.headers.get('etag') ?? undefined };
    const answer = { ...known, asOf: new Date((options.clock ?? systemClock).now()).toISOString() };
    cache.set(url, answer);
    return answer;
  } catch (error) {
    const { code, retryable } = error as StekError;
    if (cached && (retryable || code === 'invalid_response')) return { ...cached, stale: true, date: undefined };
    if (code !== 'aborted') cache.delete(url);
    throw error;
  }
}

function queryOf({ query = {} }: ReadRequest): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given as [string, string][]).toString();
  return text && `?${text}`;
}
