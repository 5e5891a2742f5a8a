import type { Activity } from '../../schema/activity.ts';
import { jsonAnswer } from '../http/answer.ts';
import { cutPage, nextLink } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { readCursor, readLimit } from '../http/query.ts';
import type { ReadRoute } from '../http/cached-routes.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { readPlace } from './place-filter.ts';

/** `GET /activities?place`: what De Stek does, in the order of ids. Drafts are not in it. */
export const activities: ReadRoute = {
  parameters: ['place', 'cursor', 'limit'],
  answer({ snapshot, query }) {
    const place = readPlace(query, snapshot.places);
    const shown = snapshot.activities.filter(
      activity => isPublic(activity) && (!place || happensAt(activity, place.id)),
    );
    const page = cutPage(
      shown,
      readCursor(query),
      readLimit(query, 200),
      (item, { id }) => item.id > id,
      ({ id }) => ({ id }),
    );
    return jsonAnswer(page, nextLink(`/v1/${snapshot.tenant.id}/activities`, query, page.next));
  },
};

/** `GET /activities/{id}` */
export const activity: ReadRoute = {
  parameters: [],
  answer({ snapshot, param }) {
    const found = findActivity(snapshot, param('id'));
    return jsonAnswer(found, { version: found.version });
  },
};

export const isPublic = ({ status }: Activity): boolean => status !== 'draft' && status !== 'archived';

/** Whether an activity is at a place, always or on one of its dates. */
export const happensAt = ({ placeId, exceptions }: Activity, wanted: string): boolean =>
  placeId === wanted || (exceptions?.some(exception => exception.placeId === wanted) ?? false);

/** The activity of this id. @throws {Problem} 410 when it was there and is no more, 404 when it never was or is still a draft */
export function findActivity(snapshot: Snapshot, id: string): Activity {
  const found = snapshot.activities.find(candidate => candidate.id === id);
  if (snapshot.removed.has(id) || found?.status === 'archived') {
    throw new Problem('gone', 'This activity is no longer in the programme. Take it off your page.');
  }
  if (!found || found.status === 'draft')
    throw new Problem('not_found', 'There is no activity with this id in the programme.');
  return found;
}
