import type { AnyReceipt } from '../../schema/submission.ts';
import type { StekClient } from '../client.ts';
import { StekError, aborted } from '../errors.ts';
import { randomId } from '../random-id.ts';
import type { AnyAnswer, ClientKind } from '../submissions/kind.ts';
import type { DeliveryContext } from './deliver.ts';
import { createdAt, type EntryContent, type OutboxEntry, type StoredEntry } from './entry.ts';
import { EntryStore } from './entry-store.ts';
import { Listeners } from './listeners.ts';
import type { KeyStore, Sealing } from './sealing.ts';
import { isToBeWiped, wipeOverdue } from './overdue.ts';
import { ServerTime } from './server-time.ts';
import { withTabLock } from './tab-lock.ts';
import { LONGEST_WAIT, SHORTEST_WAIT } from './timings.ts';

/** What an outbox may be told. */
export interface OutboxOptions {
  /** Thumbprints (RFC 7638) of the only keys of the server that may be sealed to. @default any key the server publishes */
  readonly keyPins?: readonly string[] | undefined;
  /** How many submissions may wait, such as on a tablet that is passed round for an afternoon. @default 200 */
  readonly maxEntries?: number | undefined;
  /** Where the public keys of the server are kept for a page that is loaded anew without a connection. @default nowhere */
  readonly keyStore?: KeyStore | undefined;
}

/** What somebody wants to know of what waits. */
export interface WatchOptions {
  /**
   * Whether to tell `about` and `receipt`, which have to be decrypted for that. Without them a page that counts thousands stays quick, and it
   * is told some times a second at most. @default true
   */
  readonly content?: boolean | undefined;
}

/** Options of `submit`. */
export interface SubmitOptions {
  /** Stops waiting for the answer; what is kept by then is sent all the same. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait for the answer before it counts as waiting. @default 20_000 */
  readonly timeout?: number | undefined;
}

/** What became of a submission: the answer, or its place in the line. */
export type Submitted<R extends object = AnyReceipt> =
  | { readonly state: 'sent'; readonly id: string; readonly receipt: R }
  | {
      readonly state: 'queued';
      readonly id: string;
      /** Whether it outlives this tab. When not, say so: the tab must stay open. */
      readonly durable: boolean;
    };

interface FlushRequest {
  /** Milliseconds since 1970 when it was asked for. */
  at: number;
  /** Also what is not due yet. */
  all: boolean;
  /** What fails now waits as short as after its first attempt. */
  afresh?: boolean;
}

/**
 * Keeps what a person sends until it has arrived, once, however bad the connection is and whatever a portal, a firewall or a proxy
 * answers in place of the server: only a refusal in the words of the contract (RFC 9457) ends it. It lies on the device as ciphertext that
 * only the server can open, and is sent when the page opens, when the browser is online or seen again, and after 5 seconds, 30
 * seconds, 2 minutes, 10 minutes and then every hour, beginning with 5 seconds again once the browser is online. A receipt with its follow-up code is kept (for this browser's eyes only)
 * until the page says with `remove` that the person has seen it, and what has no code is forgotten as soon as it is delivered; what
 * failed stays until they `retry` or `remove` it. Nothing is stored before the first submission.
 */
export class Outbox {
  readonly #client: StekClient;
  readonly #options: OutboxOptions;
  readonly #time = new ServerTime();
  readonly #store = new EntryStore(() => this.#arrived());
  readonly #listeners = new Listeners(async hasContent => this.#shown(await this.#store.known(), hasContent));
  readonly #errors = new Map<string, StekError>();
  readonly #own = new Map<string, AnyReceipt | undefined>();
  readonly #channel: BroadcastChannel;
  readonly #closing = new AbortController();
  #sealing: Promise<Sealing> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is asked for while this tab waits for the lock. */
  #next: { readonly request: FlushRequest; readonly done: Promise<void> } | undefined;

