import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StekClient } from '../../sdk/client.ts';
import type { OutboxEntry } from '../../sdk/outbox/entry.ts';
import type { Submitted } from '../../sdk/outbox/outbox.ts';
import type { AnyAnswer, ClientKind } from '../../sdk/submissions/kind.ts';
import { outboxFor, type ElementOutbox } from '../outbox-for.ts';

/** What it needs of its element. */
export interface OutboxControllerOptions<Request extends object, R extends AnyAnswer> {
  /** The kind of submission that the element sends and shows; what else waits on the device is for another element. */
  kind: ClientKind<Request, R>;
  client: () => StekClient | undefined;
  /** Something that waited was sent or given up, while the page was open. */
  settled: (entries: readonly OutboxEntry[]) => void;
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
      return await outbox.submit(this.#options.kind, request, { timeout });
    } finally {
      this.#isSubmitting = false;
      // What its own sending did to the outbox is no news.
      void this.#look();
    }
  }

  /** Sends once more what was refused or waited too long, because the person asks for it. */
  async retry(id: string): Promise<void> {
    await (await this.open()).retry(id);
  }

  async remove(id: string): Promise<void> {
    this.entries = this.entries.filter(entry => entry.id !== id);
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
    const entries = this.#ofKind(await outbox.list().catch(() => []));
    clearTimeout(timer);
    this.#showLooking(false);
    if (outbox === this.#outbox) this.#told(entries);
  }

  #showLooking(isLooking: boolean): void {
    this.isLooking = isLooking;
    this.#host.requestUpdate();
  }

  async #look(): Promise<void> {
    const entries = await this.#outbox?.list().catch(() => undefined);
    if (entries) this.entries = this.#ofKind(entries);
    this.#host.requestUpdate();
  }

  /** Of what is damaged nobody knows the kind any more: each element says that something did not go. */
  #ofKind(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
    return entries.filter(({ kind }) => kind === this.#options.kind.kind || kind === '');
  }

  #told(entries: readonly OutboxEntry[]): void {
    const before = new Map(this.entries.map(({ id, state }) => [id, state]));
    const isNews = ({ id, state }: OutboxEntry) =>
      (state === 'sent' || state === 'failed') && before.has(id) && before.get(id) !== state;
    const news = this.#isSubmitting ? [] : [...entries.filter(isNews), ...this.#goneFrom(entries)];
    this.entries = entries;
    this.#host.requestUpdate();
    if (news.length > 0) this.#options.settled(news);
  }

  /** What waited and lies here no longer, of a kind without a code: another tab has sent it, and the device has forgotten it. */
  #goneFrom(entries: readonly OutboxEntry[]): OutboxEntry[] {
    if (this.#options.kind.hasCode !== false) return [];
    const here = new Set(entries.map(({ id }) => id));
    const gone = this.entries.filter(({ id, state }) => !here.has(id) && (state === 'queued' || state === 'sending'));
    return gone.map(entry => ({ ...entry, state: 'sent', receipt: { accepted: true } }));
  }
}
