import { asRecord } from './as-record.ts';
import { StekError } from './errors.ts';
import type { Received } from './fetch-with-retry.ts';
import { StaticFileSet } from './static-file-set.ts';
import type { StaticFilesOptions } from './static-files.ts';
import { jsonIn } from './static-json.ts';
import type { ReadRequest, ReadSettings, TransportAnswer } from './transport.ts';

/** Answers what was done with signals out of files, as a server would. Loaded with the first read. */
export class StaticSignals {
  readonly #files: StaticFileSet<readonly unknown[]>;

  constructor(urls: readonly string[], options: StaticFilesOptions) {
    this.#files = new StaticFileSet(urls, signalsIn, options);
  }

  async read({ path }: ReadRequest, settings: ReadSettings): Promise<TransportAnswer> {
    if (path !== 'signals/published') throw new StekError('unsupported', 'Files hold answered signals only.');
    const { contents, warnings, asOf, stale } = await this.#files.read(settings);
    const items = withoutDoubles(contents.flat()).toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
    return { data: { items, warnings }, status: 200, asOf, stale };
  }
}

/** What two files hold is there once, as the first has it. */
function withoutDoubles(items: readonly unknown[]): readonly unknown[] {
  const ids = new Set<unknown>();
  return items.filter(item => {
    const id = asRecord(item)?.id;
    return id === undefined || (!ids.has(id) && ids.add(id));
  });
}

const dayOf = (item: unknown): string => String(asRecord(item)?.publishedOn ?? '');

/** A broken file must not pass for no answers: what was read before stays. */
function signalsIn(received: Received): readonly unknown[] {
  const items = asRecord(jsonIn(received, 'answered signals'))?.items;
  if (Array.isArray(items)) return items;
  throw new StekError('invalid_response', 'It holds no list called "items".', { status: received.status });
}
