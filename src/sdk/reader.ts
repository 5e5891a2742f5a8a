import { readItem, readList } from '../schema/read.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { callOf, type Call, type CallOptions, type ResponseInfo, type WithResponse } from './call.ts';
import { StekError } from './errors.ts';
import { listingOf, type Listing, type Page } from './listing.ts';
import { members } from './members.ts';
import type { Answer, ReadRequest, ReadSettings, Transport } from './transport.ts';

/** Which page of a list. */
export interface ListQuery {
  /** Where to go on, from `next` of the page before. */
  readonly cursor?: string | undefined;
  /** How many items a page may hold; the server has its own limit. */
  readonly limit?: number | undefined;
}

type Query = NonNullable<ReadRequest['query']>;
/** The schema of one item of a collection. */
export type ItemSchema<T> = Parameters<typeof readItem<T>>[0];

/** The body of one page, as far as it is known to be right. */
export interface RawPage {
  readonly answer: Answer;
  readonly body: Record<string, unknown>;
  readonly next: string | undefined;
}

/** A server that never stops giving cursors would otherwise keep a page busy for ever. */
const MAX_PAGES = 1000;

/** Reads from a transport and lets nothing through that the schemas do not know. */
export interface Reader {
  /** One item of a collection. */
  one<T>(schema: ItemSchema<T>, collection: string, id: string, options?: CallOptions): Call<T>;
  /** A collection, page by page. `check` throws on a question that is wrong. */
  list<T, Q extends ListQuery>(
    schema: ItemSchema<T>,
    path: string,
    query?: Q,
    options?: CallOptions,
    check?: (query: Q) => void,
  ): Listing<T>;
  /** All pages of a collection, their items not yet checked. */
  pages(path: string, query: Query, options?: CallOptions): AsyncIterable<RawPage>;
}

/** The reader of one transport. `defaults` hold where a call says nothing. */
export function readerOf(transport: Transport, defaults: ReadSettings): Reader {
  const read = async (request: ReadRequest, { signal, timeout, retry }: CallOptions = {}): Promise<Answer> =>
    transport.read(request, {
      signal,
      timeout: timeout ?? defaults.timeout,
      retry: retry ?? defaults.retry,
      locale: defaults.locale,
    });
  const page = async (path: string, query: Query, options?: CallOptions) =>
    rawPage(await read({ path, query }, options));
  return {
    one(schema, collection, id, options) {
      const path = `${collection}/${encodeURIComponent(id)}`;
      return callOf(read({ path }, options).then(answer => itemOf(schema, answer)));
    },
    list(schema, path, query, options, check) {
      const load = async (cursor = query?.cursor) => {
        if (query) check?.(query);
        return pageOf(schema, await page(path, { ...query, cursor }, options));
      };
      return listingOf(load(), first => follow(load, first, ({ data }) => data.next));
    },
    pages(path, query, options) {
      const load = (cursor?: string) => page(path, { ...query, cursor }, options);
      return follow(load, load(), ({ next }) => next);
    },
  };
}

function rawPage(answer: Answer): RawPage {
  const body = members(answer.data);
  if (!body || !Array.isArray(body.items)) throw invalid(answer, 'The answer has no `items`.');
  return { answer, body, next: typeof body.next === 'string' ? body.next : undefined };
}

/**
 * The one item that an answer holds.
 * @param retryable whether asking again with the same words can help
 */
export function itemOf<T>(schema: ItemSchema<T>, answer: Answer, retryable?: boolean): WithResponse<T> {
  const { value, warnings } = readItem(schema, answer.data);
  if (value === undefined) throw invalid(answer, 'The answer is not whole.', warnings, retryable);
  return { data: value, response: responseInfo(answer, warnings) };
}

/** What is known of an answer, and of what could not be used in it. */
export const responseInfo = (
  { status, requestId, asOf, stale }: Answer,
  warnings: readonly ParseWarning[],
): ResponseInfo => ({ status, requestId, asOf, stale, warnings });

function pageOf<T>(schema: ItemSchema<T>, { answer, body, next }: RawPage): WithResponse<Page<T>> {
  const { value: items, warnings: found } = readList(schema, body.items, ['items']);
  const warnings = [...found, ...warningsIn(body)];
  const { asOf, stale } = answer;
  return { data: { items, warnings, next, asOf, stale }, response: responseInfo(answer, warnings) };
}

/** The warnings a source gives along with its answer. */
export function warningsIn({ warnings }: Record<string, unknown>): ParseWarning[] {
  if (!Array.isArray(warnings)) return [];
  return warnings.filter(
    (warning: Partial<ParseWarning> | null): warning is ParseWarning =>
      typeof warning?.path === 'string' && typeof warning.code === 'string' && typeof warning.detail === 'string',
  );
}

async function* follow<P>(
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

function invalid(
  { status, requestId }: Answer,
  message: string,
  warnings: readonly ParseWarning[] = [],
  retryable?: boolean,
): StekError {
  const issues = warnings.map(({ path, code, detail }) => ({ pointer: path, code, message: detail }));
  return new StekError('invalid_response', message, { status, requestId, issues, retryable });
}
