import { occurrencesOf } from '../../../src/domain/occurrences.ts';
import type { Programme } from '../../../src/schema/index.ts';
import type { StekClient } from '../../../src/sdk/client.ts';
import { documents } from '../../../src/sdk/documents.ts';
import type { ProgrammeAnswer, ProgrammeQuery } from '../../../src/sdk/resources/activities.ts';
import { startOurs } from './ours-element.ts';

/** As the peers get theirs: a programme that is there already; rules are worked out for the days that are asked. */
const answer = ({ activities, places, occurrences }: Programme, { from, to }: ProgrammeQuery): ProgrammeAnswer => ({
  activities,
  places,
  occurrences:
    occurrences.length === 0
      ? occurrencesOf({ activities }, { from, to }).occurrences
      : occurrences.filter(({ localStart }) => localStart >= from && localStart < to),
  warnings: [],
  asOf: new Date().toISOString(),
  stale: false,
});

startOurs((calendar, programme) => {
  calendar.client = {
    capabilities: { read: true, services: false, signUp: false, subscribe: undefined },
    locale: 'nl-BE',
    activities: { programme: (query: ProgrammeQuery) => Promise.resolve(answer(programme, query)) },
    documents,
    calendarUrl: () => undefined,
    webcalUrl: () => undefined,
  } as unknown as StekClient;
});
