import type { CallOptions } from '../call.ts';

/** Options of a call that changes something. */
export interface WriteOptions extends CallOptions {
  /**
   * Names this one submission: the server does what comes twice under one name once. All attempts of a call share it.
   *
   * @default a new UUID per call
   */
  readonly idempotencyKey?: string | undefined;
}
