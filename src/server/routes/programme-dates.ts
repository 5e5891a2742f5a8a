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

/** Windows remembered of one programme: most visitors ask for the same months. */
const WINDOWS = 8;
const known = new WeakMap<Snapshot, Map<string, Promise<ProgrammeDates>>>();

/**
 * The dates of a whole programme in some days, worked out once for all its pages and places.
 * @param now epoch milliseconds
 */
export function programmeDates(
  snapshot: Snapshot,
  days: { from: LocalDate; to: LocalDate },
  now: number,
): Promise<ProgrammeDates> {
  const windows = known.get(snapshot) ?? new Map<string, Promise<ProgrammeDates>>();
  known.set(snapshot, windows);
  const name = `${days.from} ${days.to} ${now}`;
  const dates = windows.get(name) ?? layOut(snapshot, days, now);
  const [oldest] = windows.keys();
  if (!windows.has(name) && windows.size >= WINDOWS && oldest !== undefined) windows.delete(oldest);
  windows.set(name, dates);
  return dates;
}

/**
 * The dates of a whole programme, as `occurrencesOf` gives them, without holding up other requests while a large one is laid out.
 */
async function layOut(
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
