import * as z from 'zod/mini';
import { happensAt, isPublic } from '../../domain/narrowing.ts';
import { Activity } from '../../schema/activity.ts';
import { ActivityPage } from '../../schema/page.ts';
import { defineRoute } from '../api/define-route.ts';
import { jsonAnswer } from '../http/answer.ts';
import { cutPage, nextLink } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { pageParameters, placeParameter } from '../http/query.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { findPlace } from './place-filter.ts';

/** What De Stek does. Drafts are not in it. */
export const activities = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/activities',
  name: 'listActivities',
  summary: 'What De Stek does, in the order of ids.',
  access: 'public',
  query: z.object({ place: placeParameter(), ...pageParameters(200) }),
  answers: { 200: { description: 'Found.', content: { 'application/json': ActivityPage }, headers: ['Link'] } },
  problems: ['invalid_query'],
  handler({ snapshot, query }, { place: wanted, cursor, limit }) {
    const place = findPlace(wanted, snapshot.places);
    const shown = snapshot.activities.filter(
      activity => isPublic(activity) && (!place || happensAt(activity, place.id)),
    );
    const page = cutPage(
      shown,
      cursor,
      limit,
      (item, { id }) => item.id > id,
      ({ id }) => ({ id }),
    );
    return jsonAnswer(page, nextLink(`/v1/${snapshot.tenant.id}/activities`, query, page.next));
  },
});

export const activity = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/activities/{id}',
  name: 'getActivity',
  summary: 'One activity.',
  access: 'public',
  params: { id: 'Id of an activity, percent-encoded when it has other than unreserved characters.' },
  answers: { 200: { description: 'Found.', content: { 'application/json': Activity } } },
  problems: ['not_found', 'gone'],
  handler({ snapshot, param }) {
    const found = findActivity(snapshot, param('id'));
    return jsonAnswer(found, { version: found.version });
  },
});

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
