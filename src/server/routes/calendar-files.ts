import * as z from 'zod/mini';
import { occurrenceIdOf, parseOccurrenceId } from '../../domain/occurrence-id.ts';
import { schoolHolidays } from '../../domain/school-holidays.ts';
import { textIn } from '../../domain/text-in.ts';
import { writeIcs, type IcsWriteOptions } from '../../feeds/ics/write.ts';
import type { Activity } from '../../schema/activity.ts';
import { LocalDateTime } from '../../schema/scalar.ts';
import type { HolidayPeriod } from '../../schema/schedule.ts';
import { defineRoute } from '../api/define-route.ts';
import { answerOf, type Answer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { looseParameter, placeParameter } from '../http/query.ts';
import type { ReadRequest } from '../http/cached-routes.ts';
import { happensAt, isPublic } from '../../domain/narrowing.ts';
import { findActivity } from './activities.ts';
import { dateOf } from '../sign-ups/sign-up-date.ts';
import { findPlace } from './place-filter.ts';

const lang = () => looseParameter('Language of the texts, BCP 47; Dutch where there are none in it.');

const DATE = z.optional(
  z.string().check(
    z.refine(isDate, {
      error: 'Write “date” as the original start of one date, such as 2026-12-01T09:00.',
      params: { code: 'invalid_date' },
    }),
    z.meta({ description: 'The original start of one date, such as `2026-12-01T09:00`: then only that one.' }),
  ),
);

const FILE = { 200: { description: 'Found.', content: { 'text/calendar': 'text' } } } as const;

/** The programme, for subscribing. */
export const activitiesIcs = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/activities.ics',
  name: 'getCalendar',
  summary: 'The programme as iCalendar, for subscribing.',
  access: 'public',
  query: z.object({ place: placeParameter(), lang: lang() }),
  answers: FILE,
  problems: ['invalid_query'],
  timed: true,
  handler(request, { place: wanted }) {
    const place = findPlace(wanted, request.snapshot.places);
    const shown = request.snapshot.activities.filter(item => isPublic(item) && (!place || happensAt(item, place.id)));
    const { name } = request.snapshot.tenant;
    return calendarFile(request, shown, { name: place ? `${name}, ${place.name}` : name });
  },
});

/** One activity, or the one date of it whose original start is, or was, `date`. */
export const activityIcs = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/activities/{id}.ics',
  name: 'getActivityCalendar',
  summary: 'One activity, or one date of it, as iCalendar.',
  access: 'public',
  params: { id: 'Id of an activity, percent-encoded when it has other than unreserved characters.' },
  query: z.object({ date: DATE, lang: lang() }),
  answers: FILE,
  problems: ['invalid_query', 'not_found', 'gone'],
  timed: true,
  handler(request, { date: start }) {
    const found = findActivity(request.snapshot, request.param('id').slice(0, -'.ics'.length));
    if (start === undefined) return calendarFile(request, [found]);
    const { tz } = request.snapshot.tenant;
    const asked = occurrenceIdOf(found.id, start);
    const { formerIds } = request.snapshot;
    const now = [...formerIds].find(([, former]) => former.includes(asked))?.[0];
    const date = dateOf(found, asked, tz) ?? (now === undefined ? undefined : dateOf(found, now, tz));
    if (!date) throw new Problem('not_found', `“${textIn(found.title, 'nl')}” has no date that starts at ${start}.`);
    const { id } = date.occurrence;
    const uid = formerIds.get(id)?.[0] ?? id;
    return calendarFile(request, [found], { occurrence: parseOccurrenceId(id)!.start, uid, tz });
  },
});

function calendarFile(
  { snapshot, query, now }: ReadRequest,
  activities: readonly Activity[],
  options: Pick<IcsWriteOptions, 'name' | 'occurrence' | 'uid' | 'tz'> = {},
): Answer {
  const text = writeIcs(
    { activities, places: snapshot.places },
    {
      ...options,
      lang: query.get('lang') ?? 'nl',
      now: new Date(now).toISOString(),
      holidays: holidaysOf(activities, now),
    },
  );
  return answerOf(text, 'text/calendar; charset=utf-8');
}

/** From the first date on, and two years ahead: a calendar that subscribes asks again long before. */
function holidaysOf(activities: readonly Activity[], now: number): HolidayPeriod[] {
  const thisYear = new Date(now).getUTCFullYear();
  const years = activities
    .filter(({ schedule }) => schedule.skip)
    .map(({ schedule }) => Number(schedule.start.slice(0, 4)));
  if (years.length === 0) return [];
  return schoolHolidays(Math.max(thisYear - 20, Math.min(...years)) - 1, thisYear + 2);
}

/** Whether something is a day, or a moment of one, on a clock; the `Z` of UTC is let pass. */
function isDate(date: string): boolean {
  return LocalDateTime.safeParse(date.replace(/Z$/, '')).success && !Number.isNaN(Date.parse(date.slice(0, 10)));
}
