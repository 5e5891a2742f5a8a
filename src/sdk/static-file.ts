import { systemClock } from './clock.ts';
import { StekError, asStekError } from './errors.ts';
import { fetchWithRetry, type Received } from './fetch-with-retry.ts';
import { dedupeRequests } from './dedupe-requests.ts';
import type { StaticFilesOptions } from './static-files.ts';
import type { ReadSettings } from './transport.ts';
import { absolute, conditions } from './web.ts';

/** How long a file that failed is not asked for again while there is something else to show. */
const PAUSE_AFTER_FAILURE = 30_000;

/** Reads what a file holds out of a complete answer; throws on what is no such file. */
export type FileReader<T> = (received: Received, url: string) => T | Promise<T>;

/** What is known of one file. */
export interface FileCopy<T> {
  /** Its address as it was given. */
  readonly url: string;
  /** What it held when it was last read well. */
  readonly content?: T | undefined;
  /** When that was last confirmed, milliseconds since 1970. */
  readonly checkedAt: number;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Why the last attempt failed, and when. */
  readonly error?: StekError | undefined;
  readonly failedAt?: number | undefined;
}

/** One file of a site: read once, kept as what it holds, and asked for again after some minutes. */
export class StaticFile<T> {
  readonly #contentOf: FileReader<T>;
  readonly #options: StaticFilesOptions;
  readonly #dedupe = dedupeRequests<FileCopy<T>>();
  #copy: FileCopy<T>;

  constructor(url: string, contentOf: FileReader<T>, options: StaticFilesOptions) {
    this.#contentOf = contentOf;
    this.#options = options;
    this.#copy = { url, checkedAt: -Infinity };
  }

  /** Whether there is something to show, however old. */
  get hasContent(): boolean {
    return this.#copy.content !== undefined;
  }

  /** Rejects only with code `aborted`; other failures are in the copy. A `patient` reader takes a recent failure for an answer. */
  async read(settings: ReadSettings, patient: boolean): Promise<FileCopy<T>> {
    const { checkedAt, error, failedAt = -Infinity } = this.#copy;
    const now = this.#now();
    if (!error && now - checkedAt < (this.#options.revalidateAfter ?? 300_000)) return this.#copy;
    if (error && patient && now - failedAt < PAUSE_AFTER_FAILURE) return this.#copy;
    return this.#dedupe('', settings.signal, signal => this.#fetch({ ...settings, signal }));
  }

  async #fetch(settings: ReadSettings): Promise<FileCopy<T>> {
    const known = this.#copy;
    try {
      const url = absolute(known.url);
      if (!url) throw new StekError('invalid_request', 'Its address is not one that starts with https:.');
      const headers = conditions(known.etag, known.lastModified);
      const received = await fetchWithRetry(url, { headers }, this.#options, settings);
      const isSame = received.status === 304 && known.content !== undefined;
      const content = isSame ? known.content : await this.#read(received, url);
      this.#copy = {
        url: known.url,
        content,
        checkedAt: this.#now(),
        etag: received.headers.get('etag') ?? undefined,
        lastModified: received.headers.get('last-modified') ?? undefined,
      };
    } catch (cause) {
      const error = asStekError(cause);
      if (error.code === 'aborted') throw error;
      this.#copy = { ...known, error, failedAt: this.#now() };
      this.#options.onFailure?.(known.url, error);
    }
    return this.#copy;
  }

  #now(): number {
    return (this.#options.clock ?? systemClock).now();
  }

  #read(received: Received, url: string): T | Promise<T> {
    const { status } = received;
    if (status !== 200) throw new StekError('invalid_response', `It came with status ${status}.`, { status });
    return this.#contentOf(received, url);
  }
}
