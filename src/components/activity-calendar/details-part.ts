import type { TemplateResult } from 'lit';
import { activityDetails, type Details } from './activity-details.ts';
import type { Entry } from './programme-index.ts';
import { waysToKeep, type KeepingContext } from './ways-to-keep.ts';

/** What the details of a date depend on. */
export type DetailsContext = KeepingContext & Pick<Details, 'later' | 'photo' | 'heading' | 'close'>;

/** Everything about one date, with the ways to keep it that work here. */
export const detailsOf = (entry: Entry, context: DetailsContext): TemplateResult =>
  activityDetails({ entry, ...context, ...waysToKeep(entry, context) });
