import { demoMunicipality } from '../src/demo/municipality.ts';
import { addDays } from '../src/domain/calendar-day.ts';
import { occurrencesOf } from '../src/domain/occurrences.ts';
import { upcomingProgramme } from '../src/domain/upcoming.ts';
import { documents } from '../src/sdk/documents.ts';
import type { StekClient } from '../src/sdk/client.ts';
import type { ProgrammeAnswer, ProgrammeQuery, UpcomingQuery } from '../src/sdk/resources/activities.ts';
import { DEMO_PICTURES } from './demo-pictures.ts';
import { undergo, type Trouble } from './trouble.ts';

/** What is the matter with the source of a story. */
export type CalendarMatter =
  Trouble | 'none' | 'partial' | 'stale' | 'empty' | 'in-spring' | 'over' | 'full' | 'chosen';

/**
 * The programme of the demo municipality, laid out in the page. Not through the demo server: its SQLite is WebAssembly, and
 * stories are checked under a policy that allows none.
 */
export const sourceWith = (matter: CalendarMatter, now: number): StekClient =>
  ({
    locale: 'nl-BE',
    documents,
    calendarUrl: () => undefined,
    webcalUrl: () => 'webcal://stek.example/v1/ieper/activities.ics',
    activities: {
      programme: (query: ProgrammeQuery) => answer(query, matter, now),
      upcoming: (query: UpcomingQuery) => upcoming(query, matter, now),
    },
  }) as unknown as StekClient;

/** Nothing is planned before this day of spring, or since this day of autumn. */
const SPRING = '2027-05-03';
const AUTUMN = '2026-11-01';

async function answer(
  { from, to, place }: ProgrammeQuery,
  matter: CalendarMatter,
  now: number,
): Promise<ProgrammeAnswer> {
  await undergo(matter);
  const { activities, places } = demoMunicipality({ images: DEMO_PICTURES });
  const here = places.find(({ id, slug }) => id === place || slug === place)?.id;
  const { occurrences } = occurrencesOf({ activities }, { from, to, now });
  return {
    activities:
      matter === 'chosen' ? activities.map(activity => ({ ...activity, chosenInPoll: 'k3f9x2ab' })) : activities,
    places,
    occurrences: occurrences
      .filter(({ placeId }) => !place || placeId === here)
      .filter(({ localStart }) => isPlanned(localStart, matter))
      .map(occurrence => (matter === 'full' ? { ...occurrence, seats: 'full' as const } : occurrence)),
    warnings:
      matter === 'partial' ? [{ path: '/items/3', code: 'invalid_value', detail: 'One item has no title.' }] : [],
    stale: matter === 'stale',
    asOf: '2026-11-20T10:00:00Z',
  };
}

function isPlanned(localStart: string, matter: CalendarMatter): boolean {
  if (matter === 'empty') return false;
  if (matter === 'in-spring') return localStart >= SPRING;
  return matter !== 'over' || localStart < AUTUMN;
}

/** The first dates of the two years to come, as a server finds them. */
async function upcoming(query: UpcomingQuery, matter: CalendarMatter, now: number): Promise<ProgrammeAnswer> {
  const { from, place } = query;
  const all = await answer({ from, to: addDays(from, 731), place }, matter, now);
  const { items, ...found } = await upcomingProgramme(all, { ...query, place: undefined, now }, async (some, days) => {
    const ids = new Set(some.map(({ id }) => id));
    const occurrences = all.occurrences.filter(
      ({ activityId, localStart, localEnd }) => ids.has(activityId) && localStart < days.to && localEnd > days.from,
    );
    return { occurrences, warnings: [] };
  });
  return { ...all, ...found, occurrences: items, warnings: [...all.warnings, ...found.warnings] };
}
