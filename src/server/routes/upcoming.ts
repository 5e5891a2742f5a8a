import * as z from 'zod/mini';
import { upcomingProgramme } from '../../domain/upcoming.ts';
import { OccurrencePage } from '../../schema/page.ts';
import { defineRoute } from '../api/define-route.ts';
import { jsonAnswerOfLists } from '../http/answer.ts';
import { WINDOW, limitParameter, looseParameter, placeParameter } from '../http/query.ts';
import { findActivity } from './activities.ts';
import { findPlace } from './place-filter.ts';
import { layOutDates } from './programme-dates.ts';

/** Most dates of one answer. */
const MOST = 100;

/** The first dates that are still to come, however far away: for a home page, and to say when the next one is. */
export const upcoming = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/upcoming',
  name: 'listUpcoming',
  summary: 'The first dates that are still to come, up to two years ahead, in order of time.',
  access: 'public',
  query: z.object({
    from: WINDOW.from,
    limit: limitParameter(10, MOST),
    place: placeParameter(),
    activity: looseParameter('Id of one activity; it is in the answer also when it has no dates to come.'),
    organiser: looseParameter('Name of who organises it, or several with commas between.'),
    category: looseParameter('A category in the words of the source, or several with commas between.'),
    cancelled: looseParameter('`true`: also dates that were cancelled or fall in a pause; they count.', ['true']),
  }),
  answers: { 200: { description: 'Found.', content: { 'application/json': OccurrencePage } } },
  problems: ['invalid_query', 'not_found', 'gone'],
  timed: true,
  async handler({ snapshot, seats, now }, { place: name, cancelled, ...wanted }) {
    const place = findPlace(name, snapshot.places)?.id;
    if (wanted.activity) findActivity(snapshot, wanted.activity);
    const choice = { ...wanted, place, cancelled: cancelled === 'true', now };
    const found = await upcomingProgramme(snapshot, choice, (activities, days) =>
      layOutDates({ snapshot: { ...snapshot, activities }, seats, days, now }),
    );
    return { ...jsonAnswerOfLists({ ...found }), dates: found.items.map(({ id }) => id) };
  },
});
