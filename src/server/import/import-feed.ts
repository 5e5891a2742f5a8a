import type { ParseWarning } from '../../schema/warning.ts';
import type { Store, Tenant } from '../store/store.ts';
import { upsert, type ChangeReport } from '../store/upsert.ts';
import type { OpenedSource } from './open-source.ts';
import { readFeedAside } from './read-feed-aside.ts';

export interface ImportOptions {
  tenant: Tenant;
  /** Name of this feed, the same at each import of it: its address or file name. */
  source: string;
  /** Take away what came from this feed earlier and is no longer in it. @default false */
  prune?: boolean | undefined;
}

export interface ImportReport {
  changes: ChangeReport;
  /** What in the feed could not be used as it stood. */
  warnings: ParseWarning[];
  /** Activities in the feed. */
  activities: number;
}

/**
 * Brings a feed (iCalendar, UiTdatabank, our own JSON) into a tenant's programme: all of it or, when anything fails, nothing.
 * Importing the same again changes nothing. A feed without one usable activity changes nothing either, so that a broken export
 * never empties a programme.
 */
export async function importFeed(store: Store, opened: OpenedSource, options: ImportOptions): Promise<ImportReport> {
  const { contentType, url } = opened;
  const feed = await readFeedAside(opened.body, { ...(contentType && { contentType }), ...(url && { url }) });
  const { activities, places, warnings } = feed;
  if (activities.length === 0) {
    return { changes: { added: [], changed: [], unchanged: [], removed: [] }, warnings, activities: 0 };
  }
  const { source, prune = false } = options;
  const changes = await upsert(store, options.tenant, { activities, places }, { source, prune });
  return { changes, warnings, activities: activities.length };
}
