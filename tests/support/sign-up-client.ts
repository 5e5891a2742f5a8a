import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import type { SeatCount } from '../../src/domain/seats.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { Occurrence } from '../../src/schema/occurrence.ts';
import type { Programme } from '../../src/schema/programme.ts';
import type { ProgrammeQuery } from '../../src/sdk/resources/activities.ts';
import type { SignUpReceipt, SignUpRequest } from '../../src/schema/sign-up.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { StekError, type StekErrorCode } from '../../src/sdk/errors.ts';
import type { OutboxEntry } from '../../src/sdk/outbox/entry.ts';
import { useOutbox, type ElementOutbox } from '../../src/foundation/outbox-for.ts';
import { AnsweringOutbox, outboxEntry, type OutboxAnswer } from './answering-outbox.ts';
import { clientOf, demoProgramme, NOW } from './programme-client.ts';

/** A code whose check digit is right. */
export const CODE = '1234567890123452';

export const receiptFor = (occurrenceId: string, more: Partial<SignUpReceipt> = {}): SignUpReceipt => ({
  ref: 'IN-26-0412',
  code: CODE,
  state: 'confirmed',
  occurrenceId,
  ...more,
});

/** A refusal as the server words it. */
export const refusal = (code: StekErrorCode, word?: string, issues: StekError['issues'] = []): StekError =>
  new StekError(code, 'Refused by a test', { ...(word && { problem: { code: word } }), issues });

/** An outbox for sign-ups that answers as it is told. */
export class ScriptedOutbox extends AnsweringOutbox<SignUpRequest, SignUpReceipt> {
  constructor(
    answer: OutboxAnswer<SignUpRequest, SignUpReceipt> = async ({ occurrenceId }) => receiptFor(occurrenceId),
  ) {
    super('sign-up', answer);
  }
}

export const entryOf = (more: Partial<OutboxEntry>): OutboxEntry => outboxEntry({ kind: 'sign-up', ...more });

/** The sewing workshop is full on one day, with room in the line. */
const seats = (occurrenceId: string): SeatCount =>
  occurrenceId === `${ACTIVITY.sewing}_20261217T0900` ? { taken: 10, waiting: 2 } : { taken: 0, waiting: 0 };

/** The demo programme with the seats that are taken, as a server has it. */
const withSeats = (query: ProgrammeQuery): Programme => {
  const programme = demoProgramme(query);
  const { from, to } = query;
  const window = { from, to, now: NOW, seats };
  return { ...programme, ...occurrencesOf({ activities: programme.activities }, window) };
};

/** The demo programme from a source where people can sign up. */
export function signUpClient(outbox: ElementOutbox = new ScriptedOutbox()): StekClient {
  const client = {
    ...clientOf(withSeats),
    tenant: 'ieper',
    capabilities: {
      ...{ read: true, services: true, signUp: true },
      subscribe: 'https://stek.example/v1/ieper/activities.ics',
    },
  } as StekClient;
  useOutbox(client, outbox);
  return client;
}

/** The sewing workshop of Thursday 10 December. */
export const SEWING_DATE = `${ACTIVITY.sewing}_20261210T0900`;

/** The same client, with something else about that date or about the workshop. */
export function changedClient(
  occurrence: Partial<Occurrence>,
  activity: Partial<Record<keyof Activity, unknown>> = {},
  outbox?: ElementOutbox,
): StekClient {
  const client = signUpClient(outbox);
  const { programme } = client.activities;
  const withChanges = async (query: ProgrammeQuery) => {
    const { activities, occurrences, ...rest } = await programme(query);
    return {
      ...rest,
      activities: activities.map(one => (one.id === ACTIVITY.sewing ? { ...one, ...activity } : one)),
      occurrences: occurrences.map(one => (one.id === SEWING_DATE ? { ...one, ...occurrence } : one)),
    };
  };
  client.activities.programme = withChanges as never;
  return client;
}
