import type { AnyReceipt } from '../../schema/submission.ts';
import type { SubmissionRoute } from './kind.ts';

/*
 * What devices keep from the time before the entries of an outbox had a kind: each was a sign-up, sealed as `signup|1`, and called the id
 * of its date `occurrence`. It stays in that form, so that a tab that was opened then still understands it.
 */

/** Where such an entry goes. */
export const ROUTE_BEFORE_KINDS: SubmissionRoute = { kind: 'sign-up', path: 'sign-ups', schemaVersion: 1 };

/** What may be shown of it, in its own form. */
interface OldContent {
  readonly occurrence?: unknown;
  readonly receipt?: AnyReceipt | undefined;
}

interface Content {
  readonly about?: Readonly<Record<string, unknown>> | undefined;
  readonly receipt?: AnyReceipt | undefined;
}

/** The same as entries have it now. */
export const fromOldContent = ({ occurrence, receipt }: OldContent): Content => ({
  about: { occurrenceId: occurrence },
  receipt: receipt && { ...receipt, occurrenceId: receipt['occurrence'] ?? occurrence },
});

/** And back. */
export function toOldContent({ about, receipt }: Content): OldContent {
  const occurrence = receipt?.['occurrenceId'] ?? receipt?.['occurrence'] ?? about?.['occurrenceId'];
  return { occurrence, receipt: receipt && { ...receipt, occurrence } };
}
