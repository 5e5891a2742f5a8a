import type { OutboxEntry } from '../../src/sdk/outbox/entry.ts';
import type { Submitted } from '../../src/sdk/outbox/outbox.ts';
import type { AnyAnswer, ClientKind } from '../../src/sdk/submissions/kind.ts';
import type { ElementOutbox } from '../../src/foundation/outbox-for.ts';

/** What an outbox does with what is sent. */
export type OutboxAnswer<Q, R> = (request: Q) => Promise<R | 'queued'>;

/** An outbox for one kind that answers as it is told, and remembers what was handed in. */
export class AnsweringOutbox<Q extends object, R extends object> implements ElementOutbox {
  readonly requests: Q[] = [];
  /** Whether the browser keeps what is handed in. */
  keeps = true;
  entries: OutboxEntry[] = [];
  prepared = 0;
  answer: OutboxAnswer<Q, R>;
  readonly #kind: string;
  readonly #listeners = new Set<(entries: readonly OutboxEntry[]) => void>();

  /** @param kind the only one that is sent */
  constructor(kind: string, answer: OutboxAnswer<Q, R>) {
    this.#kind = kind;
    this.answer = answer;
  }

  async prepare(): Promise<void> {
    this.prepared += 1;
  }

  async submit<Request extends object, Answer extends AnyAnswer>(
    kind: ClientKind<Request, Answer>,
    request: Request,
  ): Promise<Submitted<Answer>> {
    const sent = request as unknown as Q;
    this.requests.push(sent);
    const answer = await this.answer(sent);
    const id = `entry-${this.requests.length}`;
    if (answer !== 'queued') {
      const { value: receipt } = (await kind.rules()).readReceipt(answer);
      return { state: 'sent', id, receipt: receipt! };
    }
    const about = kind.about(request) as OutboxEntry['about'];
    this.entries = [...this.entries, outboxEntry({ id, kind: this.#kind, about })];
    return { state: 'queued', id, durable: this.keeps };
  }

  async list(): Promise<readonly OutboxEntry[]> {
    return this.entries;
  }

  subscribe(listener: (entries: readonly OutboxEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async canKeep(): Promise<boolean> {
    return this.keeps;
  }

  async retry(id: string): Promise<void> {
    const again = { state: 'queued', failure: undefined, retryable: false } as const;
    this.tell(this.entries.map(entry => (entry.id === id ? { ...entry, ...again } : entry)));
  }

  async remove(id: string): Promise<void> {
    this.tell(this.entries.filter(entry => entry.id !== id));
  }

  /** As when the outbox, or another tab, changed something. */
  tell(entries: OutboxEntry[]): void {
    this.entries = entries;
    for (const listener of this.#listeners) listener(entries);
  }
}

/** Something that waits, unless it is said how it stands. */
export const outboxEntry = (more: Partial<OutboxEntry>): OutboxEntry => ({
  id: 'entry-1',
  kind: '',
  state: 'queued',
  createdAt: '2026-11-28T09:00:00Z',
  about: {},
  receipt: undefined,
  failure: undefined,
  retryable: false,
  durable: true,
  ...more,
});
