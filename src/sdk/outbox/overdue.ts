import type { DeliveryContext } from './deliver.ts';
import type { StoredEntry } from './entry.ts';
import { CLOCK_LEEWAY } from './timings.ts';

/** What becomes of something that its kind lets lie for a while only: that it did not go stays, so that the person is told; its content is gone. */
const WIPED = { state: 'failed', sealed: undefined, failure: { code: 'expired' } } as const;

/** Whether something is told in confidence and has its content here, sent or refused. */
export const isToBeWiped = ({ keepFor, state, sealed }: StoredEntry): boolean =>
  keepFor !== undefined && state !== 'sent' && sealed !== undefined;

/** Whether it lies here too long by the device's clock. One that was set back since tells nothing: then the server is asked. */
function isOverdue(entry: StoredEntry, leeway = 0): boolean {
  const age = Date.now() - entry.createdAt;
  return isToBeWiped(entry) && (age < 0 || age > entry.keepFor! + leeway);
}

/**
 * Wipes what was told in confidence and lies here too long: whatever it is called, whether it waits or was refused, for this municipality or
 * another, and also behind something that stops the line.
 */
export async function wipeOverdue(entries: readonly StoredEntry[], context: DeliveryContext): Promise<void> {
  const overdue = entries.filter(entry => isOverdue(entry));
  if (overdue.length === 0) return;
  const part = await import('./deliver.ts').catch(() => undefined);
  const serverNow = part?.askedOnce(context);
  for (const entry of overdue) {
    // Where not even the program can be fetched, nobody can be asked: as if the server were not there.
    const isOver = part ? await part.isKeptTooLong(entry, serverNow!) : isOverdue(entry, CLOCK_LEEWAY);
    if (isOver) await context.update(entry, WIPED);
  }
}
