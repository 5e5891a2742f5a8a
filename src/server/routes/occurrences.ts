import * as z from 'zod/mini';
import type { Occurrence } from '../../schema/occurrence.ts';
import { OccurrencePage } from '../../schema/page.ts';
import { defineRoute } from '../api/define-route.ts';
import { jsonAnswerOfLists } from '../http/answer.ts';
import { cutPage, nextLink } from '../http/page.ts';
import { LONGEST_WINDOW, WINDOW, pageParameters, placeParameter, windowCheck } from '../http/query.ts';
import { findPlace } from './place-filter.ts';
import { programmeDates } from './programme-dates.ts';

/** The dates of a window in order of time, with the activities and places they speak of. */
export const occurrences = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/occurrences',
  name: 'listOccurrences',
  summary: `The dates of a window of at most ${LONGEST_WINDOW} days, in order of time.`,
  access: 'public',
  query: z.object({ ...WINDOW, place: placeParameter(), ...pageParameters(500) }).check(windowCheck()),
  answers: { 200: { description: 'Found.', content: { 'application/json': OccurrencePage }, headers: ['Link'] } },
  problems: ['invalid_query'],
  timed: true,
  async handler({ snapshot, seats, query, now }, { from, to, place: name, cursor, limit }) {
    const place = findPlace(name, snapshot.places);
    const laidOut = await programmeDates(snapshot, seats, { from, to }, now);
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
});

const isLater = (occurrence: Occurrence, cursor: { id: string; start?: string }): boolean =>
  cursor.start !== undefined &&
  (occurrence.start > cursor.start || (occurrence.start === cursor.start && occurrence.id > cursor.id));
