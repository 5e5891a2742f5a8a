import { byStart } from '../../domain/date-layout.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { CountedSeats } from '../store/counted-seats.ts';
import { snapshotDates } from '../store/snapshot-dates.ts';
import type { Snapshot } from '../store/snapshot.ts';
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
const known = new WeakMap<Snapshot, Map<string, LaidOut>>();

/** Some days of a programme. */
interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** Dates, and the seats they show. */
interface LaidOut {
  seats: CountedSeats;
  dates: Promise<ProgrammeDates>;
}

/**
 * The dates of a whole programme in some days, worked out once for all its pages and places. When seats change, only the activities
 * that they are of are laid out again.
 * @param now epoch milliseconds
 */
export function programmeDates(
  snapshot: Snapshot,
  seats: CountedSeats,
  days: Days,
  now: number,
): Promise<ProgrammeDates> {
  const windows = known.get(snapshot) ?? new Map<string, LaidOut>();
  known.set(snapshot, windows);
  const name = `${days.from} ${days.to} ${now}`;
  const before = windows.get(name);
  // Of two who ask at the same time the one who knows of less gets what the other one knows.
  if (before && before.seats.version >= seats.version) return before.dates;
  const dates = before
    ? before.dates.then(laidOut => withSeats(laidOut, before.seats.version, { snapshot, seats, days, now }))
    : layOutDates({ snapshot, seats, days, now });
  const [oldest] = windows.keys();
  if (!before && windows.size >= WINDOWS && oldest !== undefined) windows.delete(oldest);
  windows.set(name, { seats, dates });
  return dates;
}

/** What dates are laid out from. */
export interface DatesSource {
  snapshot: Snapshot;
  seats: CountedSeats;
  days: Days;
  now: number;
}

/**
 * The dates of a whole programme, as `occurrencesOf` gives them, without holding up other requests while a large one is laid out.
 */
export async function layOutDates({ snapshot, seats, days, now }: DatesSource): Promise<ProgrammeDates> {
  const { activities } = snapshot;
  if (activities.length <= SLICE) return snapshotDates(snapshot, seats.of, days, now);
  const found: ProgrammeDates = { occurrences: [], warnings: [] };
  for (let from = 0; from < activities.length; from += SLICE) {
    const slice = { ...snapshot, activities: activities.slice(from, from + SLICE) };
    const { occurrences, warnings } = snapshotDates(slice, seats.of, days, now);
    for (const occurrence of occurrences) found.occurrences.push(occurrence);
    for (const warning of warnings) found.warnings.push({ ...warning, path: moved(warning.path, from) });
    await giveWay();
  }
  found.occurrences.sort(byStart);
  return found;
}

/** The same dates with other seats. @param since version of the seats they have */
async function withSeats(laidOut: ProgrammeDates, since: number, source: DatesSource): Promise<ProgrammeDates> {
  const { snapshot, seats, days, now } = source;
  const changed = seats.changedSince(since);
  if (!changed || changed.length > SLICE) return layOutDates(source);
  const places = placesIn(laidOut);
  const isShown = (id: string) => places.has(id);
  const ids = new Set(changed.filter(isShown).map(id => laidOut.occurrences[places.get(id)!]?.activityId));
  if (ids.size === 0) return laidOut;
  const activities = snapshot.activities.filter(({ id }) => ids.has(id));
  const { occurrences } = snapshotDates({ ...snapshot, activities }, seats.of, days, now);
  const renewed = { ...laidOut, occurrences: [...laidOut.occurrences] };
  for (const occurrence of occurrences) {
    // Of a rule without end there can be more dates when it is laid out alone.
    const place = places.get(occurrence.id);
    if (place !== undefined) renewed.occurrences[place] = occurrence;
  }
  placesOf.set(renewed, places);
  return renewed;
}

/** Where each date stands. Other seats change nothing in that. */
const placesOf = new WeakMap<ProgrammeDates, ReadonlyMap<string, number>>();

function placesIn(dates: ProgrammeDates): ReadonlyMap<string, number> {
  const places = placesOf.get(dates) ?? new Map(dates.occurrences.map(({ id }, place) => [id, place]));
  placesOf.set(dates, places);
  return places;
}

/** A pointer into a slice as one into the whole programme. */
const moved = (path: string, by: number): string =>
  path.replace(/^\/activities\/(\d+)/, (_, index: string) => `/activities/${Number(index) + by}`);
