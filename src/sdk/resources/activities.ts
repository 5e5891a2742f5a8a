import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Programme } from '../../schema/programme.ts';
import type { Instant, LocalDate } from '../../schema/scalar.ts';
import { callOf, type Call, type CallOptions } from '../call.ts';
import type { Listing } from '../listing.ts';
import { checkWindow, readProgramme, readUpcoming } from '../programme.ts';
import type { ListQuery, Reader } from '../reader.ts';
import { collection, listingIn, type Collection } from './collection.ts';

/** A window of the programme. */
export interface ProgrammeQuery {
  /** First day, on the municipality's clock. */
  readonly from: LocalDate;
  /** The day AFTER the last, at most 400 days later. */
  readonly to: LocalDate;
  /** Id or slug of one place; all places when left out. */
  readonly place?: string | undefined;
}

/** The first dates that are still to come. */
export interface UpcomingQuery {
  /** First day, on the municipality's clock. When that is today, what is over by now is left out. */
  readonly from: LocalDate;
  /** How many dates, 1 to 100. There are fewer when there are no more within two years. */
  readonly limit: number;
  /** Id or slug of one place; all places when left out. */
  readonly place?: string | undefined;
  /** Id of one activity; it is in the answer also when it has no dates to come. Rejects with code `not_found` when there is none. */
  readonly activity?: string | undefined;
  /** Name of who organises it, or several with commas between; capitals and accents do not matter. */
  readonly organiser?: string | undefined;
  /** A category in the words of the source, or several with commas between. */
  readonly category?: string | undefined;
  /** Also dates that were cancelled or fall in a pause; they count like the others. @default false */
  readonly cancelled?: boolean | undefined;
}

/** A window of the occurrences, page by page. */
export interface OccurrenceQuery extends ProgrammeQuery, ListQuery {}

/** Which activities. */
export interface ActivityQuery extends ListQuery {
  /** Id or slug of one place; all places when left out. */
  readonly place?: string | undefined;
}

/** A window of the programme, complete, and how fresh it is. This is what elements show. */
export interface ProgrammeAnswer extends Programme {
  /** When the source last confirmed it, UTC. */
  asOf: Instant;
  /** Whether it is shown from memory because the source did not answer. */
  stale: boolean;
}

/** What De Stek does, and when. */
export interface Activities extends Collection<Activity> {
  list(query?: ActivityQuery, options?: CallOptions): Listing<Activity>;
  /** Dates in order of time, page by page. */
  occurrences(query: OccurrenceQuery, options?: CallOptions): Listing<Occurrence>;
  /** All dates of a window with the activities and places they speak of. */
  programme(query: ProgrammeQuery, options?: CallOptions): Call<ProgrammeAnswer>;
  /**
   * The first dates that are still to come, however far away, with the activities and places they speak of. One request.
   *
   * @example
   * ```ts
   * const { occurrences } = await stek.activities.upcoming({ from: '2026-12-01', limit: 3 });
   * ```
   */
  upcoming(query: UpcomingQuery, options?: CallOptions): Call<ProgrammeAnswer>;
}

export const activitiesOf = (reader: Reader): Activities => ({
  ...collection(reader, 'activities'),
  occurrences: (query, options) => listingIn(reader, 'occurrences', query, options, checkWindow),
  programme: (query, options) => callOf(readProgramme(reader, query, options)),
  upcoming: (query, options) => callOf(readUpcoming(reader, query, options)),
});
