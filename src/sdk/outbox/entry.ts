import type { SignUpReceipt } from '../../schema/sign-up.ts';
import type { Instant } from '../../schema/scalar.ts';
import type { SealedContent } from '../writing/sealed-content.ts';
import type { Secret } from './device-key.ts';

/** Where something waiting stands: it is never taken away without a word. */
export type OutboxState = 'queued' | 'sending' | 'sent' | 'failed';

/** Why an entry will not be sent any more. */
export interface OutboxFailure {
  /** The code of the `StekError`, or `expired` after seven days without a connection. */
  readonly code: string;
  readonly status?: number | undefined;
  /** The server's own word, such as `full` or `past`. */
  readonly reason?: string | undefined;
}

/** Something that a person sent, as it is shown to them. */
export interface OutboxEntry {
  readonly id: string;
  readonly state: OutboxState;
  /** When it was handed in, UTC. */
  readonly createdAt: Instant;
  /** For which date. */
  readonly occurrence: string | undefined;
  /** What came back, once it is sent: with the code that the person must see. Stays until `remove`, at most seven days. */
  readonly receipt: SignUpReceipt | undefined;
  readonly failure: OutboxFailure | undefined;
  /** Whether it outlives this tab; not in a private window, a sandboxed frame or on a full disk. */
  readonly durable: boolean;
}

/** The same as it lies on the device: what a person wrote is in it as ciphertext only. */
export interface StoredEntry {
  /** Version of this shape. */
  readonly v: 1;
  /** Place in the line; given by the database. */
  readonly order?: number;
  /** Also its idempotency key, from the first attempt to the last. */
  readonly id: string;
  readonly tenant: string;
  readonly state: OutboxState;
  /** Milliseconds since 1970, like all times here. */
  readonly createdAt: number;
  /** For the server's key; gone as soon as it is sent or given up. */
  readonly sealed?: SealedContent | undefined;
  /** For the key of this device: the date, and later the receipt. */
  readonly about: Secret;
  readonly attempts: number;
  readonly triedAt?: number | undefined;
  readonly nextAt?: number | undefined;
  readonly sentAt?: number | undefined;
  readonly failure?: OutboxFailure | undefined;
  /** In the memory of this tab only. */
  readonly volatile?: boolean;
}
