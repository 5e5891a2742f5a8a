import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import type { Programme } from '../../schema/programme.ts';
import type { LocalDate } from '../../schema/scalar.ts';

/** One date with what it is about and where it is. */
export interface ProgrammeEntry {
  occurrence: Occurrence;
  activity: Activity;
  place: Place | undefined;
  /** Stands on the day from which it moved away. */
  hasMoved?: boolean;
}

/** What happens on one day, in order of time. */
export interface Day {
  date: LocalDate;
  entries: ProgrammeEntry[];
}

/** A programme, ready to be looked up. A date without its activity is left out: there is nothing to say about it. */
export class ProgrammeIndex {
  readonly entries: readonly ProgrammeEntry[];
  readonly activities: ReadonlyMap<string, Activity>;
  readonly places: ReadonlyMap<string, Place>;

  constructor({ activities, places, occurrences }: Programme) {
    this.activities = new Map(activities.map(activity => [activity.id, activity]));
    this.places = new Map(places.map(place => [place.id, place]));
    this.entries = occurrences.flatMap(occurrence => this.#entry(occurrence) ?? []);
  }

  /** The date with an id. */
  find(occurrenceId: string): ProgrammeEntry | undefined {
    return (
      this.entries.find(({ occurrence }) => occurrence.id === occurrenceId) ??
      this.entries.find(({ occurrence }) => occurrence.formerIds?.includes(occurrenceId))
    );
  }

  #entry(occurrence: Occurrence): ProgrammeEntry | undefined {
    const activity = this.activities.get(occurrence.activityId);
    const place = this.places.get(occurrence.placeId ?? activity?.placeId ?? '');
    return activity && { occurrence, activity, place };
  }
}

/** The days of a period on which something begins; what began before stands on the first. */
export function byDay(entries: readonly ProgrammeEntry[], from: LocalDate, to: LocalDate): Day[] {
  const days = new Map<LocalDate, Day>();
  for (const entry of entries) {
    const { localStart, localEnd, movedFrom } = entry.occurrence;
    const start = localStart.slice(0, 10);
    if (!movedFrom || (start < to && localEnd > from)) put(days, start < from ? from : start, entry);
    if (movedFrom) putBack(days, entry, from, to);
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Who comes on the day from which a date moved away must find there where it went. */
export function putBack(days: Map<LocalDate, Day>, entry: ProgrammeEntry, from: LocalDate, to: LocalDate): void {
  const { movedFrom = '', localStart } = entry.occurrence;
  const day = movedFrom.slice(0, 10);
  if (day === localStart.slice(0, 10)) return;
  put(days, day, { ...entry, hasMoved: true }, from, to);
  days.get(day)?.entries.sort((a, b) => (clockOf(a) < clockOf(b) ? -1 : 1));
}

const clockOf = ({ occurrence: { localStart, movedFrom }, hasMoved }: ProgrammeEntry): string =>
  (hasMoved && movedFrom) || localStart;

/** Puts a date on a day if that day is shown. */
export function put(days: Map<LocalDate, Day>, date: LocalDate, entry: ProgrammeEntry, from = '', to = '~'): void {
  if (date < from || date >= to) return;
  const day = days.get(date);
  if (day) day.entries.push(entry);
  else days.set(date, { date, entries: [entry] });
}
