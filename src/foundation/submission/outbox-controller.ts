import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StekClient } from '../../sdk/client.ts';
import type { OutboxEntry } from '../../sdk/outbox/entry.ts';
import type { Submitted } from '../../sdk/outbox/outbox.ts';
import type { AnyAnswer, ClientKind } from '../../sdk/submissions/kind.ts';
import { outboxFor, type ElementOutbox } from '../outbox-for.ts';

/** Something that waited was sent, or given up. */
export type OutboxNews = Pick<OutboxEntry, 'id' | 'state' | 'receipt'>;

/** What it needs of its element. */
export interface OutboxControllerOptions<Request extends object, R extends AnyAnswer> {
  /** The kind of submission that the element sends and shows; what else waits on the device is for another element. */
  kind: ClientKind<Request, R>;
  client: () => StekClient | undefined;
  /** Told while the page is open. */
  settled: (news: readonly OutboxNews[]) => void;
}

/** A device that answers within this many milliseconds is not worth a word. */
const WORTH_SAYING = 1000;

/** Sends through the outbox of the client, and knows what of one kind waits in it. */
export class OutboxController<Request extends object, R extends AnyAnswer> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: OutboxControllerOptions<Request, R>;
  #outbox: ElementOutbox | undefined;
  #openedFor: StekClient | undefined;
  #stop: (() => void) | undefined;
  #isSubmitting = false;
  /** Whether it was in use when the element was taken out of the page. */
  #wasOpen = false;
  /** How often the outbox has told: what was read before it last did is no longer true. */
  #timesTold = 0;
  /** The states that this page has taken note of, by id: what is different from them is news. */
  #noted: ReadonlyMap<string, OutboxEntry['state']> = new Map();
  /** Everything of this kind in the outbox, as last told. */
  entries: readonly OutboxEntry[] = [];
  /** Whether the device takes its time to say what waits: nobody is told meanwhile that nothing does. */
  isLooking = false;

  constructor(host: ReactiveControllerHost, options: OutboxControllerOptions<Request, R>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What is not sent yet. */
  get waiting(): readonly OutboxEntry[] {
    return this.#isSubmitting ? [] : this.entries.filter(({ state }) => state === 'queued' || state === 'sending');
  }

  /** What was sent and not yet seen, or cannot be sent. */
  get settled(): readonly OutboxEntry[] {
    return this.#isSubmitting ? [] : this.entries.filter(({ state }) => state === 'sent' || state === 'failed');
  }

  /** Has what sending needs ready, while someone fills in the form. Never rejects: what is missing shows when it is sent. */
  async prepare(): Promise<void> {
    await this.open()
      .then(outbox => outbox.prepare(this.#options.kind))
      .catch(() => undefined);
  }

  /** Opens the outbox, once; what waits in it from an earlier visit is then sent. */
  async open(): Promise<ElementOutbox> {
    const client = this.#options.client();
    if (client !== this.#openedFor) this.#leave();
    this.#openedFor = client;
    return (this.#outbox ??= this.#connect(client!));
  }

  /** @throws StekError when it is refused or cannot be kept. */
  async submit(request: Request, timeout: number): Promise<Submitted<R>> {
    this.#isSubmitting = true;
    try {
      const outbox = await this.open();
      const outcome = await outbox.submit(this.#options.kind, request, { timeout });
      // It may have gone in the same moment: whoever is told that it waits has to hear that.
      if (outcome.state === 'queued') this.#noted = new Map(this.#noted).set(outcome.id, 'queued');
      return outcome;
    } finally {
      this.#isSubmitting = false;
      this.#host.requestUpdate();
      void this.#look();
    }
  }

  /** Sends once more what was refused or waited too long, because the person asks for it. */
  async retry(id: string): Promise<void> {
    await (await this.open()).retry(id);
  }

  async remove(id: string): Promise<void> {
    this.entries = this.entries.filter(entry => entry.id !== id);
    this.#noted = new Map([...this.#noted].filter(([noted]) => noted !== id));
    this.#host.requestUpdate();
    await (await this.open()).remove(id);
  }

  /** An element that a page moves looks again where it left off: what waited may have gone meanwhile. */
  hostConnected(): void {
    if (this.#wasOpen) void this.open().catch(() => undefined);
  }

  /** Of another client, other things wait. */
  hostUpdate(): void {
    const client = this.#options.client();
    if (!this.#openedFor || !client || client === this.#openedFor || this.#isSubmitting) return;
    this.entries = [];
    this.#noted = new Map();
    void this.open().catch(() => undefined);
  }

  hostDisconnected(): void {
    this.#wasOpen = this.#outbox !== undefined;
    this.#leave();
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = this.#outbox = this.#openedFor = undefined;
  }

  #connect(client: StekClient): ElementOutbox {
    const outbox = outboxFor(client);
    this.#stop = outbox.subscribe(entries => this.#told(this.#ofKind(entries)));
    void this.#lookFirst(outbox);
    return outbox;
  }

  /** The disk can be slow: sending does not wait for it. */
  async #lookFirst(outbox: ElementOutbox): Promise<void> {
    const timer = setTimeout(() => this.#showLooking(true), WORTH_SAYING);
    await this.#look(outbox);
    clearTimeout(timer);
    this.#showLooking(false);
  }

  #showLooking(isLooking: boolean): void {
    this.isLooking = isLooking;
    this.#host.requestUpdate();
  }

  /** What the outbox tells meanwhile is newer than what it is being asked. */
  async #look(outbox = this.#outbox): Promise<void> {
    const timesTold = this.#timesTold;
    const entries = await outbox?.list().catch(() => undefined);
    if (entries && outbox === this.#outbox && timesTold === this.#timesTold) this.#told(this.#ofKind(entries));
  }

  /** Of what is damaged nobody knows the kind any more: each element says that something did not go. */
  #ofKind(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
    return entries.filter(({ kind }) => kind === this.#options.kind.kind || kind === '');
  }

  #told(entries: readonly OutboxEntry[]): void {
    this.#timesTold += 1;
    this.entries = entries;
    this.#host.requestUpdate();
    // Which of them is being handed in just now is not known before that is done: then the outbox is looked at.
    if (this.#isSubmitting) return;
    const news: readonly OutboxNews[] = [...entries.filter(entry => this.#isNews(entry)), ...this.#goneFrom(entries)];
    this.#noted = new Map(entries.map(({ id, state }) => [id, state]));
    if (news.length > 0) this.#options.settled(news);
  }

  #isNews({ id, state }: OutboxEntry): boolean {
    return (state === 'sent' || state === 'failed') && this.#noted.has(id) && this.#noted.get(id) !== state;
  }

  /** What waited and lies here no longer, of a kind without a code: another tab has sent it, and the device has forgotten it. */
  #goneFrom(entries: readonly OutboxEntry[]): OutboxNews[] {
    if (this.#options.kind.hasCode !== false) return [];
    const here = new Set(entries.map(({ id }) => id));
    const gone = [...this.#noted].filter(([id, state]) => !here.has(id) && (state === 'queued' || state === 'sending'));
    return gone.map(([id]) => ({ id, state: 'sent', receipt: { accepted: true } }));
  }
}
