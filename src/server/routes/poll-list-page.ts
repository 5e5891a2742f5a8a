import * as z from 'zod/mini';
import { municipalDay } from '../../domain/municipal-clock.ts';
import type { Poll } from '../../schema/poll.ts';
import { defineRoute } from '../api/define-route.ts';
import { answerOf } from '../http/answer.ts';
import { looseParameter, placeParameter } from '../http/query.ts';
import { pageHeaders } from '../pages/layout.ts';
import { localeQuery, pageLocale } from '../pages/page-locale.ts';
import { POLL_PAGE_TEXTS, type PollLocale } from '../pages/poll-locale.ts';
import { pollsHtml } from '../pages/polls.ts';
import { publicPoll } from '../polls/public-poll.ts';
import { publishedPolls } from '../polls/published-polls.ts';
import { partOf } from '../store/snapshot.ts';
import { PAGE_PARAMETERS } from './form-page.ts';
import { findPlace } from './place-filter.ts';

/** What people can say, and what came of what they said, without JavaScript. */
export const pollListPage = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/p/{tenant}/polls',
  name: 'showPolls',
  summary: 'The polls of a municipality as a page without JavaScript: those that are open first.',
  access: 'public',
  query: z.object({
    place: placeParameter(),
    'poll-id': looseParameter('Id of the one poll to show, as an address that embeds it says.'),
    ...PAGE_PARAMETERS,
  }),
  answers: { 200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language'] } },
  problems: ['invalid_query'],
  timed: true,
  async handler({ snapshot, query, now }, { place: wanted }) {
    const { tenant, places } = snapshot;
    const locale: PollLocale = await pageLocale(query, POLL_PAGE_TEXTS);
    const place = findPlace(wanted, places);
    const all = partOf(snapshot, publishedPolls).map(record => publicPoll(record, now));
    const polls = all
      .filter(({ state }) => state !== 'archived')
      .filter(isAt(place?.id))
      .filter(({ id }) => !query.has('poll-id') || id === query.get('poll-id'))
      .sort(compare);
    const of = place ? `&place=${encodeURIComponent(place.slug ?? place.id)}` : '';
    const page = pollsHtml({
      ...{ locale, tenant, polls, today: municipalDay(now) },
      inLanguage: lang => `/p/${tenant.id}/polls?${localeQuery({ lang, address: 'je' })}${of}`,
    });
    const answer = answerOf(page, 'text/html; charset=utf-8');
    return { ...answer, headers: { ...answer.headers, ...pageHeaders(locale, { tenant }) } };
  },
});

/** At a place are also those that are of all places. */
const isAt =
  (placeId: string | undefined) =>
  (poll: Poll): boolean =>
    placeId === undefined || poll.placeId === undefined || poll.placeId === placeId;

/** Open ones by when they close; then those that are over, the newest first. */
function compare(one: Poll, other: Poll): number {
  const isOpen = (poll: Poll) => poll.state === 'open';
  if (isOpen(one) !== isOpen(other)) return isOpen(one) ? -1 : 1;
  const order = one.closesAt < other.closesAt ? -1 : Number(one.closesAt > other.closesAt);
  return isOpen(one) ? order : -order;
}
