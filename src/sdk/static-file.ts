import { readFeed } from '../feeds/feed.ts';
import type { Feed } from '../schema/programme.ts';
import { systemClock } from './clock.ts';
import { StekError, asStekError } from './errors.ts';
import { exchange, type Received } from './exchange.ts';
import { Sharing } from './sharing.ts';
import type { StaticFilesOptions } from './static-files.ts';
import type { ReadSettings } from './transport.ts';
import { absolute, conditions } from './web.ts';

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
  readonly #sharing = new Sharing<FileCopy>();
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
    return this.#sharing.join('', settings.signal, signal => this.#fetch({ ...settings, signal }));
  }

  async #fetch(settings: ReadSettings): Promise<FileCopy> {
    const known = this.#copy;
    try {
      const url = absolute(known.url);
      if (!url) throw new StekError('invalid_request', 'Its address is not one that starts with https:.');
      const received = await exchange(url, conditions(known.etag, known.lastModified), this.#options, settings);
      const feed = received.status === 304 && known.feed ? known.feed : await feedOf(received, url);
      const { headers } = received;
      this.#copy = {
        url: known.url,
        feed,
        checkedAt: this.#now(),
        etag: headers.get('etag') ?? undefined,
        lastModified: headers.get('last-modified') ?? undefined,
      };
    } catch (cause) {
      const error = asStekError(cause);
      if (error.code === 'aborted') throw error;
      this.#copy = { ...known, error, failedAt: this.#now() };
    }
    return this.#copy;
  }

  #now(): number {
    return (this.#options.clock ?? systemClock).now();
  }
}

/** A page in HTML is a captive portal or a wrong link, never a programme: it must not pass for an empty one. */
async function feedOf({ status, headers, body }: Received, url: string): Promise<Feed> {
  const contentType = headers.get('content-type') ?? undefined;
  const about = { status };
  if (status !== 200) throw new StekError('invalid_response', `The file came with status ${status}.`, about);
  if (/^\s*<(!doctype|html)/i.test(new TextDecoder().decode(body.subarray(0, 512)))) {
    throw new StekError('invalid_response', 'It is a web page, not a programme.', about);
  }
  const feed = await readFeed(body, { url, ...(contentType && { contentType }) });
  if (feed.activities.length > 0 || feed.warnings.length === 0) return feed;
  const issues = feed.warnings
    .slice(0, 100)
    .map(({ path, code, detail }) => ({ pointer: path, code, message: detail }));
  throw new StekError('invalid_response', 'Nothing in it could be read as a programme.', { ...about, issues });
}
