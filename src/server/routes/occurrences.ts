import type { Occurrence } from '../../schema/occurrence.ts';
import { jsonAnswerOfLists } from '../http/answer.ts';
import { cutPage, nextLink } from '../http/page.ts';
import { readCursor, readLimit, readWindow } from '../http/query.ts';
import type { ReadRoute } from '../http/cached-routes.ts';
import { readPlace } from './place-filter.ts';
import { programmeDates } from './programme-dates.ts';

/** `GET /occurrences?from&to&place`: the dates of a window in order of time, with the activities and places they speak of. */
export const occurrences: ReadRoute = {
  parameters: ['from', 'to', 'place', 'cursor', 'limit'],
  timed: true,
  async answer({ snapshot, seats, query, now }) {
    const window = readWindow(query);
    const limit = readLimit(query, 500);
    const cursor = readCursor(query);
    const place = readPlace(query, snapshot.places);
    const laidOut = await programmeDates(snapshot, seats, window, now);
    const wanted = place ? laidOut.occurrences.filter(({ placeId }) => placeId === place.id) : laidOut.occurrences;
    const page = cutPage(wanted, cursor, limit, isLater, ({ id, start }) => ({ id, start }));
    const activityIds = new Set(page.items.map(({ activityId }) => activityId));
    const placeIds = new Set(page.items.map(({ placeId }) => placeId));
    const activities = snapshot.activities.filter(({ id }) => activityIds.has(id));
    for (const activity of activities) placeIds.add(activity.placeId);
    const body = {
      ...page,
      activities,
      places: snapshot.places.filter(({ id }) => placeIds.has(id)),
      warnings: laidOut.warnings,
    };
    const answer = jsonAnswerOfLists(body, nextLink(`/v1/${snapshot.tenant.id}/occurrences`, query, page.next));
    return { ...answer, dates: page.items.map(({ id }) => id) };
  },
};

const isLater = (occurrence: Occurrence, cursor: { id: string; start?: string }): boolean =>
  cursor.start !== undefined &&
  (occurrence.start > cursor.start || (occurrence.start === cursor.start && occurrence.id > cursor.id));