  constructor(client: StekClient, options: OutboxOptions = {}) {
    this.#client = client;
    this.#options = options;
    this.#channel = new BroadcastChannel('stek-outbox');
    this.#channel.onmessage = () => void this.#listeners.tell();
    // Node would wait for it for ever.
    (this.#channel as { unref?: () => void }).unref?.();
    const { signal } = this.#closing;
    const awake = () => void this.flush();
    // A browser says so as soon as there is a network, which can be before anything gets through: who was away for hours waits no hour more.
    const online = () => void this.#send({ at: Date.now(), all: true, afresh: true });
    globalThis.addEventListener?.('online', online, { signal });
    globalThis.addEventListener?.('pageshow', awake, { signal });
    globalThis.document?.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && awake(), {
      signal,
    });
    awake();
  }

  /**
   * Gets ready while someone fills in a form, so that a connection that breaks then does no harm: the server's key, the proof of
   * work, and the parts of the program that check, seal and send this kind. Rejects only with `insecure_context`: then offer a phone number
   * or paper.
   */
  async prepare(kind: { rules(): Promise<unknown> }): Promise<void> {
    const outcomes = await Promise.allSettled([
      this.#openSealing().then(sealing => sealing.keys()),
      this.#client.submissions.prepare(),
      kind.rules(),
      // A browser does not ask again for a part that did not come when it was first needed: without it nothing would go in this page.
      import('./deliver.ts'),
    ]);
    for (const outcome of outcomes) {
      const error: unknown = outcome.status === 'rejected' ? outcome.reason : undefined;
      if (StekError.is(error) && error.code === 'insecure_context') throw error;
    }
  }

