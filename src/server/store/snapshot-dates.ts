import { occurrencesOf } from '../../domain/occurrences.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { Snapshot } from './store.ts';

/**
 * The dates of a tenant's programme in some days, with their seats and the ids they had before.
 * @param now epoch milliseconds
 */
export function snapshotDates(
  snapshot: Pick<Snapshot, 'tenant' | 'activities' | 'seats' | 'formerIds'>,
  { from, to }: { from: LocalDate; to: LocalDate },
  now: number,
): { occurrences: Occurrence[]; warnings: ParseWarning[] } {
  const { tenant, seats, formerIds } = snapshot;
  return occurrencesOf(snapshot, {
    from,
    to,
    tz: tenant.tz,
    now,
    seats: id => seats.get(id),
    formerIds: id => formerIds.get(id),
  });
}
