import { textIn } from '../domain/text-in.ts';
import type { Feed } from '../schema/programme.ts';
import type { Occurrence } from '../schema/occurrence.ts';

/** One date of a feed, with what a reader needs to recognise it. */
export interface ShownDate {
  id: string;
  /** UTC. */
  start: string;
  end: string;
  /** On the clock of the municipality. */
  localStart: string;
  localEnd: string;
  allDay: boolean;
  title: string;
  place: string | null;
  status: string;
  note?: string;
  movedFrom?: string;
  seats?: string;
  activityId: string;
}

/** The dates with the names of what they speak of. */
export function shownDates(occurrences: readonly Occurrence[], feed: Feed): ShownDate[] {
  const activities = new Map(feed.activities.map(activity => [activity.id, activity]));
  const places = new Map(feed.places.map(place => [place.id, place.name]));
  return occurrences.map(({ id, start, end, localStart, localEnd, allDay, status, ...more }) => {
    const activity = activities.get(more.activityId);
    return {
      id,
      start,
      end,
      localStart,
      localEnd,
      allDay,
      title: textIn(more.title ?? activity?.title, 'nl'),
      place: places.get(more.placeId ?? activity?.placeId ?? '') ?? null,
      status,
      ...(more.note && { note: textIn(more.note, 'nl') }),
      ...(more.movedFrom && { movedFrom: more.movedFrom }),
      ...(more.seats && { seats: more.seats }),
      activityId: more.activityId,
    };
  });
}
