import type { ParseWarning, Read } from '../schema/warning.ts';
import { callOf, type Call, type CallOptions, type WithResponse } from './call.ts';
import { StekError, notComplete } from './errors.ts';
import { listingOf, type Listing, type Page } from './listing.ts';
import { members } from './members.ts';
import { invalidAnswer, responseInfo } from './response-info.ts';
import type { Answer, ReadRequest, ReadSettings, Transport } from './transport.ts';
import { isWhole, type Items, type Kind } from './whole.ts';

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
  readonly answer: Answer;
  readonly body: Record<string, unknown>;
  readonly next: string | undefined;
}

/** A server that never stops giving cursors would otherwise keep a page busy for ever. */
const MAX_PAGES = 1000;

/** Reads from a transport and lets nothing through that the schemas do not know. */
export interface Reader {
  /** One item of a collection. */
  one<K extends Kind>(kind: K, id: string, options?: CallOptions): Call<Items[K]>;
  /** A collection, page by page. `check` throws on a question that is wrong. */
  list<K extends Kind, Q extends ListQuery>(
    kind: K,
    query?: Q,
    options?: CallOptions,
    check?: (query: Q) => void,
  ): Listing<Items[K]>;
  /** All pages of a collection, their items not yet checked. */
  pages(kind: Kind, query: Query, options?: CallOptions): AsyncIterable<RawPage>;
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
    one(kind, id, options) {
      const path = `${kind}/${encodeURIComponent(id)}`;
      return callOf(read({ path }, options).then(answer => itemIn(kind, answer)));
    },
    list(kind, query, options, check) {
      const load = async (cursor = query?.cursor) => {
        if (query) check?.(query);
        return pageOf(kind, await page(kind, { ...query, cursor }, options));
      };
      return listingOf(load(), first => follow(load, first, ({ data }) => data.next));
    },
    pages(kind, query, options) {
      const load = (cursor?: string) => page(kind, { ...query, cursor }, options);
      return follow(load, load(), ({ next }) => next);
    },
  };
}

function rawPage(answer: Answer): RawPage {
  const body = members(answer.data);
  if (!body || !Array.isArray(body.items)) throw invalidAnswer(answer, 'The answer has no `items`.');
  return { answer, body, next: typeof body.next === 'string' ? body.next : undefined };
}

/** The schemas, loaded when an answer needs them. */
const repair = () => import('./repair.ts').catch(notComplete);

/** Reads a list by the schemas, unless they would change nothing in it. Every caller gets a copy of its own. */
export async function readAll<K extends Kind>(
  kind: K,
  input: unknown,
  path: readonly string[],
): Promise<Read<Items[K][]>> {
  if (Array.isArray(input) && input.every(item => isWhole(kind, item))) {
    return { value: structuredClone(input), warnings: [] };
  }
  return (await repair()).repairList(kind, input, path);
}

async function itemIn<K extends Kind>(kind: K, answer: Answer): Promise<WithResponse<Items[K]>> {
  if (isWhole(kind, answer.data)) {
    return { data: structuredClone(answer.data), response: responseInfo(answer, []) };
  }
  return (await repair()).repairItem(kind, answer);
}

async function pageOf<K extends Kind>(kind: K, page: RawPage): Promise<WithResponse<Page<Items[K]>>> {
  const { answer, body, next } = page;
  const { value: items, warnings: found } = await readAll(kind, body.items, ['items']);
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
