import * as z from 'zod/mini';
import { defineRoute, type Route } from '../api/define-route.ts';
import type { ReadRequest } from '../http/cached-routes.ts';
import { answerOf, redirectTo } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { looseParameter } from '../http/query.ts';
import { pageHeaders } from '../pages/layout.ts';
import { pollImages } from '../pages/poll.ts';
import { paperOf, POLL_PAPERS } from '../pages/poll-paper-parts.ts';
import { pollPaperHtml } from '../pages/poll-paper.ts';
import { pollPaperStyle } from '../pages/poll-paper-style.ts';
import { publicPoll } from '../polls/public-poll.ts';
import { publishedPolls } from '../polls/published-polls.ts';
import { partOf } from '../store/snapshot.ts';
import { PAGE_PARAMETERS } from './form-page.ts';
import { POLL_PARAMS } from './poll-params.ts';

const PAPER = looseParameter('Size of the paper.', ['a4', 'a5']);

/** A poll on paper, and the way from paper to its page. */
export const pollPaperRoutes: readonly Route[] = [
  defineRoute({
    serving: 'cached',
    method: 'GET',
    path: '/p/{tenant}/polls/{id}/paper',
    name: 'showPollPaper',
    summary: 'The sheet of a poll for each person, or the poster for the wall, as a page to print.',
    access: 'public',
    params: POLL_PARAMS,
    query: z.object({
      what: looseParameter('The sheet for each person, or the poster for the wall.', POLL_PAPERS),
      paper: PAPER,
      ...PAGE_PARAMETERS,
    }),
    answers: { 200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language'] } },
    problems: ['not_found'],
    timed: true,
    handler: showPaper,
  }),
  defineRoute({
    serving: 'cached',
    method: 'GET',
    path: '/q/{tenant}/{id}',
    name: 'followPollAddress',
    summary: 'From the short address on paper to the page of a poll.',
    access: 'public',
    params: POLL_PARAMS,
    answers: { 302: { description: 'The page of the poll.', headers: ['Location'] } },
    problems: ['not_found'],
    handler: ({ snapshot, param }) => redirectTo(`/p/${snapshot.tenant.id}/polls/${pollIn(snapshot, param('id')).id}`),
  }),
];

/** @throws {Problem} `not_found` */
function pollIn(snapshot: ReadRequest['snapshot'], id: string) {
  const record = partOf(snapshot, publishedPolls).find(poll => poll.id === id);
  if (record) return record;
  throw new Problem('not_found', 'There is no poll at this address.');
}

async function showPaper({ snapshot, param, query, origin, now }: ReadRequest) {
  const { tenant, places } = snapshot;
  const poll = publicPoll(pollIn(snapshot, param('id')), now);
  const what = POLL_PAPERS.find(kind => kind === query.get('what')) ?? 'sheet';
  const paper = paperOf({ what, paper: readPaper(query) });
  const place = places.find(({ id }) => id === poll.placeId);
  const { html, lang } = await pollPaperHtml({
    ...{ poll, place, tenant, origin, what, paper },
    lang: query.get('lang') ?? 'nl',
    address: query.get('address') === 'u' ? 'u' : 'je',
    picture: url => url,
    inLanguage: other => `/p/${tenant.id}/polls/${poll.id}/paper?what=${what}&paper=${paper}&lang=${other}`,
    style: { href: `/assets/poll-paper.css?paper=${paper}` },
  });
  const answer = answerOf(html, 'text/html; charset=utf-8');
  return { ...answer, headers: { ...answer.headers, ...pageHeaders({ lang }, { images: pollImages(poll) }) } };
}

/** What a style sheet of paper reads of an address. */
export const POLL_PAPER_CSS_QUERY = z.object({ paper: PAPER });

/** The style sheet of one size of paper. Whether there are several pages only the printer knows: they are numbered. */
export const pollPaperCss = (query: URLSearchParams): string => pollPaperStyle(readPaper(query), true);

const readPaper = (query: URLSearchParams): 'a4' | 'a5' => (query.get('paper') === 'a5' ? 'a5' : 'a4');
