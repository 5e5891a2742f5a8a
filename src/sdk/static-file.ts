import type { Feed } from '../schema/programme.ts';
import { systemClock } from './clock.ts';
import { StekError, asStekError } from './errors.ts';
import { fetchWithRetry, type Received } from './fetch-with-retry.ts';
import { dedupeRequests } from './dedupe-requests.ts';
import type { StaticFilesOptions } from './static-files.ts';
import type { ReadSettings } from './transport.ts';
import { absolute, conditions } from './web.ts';
import { isCanonical } from './canonical-guard.ts';

/** How long a file that failed is not asked for again while there is something else to show. */
const PAUSE_AFTER_FAILURE = 30_000;

/** What is known of one file. */
export interface FileCopy {
  /** Its address as it was given. */
  readonly url: string;
  /** What it held when it was last read well. */
  readonly feed?: Feed | undefined;
  /** When that was last confirmed, milliseconds since 1970. */
  readonly checkedAt: number;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Why the last attempt failed, and when. */
  readonly error?: StekError | undefined;
  readonly failedAt?: number | undefined;
}

/** One file of a site: read once, kept as a feed, and asked for again after some minutes. */
export class StaticFile {
  readonly #options: StaticFilesOptions;
  readonly #dedupe = dedupeRequests<FileCopy>();
  #copy: FileCopy;

  constructor(url: string, options: StaticFilesOptions) {
    this.#options = options;
    this.#copy = { url, checkedAt: -Infinity };
  }

  /** Whether there is something to show, however old. */
  get hasFeed(): boolean {
    return this.#copy.feed !== undefined;
  }

  /** Rejects only with code `aborted`; other failures are in the copy. A `patient` reader takes a recent failure for an answer. */
  async read(settings: ReadSettings, patient: boolean): Promise<FileCopy> {
    const { checkedAt, error, failedAt = -Infinity } = this.#copy;
    const now = this.#now();
    if (!error && now - checkedAt < (this.#options.revalidateAfter ?? 300_000)) return this.#copy;
    if (error && patient && now - failedAt < PAUSE_AFTER_FAILURE) return this.#copy;
    return this.#dedupe('', settings.signal, signal => this.#fetch({ ...settings, signal }));
  }

  async #fetch(settings: ReadSettings): Promise<FileCopy> {
    const known = this.#copy;
    try {
      const url = absolute(known.url);
      if (!url) throw new StekError('invalid_request', 'Its address is not one that starts with https:.');
      const headers = conditions(known.etag, known.lastModified);
      const received = await fetchWithRetry(url, { headers }, this.#options, settings);
      const feed = received.status === 304 && known.feed ? known.feed : await feedOf(received, url);
      this.#copy = {
        url: known.url,
        feed,
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
}

/** A login page or a broken file must not pass for an empty programme: what was read before stays. */
async function feedOf({ status, headers, body }: Received, url: string): Promise<Feed> {
  if (status !== 200) throw new StekError('invalid_response', `It came with status ${status}.`, { status });
  const { readFeed } = await import('../feeds/feed.ts');
  const feed = await readFeed(body, {
    url,
    contentType: headers.get('content-type') ?? undefined,
    isSound: isCanonical,
  });
  if (feed.activities.length === 0) (await import('./unusable-feed.ts')).refuseUnusable(feed, status);
  return feed;
}
