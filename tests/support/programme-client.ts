import { demoMunicipality } from '../../src/demo/municipality.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import type { Programme } from '../../src/schema/programme.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { documents } from '../../src/sdk/documents.ts';
import type { ProgrammeAnswer, ProgrammeQuery } from '../../src/sdk/resources/activities.ts';

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
    activities: { programme: async (query: ProgrammeQuery) => ({ ...empty, ...(await source(query)) }) },
  } as unknown as StekClient;
};

/** How a source fails, by the code of a `StekError`. */
export const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};
