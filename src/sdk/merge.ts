import type { Activity } from '../schema/activity.ts';
import type { Place } from '../schema/place.ts';
import type { Feed } from '../schema/programme.ts';

/**
 * Several files as one programme. An activity that two files hold is taken in its newest version, a place with everything that
 * any file says of it, the first file first. Complete when every file is.
 */
export function mergeFeeds(feeds: readonly Feed[]): Feed {
  const activities = new Map<string, Activity>();
  const places = new Map<string, Place>();
  for (const feed of feeds) {
    for (const activity of feed.activities) {
      const known = activities.get(activity.id);
      if (!known || activity.version > known.version) activities.set(activity.id, activity);
    }
    for (const place of feed.places) places.set(place.id, { ...place, ...places.get(place.id) });
  }
  return {
    activities: [...activities.values()],
    places: [...places.values()],
    warnings: feeds.flatMap(feed => feed.warnings),
    complete: feeds.every(feed => feed.complete),
  };
}
