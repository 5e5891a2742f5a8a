import type { Receipt } from '../../schema/submission.ts';
import type { OutboxFailure, OutboxState } from '../../sdk/outbox/entry.ts';
import type { ElementOutbox } from '../outbox-for.ts';

/** Something in the outbox, as elements see it. */
export interface SubmissionEntry {
  readonly id: string;
  readonly kind: string;
  readonly state: OutboxState;
  readonly about: Readonly<Record<string, unknown>>;
  readonly receipt: Receipt | undefined;
  readonly failure: OutboxFailure | undefined;
  readonly retryable: boolean;
  readonly durable: boolean;
}

export type SubmittedEntry =
  | { readonly state: 'sent'; readonly id: string; readonly receipt: Receipt }
  | { readonly state: 'queued'; readonly id: string; readonly durable: boolean };

/** The entries of an outbox that knows one kind only. */
export const entriesOf = (entries: Awaited<ReturnType<ElementOutbox['list']>>): SubmissionEntry[] =>
  entries.map(({ occurrenceId, ...entry }) => ({ kind: 'sign-up', about: { occurrenceId }, ...entry }));

export const submitTo = (outbox: ElementOutbox, _kind: string, request: unknown, patience: number): Promise<SubmittedEntry> =>
  outbox.submit(request as Parameters<ElementOutbox['submit']>[0], { patience });
