import type { BallotRequest } from '../../../schema/ballot.ts';
import type { StekClient } from '../../../sdk/client.ts';
import type { OutboxEntry } from '../../../sdk/outbox/entry.ts';
import type { KeyStore } from '../../../sdk/outbox/sealing.ts';
import { ballot } from '../../../sdk/submissions/kinds/ballot.ts';

/** So many ballots a tablet keeps without internet: many more than people pass it in an afternoon. */
const MOST_WAITING = 2000;

const openOutbox = async (client: StekClient, keyStore: KeyStore) =>
  (await import('../../../foundation/outbox-for.ts')).outboxFor(client, { maxEntries: MOST_WAITING, keyStore });

/** What a tablet has to hand over. */
export class KioskOutbox {
  readonly #outbox: ReturnType<typeof openOutbox>;
  #stop: (() => void) | undefined;
  #isClosed = false;
  /** Not handed over yet. */
  waiting = 0;
  /** Not taken by the server. */
  failed: readonly OutboxEntry[] = [];
  /** Whether something was handed over since the page was opened. */
  hasSent = false;
  /** Whether what waits is lost when the page is closed: the browser keeps nothing, or its disk is full. */
  isVolatile = false;

  /**
   * @param keyStore where the public keys of the server stay
   * @param changed called when another number waits
   */
  constructor(client: StekClient, keyStore: KeyStore, changed: () => void) {
    this.#outbox = openOutbox(client, keyStore);
    void this.#follow(changed).catch(() => undefined);
    // Asks the browser not to make room with what waits here.
    void globalThis.navigator.storage?.persist?.().catch(() => undefined);
  }

  /** Fetches what sending needs, while there is internet. Never rejects. */
  async prepare(): Promise<void> {
    await this.#outbox.then(outbox => outbox.prepare(ballot)).catch(() => undefined);
  }

  /**
   * Keeps a ballot, sealed, and does not wait for the server: the next person stands there already.
   *
   * @throws StekError when it cannot be kept
   */
  async cast(request: BallotRequest): Promise<void> {
    const kept = await (await this.#outbox).submit(ballot, request, { timeout: 0 });
    if (kept.state === 'queued') this.isVolatile = !kept.durable;
  }

  /** Hands over once more what was not taken. */
  async retry(entries: readonly OutboxEntry[] = this.failed): Promise<void> {
    const outbox = await this.#outbox;
    for (const { id, retryable } of entries) if (retryable) await outbox.retry(id);
  }

  close(): void {
    this.#isClosed = true;
    this.#stop?.();
  }

  async #follow(changed: () => void): Promise<void> {
    const outbox = await this.#outbox;
    const told = (entries: readonly OutboxEntry[]) => {
      const ballots = entries.filter(({ kind }) => kind === ballot.kind);
      const waiting = ballots.filter(({ state }) => state === 'queued' || state === 'sending').length;
      this.hasSent ||= waiting < this.waiting;
      this.waiting = waiting;
      this.failed = ballots.filter(({ state }) => state === 'failed');
      changed();
    };
    if (this.#isClosed) return;
    this.#stop = outbox.subscribe(told, { content: false });
    this.isVolatile = !(await outbox.canKeep());
    told(await outbox.list({ content: false }));
    // A page without the key tried to hand them over: here is the key.
    const isRefusedWithoutKey = ({ failure }: OutboxEntry) => failure?.status === 401 || failure?.status === 403;
    await this.retry(this.failed.filter(isRefusedWithoutKey));
  }
}