  /**
   * Seals, keeps and sends something. It is kept before it is sent, so that nothing is lost when the tab closes half-way.
   *
   * @throws StekError when it can never be sent (wrong, full, past …) or cannot be kept (`outbox_full`; no key of the server
   *   yet): then nothing of it is on the device, and the form still has it. With `invalid_response` it was taken, but the receipt
   *   lacks what its kind asks: it stays in the list, with its code
   */
  async submit<Q extends object, R extends AnyAnswer>(
    kind: ClientKind<Q, R>,
    request: Q,
    { signal, timeout = 20_000 }: SubmitOptions = {},
  ): Promise<Submitted<R>> {
    if (signal?.aborted) throw aborted(signal);
    const sealed = await (await this.#openSealing()).seal(kind, request, signal);
    const { maxEntries = 200 } = this.#options;
    if ((await this.#known()).length >= maxEntries)
      throw new StekError('outbox_full', `No more than ${maxEntries} can wait on one device.`);
    const { tenant = '' } = this.#client;
    const id = randomId();
    const birth = this.#birth;
    const awaitedUntil = birth.createdAt + timeout;
    const { keepFor } = kind;
    const waiting = { tenant, state: 'queued', ...birth, keepFor, awaitedUntil, attempts: 0 } as const;
    const entry: StoredEntry = { v: 4, ...sealed, id, ...waiting };
    await this.#store.add(entry, { about: { ...kind.about(request) } });
    void this.#changed();
    const outcome = await this.#outcome(entry, awaitedUntil, signal);
    if (outcome.state === 'queued') return outcome;
    const { value: receipt } = (await kind.rules()).readReceipt(outcome.receipt);
    if (!receipt) throw new StekError('invalid_response', 'It was taken, but its receipt is not whole.');
    return { ...outcome, receipt };
  }

  /**
   * What waits, is being sent, was sent and not yet seen, or failed; the oldest first. Takes as long as the device needs to say:
   * until then it is not known that nothing waits. Never rejects.
   */
  async list({ content = true }: WatchOptions = {}): Promise<readonly OutboxEntry[]> {
    return this.#shown(await this.#store.all(), content);
  }

  /** Tells of every change, also one that another tab made, as far as it is known by then. Gives back how to stop that. */
  subscribe(listener: (entries: readonly OutboxEntry[]) => void, { content = true }: WatchOptions = {}): () => void {
    return this.#listeners.add(listener, content);
  }

  /** Whether what is handed in now outlives this tab: not in a private window, a sandboxed frame or on a full disk. Never rejects. */
  canKeep(): Promise<boolean> {
    return this.#store.canKeep();
  }

  /** Tries now to send everything that waits. Resolves when that is done or has failed; never rejects. */
  flush(): Promise<void> {
    return this.#send({ at: Date.now(), all: true });
  }

  /** Takes an entry away: the person has seen its receipt or why it failed, or does not want it sent any more. */
  async remove(id: string): Promise<void> {
    const entry = await this.#entry(id);
    if (!entry) return;
    await this.#store.remove(entry);
    void this.#changed();
  }

  /** Puts an entry that failed in the line once more, because the person asks for it, and tries now. Never rejects. */
  async retry(id: string): Promise<void> {
    const entry = await this.#entry(id);
    if (!entry || !mayRetry(entry)) return;
    // A server gives the same answer to the same name. One that only waited too long may have arrived: it keeps its name.
    const idempotencyKey = entry.failure?.code === 'expired' ? entry.idempotencyKey : randomId();
    const afresh = { triedAt: undefined, nextAt: undefined, awaitedUntil: 0, failure: undefined, attempts: 0 };
    // What may lie here for a while only lies no longer because it is tried again.
    const birth = entry.keepFor === undefined && this.#birth;
    const changes = { ...birth, ...afresh, idempotencyKey, state: 'queued' } as const;
    await this.#store.update(entry, changes, undefined, true);
    void this.#changed();
    await this.flush();
  }

  /** Stops looking after it in this tab. What is kept stays. */
  close(): void {
    this.#closing.abort();
    clearTimeout(this.#timer);
    this.#channel.close();
    this.#listeners.clear();
  }

  /** Sends in this tab, or sees another tab do it, until there is an answer or the time is over. */
  async #outcome({ id, hasCode = true }: StoredEntry, until: number, signal?: AbortSignal): Promise<Submitted> {
    let wasTried = false;
    this.#own.set(id, undefined);
    void this.flush().then(() => (wasTried = true));
    for (;;) {
      const isLastLook = wasTried;
      const entry = await this.#entry(id);
      const { receipt = this.#own.get(id) } = entry?.state === 'sent' ? await this.#store.content(entry) : {};
      if (receipt && !hasCode) await this.remove(id);
      if (receipt) return { state: 'sent', id, receipt };
      if (entry?.state === 'failed') {
        await this.remove(id);
        const { code, status } = entry.failure ?? {};
        throw this.#errors.get(id) ?? new StekError('invalid_request', `It was refused: ${code}.`, { status });
      }
      if (!entry && hasCode) throw new StekError('aborted', 'It was taken out of the outbox.');
      // Another tab may have sent and forgotten what has no code: whoever is told that it failed would send it twice.
      const isOver = !entry || (entry.state === 'queued' && (isLastLook || entry.attempts > 0));
      if (isOver || signal?.aborted || Date.now() > until) return { state: 'queued', id, durable: !entry?.volatile };
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  /** Sends when it is this tab's turn. Who asks while it waits for that is served with the same turn. */
  #send(request: FlushRequest): Promise<void> {
    if (this.#next) {
      this.#next.request.at = request.at;
      this.#next.request.all ||= request.all;
      this.#next.request.afresh ||= request.afresh ?? false;
      return this.#next.done;
    }
    const done = this.#sendInTurn(request);
    this.#next = { request, done };
    return done;
  }

  async #sendInTurn(request: FlushRequest): Promise<void> {
    const { signal } = this.#closing;
    try {
      await withTabLock(
        this.#store,
        async renew => {
          this.#next = undefined;
          await wipeOverdue(await this.#store.known(), this.#delivery);
          const done = new Set<string>();
          let line: StoredEntry[] = [];
          for (;;) {
            // All of them are read when the line has come to its end, and not for each: thousands can wait on a tablet.
            if (line.length === 0)
              line = (await this.#known()).filter(found => !done.has(found.id) && isDue(found, request));
            const next = line.shift();
            if (!next || signal.aborted || !(await renew())) return;
            done.add(next.id);
            // It may have gone, or been taken away, since it was read.
            const entry = await this.#store.current(next);
            if (!entry || !isDue(entry, request)) continue;
            // Loaded with the first attempt at the latest: sending needs a connection anyway.
            const { deliver } = await import('./deliver.ts');
            if (!(await deliver(request.afresh ? { ...entry, attempts: 0 } : entry, this.#delivery))) return;
          }
        },
        signal,
      );
    } catch {
      // Closed while it waited, or the program is not complete: what was not sent is sent the next time.
    }
    if (this.#next?.request === request) this.#next = undefined;
    await this.#plan();
  }

  /** Looks again when the next one is due. */
  async #plan(): Promise<void> {
    clearTimeout(this.#timer);
    const times = (await this.#known()).flatMap(nextLook);
    if (times.length === 0 || this.#closing.signal.aborted) return;
    const wait = Math.min(...times) - Date.now();
    const delay = Math.min(Math.max(wait, SHORTEST_WAIT), LONGEST_WAIT);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send({ at: Date.now(), all: false }), delay);
    (this.#timer as { unref?: () => void }).unref?.();
  }

  async #known(): Promise<StoredEntry[]> {
    return this.#mine(await this.#store.known());
  }

  #mine(entries: readonly StoredEntry[]): StoredEntry[] {
    return entries.filter(({ tenant = this.#client.tenant }) => (tenant ?? '') === (this.#client.tenant ?? ''));
  }

  async #entry(id: string): Promise<StoredEntry | undefined> {
    return (await this.#known()).find(entry => entry.id === id);
  }

  get #birth(): Pick<StoredEntry, 'createdAt' | 'createdAtServer'> {
    const { device, server } = this.#time.moment();
    return { createdAt: device, createdAtServer: server };
  }

  get #delivery(): DeliveryContext {
    const update: DeliveryContext['update'] = async (entry, changes, content) => {
      await (changes ? this.#store.update(entry, changes, content) : this.#store.remove(entry));
      await this.#changed();
    };
    const { signal } = this.#closing;
    return {
      client: this.#client,
      store: this.#store,
      time: this.#time,
      errors: this.#errors,
      own: this.#own,
      signal,
      update,
    };
  }

  /** A database that was slow has opened: what lies in it counts from now on. */
  #arrived(): void {
    void this.#listeners.tell();
    void this.flush();
  }

  /** Resolves when those who listen in this tab were told. */
  #changed(): Promise<void> {
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is of this site only
    if (!this.#closing.signal.aborted) this.#channel.postMessage('changed');
    return this.#listeners.tell();
  }

  #shown(entries: readonly StoredEntry[], hasContent: boolean): Promise<OutboxEntry[]> {
    return Promise.all(
      this.#mine(entries).map(async entry => {
        const { about = {}, receipt }: EntryContent = hasContent ? await this.#store.content(entry) : {};
        const { id, kind, state, failure, volatile = false } = entry;
        const { device, server = device } = createdAt(entry);
        const what = { id, kind, state, createdAt: new Date(server).toISOString(), about, receipt, failure };
        return { ...what, retryable: mayRetry(entry), durable: !volatile };
      }),
    );
  }

  /** The parts of the program that check and seal. */
  #openSealing(): Promise<Sealing> {
    this.#sealing ??= import('./sealing.ts').then(
      ({ Sealing }) => new Sealing(this.#client, this.#time, this.#options),
    );
    return this.#sealing.catch((cause: unknown) => {
      this.#sealing = undefined;
      throw new StekError('network', 'The program is not complete.', { cause, retryable: true });
    });
  }
}

/** Due for an attempt, or to be looked at whether it may go. One that was being sent when its tab closed is due as well. */
function isDue({ state, triedAt = -Infinity, nextAt = 0 }: StoredEntry, { at, all }: FlushRequest): boolean {
  const now = Date.now();
  if (state === 'sent' || state === 'failed') return state === 'sent';
  // A time in the future was written before the clock was set back.
  if (all) return triedAt <= at || triedAt > now;
  return nextAt <= now || nextAt > now + LONGEST_WAIT;
}

/** When an entry is looked at again, whatever else happens; never when somebody has to ask for it. */
function nextLook(entry: StoredEntry): number[] {
  const { state, hasCode, nextAt = 0 } = entry;
  if (state === 'failed') return isToBeWiped(entry) ? [Date.now() + LONGEST_WAIT] : [];
  return state !== 'sent' || hasCode === false ? [nextAt] : [];
}

const mayRetry = ({ state, sealed }: StoredEntry): boolean => state === 'failed' && sealed !== undefined;
