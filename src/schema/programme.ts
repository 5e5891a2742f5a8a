import type { Activity } from './activity.ts';
import type { Occurrence } from './occurrence.ts';
import type { Place } from './place.ts';
import type { ParseWarning } from './warning.ts';

/** What a feed holds: activities and places, and what could not be used. */
export interface Feed {
  activities: Activity[];
  places: Place[];
  warnings: ParseWarning[];
}

/** A window of the programme: its dates in order of time, and the activities and places they speak of. */
export interface Programme extends Feed {
  occurrences: Occurrence[];
}
