import { systemClock } from './clock.ts';
import { StekError } from './errors.ts';
import { exchange, type Wire } from './exchange.ts';
import { jsonAnswer } from './json-answer.ts';
import { Memory } from './memory.ts';
import { parseHttpDate } from './retry.ts';
import { sharing } from './sharing.ts';
import type { Answer, CalendarQuery, Capabilities, ReadRequest, ReadSettings, Transport } from './transport.ts';
import { absolute, conditions } from './web.ts';

/** Options of `http`. */
export interface HttpOptions extends Wire {
  /**
   * What this server can do, where it is less or more than usual.
   *
   * @example { subscribe: undefined } // a demo inside the page, to which no device can subscribe
   */
  readonly capabilities?: Partial<Capabilities> | undefined;
  /**
   * Key of a worker, `stek_worker_…`, for the calls that show who signed up. Only for programs on a server or on a worker's own
   * device: whoever opens a public page can read a key that is in it.
   */
  readonly apiKey?: string | undefined;
}

interface Kept extends Answer {
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
  const capabilities = { read: true, services: true, signUp: true, subscribe, ...options.capabilities };
  const memory = new Memory<Kept>();
  const share = sharing<Answer>();
  return {
    capabilities,
    tenant: base?.split('/').pop(),
    needsProof: !options.apiKey,
    calendarUrl: query => calendarUrl(capabilities.subscribe, query),
    send: async (request, settings) => (await import('./http-send.ts')).send(base, request, options, settings),
    async read(request, settings) {
      if (!base) throw new StekError('invalid_request', '`transport` is not an http(s) address.');
      const url = `${base}/${request.path}${queryOf(request)}`;
      const key = [url, settings.timeout, settings.retry, settings.locale].join(' ');
      return share(key, settings.signal, signal => fetchKept(url, memory, options, { ...settings, signal }));
    },
  };
}

function calendarUrl(all: string | undefined, { place, activity }: CalendarQuery = {}): string | undefined {
  if (activity) return all?.replace(/\.ics$/, `/${encodeURIComponent(activity)}.ics`);
  return all && place ? `${all}?place=${encodeURIComponent(place)}` : all;
}

/** Asks for what is new, and falls back on what is kept when the server is out of order. */
async function fetchKept(url: string, memory: Memory<Kept>, wire: Wire, settings: ReadSettings): Promise<Answer> {
  const kept = memory.get(url);
  try {
    const headers = { accept: 'application/json', ...conditions(kept?.etag) };
    const received = await exchange(url, { headers }, wire, settings);
    const known =
      received.status === 304 && kept
        ? { ...kept, date: parseHttpDate(received.headers.get('date')) }
        : { ...jsonAnswer(received), etag: received.headers.get('etag') ?? undefined };
    const answer = { ...known, asOf: new Date((wire.clock ?? systemClock).now()).toISOString() };
    memory.set(url, answer);
    return answer;
  } catch (error) {
    const { code, retryable } = error as StekError;
    if (kept && (retryable || code === 'invalid_response')) return { ...kept, stale: true, date: undefined };
    if (code !== 'aborted') memory.delete(url);
    throw error;
  }
}

function queryOf({ query = {} }: ReadRequest): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given as [string, string][]).toString();
  return text && `?${text}`;
}
