import { occurrencesOf } from '../../domain/occurrences.ts';
import type { SeatCount } from '../../domain/seats.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The dates of a tenant's programme in some days, with their seats and the ids they had before.
 * @param seats of a date, by its id
 * @param now epoch milliseconds
 */
export function snapshotDates(
  snapshot: Pick<Snapshot, 'tenant' | 'activities' | 'formerIds'>,
  seats: (occurrenceId: string) => SeatCount | undefined,
  { from, to }: { from: LocalDate; to: LocalDate },
  now: number,
): { occurrences: Occurrence[]; warnings: ParseWarning[] } {
  const { tenant, formerIds } = snapshot;
  return occurrencesOf(snapshot, {
    from,
    to,
    tz: tenant.tz,
    now,
    seats,
    formerIds: id => formerIds.get(id),
  });
}
