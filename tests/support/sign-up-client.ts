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
import type { Submitted } from '../../src/sdk/outbox/outbox.ts';
import type { AnyAnswer, ClientKind } from '../../src/sdk/submissions/kind.ts';
import { useOutbox, type ElementOutbox } from '../../src/foundation/outbox-for.ts';
import { clientOf, demoProgramme, NOW } from './programme-client.ts';

/** A code whose check digit is right. */
export const CODE = '1234567890123452';

/** What an outbox does with a sign-up. */
export type SignUpAnswer = (request: SignUpRequest) => Promise<SignUpReceipt | 'queued'>;

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

/** An outbox that answers as it is told, and remembers what was handed in. */
export class ScriptedOutbox implements ElementOutbox {
  readonly requests: SignUpRequest[] = [];
  entries: OutboxEntry[] = [];
  prepared = 0;
  answer: SignUpAnswer;
  readonly #listeners = new Set<(entries: readonly OutboxEntry[]) => void>();

  constructor(answer: SignUpAnswer = async ({ occurrenceId }) => receiptFor(occurrenceId)) {
    this.answer = answer;
  }

  async prepare(): Promise<void> {
    this.prepared += 1;
  }

  async submit<Q extends object, R extends AnyAnswer>(kind: ClientKind<Q, R>, request: Q): Promise<Submitted<R>> {
    // The only kind that elements send.
    const signUp = request as unknown as SignUpRequest;
    this.requests.push(signUp);
    const answer = await this.answer(signUp);
    const id = `entry-${this.requests.length}`;
    if (answer !== 'queued') {
      const { value: receipt } = (await kind.rules()).readReceipt(answer);
      return { state: 'sent', id, receipt: receipt! };
    }
    this.entries = [...this.entries, entryOf({ id, about: kind.about(request) as OutboxEntry['about'] })];
    return { state: 'queued', id, durable: true };
  }

  async list(): Promise<readonly OutboxEntry[]> {
    return this.entries;
  }

  subscribe(listener: (entries: readonly OutboxEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async retry(id: string): Promise<void> {
    const again = { state: 'queued', failure: undefined, retryable: false } as const;
    this.tell(this.entries.map(entry => (entry.id === id ? { ...entry, ...again } : entry)));
  }

  async remove(id: string): Promise<void> {
    this.tell(this.entries.filter(entry => entry.id !== id));
  }

  /** As when the outbox, or another tab, changed something. */
  tell(entries: OutboxEntry[]): void {
    this.entries = entries;
    for (const listener of this.#listeners) listener(entries);
  }
}

export const entryOf = (more: Partial<OutboxEntry>): OutboxEntry => ({
  id: 'entry-1',
  kind: 'sign-up',
  state: 'queued',
  createdAt: '2026-11-28T09:00:00Z',
  about: {},
  receipt: undefined,
  failure: undefined,
  retryable: false,
  durable: true,
  ...more,
});

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
