import type { Activity } from '../schema/activity.ts';
import type { Place } from '../schema/place.ts';
import type { Feed } from '../schema/programme.ts';
import type { ParseWarning } from '../schema/warning.ts';

/** How many activities have had an id already that only one of them can keep. */
type Taken = Map<string, number>;

/**
 * Several files as one programme. An activity that two files hold is taken in its newest version; two activities that only share an id both
 * stay, and a warning says so. A place is taken with everything that any file says of it, the first file first. Complete when every file is.
 */
export function mergeFeeds(feeds: readonly Feed[]): Feed {
  const activities = new Map<string, Activity>();
  const places = new Map<string, Place>();
  const twice: ParseWarning[] = [];
  const taken: Taken = new Map();
  for (const feed of feeds) {
    for (const activity of feed.activities) {
      const known = sameAs(activity, activities, taken);
      if (known && activity.version > known.version) activities.set(known.id, { ...activity, id: known.id });
      if (known) continue;
      const id = freeId(activity, activities, taken);
      if (id !== activity.id) twice.push(sharedId(activity, activities.get(activity.id)!));
      activities.set(id, id === activity.id ? activity : { ...activity, id });
    }
    for (const place of feed.places) places.set(place.id, { ...place, ...places.get(place.id) });
  }
  return {
    activities: [...activities.values()],
    places: [...places.values()],
    warnings: [...feeds.flatMap(feed => feed.warnings), ...twice],
    complete: feeds.every(feed => feed.complete),
  };
}

/** Which of those with its id is the same activity: one that was given another name or another time since, but not both. */
function sameAs(activity: Activity, all: ReadonlyMap<string, Activity>, taken: Taken): Activity | undefined {
  const others = Array.from({ length: taken.get(activity.id) ?? 0 }, (_, index) =>
    all.get(numbered(activity, index + 2)),
  );
  return [all.get(activity.id), ...others].find(
    known => known && (nameOf(known) === nameOf(activity) || known.schedule.start === activity.schedule.start),
  );
}

/** Its own id where that is free; else the same with a number, which stays the same while the files come in this order. */
function freeId(activity: Activity, all: ReadonlyMap<string, Activity>, taken: Taken): string {
  if (!all.has(activity.id)) return activity.id;
  let number = (taken.get(activity.id) ?? 0) + 2;
  // A file can hold such an id by itself.
  while (all.has(numbered(activity, number))) number += 1;
  taken.set(activity.id, number - 1);
  return numbered(activity, number);
}

const numbered = ({ id }: Activity, number: number): string => `${id}-${number}`;

const nameOf = ({ title }: Activity): string => JSON.stringify(title);

const sharedId = (activity: Activity, first: Activity): ParseWarning => ({
  path: activity.id,
  code: 'shared_id',
  detail: `${shortly(first)} and ${shortly(activity)} have the same id in two files. Both are shown. Give one of them another.`,
});

const shortly = ({ title, schedule }: Activity): string => `“${Object.values(title)[0] ?? ''}” (${schedule.start})`;
