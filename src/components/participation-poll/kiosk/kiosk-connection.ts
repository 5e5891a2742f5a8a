import { isOffline, lookForInternet } from '../../../foundation/internet.ts';
import { pollStateAt } from '../../../domain/poll.ts';
import type { Poll } from '../../../schema/poll.ts';
import type { StekClient } from '../../../sdk/client.ts';
import { systemClock, type Clock } from '../../../sdk/clock.ts';
import { KioskOutbox } from './kiosk-outbox.ts';
import {
  endOf,
  forgetSession,
  isWithin,
  keepSession,
  keptSession,
  sessionInAddress,
  type KioskSession,
} from './kiosk-session.ts';
import { endOffline, readyForOffline } from './offline-page.ts';

/** What a tablet needs to find its poll. */
export interface KioskConnectionOptions {
  /** A client that the page made, with the key of the tablet. */
  client: () => StekClient | undefined;
  /** Address of the municipality on a server. */
  api: () => string | undefined;
  /** The key, where the page gives it. */
  key: () => string | undefined;
  /** Id of the poll, where the page names one. */
  pollId: () => string;
  clock: () => Clock | undefined;
  /** Address of the program that opens the page without internet. */
  worker: () => string | undefined;
}

/** Milliseconds that a tablet's clock may be wrong: the server's word can lie in a cache for some minutes. */
const CLOCK_TOLERANCE = 600_000;
/** Milliseconds between two looks whether the poll is still as it was. */
const LOOK_AGAIN = 60_000;
/** The longest that a timer is set for: those of more than 24 days go off at once. */
const LONGEST_SLEEP = 86_400_000;

/** What a tablet works with: its key and hours, the poll as last read, and what it has to hand over. */
export class KioskConnection {
  readonly #options: KioskConnectionOptions;
  readonly #changed: () => void;
  #session: KioskSession | undefined;
  #client: StekClient | undefined;
  /** Address and key of the client that was made here. */
  #madeFor = '';
  #closing = new AbortController();
  /** What comes while somebody answers waits until they have done. */
  #newer: Poll | undefined;
  poll: Poll | undefined;
  outbox: KioskOutbox | undefined;
  /** Whether the poll could not be read. */
  hasFailed = false;
  /** Whether that was for want of internet. */
  isOffline = false;
  /** Whether somebody answers: the questions then stay as they are. */
  isBusy = false;

  /** @param changed called when anybody would see a difference */
  constructor(options: KioskConnectionOptions, changed: () => void) {
    this.#options = options;
    this.#changed = changed;
  }

  get session(): KioskSession | undefined {
    return this.#session;
  }

  /** Begins with the key that the page gives, that of the address, or the one that the tablet had before it was loaded anew. */
  async open(): Promise<void> {
    this.close();
    this.#closing = new AbortController();
    const kept = keptSession();
    const own = this.#options.key();
    const given = sessionInAddress() ?? (own ? { key: own } : kept);
    if (!given && !this.#options.client()) return this.#lackKey();
    // What was kept for another key is not for this one.
    this.#session = { ...(kept?.key === given?.key && kept), ...given, key: given?.key ?? '' };
    const id = this.#pollId;
    this.poll = !id || this.#session.poll?.id === id ? this.#session.poll : undefined;
    this.#keep();
    this.#changed();
    const { signal } = this.#closing;
    await this.load();
    if (signal.aborted) return;
    void this.#wakeAtHours(signal);
    void this.#follow(signal);
  }

  /** Who set the tablet up reads why in the console. */
  #lackKey(): void {
    this.#changed();
    void import('../attribute-warnings.ts').then(
      ({ warnAboutNoKey }) => warnAboutNoKey(),
      () => undefined,
    );
  }

  /** Stops looking after it. What waits stays on the device. */
  close(): void {
    this.#closing.abort();
    this.outbox?.close();
    this.outbox = undefined;
  }

