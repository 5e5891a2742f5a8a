import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SignUpRequest } from '../../../schema/sign-up.ts';
import type { OutboxEntry } from '../../../sdk/outbox/entry.ts';
import type { Outbox, Submitted } from '../../../sdk/outbox/outbox.ts';
import type { SignUpContext } from './sign-up-context.ts';

type ElementOutbox = Pick<Outbox, 'prepare' | 'submit' | 'list' | 'subscribe' | 'remove' | 'retry'>;

/** What it needs of its element. */
export interface OutboxControllerOptions {
  context: () => SignUpContext | undefined;
  /** Something that waited was sent or given up, while the page was open. */
  settled: (entries: readonly OutboxEntry[]) => void;
}

/** A device that answers within this many milliseconds is not worth a word. */
const WORTH_SAYING = 1000;

/** Sends sign-ups through the outbox of the client, and knows what waits in it. */
export class OutboxController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: OutboxControllerOptions;
  #outbox: Promise<ElementOutbox> | undefined;
  #stop: (() => void) | undefined;
  #isSubmitting = false;
  /** Everything in the outbox, as last told. */
  entries: readonly OutboxEntry[] = [];
  /** Whether the device takes its time to say what waits: nobody is told meanwhile that nothing does. */
  isLooking = false;

  constructor(host: ReactiveControllerHost, options: OutboxControllerOptions) {
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
      .then(outbox => outbox.prepare())
      .catch(() => undefined);
  }

  /** Opens the outbox, once; what waits in it from an earlier visit is then sent. */
  open(): Promise<ElementOutbox> {
    return (this.#outbox ??= this.#connect().catch((error: unknown) => {
      this.#outbox = undefined;
      throw error;
    }));
  }

  /** @throws StekError when it is refused or cannot be kept. */
  async submit(request: SignUpRequest, patience: number): Promise<Submitted> {
    this.#isSubmitting = true;
    try {
      const outbox = await this.open();
      return await outbox.submit(request, { patience });
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

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = this.#outbox = undefined;
  }

  async #connect(): Promise<ElementOutbox> {
    const { outboxFor } = await import('../../../foundation/outbox-for.ts');
    const outbox = outboxFor(this.#options.context()!.client!);
    this.#stop = outbox.subscribe(entries => this.#told(entries));
    void this.#lookFirst(outbox);
    return outbox;
  }

  /** The disk can be slow: sending does not wait for it. */
  async #lookFirst(outbox: ElementOutbox): Promise<void> {
    const timer = setTimeout(() => this.#showLooking(true), WORTH_SAYING);
    this.entries = await outbox.list().catch(() => []);
    clearTimeout(timer);
    this.#showLooking(false);
  }

  #showLooking(isLooking: boolean): void {
    this.isLooking = isLooking;
    this.#host.requestUpdate();
  }

  async #look(): Promise<void> {
    this.entries = (await (await this.#outbox)?.list().catch(() => undefined)) ?? this.entries;
    this.#host.requestUpdate();
  }

  #told(entries: readonly OutboxEntry[]): void {
    const before = new Map(this.entries.map(({ id, state }) => [id, state]));
    const isNews = ({ id, state }: OutboxEntry) =>
      (state === 'sent' || state === 'failed') && before.has(id) && before.get(id) !== state;
    const news = this.#isSubmitting ? [] : entries.filter(isNews);
    this.entries = entries;
    this.#host.requestUpdate();
    if (news.length > 0) this.#options.settled(news);
  }
}
