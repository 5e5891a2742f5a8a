import { demoMunicipality } from '../src/demo/municipality.ts';
import { occurrencesOf } from '../src/domain/occurrences.ts';
import { documents } from '../src/sdk/documents.ts';
import type { StekClient } from '../src/sdk/client.ts';
import type { ProgrammeAnswer, ProgrammeQuery } from '../src/sdk/resources/activities.ts';
import { undergo, type Trouble } from './trouble.ts';

/** What is the matter with the source of a story. */
export type CalendarMatter = Trouble | 'none' | 'partial' | 'stale' | 'empty' | 'chosen';

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
    activities: { programme: (query: ProgrammeQuery) => answer(query, matter, now) },
  }) as unknown as StekClient;

async function answer(
  { from, to, place }: ProgrammeQuery,
  matter: CalendarMatter,
  now: number,
): Promise<ProgrammeAnswer> {
  await undergo(matter);
  const { activities, places } = demoMunicipality();
  const here = places.find(({ id, slug }) => id === place || slug === place)?.id;
  const { occurrences } = occurrencesOf({ activities }, { from, to, now });
  return {
    activities:
      matter === 'chosen' ? activities.map(activity => ({ ...activity, chosenInPoll: 'k3f9x2ab' })) : activities,
    places,
    occurrences: matter === 'empty' ? [] : occurrences.filter(({ placeId }) => !place || placeId === here),
    warnings:
      matter === 'partial' ? [{ path: '/items/3', code: 'invalid_value', detail: 'One item has no title.' }] : [],
    stale: matter === 'stale',
    asOf: '2026-11-20T10:00:00Z',
  };
}
