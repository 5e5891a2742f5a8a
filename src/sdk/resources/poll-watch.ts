import type { PollResults } from '../../schema/poll-results.ts';
import type { Poll } from '../../schema/poll.ts';
import type { CallOptions } from '../call.ts';
import { systemClock, type Clock } from '../clock.ts';
import { asStekError, type StekError } from '../errors.ts';
import type { Reader } from '../reader.ts';
import { readPoll, readResults } from './poll-reads.ts';

/** A poll at one moment. */
export interface PollWatch {
  readonly poll: Poll;
  /** What came of it, as far as everybody may see it by then. */
  readonly results?: PollResults | undefined;
  /** Whether the source did not answer the last time, and this is what it said before. */
  readonly stale: boolean;
}

/** Options of `watch`. */
export interface PollWatchOptions extends CallOptions {
  /** Ends it; the loop is then over, without an error. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds between two looks, at least 5,000. After failures it takes longer, up to five minutes.
   *
   * @default 30_000
   */
  readonly every?: number | undefined;
  /**
   * The time to go by.
   *
   * @default the device's
   */
  readonly clock?: Clock | undefined;
}

const SHORTEST = 5000;
const LONGEST_BACKOFF = 300_000;
/** Nobody waits for longer, and a timer could not (2^31 milliseconds). */
const LONGEST = 86_400_000;

/** What no later look can mend, when it comes before anything was seen. */
const HOPELESS: readonly string[] = ['not_found', 'gone', 'unsupported', 'invalid_request'];

/** States in which there are never results. */
const WITHOUT_RESULTS: readonly string[] = ['draft', 'cancelled'];
/** How a source says that there are no results: not for anybody yet, or none. */
const NO_RESULTS: readonly string[] = ['forbidden', 'not_found', 'unsupported'];

/** One look at the source. */
interface Look {
  readonly seen?: PollWatch | undefined;
  readonly error?: StekError | undefined;
}

/**
 * Looks at a poll again and again, and gives it each time that something has changed.
 *
 * @throws StekError from the first look, when the source says that it has no such poll
 */
export function watchPoll(
  reader: Reader,
  id: string,
  options: PollWatchOptions = {},
): { next(): Promise<IteratorResult<PollWatch>>; return(): Promise<IteratorResult<PollWatch>> } {
  const ending = new AbortController();
  const end = () => ending.abort();
  options.signal?.addEventListener('abort', end, { signal: ending.signal });
  if (options.signal?.aborted) end();
  const changes = changesOf(new PollLooks(reader, id, { ...options, signal: ending.signal }), options, ending);
  return {
    next: () => changes.next(),
    // A generator that waits would not hear of it before its wait is over.
    return: () => {
      end();
      return changes.return(undefined);
    },
  };
}

async function* changesOf(
  looks: PollLooks,
  { every = 30_000, clock = systemClock }: PollWatchOptions,
  ending: AbortController,
): AsyncGenerator<PollWatch, undefined> {
  const { signal } = ending;
  // Also what is no number.
  const pace = every >= SHORTEST ? Math.min(every, LONGEST) : SHORTEST;
  let shown = '';
  let failures = 0;
  try {
    for (;;) {
      await pageIsSeen(signal);
      if (signal.aborted) return;
      const { seen, error } = await looks.next();
      if (signal.aborted) return;
      if (error && !shown && HOPELESS.includes(error.code)) throw error;
      const text = seen ? JSON.stringify(seen) : shown;
      if (seen && text !== shown) yield seen;
      shown = text;
      failures = error || seen?.stale ? failures + 1 : 0;
      const backoff = failures && Math.max(pace, Math.min(pace * 2 ** failures, LONGEST_BACKOFF));
      await pause(clock, Math.max(pace, backoff, Math.min(error?.retryAfter ?? 0, LONGEST)), signal);
    }
  } finally {
    ending.abort();
  }
}

/** Looks that know what the look before saw. */
class PollLooks {
  readonly #reader: Reader;
  readonly #id: string;
  readonly #options: CallOptions;
  #last: PollWatch | undefined;

  constructor(reader: Reader, id: string, { signal, timeout, retry }: CallOptions) {
    this.#reader = reader;
    this.#id = id;
    this.#options = { signal, timeout, retry };
  }

  /** Never rejects. */
  async next(): Promise<Look> {
    try {
      const { data: poll, response } = await readPoll(this.#reader, this.#id, this.#options, { fresh: true });
      const counted = await this.#results(poll);
      this.#last = { poll, ...counted, stale: response.stale || counted.stale };
      return { seen: this.#last };
    } catch (cause) {
      this.#last &&= { ...this.#last, stale: true };
      return { seen: this.#last, error: asStekError(cause) };
    }
  }

  async #results(poll: Poll): Promise<Omit<PollWatch, 'poll'>> {
    const isHidden = poll.state === 'open' && poll.showResults === 'after_close';
    if (isHidden || WITHOUT_RESULTS.includes(poll.state)) return { stale: false };
    try {
      const { data: results, response } = await readResults(this.#reader, this.#id, this.#options, { fresh: true });
      return { results, stale: response.stale };
    } catch (cause) {
      if (NO_RESULTS.includes(asStekError(cause).code)) return { stale: false };
      const { results } = this.#last ?? {};
      return { ...(results && { results }), stale: true };
    }
  }
}

/** Waits so long, but no longer than until the page is seen again or the device is online again, or it is over. */
async function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  const waking = wakingOf(signal);
  await clock.sleep(milliseconds, waking.signal);
  waking.abort();
}

/** Resolves when somebody can see the page, at once where there is none; or when it is over. */
async function pageIsSeen(signal: AbortSignal): Promise<void> {
  while (around.document?.hidden && !signal.aborted) {
    const waking = wakingOf(signal).signal;
    await new Promise(resolve => waking.addEventListener('abort', resolve));
  }
}

/** Aborts when the page is seen again, the device is online again, or it is over; then it listens no more. */
function wakingOf(signal: AbortSignal): AbortController {
  const waking = new AbortController();
  const wake = () => waking.abort();
  const only = { signal: waking.signal };
  if (signal.aborted) wake();
  signal.addEventListener('abort', wake, only);
  around.addEventListener?.('online', wake, only);
  around.document?.addEventListener('visibilitychange', () => around.document?.hidden || wake(), only);
  return waking;
}

/** The page around us, where there is one. */
const around = globalThis as {
  document?: Pick<EventTarget, 'addEventListener'> & { readonly hidden: boolean };
  addEventListener?: EventTarget['addEventListener'];
};
