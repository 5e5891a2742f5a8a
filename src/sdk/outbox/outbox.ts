import type { SignUpReceipt, SignUpRequest } from '../../schema/sign-up.ts';
import type { StekClient } from '../client.ts';
import { StekError, aborted } from '../errors.ts';
import { randomId } from '../random-id.ts';
import type { Round } from './deliver.ts';
import { decrypt, encrypt } from './device-key.ts';
import type { OutboxEntry, StoredEntry } from './entry.ts';
import type { Sealing } from './sealing.ts';
import { LONGEST_LIFE, LONGEST_WAIT, SHORTEST_WAIT } from './patience.ts';
import { Shelf } from './shelf.ts';
import { inTurn } from './turn.ts';

const MOST_ENTRIES = 200;

/** What an outbox may be told. */
export interface OutboxOptions {
  /** Thumbprints (RFC 7638) of the only keys of the server that may be sealed to. @default any key the server publishes */
  readonly keyPins?: readonly string[] | undefined;
}

/** Options of `submit`. */
export interface SubmitOptions {
  /** Stops waiting for the answer; what is kept by then is sent all the same. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait for the answer before it counts as waiting. @default 20_000 */
  readonly patience?: number | undefined;
}

/** What became of a submission: the answer, or its place in the line. */
export type Submitted =
  | { readonly state: 'sent'; readonly id: string; readonly receipt: SignUpReceipt }
  | {
      readonly state: 'queued';
      readonly id: string;
      /** Whether it outlives this tab. When not, say so: the tab must stay open. */
      readonly durable: boolean;
    };

interface Tried {
  /** Milliseconds since 1970 when it was asked for. */
  readonly at: number;
  /** Also what is not due yet. */
  readonly all: boolean;
}

/**
 * Keeps what a person sends until it has arrived, once, however bad the connection is. It lies on the device as ciphertext that
 * only the server can open, and is sent when the page opens, when the browser is online or seen again, and after 5 seconds, 30
 * seconds, 2 minutes, 10 minutes and then every hour. A receipt with its follow-up code is kept (for this browser's eyes only)
 * until the page says with `remove` that the person has seen it. Nothing is stored before the first submission.
 */
