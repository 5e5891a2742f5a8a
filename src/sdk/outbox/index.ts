import type { StekClient } from '../client.ts';
import { Outbox, type OutboxOptions } from './outbox.ts';

export type { About, OutboxEntry, OutboxFailure, OutboxState } from './entry.ts';
export type { Outbox, OutboxOptions, Submitted, SubmitOptions, WatchOptions } from './outbox.ts';
export type { KeyStore } from './sealing.ts';

/**
 * Opens the outbox of this site for one client, from `@stek/embed/sdk/outbox`. What waits from an earlier visit is sent at once.
 *
 * @example
 * ```ts
 * const outbox = createOutbox(stek);
 * await outbox.prepare(signUp); // when the form opens; `signUp` is from '@stek/embed/sdk'
 * const { state } = await outbox.submit(signUp, request); // 'sent' with a receipt, or 'queued'
 * ```
 */
export const createOutbox = (client: StekClient, options?: OutboxOptions): Outbox => new Outbox(client, options);
