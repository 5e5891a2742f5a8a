import { occurrencesOf } from '../../../src/domain/occurrences.ts';
import { createStekClient } from '../../../src/sdk/client.ts';
import type { Transport } from '../../../src/sdk/transport.ts';
import { startOurs } from './ours-element.ts';

/** Through the SDK, which checks every activity and occurrence against its schema, as it does with the answer of a server. */
startOurs((calendar, { activities, places, occurrences }) => {
  const itemsIn = (from: string, to: string) =>
    occurrences.length === 0
      ? occurrencesOf({ activities }, { from, to }).occurrences
      : occurrences.filter(({ localStart }) => localStart >= from && localStart < to);
  const transport: Transport = {
    capabilities: {
      read: true,
      services: false,
      signUp: false,
      polls: false,
      vote: false,
      signals: false,
      passOn: false,
      refer: false,
      subscribe: undefined,
    },
    read: ({ query }) =>
      Promise.resolve({
        data: { items: itemsIn(String(query?.['from']), String(query?.['to'])), activities, places, warnings: [] },
        status: 200,
        asOf: new Date().toISOString(),
        stale: false,
      }),
    calendarUrl: () => undefined,
  };
  calendar.client = createStekClient({ transport });
});
