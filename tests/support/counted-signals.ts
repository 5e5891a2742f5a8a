import { addDays } from '../../src/domain/calendar-day.ts';
import type { LocalDate } from '../../src/schema/scalar.ts';
import { storeSignal, type StoredSignal } from '../../src/server/signals/signal-store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import type { Store } from '../../src/server/store/store.ts';

let last = 0;

/** A signal as it lies in a report: its words were wiped. */
export function countedSignal(receivedOn: LocalDate, more: Partial<StoredSignal> = {}): StoredSignal {
  const number = ++last;
  return {
    id: `counted-${number}`,
    ref: `SI-${receivedOn.slice(2, 4)}-${String(number).padStart(4, '0')}`,
    ...{ state: 'answered', version: 1, receivedOn, openBy: receivedOn, answerBy: addDays(receivedOn, 21) },
    ...{ kind: 'service', themes: ['mobility'], onBehalf: 'group', senderRole: 'visitor', channel: 'web' },
    ...{ mayQuote: false, approaches: ['signal'], actions: [], days: {}, wipeOn: addDays(receivedOn, 111) },
    answeredOn: addDays(receivedOn, 10),
    ...more,
  };
}

/** So many that are alike. */
export const timesSignal = (count: number, receivedOn: LocalDate, more: Partial<StoredSignal> = {}): StoredSignal[] =>
  Array.from({ length: count }, () => countedSignal(receivedOn, more));

/** Puts them into the database of a municipality. */
export async function keepSignals(store: Store, tenant: string, signals: readonly StoredSignal[]): Promise<void> {
  await writeForTenant(store, tenant, async write => {
    for (const signal of signals) await storeSignal(write, signal);
  });
}
