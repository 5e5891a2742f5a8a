import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Programme } from '../../schema/programme.ts';
import type { Instant, LocalDate } from '../../schema/scalar.ts';
import { callOf, type Call, type CallOptions } from '../call.ts';
import type { Listing } from '../listing.ts';
import { checkWindow, readProgramme } from '../programme.ts';
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
}

export const activitiesOf = (reader: Reader): Activities => ({
  ...collection(reader, 'activities'),
  occurrences: (query, options) => listingIn(reader, 'occurrences', query, options, checkWindow),
  programme: (query, options) => callOf(readProgramme(reader, query, options)),
});
