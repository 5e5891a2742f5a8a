import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import type { Programme } from '../../schema/programme.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { addDays } from './period.ts';

/** One date with what it is about and where it is. */
export interface Entry {
  occurrence: Occurrence;
  activity: Activity;
  place: Place | undefined;
}

/** What happens on one day, in order of time. */
export interface Day {
  date: LocalDate;
  entries: Entry[];
}

/** A programme, ready to be looked up. A date without its activity is left out: there is nothing to say about it. */
export class ProgrammeIndex {
  readonly entries: readonly Entry[];
  readonly activities: ReadonlyMap<string, Activity>;
  readonly places: ReadonlyMap<string, Place>;

  constructor({ activities, places, occurrences }: Programme) {
    this.activities = new Map(activities.map(activity => [activity.id, activity]));
    this.places = new Map(places.map(place => [place.id, place]));
    this.entries = occurrences.flatMap(occurrence => this.#entry(occurrence) ?? []);
  }

  /** The date with an id. */
  find(occurrenceId: string): Entry | undefined {
    return this.entries.find(({ occurrence }) => occurrence.id === occurrenceId);
  }

  /** The other dates of the same series that are still to come after this one and do take place. */
  later({ occurrence }: Entry): Entry[] {
    return this.entries.filter(
      ({ occurrence: other }) =>
        other.activityId === occurrence.activityId &&
        other.start > occurrence.start &&
        other.status !== 'cancelled' &&
        other.status !== 'paused',
    );
  }

  #entry(occurrence: Occurrence): Entry | undefined {
    const activity = this.activities.get(occurrence.activityId);
    const place = this.places.get(occurrence.placeId ?? activity?.placeId ?? '');
    return activity && { occurrence, activity, place };
  }
}

/** The days from a day on, on which something begins; what began before stands on the first. */
export function byDay(entries: readonly Entry[], from: LocalDate): Day[] {
  const days = new Map<LocalDate, Day>();
  for (const entry of entries) {
    const start = entry.occurrence.localStart.slice(0, 10);
    put(days, start < from ? from : start, entry);
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What can be visited on each day of a period: something of several days stands on all of them. */
export function byDayCovered(entries: readonly Entry[], from: LocalDate, to: LocalDate): Map<LocalDate, Day> {
  const days = new Map<LocalDate, Day>();
  for (const entry of entries) {
    const { localStart, localEnd } = entry.occurrence;
    const first = localStart.slice(0, 10);
    // A night that ends in the small hours belongs to the day it began.
    const end = localEnd.slice(11) > '06:00' ? addDays(localEnd.slice(0, 10), 1) : localEnd.slice(0, 10);
    put(days, first, entry, from, to);
    for (let day = addDays(first, 1); day < end && day < to; day = addDays(day, 1)) put(days, day, entry, from, to);
  }
  return days;
}

function put(days: Map<LocalDate, Day>, date: LocalDate, entry: Entry, from = '', to = '~'): void {
  if (date < from || date >= to) return;
  const day = days.get(date);
  if (day) day.entries.push(entry);
  else days.set(date, { date, entries: [entry] });
}
