import { demoMunicipality } from '../../src/demo/municipality.ts';
import { addDays } from '../../src/domain/calendar-day.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { upcomingProgramme } from '../../src/domain/upcoming.ts';
import type { Occurrence } from '../../src/schema/occurrence.ts';
import type { Programme } from '../../src/schema/programme.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { documents } from '../../src/sdk/documents.ts';
import type { ProgrammeAnswer, ProgrammeQuery, UpcomingQuery } from '../../src/sdk/resources/activities.ts';

/** The moment at which tests of the calendar look: Saturday 28 November 2026, ten in the morning in Brussels. */
export const NOW = Date.parse('2026-11-28T09:00:00Z');

/** What a source answers to a question, or how it fails. */
export type Source = (query: ProgrammeQuery) => Partial<ProgrammeAnswer> | Promise<Partial<ProgrammeAnswer>>;

/** The demo municipality, its pictures left out: tests ask nothing of the network. */
export const demoProgramme = ({ from, to }: ProgrammeQuery): Programme => {
  const { activities, places } = demoMunicipality();
  const withoutPictures = activities.map(({ image: _image, ...activity }) => activity);
  return { activities: withoutPictures, places, ...occurrencesOf({ activities }, { from, to, now: NOW }) };
};

/** A client whose programme comes from a function, and nothing else of it works. */
export const clientOf = (source: Source = demoProgramme): StekClient => {
  const empty: ProgrammeAnswer = {
    ...{ activities: [], places: [], occurrences: [], warnings: [] },
    asOf: '2026-11-20T10:00:00Z',
    stale: false,
  };
  return {
    locale: 'nl-BE',
    documents,
    calendarUrl: () => undefined,
    webcalUrl: () => 'webcal://stek.example/v1/ieper/activities.ics',
    activities: {
      programme: async (query: ProgrammeQuery) => ({ ...empty, ...(await source(query)) }),
      upcoming: async (query: UpcomingQuery) => ({ ...empty, ...(await upcomingOf(source, query)) }),
    },
  } as unknown as StekClient;
};

/** The dates to come of a source that knows windows only: looked up in two years of it. */
async function upcomingOf(source: Source, query: UpcomingQuery): Promise<Partial<ProgrammeAnswer>> {
  const { from, place, activity } = query;
  const all = await source({ from, to: addDays(from, 731), place });
  const { activities = [], places = [] } = all;
  if (activity && !activities.some(({ id }) => id === activity)) return failing('not_found')();
  const { items, ...found } = await upcomingProgramme(
    { activities, places },
    { ...query, now: NOW },
    async (some, days) => {
      const ids = new Set(some.map(({ id }) => id));
      const isIn = ({ activityId, localStart, localEnd }: Occurrence) =>
        ids.has(activityId) && localStart < days.to && localEnd > days.from;
      return { occurrences: (all.occurrences ?? []).filter(isIn), warnings: [] };
    },
  );
  return { ...all, ...found, occurrences: items, warnings: [...(all.warnings ?? []), ...found.warnings] };
}

/** How a source fails, by the code of a `StekError`. */
export const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};
