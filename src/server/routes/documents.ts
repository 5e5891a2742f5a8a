import * as z from 'zod/mini';
import { PlacePage, ServicePage } from '../../schema/page.ts';
import { Place } from '../../schema/place.ts';
import { Service } from '../../schema/service.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { jsonAnswer } from '../http/answer.ts';
import { cutPage, nextLink } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { pageParameters } from '../http/query.ts';

/** What a list of documents is, for who reads the contract. */
interface Documents {
  kind: 'places' | 'services';
  /** One of them, as in the name of an operation. */
  One: string;
  list: string;
  one: string;
  id: string;
  page: z.ZodMiniType;
  schema: z.ZodMiniType;
}

const PLACES: Documents = {
  kind: 'places',
  One: 'Place',
  list: 'Where De Stek is.',
  one: 'One place, by id or slug.',
  id: 'Slug or id of a place.',
  page: PlacePage,
  schema: Place,
};

const SERVICES: Documents = {
  kind: 'services',
  One: 'Service',
  list: 'Services people can be shown the way to.',
  one: 'One service.',
  id: 'Id of a service.',
  page: ServicePage,
  schema: Service,
};

/** All of them, in the order of ids. */
const listOf = ({ kind, One, list, page: schema }: Documents): Route =>
  defineRoute({
    serving: 'cached',
    method: 'GET',
    path: `/v1/{tenant}/${kind}`,
    name: `list${One}s`,
    summary: list,
    access: 'public',
    query: z.object(pageParameters(200)),
    answers: { 200: { description: 'Found.', content: { 'application/json': schema }, headers: ['Link'] } },
    problems: ['invalid_query'],
    handler({ snapshot, query }, { cursor, limit }) {
      const all: readonly (Place | Service)[] = snapshot[kind];
      const page = cutPage(
        all,
        cursor,
        limit,
        (item, { id }) => item.id > id,
        ({ id }) => ({ id }),
      );
      return jsonAnswer(page, nextLink(`/v1/${snapshot.tenant.id}/${kind}`, query, page.next));
    },
  });

const oneOf = ({ kind, One, one, id, schema }: Documents): Route =>
  defineRoute({
    serving: 'cached',
    method: 'GET',
    path: `/v1/{tenant}/${kind}/{id}`,
    name: `get${One}`,
    summary: one,
    access: 'public',
    params: { id },
    answers: { 200: { description: 'Found.', content: { 'application/json': schema } } },
    problems: ['not_found'],
    handler({ snapshot, param }) {
      const wanted = param('id');
      const list: readonly (Place | Service)[] = snapshot[kind];
      const found = list.find(item => item.id === wanted || ('slug' in item && item.slug === wanted));
      if (!found) throw new Problem('not_found', `There is no such ${kind === 'places' ? 'place' : 'service'} here.`);
      return jsonAnswer(found);
    },
  });

/** Places and services: what a programme speaks of, read one by one or all of them. */
export const documents: readonly Route[] = [PLACES, SERVICES].flatMap(kind => [listOf(kind), oneOf(kind)]);
