import type { ParseWarning } from '../../schema/warning.ts';
import type { Store } from '../store/store.ts';
import type { Tenant } from '../store/tenant.ts';
import { noChanges, upsert, type ChangeReport } from '../programme/upsert.ts';
import type { OpenedSource } from './open-source.ts';
import { readFeedAside } from './read-feed-aside.ts';

export interface ImportOptions {
  tenant: Tenant;
  /** Name of this feed, the same at each import of it: its address or file name. */
  source: string;
  /** Take away what came from this feed earlier and is no longer in it; never after an incomplete reading. @default false */
  prune?: boolean | undefined;
  /** Activities whose dates may be lost although the feed is incomplete: somebody looked at them. @default none */
  accept?: readonly string[] | undefined;
  /** Only find out what would change. @default false */
  dryRun?: boolean | undefined;
}

export interface ImportReport {
  changes: ChangeReport;
  /** What in the feed could not be used as it stood. */
  warnings: ParseWarning[];
  /** Activities in the feed. */
  activities: number;
  /** Their ids. */
  ids: string[];
  /** Whether the whole feed was read, and every date in it could be used. Only then dates are taken away, put off or moved. */
  complete: boolean;
}

/**
 * Brings a feed (iCalendar, UiTdatabank, our own JSON) into a tenant's programme: all of it or, when anything fails, nothing.
 * Importing the same again changes nothing. A feed without one usable activity changes nothing either, so that a broken export
 * never empties a programme. People who are signed up move along with their dates; what could not be read whole costs nobody a seat.
 */
export async function importFeed(store: Store, opened: OpenedSource, options: ImportOptions): Promise<ImportReport> {
  const { contentType, url } = opened;
  const feed = await readFeedAside(opened.body, { ...(contentType && { contentType }), ...(url && { url }) });
  const { activities, places, warnings, complete } = feed;
  const { tenant, source, prune = false, accept = [], dryRun = false } = options;
  const changes =
    activities.length === 0
      ? noChanges()
      : await upsert(store, tenant, { activities, places }, { source, prune, complete, accept, dryRun });
  return { changes, warnings, activities: activities.length, ids: activities.map(({ id }) => id), complete };
}
