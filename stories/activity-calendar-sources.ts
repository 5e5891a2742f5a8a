import { demoMunicipality } from '../src/demo/municipality.ts';
import { occurrencesOf } from '../src/domain/occurrences.ts';
import { documents } from '../src/sdk/documents.ts';
import type { StekClient } from '../src/sdk/client.ts';
import type { ProgrammeAnswer, ProgrammeQuery } from '../src/sdk/resources/activities.ts';

/** What is the matter with the source of a story. */
export type Trouble = 'none' | 'loading' | 'offline' | 'server' | 'feed' | 'partial' | 'stale' | 'empty';

const errors: Partial<Record<Trouble, string>> = {
  offline: 'network',
  server: 'server_error',
  feed: 'invalid_response',
};

/**
 * The programme of the demo municipality, laid out in the page. Not through the demo server: its SQLite is WebAssembly, and
 * stories are checked under a policy that allows none.
 */
export const sourceWith = (trouble: Trouble, now: number): StekClient =>
  ({
    locale: 'nl-BE',
    documents,
    calendarUrl: () => undefined,
    webcalUrl: () => 'webcal://stek.example/v1/ieper/activities.ics',
    activities: { programme: (query: ProgrammeQuery) => answer(query, trouble, now) },
  }) as unknown as StekClient;

async function answer({ from, to, place }: ProgrammeQuery, trouble: Trouble, now: number): Promise<ProgrammeAnswer> {
  if (trouble === 'loading') return new Promise(() => {});
  if (errors[trouble]) throw Object.assign(new Error('A story without an answer'), { code: errors[trouble] });
  const { activities, places } = demoMunicipality();
  const here = places.find(({ id, slug }) => id === place || slug === place)?.id;
  const { occurrences } = occurrencesOf({ activities }, { from, to, now });
  return {
    activities,
    places,
    occurrences: trouble === 'empty' ? [] : occurrences.filter(({ placeId }) => !place || placeId === here),
    warnings:
      trouble === 'partial' ? [{ path: '/items/3', code: 'invalid_value', detail: 'One item has no title.' }] : [],
    stale: trouble === 'stale',
    asOf: '2026-11-20T10:00:00Z',
  };
}