export class Outbox {
  readonly #client: StekClient;
  readonly #options: OutboxOptions;
  readonly #shelf = new Shelf();
  readonly #listeners = new Set<(entries: readonly OutboxEntry[]) => void>();
  readonly #errors = new Map<string, StekError>();
  readonly #channel: BroadcastChannel;
  readonly #closing = new AbortController();
  #sealing: Promise<Sealing> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: StekClient, options: OutboxOptions = {}) {
    this.#client = client;
    this.#options = options;
    this.#channel = new BroadcastChannel('stek-outbox');
    this.#channel.onmessage = () => void this.#tell();
    // Node would wait for it for ever.
    (this.#channel as { unref?: () => void }).unref?.();
    const { signal } = this.#closing;
    const awake = () => void this.flush();
    globalThis.addEventListener?.('online', awake, { signal });
    globalThis.addEventListener?.('pageshow', awake, { signal });
    globalThis.document?.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && awake(), {
      signal,
    });
    awake();
  }

  /**
   * Gets ready while someone fills in a form, so that a connection that breaks then does no harm: the server's key, the proof of
   * work, and the parts of the program that seal. Rejects only with `insecure_context`: then offer a phone number or paper.
   */
  async prepare(): Promise<void> {
    const outcomes = await Promise.allSettled([
      this.#openSealing().then(sealing => sealing.keys()),
      this.#client.signups.prepare(),
    ]);
    for (const outcome of outcomes) {
      const error: unknown = outcome.status === 'rejected' ? outcome.reason : undefined;
      if (StekError.is(error) && error.code === 'insecure_context') throw error;
    }
  }

  /**
   * Seals, keeps and sends a sign-up. It is kept before it is sent, so that nothing is lost when the tab closes half-way.
   *
   * @throws StekError when it can never be sent (wrong, full, past …) or cannot be kept (`outbox_full`; no key of the server
   *   yet): then nothing of it is on the device, and the form still has it
   */
  async submit(request: SignUpRequest, { signal, patience = 20_000 }: SubmitOptions = {}): Promise<Submitted> {
    if (signal?.aborted) throw aborted(signal);
    const sealed = await (await this.#openSealing()).seal(request, signal);
    const about = await encrypt(await this.#shelf.deviceKey(), { occurrence: request.occurrence });
    if ((await this.#mine()).length >= MOST_ENTRIES) {
      throw new StekError('outbox_full', `No more than ${MOST_ENTRIES} submissions can wait on one device.`);
    }
    const { tenant = '' } = this.#client;
    const id = randomId();
    const now = Date.now();
    await this.#shelf.add({ v: 1, id, tenant, state: 'queued', createdAt: now, sealed, about, attempts: 0 });
    this.#changed();
    return this.#outcome(id, now + patience, signal);
  }

  /** What waits, is being sent, was sent and not yet seen, or failed; the oldest first. */
  async list(): Promise<readonly OutboxEntry[]> {
    const entries = await this.#mine();
    if (entries.length === 0) return [];
    const key = await this.#shelf.deviceKey();
    return Promise.all(entries.map(entry => shown(entry, key)));
  }

  /** Tells of every change, also one that another tab made. Gives back how to stop that. */
  subscribe(listener: (entries: readonly OutboxEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tries now to send everything that waits. Resolves when that is done or has failed; never rejects. */
  flush(): Promise<void> {
    return this.#send({ at: Date.now(), all: true }).then(() => undefined);
  }

  /** Takes an entry away: the person has seen its receipt or why it failed, or does not want it sent any more. */
  async remove(id: string): Promise<void> {
    const entry = await this.#entry(id);
    if (!entry) return;
    await this.#shelf.remove(entry);
    this.#changed();
  }

  /** Stops looking after it in this tab. What is kept stays. */
  close(): void {
    this.#closing.abort();
    clearTimeout(this.#timer);
    this.#channel.close();
    this.#listeners.clear();
  }

  /** Sends in this tab, or sees another tab do it, until there is an answer or patience is at its end. */
  async #outcome(id: string, until: number, signal?: AbortSignal): Promise<Submitted> {
    let tried = false;
    void this.#send({ at: Date.now(), all: true }).then(wasOurTurn => (tried = wasOurTurn));
    for (;;) {
      const wasTried = tried;
      const entry = await this.#entry(id);
      if (!entry) throw new StekError('aborted', 'It was taken out of the outbox.');
      const { receipt } = entry.state === 'sent' ? await shown(entry, await this.#shelf.deviceKey()) : {};
      if (receipt) return { state: 'sent', id, receipt };
      if (entry.state === 'failed') {
        await this.remove(id);
        const { code, status } = entry.failure ?? {};
        throw this.#errors.get(id) ?? new StekError('invalid_request', `It was refused: ${code}.`, { status });
      }
      const isOver = entry.state === 'queued' && (wasTried || entry.attempts > 0);
      if (isOver || signal?.aborted || Date.now() > until) return { state: 'queued', id, durable: !entry.volatile };
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  /** @returns false when it is another tab's turn */
  async #send(tried: Tried): Promise<boolean> {
    let wasOurTurn = false;
    try {
      wasOurTurn = await inTurn(this.#shelf, async renew => {
        const done = new Set<string>();
        for (;;) {
          const entry = (await this.#mine()).find(found => !done.has(found.id) && isDue(found, tried));
          if (!entry || this.#closing.signal.aborted || !(await renew())) return;
          done.add(entry.id);
          // Loaded with the first attempt: sending needs a connection anyway.
          const { deliver } = await import('./deliver.ts');
          if (!(await deliver(entry, this.#round))) return;
        }
      });
    } catch {
      // The browser took the database away in the middle: what was not written as sent is sent again under the same name.
    }
    await this.#plan();
    return wasOurTurn;
  }

  /** Looks again when the next one is due. */
  async #plan(): Promise<void> {
    clearTimeout(this.#timer);
    const waiting = (await this.#mine()).filter(({ state }) => state === 'queued' || state === 'sending');
    if (waiting.length === 0 || this.#closing.signal.aborted) return;
    const wait = Math.min(...waiting.map(({ nextAt = 0 }) => nextAt)) - Date.now();
    const delay = Math.min(Math.max(wait, SHORTEST_WAIT), LONGEST_WAIT);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send({ at: Date.now(), all: false }), delay);
    (this.#timer as { unref?: () => void }).unref?.();
  }

  async #mine(): Promise<StoredEntry[]> {
    return (await this.#shelf.all()).filter(({ tenant }) => tenant === (this.#client.tenant ?? ''));
  }

  async #entry(id: string): Promise<StoredEntry | undefined> {
    return (await this.#mine()).find(entry => entry.id === id);
  }

  get #round(): Round {
    const update = async (entry: StoredEntry, changes?: Partial<StoredEntry>) => {
      await (changes ? this.#shelf.update(entry, changes) : this.#shelf.remove(entry));
      this.#changed();
    };
    return { client: this.#client, shelf: this.#shelf, errors: this.#errors, signal: this.#closing.signal, update };
  }

  #changed(): void {
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is of this site only
    if (!this.#closing.signal.aborted) this.#channel.postMessage('changed');
    void this.#tell();
  }

  async #tell(): Promise<void> {
    if (this.#listeners.size === 0) return;
    const entries = await this.list();
    for (const listener of this.#listeners) listener(entries);
  }

  /** The parts of the program that check and seal. */
  #openSealing(): Promise<Sealing> {
    this.#sealing ??= import('./sealing.ts').then(({ Sealing }) => new Sealing(this.#client, this.#options.keyPins));
    return this.#sealing.catch((cause: unknown) => {
      this.#sealing = undefined;
      throw new StekError('network', 'The program is not complete.', { cause, retryable: true });
    });
  }
}

/** Due for an attempt, or so old that it is to be looked at. One that was being sent when its tab closed is due as well. */
function isDue({ state, triedAt = -Infinity, nextAt = 0, sentAt = 0 }: StoredEntry, { at, all }: Tried): boolean {
  const now = Date.now();
  if (state === 'sent') return now - sentAt > LONGEST_LIFE;
  if (state === 'failed') return false;
  // A time in the future was written before the clock was set back.
  if (all) return triedAt < at || triedAt > now;
  return nextAt <= now || nextAt > now + LONGEST_WAIT;
}

async function shown(entry: StoredEntry, key: CryptoKey): Promise<OutboxEntry> {
  const about = ((await decrypt(key, entry.about)) ?? {}) as { occurrence?: string; receipt?: SignUpReceipt };
  const { id, state, createdAt, failure, volatile = false } = entry;
  const { occurrence, receipt } = about;
  return { id, state, createdAt: new Date(createdAt).toISOString(), occurrence, receipt, failure, durable: !volatile };
}
