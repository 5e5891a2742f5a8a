import type { Instant } from '../../schema/scalar.ts';
import type { AnyReceipt } from '../../schema/submission.ts';
import type { SubmissionRoute } from '../submissions/kind.ts';
import type { SealedContent } from '../submissions/sealed-content.ts';
import type { Secret } from './device-key.ts';
import type { Moment } from './server-time.ts';

/** Where something waiting stands: it is never taken away without a word. */
export type OutboxState = 'queued' | 'sending' | 'sent' | 'failed';

/** Why an entry is not sent any more, unless the person asks for it. */
export interface OutboxFailure {
  /**
   * The code of the `StekError` with which the server refused it, `expired` after seven days without a connection or as long as its kind
   * lets it lie (then its content is wiped), or `unreadable` when what lies on the device is damaged.
   */
  readonly code: string;
  readonly status?: number | undefined;
  /** The server's own word, such as `full` or `past`. */
  readonly reason?: string | undefined;
}

/** Something that a person sent, as it is shown to them. */
export interface OutboxEntry {
  readonly id: string;
  /** Such as `sign-up`; empty when it is damaged. */
  readonly kind: string;
  readonly state: OutboxState;
  /** When it was handed in, UTC; by the server's clock where that is known. */
  readonly createdAt: Instant;
  /** What its kind says that may be shown of it: ids, such as the `occurrenceId` of a sign-up. */
  readonly about: About;
  /**
   * What came back, once it is sent: with the code that the person must see. Stays until `remove`, at most seven days; that of a kind
   * without a code goes by itself as soon as whoever waits for it has seen it. Beside `ref`, `code` and `state` it has what the server
   * gave, unchecked.
   */
  readonly receipt: AnyReceipt | undefined;
  /** Why it failed. Stays until `remove` or `retry`. */
  readonly failure: OutboxFailure | undefined;
  /** Whether it failed and `retry` can send it once more. */
  readonly retryable: boolean;
  /** Whether it outlives this tab; not in a private window, a sandboxed frame or on a full disk. */
  readonly durable: boolean;
}

/** The same as it lies on the device, of whatever kind: what a person wrote is in it as ciphertext only. */
export interface StoredEntry extends SubmissionRoute {
  /** Version of this shape; 1 had no kind, 2 neither an address of several steps nor kinds without a code, 3 let all kinds lie as long. */
  readonly v: 1 | 2 | 3 | 4;
  /** Place in the line; given by the database. */
  readonly order?: number;
  readonly id: string;
  /** From the first attempt to the last; the id, until a person sends again what was refused. */
  readonly idempotencyKey?: string | undefined;
  /** Which municipality it is for; unknown of one that is damaged. */
  readonly tenant: string | undefined;
  readonly state: OutboxState;
  /** Milliseconds since 1970 by the device's clock, like all times here that do not say otherwise. */
  readonly createdAt: number;
  /** By the server's clock. */
  readonly createdAtServer?: number | undefined;
  /** So many milliseconds its content may lie here, sent or refused. Where it is not said, until it is sent or taken away. */
  readonly keepFor?: number | undefined;
  /** For the keys of whoever it is for; gone as soon as it is sent. */
  readonly sealed?: SealedContent | undefined;
  /** For the key of this device: what may be shown of it (`EntryContent`). */
  readonly about?: Secret | undefined;
  readonly attempts: number;
  readonly triedAt?: number | undefined;
  readonly nextAt?: number | undefined;
  /** Until when whoever handed it in waits for the answer; a minute from then where it is not said. */
  readonly awaitedUntil?: number | undefined;
  readonly sentAt?: number | undefined;
  readonly sentAtServer?: number | undefined;
  readonly failure?: OutboxFailure | undefined;
  /** In the memory of this tab only. */
  readonly volatile?: boolean;
}

/** What may be shown of a submission without opening it. */
export type About = Readonly<Record<string, unknown>>;

/** What the device may show of an entry. */
export interface EntryContent {
  readonly about?: About | undefined;
  readonly receipt?: AnyReceipt | undefined;
}

/** When it was handed in or sent, by both clocks. */
export const createdAt = ({ createdAt: device, createdAtServer: server }: StoredEntry): Moment => ({ device, server });
export const sentAt = ({ sentAt: device = Infinity, sentAtServer: server }: StoredEntry): Moment => ({
  device,
  server,
});
