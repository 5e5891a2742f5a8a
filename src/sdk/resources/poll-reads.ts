import type { PollResults } from '../../schema/poll-results.ts';
import type { Poll } from '../../schema/poll.ts';
import type { CallOptions, WithResponse } from '../call.ts';
import { readItem, readPages, type ItemReading } from '../collection-reads.ts';
import type { Pages } from '../listing.ts';
import { POLL_SHAPES } from '../poll-shapes.ts';
import type { Reader } from '../reader.ts';
import type { ReadRequest } from '../transport.ts';
import type { PollQuery } from './polls.ts';

/* Reading polls and results. The schemas are loaded for an answer that is not exactly what our own server writes. */

const aPoll: ItemReading<Poll> = {
  isCanonical: (item): item is Poll => POLL_SHAPES.poll(item),
  schema: () => import('../../schema/poll.ts').then(found => found.Poll),
};

const theResults: ItemReading<PollResults> = {
  isCanonical: (item): item is PollResults => POLL_SHAPES.results(item),
  schema: () => import('../../schema/poll-results.ts').then(found => found.PollResults),
};

/** How far back an answer may lie that was kept on the way here. */
type Freshness = Pick<ReadRequest, 'fresh'>;

export const readPolls = (reader: Reader, query: PollQuery = {}, options?: CallOptions): Pages<Poll> =>
  readPages(reader, 'polls', aPoll, { ...query, state: [query.state ?? []].flat().join(',') }, options);

export const readPoll = (
  reader: Reader,
  id: string,
  options?: CallOptions,
  fresh?: Freshness,
): Promise<WithResponse<Poll>> => readItem(reader, aPoll, { path: pathOf(id), ...fresh }, options);

export const readResults = (
  reader: Reader,
  id: string,
  options?: CallOptions,
  fresh?: Freshness,
): Promise<WithResponse<PollResults>> =>
  readItem(reader, theResults, { path: `${pathOf(id)}/results`, ...fresh }, options);

const pathOf = (id: string): string => `polls/${encodeURIComponent(id)}`;
