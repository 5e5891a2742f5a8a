import type { Activity } from './activity.ts';
import type { Occurrence } from './occurrence.ts';
import type { Place } from './place.ts';
import type { ParseWarning } from './warning.ts';

/** What a feed holds: activities and places, and what could not be used. */
export interface Feed {
  activities: Activity[];
  places: Place[];
  warnings: ParseWarning[];
  /**
   * True only when the whole source was read and every event in it that is meant to be shown could be used. After a feed that is
   * not complete nothing may be removed, cancelled or moved: what it does not say may only not have been read.
   */
  complete: boolean;
}

/** A window of the programme: its dates in order of time, and the activities and places they speak of. */
export interface Programme extends Omit<Feed, 'complete'> {
  occurrences: Occurrence[];
}
