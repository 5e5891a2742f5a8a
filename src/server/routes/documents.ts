import type { Place } from '../../schema/place.ts';
import type { Service } from '../../schema/service.ts';
import { jsonAnswer } from '../http/answer.ts';
import { cutPage, nextLink } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { readCursor, readLimit } from '../http/query.ts';
import type { ReadRoute } from '../http/cached-routes.ts';

/** `GET /places` and `GET /services`: all of them, in the order of ids. */
export const listOf = (kind: 'places' | 'services'): ReadRoute => ({
  parameters: ['cursor', 'limit'],
  answer({ snapshot, query }) {
    const list: readonly (Place | Service)[] = snapshot[kind];
    const page = cutPage(
      list,
      readCursor(query),
      readLimit(query, 200),
      (item, { id }) => item.id > id,
      ({ id }) => ({ id }),
    );
    return jsonAnswer(page, nextLink(`/v1/${snapshot.tenant.id}/${kind}`, query, page.next));
  },
});

/** `GET /places/{id or slug}` and `GET /services/{id}`. */
export const oneOf = (kind: 'places' | 'services'): ReadRoute => ({
  parameters: [],
  answer({ snapshot, param }) {
    const wanted = param('id');
    const list: readonly (Place | Service)[] = snapshot[kind];
    const found = list.find(item => item.id === wanted || ('slug' in item && item.slug === wanted));
    if (!found) throw new Problem('not_found', `There is no such ${kind === 'places' ? 'place' : 'service'} here.`);
    return jsonAnswer(found);
  },
});
