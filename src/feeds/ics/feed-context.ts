import type { StepBudget } from '../../domain/recurrence/rule-starts.ts';
import type { Place } from '../../schema/place.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Parts } from './parts.ts';
import type { TimeZoneResolver } from './time-zone-resolver.ts';

/** Whether something is exactly as its schema wants it. */
export type IsSound = (kind: 'activities' | 'places', item: unknown) => boolean;

/** What all who read the events of one feed share. */
export interface FeedContext {
  /** Language of texts that name none. */
  lang: string;
  /** IANA zone of times that name none. */
  floatingZone: string;
  /** Epoch milliseconds: what is endless is laid out until two years after it. */
  now: number;
  diagnostics: Diagnostics;
  /** For working out changed dates and further rules. */
  budget: StepBudget;
  parts: Parts;
  timeZones: TimeZoneResolver;
  /** The places seen so far, by id. */
  places: Map<string, Place>;
  /** Their ids, by how they are written: most events of a feed are in a few places. */
  placeIds: Map<string, string | undefined>;
  /** Throws on something that is not as its schema wants it, where that can be told without the schemas. */
  mustBeSound(kind: 'activities' | 'places', item: unknown): void;
}
