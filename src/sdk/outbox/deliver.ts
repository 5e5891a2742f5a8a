import type { StekClient } from '../client.ts';
import type { StekError } from '../errors.ts';
import { encrypt } from './device-key.ts';
import type { StoredEntry } from './entry.ts';
import { LONGEST_LIFE } from './patience.ts';
import type { Shelf } from './shelf.ts';
import { failureOf, mayHelp, stopsTheLine, waitAfter } from './verdict.ts';

/** What sending one entry needs. */
export interface Round {
  readonly client: StekClient;
  readonly shelf: Shelf;
  /** Refusals in full, for who is still waiting in this tab. */
  readonly errors: Map<string, StekError>;
  readonly signal: AbortSignal;
  /** Changes an entry, or takes it away, and tells everyone. */
  update(entry: StoredEntry, changes?: Partial<StoredEntry>): Promise<void>;
}

/**
 * Sends one entry, and writes down what became of it.
 * @returns whether the next one can be sent now
 */
export async function deliver(entry: StoredEntry, { client, shelf, errors, signal, update }: Round): Promise<boolean> {
  const { id, sealed, createdAt } = entry;
  const now = Date.now();
  if (entry.state === 'sent' || !sealed) {
    await update(entry);
    return true;
  }
  if (now - createdAt > LONGEST_LIFE) {
    await update(entry, { state: 'failed', sealed: undefined, failure: { code: 'expired' } });
    return true;
  }
  await update(entry, { state: 'sending', triedAt: now });
  const options = { idempotencyKey: id, retry: 0, signal };
  const { data: receipt, error } = await client.signups.createSealed(sealed, options).result();
  if (!error) {
    const about = await encrypt(await shelf.deviceKey(), { occurrence: receipt.occurrence, receipt });
    await update(entry, { state: 'sent', sealed: undefined, about, sentAt: Date.now() });
    return true;
  }
  if (mayHelp(error)) {
    await update(entry, queuedAgain(entry, error));
    return !stopsTheLine(error);
  }
  errors.set(id, error);
  await update(entry, { state: 'failed', sealed: undefined, failure: failureOf(error) });
  return true;
}

function queuedAgain({ attempts }: StoredEntry, { retryAfter = 0 }: StekError): Partial<StoredEntry> {
  const triedAt = Date.now();
  const nextAt = triedAt + Math.max(waitAfter(attempts + 1), retryAfter);
  return { state: 'queued', attempts: attempts + 1, triedAt, nextAt };
}