  /** Reads the poll, and gets ready to go on without internet. Never rejects. */
  async load(): Promise<void> {
    const { signal } = this.#closing;
    try {
      this.hasFailed = false;
      const client = this.#options.client() ?? (await this.#makeClient());
      if (signal.aborted) return;
      if (client !== this.#client) this.outbox?.close();
      if (client !== this.#client || !this.outbox) this.outbox = this.#openOutbox(client);
      this.#client = client;
      await this.#read(signal);
      if (signal.aborted) return;
      void this.outbox.prepare().then(() => readyForOffline(this.#options.worker()));
    } catch (error) {
      await lookForInternet(error);
      // Without internet a tablet goes on with the poll it has.
      this.isOffline = isOffline(error);
      this.hasFailed = true;
    }
    this.#changed();
  }

  /** The next person begins with the poll as it now is. */
  settle(): void {
    this.isBusy = false;
    if (this.#newer) this.poll = this.#newer;
    this.#newer = undefined;
  }

  #openOutbox(client: StekClient): KioskOutbox {
    const keyStore = {
      load: () => this.#session?.keys,
      save: (keys: KioskSession['keys']) => {
        this.#session = { ...this.#session!, keys };
        this.#keep();
      },
      now: () => this.now,
    };
    return new KioskOutbox(client, keyStore, () => this.#handedOver());
  }

  /** One client for each key: another one would send with a key that may be worth nothing any more. */
  async #makeClient(): Promise<StekClient> {
    const [api, apiKey] = [this.#options.api(), this.#session?.key];
    const madeFor = `${api} ${apiKey}`;
    if (this.#client && this.#madeFor === madeFor) return this.#client;
    const [{ clientFor }, { closeOutboxOf }] = await Promise.all([
      import('../../../foundation/client-for.ts'),
      import('../../../foundation/outbox-for.ts'),
    ]);
    if (this.#client && this.#madeFor) closeOutboxOf(this.#client);
    this.#madeFor = madeFor;
    return clientFor({ api, apiKey });
  }

  async #read(signal: AbortSignal): Promise<void> {
    const poll = await this.#find(this.#client!, signal);
    if (signal.aborted || !poll) return;
    if (this.isBusy) this.#newer = poll;
    else this.poll = poll;
    this.#session = { ...this.#session!, poll };
    this.#keep();
  }

  async #find(client: StekClient, signal: AbortSignal): Promise<Poll | undefined> {
    const id = this.#pollId;
    if (id) {
      const { data, response } = await client.polls.get(id, { signal }).withResponse();
      this.#setClock(response);
      return data;
    }
    const { data, response } = await client.polls.list({}, { signal }).withResponse();
    this.#setClock(response);
    const known = data.items.find(poll => poll.id === this.poll?.id);
    const isOpen = (poll: Poll) => poll.channels.includes('kiosk') && pollStateAt(poll, this.now) === 'open';
    return known ?? data.items.find(isOpen);
  }

  /** A tablet whose clock is wrong by hours would cast outside of its hours, and nothing of it would count. */
  #setClock({ date, stale }: { date?: number | undefined; stale: boolean }): void {
    if (date === undefined || stale) return;
    const skew = date - this.clock.now();
    this.#session = { ...this.#session!, skew: Math.abs(skew) > CLOCK_TOLERANCE ? skew : 0 };
  }

  /** Draws anew when its hours begin or end, or the poll closes. */
  async #wakeAtHours(signal: AbortSignal): Promise<void> {
    const ends = [this.#session?.from, this.#session?.until, this.poll?.closesAt].flatMap(at => at ?? []);
    for (const at of ends.map(end => Date.parse(end)).sort((a, b) => a - b)) {
      for (let wait = at - this.now; wait > 0 && !signal.aborted; wait = at - this.now)
        await this.clock.sleep(Math.min(wait, LONGEST_SLEEP), signal);
      if (signal.aborted) return;
      this.#handedOver();
    }
  }

  /** An editor may have closed the poll, called it off, or mended a word. */
  async #follow(signal: AbortSignal): Promise<void> {
    for (;;) {
      await this.clock.sleep(LOOK_AGAIN, signal);
      if (signal.aborted) return;
      if (this.#client && !this.#isOver) await this.#read(signal).then(this.#changed, () => undefined);
    }
  }

  /** Once its hours are over and everything is handed over, nothing is kept. */
  #handedOver(): void {
    if (this.#isOver && this.outbox?.waiting === 0) {
      forgetSession();
      void endOffline(this.#options.worker());
    }
    this.#changed();
  }

  #keep(): void {
    if (this.#session?.key && !this.#isOver) keepSession(this.#session);
  }

  get #pollId(): string {
    return this.#options.pollId() || (this.#session?.pollId ?? '');
  }

  get #isOver(): boolean {
    const end = this.#session && endOf(this.#session);
    return end !== undefined && this.now >= Date.parse(end);
  }

  /** Whether somebody can take part now. */
  get isReady(): boolean {
    const { poll, now } = this;
    if (!poll || !this.outbox || !this.#session) return false;
    return poll.channels.includes('kiosk') && pollStateAt(poll, now) === 'open' && isWithin(this.#session, now);
  }

  /** Epoch milliseconds, by the server's clock where that of the tablet is wrong. */
  get now(): number {
    return this.clock.now() + (this.#session?.skew ?? 0);
  }

  get clock(): Clock {
    return this.#options.clock() ?? systemClock;
  }
}
