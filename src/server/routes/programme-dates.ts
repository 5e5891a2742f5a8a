import { byStart } from '../../domain/date-layout.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import { snapshotDates } from '../store/snapshot-dates.ts';
import type { Snapshot } from '../store/store.ts';
import { giveWay } from '../store/turn.ts';

/** Dates in order of time, and what of the programme could not be laid out. */
export interface ProgrammeDates {
  occurrences: Occurrence[];
  warnings: ParseWarning[];
}

/** Activities laid out at a time: a few milliseconds of work, then others have their turn. */
const SLICE = 400;

/**
 * The dates of a whole programme, as `occurrencesOf` gives them, without holding up other requests while a large one is laid out.
 * @param now epoch milliseconds
 */
export async function programmeDates(
  snapshot: Snapshot,
  days: { from: LocalDate; to: LocalDate },
  now: number,
): Promise<ProgrammeDates> {
  const { activities } = snapshot;
  if (activities.length <= SLICE) return snapshotDates(snapshot, days, now);
  const found: ProgrammeDates = { occurrences: [], warnings: [] };
  for (let from = 0; from < activities.length; from += SLICE) {
    const slice = { ...snapshot, activities: activities.slice(from, from + SLICE) };
    const { occurrences, warnings } = snapshotDates(slice, days, now);
    for (const occurrence of occurrences) found.occurrences.push(occurrence);
    for (const warning of warnings) found.warnings.push({ ...warning, path: moved(warning.path, from) });
    await giveWay();
  }
  found.occurrences.sort(byStart);
  return found;
}

/** A pointer into a slice as one into the whole programme. */
const moved = (path: string, by: number): string =>
  path.replace(/^\/activities\/(\d+)/, (_, index: string) => `/activities/${Number(index) + by}`);
