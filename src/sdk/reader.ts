import type { ParseWarning } from '../schema/warning.ts';
import type { CallOptions } from './call.ts';
import { StekError } from './errors.ts';
import { asRecord } from './as-record.ts';
import { invalidAnswer } from './response-info.ts';
import type { TransportAnswer, ReadRequest, ReadSettings, Transport } from './transport.ts';
import type { Kind } from './canonical-guard.ts';

/** Which page of a list. */
export interface ListQuery {
  /** Where to go on, from `next` of the page before. */
  readonly cursor?: string | undefined;
  /** How many items a page may hold; the server has its own limit. */
  readonly limit?: number | undefined;
}

type Query = NonNullable<ReadRequest['query']>;
/** The body of one page, as far as it is known to be right. */
export interface RawPage {
  readonly answer: TransportAnswer;
  readonly body: Record<string, unknown>;
  readonly next: string | undefined;
}

/** A server that never stops giving cursors would otherwise keep a page busy for ever. */
const MAX_PAGES = 1000;

/** Reads from a transport. What it gives is not yet checked: `checked-list.ts` does that for lists. */
export interface Reader {
  /** One answer. */
  read(request: ReadRequest, options?: CallOptions): Promise<TransportAnswer>;
  /** One page of a collection. */
  page(path: string, query: Query, options?: CallOptions): Promise<RawPage>;
}

/** The reader of one transport. `defaults` hold where a call says nothing. */
export function readerOf(transport: Transport, defaults: ReadSettings): Reader {
  const read: Reader['read'] = async (request, { signal, timeout, retry } = {}) =>
    transport.read(request, {
      signal,
      timeout: timeout ?? defaults.timeout,
      retry: retry ?? defaults.retry,
      locale: defaults.locale,
    });
  return { read, page: async (path, query, options) => rawPage(await read({ path, query }, options)) };
}

/** All pages of a collection, their items not yet checked. */
export function pagesOf(reader: Reader, kind: Kind, query: Query, options?: CallOptions): AsyncIterable<RawPage> {
  const load = (cursor?: string) => reader.page(kind, { ...query, cursor }, options);
  return follow(load, load(), ({ next }) => next);
}

function rawPage(answer: TransportAnswer): RawPage {
  const body = asRecord(answer.data);
  if (!body || !Array.isArray(body.items)) throw invalidAnswer(answer, 'The answer has no `items`.');
  return { answer, body, next: typeof body.next === 'string' ? body.next : undefined };
}

/** The warnings a source gives along with its answer. */
export function warningsIn({ warnings }: Record<string, unknown>): ParseWarning[] {
  if (!Array.isArray(warnings)) return [];
  return warnings.filter(
    (warning: Partial<ParseWarning> | null): warning is ParseWarning =>
      typeof warning?.path === 'string' && typeof warning.code === 'string' && typeof warning.detail === 'string',
  );
}

/** The first page, and all after it. */
export async function* follow<P>(
  load: (cursor: string) => Promise<P>,
  first: Promise<P>,
  next: (page: P) => string | undefined,
) {
  const seen = new Set<string>();
  for (let page = await first; ;) {
    yield page;
    const cursor = next(page);
    if (cursor === undefined) return;
    if (seen.has(cursor) || seen.size >= MAX_PAGES) throw new StekError('invalid_response', 'The pages do not end.');
    seen.add(cursor);
    page = await load(cursor);
  }
}
