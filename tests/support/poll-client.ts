import { useOutbox } from '../../src/foundation/outbox-for.ts';
import type { BallotReceipt, BallotRequest } from '../../src/schema/ballot.ts';
import type { PollResults } from '../../src/schema/poll-results.ts';
import type { Poll } from '../../src/schema/poll.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { callOf } from '../../src/sdk/call.ts';
import { StekError, type StekErrorCode } from '../../src/sdk/errors.ts';
import { AnsweringOutbox, type OutboxAnswer } from './answering-outbox.ts';
import { clientOf } from './programme-client.ts';
import { programmeTalk } from './programme-talk.ts';

/** The phone of the contact person of the place. */
export const PHONE = '+3257000000';

/** The poll of the tests, open until Monday 14 December 2026, six in the evening in Brussels. */
export const openPoll = (changes: Partial<Poll> = {}): Poll => ({
  ...programmeTalk({ intro: { nl: 'Zeg wat je wil doen in De Stek.' }, placeId: 'stek', strength: 1 }),
  id: 'k3f9x2ab',
  state: 'open',
  version: 1,
  ...changes,
});

/** A moment after the poll closed, and one after the promised day. */
export const AFTER_CLOSING = Date.parse('2026-12-16T09:00:00Z');
export const TOO_LATE = Date.parse('2027-01-12T09:00:00Z');

/** What came of it: a tie, points, faces, ideas in two languages. */
export const countedPoll = (changes: Partial<PollResults> = {}): PollResults => ({
  ...{ pollId: 'k3f9x2ab', status: 'final', n: 40, channels: { web: 21, kiosk: 12, paper: 7 }, late: 3, quick: 0 },
  ...{ strength: 1, asOf: '2026-12-17' },
  questions: [
    {
      ...question('uitstap', 'choice', 38, 2),
      options: [chose('zee', 12, 2), chose('bos', 14, 1), chose('stad', 12, 2)],
    },
    {
      ...question('wat', 'multiple', 40, 0),
      options: [chose('koken', 25, 1), chose('naaien', 11, 3), chose('zang', 18, 2)],
    },
    {
      ...question('eerst', 'ranking', 36, 4),
      options: [
        { optionId: 'soep', count: 36, points: 110, firsts: 15, place: 1 },
        { optionId: 'quiz', count: 36, points: 96, firsts: 11, place: 2 },
        { optionId: 'film', count: 36, points: 80, firsts: 6, place: 3 },
        { optionId: 'bingo', count: 36, points: 74, firsts: 4, place: 4 },
      ],
    },
    { ...question('gevoel', 'smiley', 39, 1), smileys: [4, 9, 26] },
    {
      ...question('idee', 'idea', 6, 0),
      ideas: [
        { id: 'a', text: 'Samen zwemmen', count: 3 },
        { id: 'b', text: 'دروس في الخياطة', lang: 'ar', count: 1 },
      ],
    },
  ],
  ...changes,
});

const question = (questionId: string, type: string, answered: number, none: number) => ({
  ...{ questionId, type, answered, none, options: [], ideas: [] },
});
const chose = (optionId: string, count: number, place: number) => ({ optionId, count, place });

/** The same poll with the whole answer. */
export const answeredPoll = (changes: Partial<Poll> = {}): Poll =>
  openPoll({
    state: 'answered',
    version: 5,
    reply: {
      intro: { nl: 'Bedankt om mee te denken.' },
      decisions: [
        decision('bos', 'yes', 'De meeste mensen kozen het bos.', 'activity-1'),
        decision('zee', 'later', 'In de zomer is het warmer.'),
        decision('stad', 'no', 'De trein is te duur.'),
      ],
      ideas: [
        { doing: true, text: { nl: 'We gaan samen zwemmen.' } },
        { doing: false, text: { nl: 'Een eigen zwembad is te duur.' } },
      ],
    },
    ...changes,
  });

const decision = (optionId: string, verdict: string, nl: string, activityId?: string) => ({
  ...{ questionId: 'uitstap', optionId, verdict, why: { nl } },
  ...(activityId && { activityId }),
});

/** An outbox for ballots that answers as it is told. */
export class BallotOutbox extends AnsweringOutbox<BallotRequest, BallotReceipt> {
  constructor(answer: OutboxAnswer<BallotRequest, BallotReceipt> = async () => ({ accepted: true })) {
    super('ballot', answer);
  }
}

/** What a source of polls has, and what is the matter with it. */
export interface PollClientOptions {
  polls?: readonly Poll[];
  results?: PollResults | undefined;
  outbox?: BallotOutbox;
  /** Whether it takes ballots; a file does not. */
  vote?: boolean;
  /** What the server's clock says, epoch milliseconds. */
  date?: number;
  /** How asking for polls goes wrong. */
  fails?: () => Promise<never>;
}

/** A source of polls, and the way to say that one of them is another now. */
export interface PollClient extends StekClient {
  tell(poll: Poll, results?: PollResults): void;
}

/** As the SDK answers; the server's clock is said where a test gives one. */
const answered = <T>(find: () => Promise<T>, date?: number) =>
  callOf(
    find().then(data => ({
      data,
      response: { status: 200, requestId: undefined, asOf: '2026-11-28T09:00:00Z', stale: false, warnings: [], date },
    })),
  );

/** As the SDK rejects. */
export const stekError = (code: StekErrorCode, word?: string, issues: StekError['issues'] = []): StekError =>
  new StekError(code, 'Refused by a test', { ...(word && { problem: { code: word } }), issues });

export function pollClient(options: PollClientOptions = {}): PollClient {
  const { polls = [openPoll()], outbox = new BallotOutbox(), vote = true, fails } = options;
  const watchers = new Set<(seen: { poll: Poll; results?: PollResults | undefined; stale: boolean }) => void>();
  const found = async (id: string) => {
    if (fails) return fails();
    const poll = polls.find(one => one.id === id);
    if (!poll) throw stekError('not_found');
    return poll;
  };
  const client = {
    ...clientOf(),
    tenant: 'ieper',
    capabilities: {
      ...{ read: true, services: true, signUp: true, polls: true, vote },
      subscribe: 'https://stek.example/v1/ieper/activities.ics',
    },
    places: { get: async () => ({ id: 'stek', name: 'De Stek', contactPerson: { name: 'Noor', phone: PHONE } }) },
    polls: {
      list: () =>
        answered(async () =>
          fails ? fails() : { items: [...polls], warnings: [], asOf: '2026-11-28T09:00:00Z', stale: false },
        ),
      get: (id: string) => answered(() => found(id), options.date),
      results: async () => {
        if (!options.results) throw Object.assign(stekError('not_found'), { status: 404 });
        return options.results;
      },
      async *watch(id: string, { signal }: { signal?: AbortSignal } = {}) {
        while (!signal?.aborted) {
          const seen = await new Promise<{ poll: Poll } | undefined>(resolve => {
            watchers.add(resolve);
            signal?.addEventListener('abort', () => resolve(undefined));
          });
          if (seen?.poll.id === id) yield seen;
        }
      },
    },
    tell(poll: Poll, results?: PollResults) {
      const told = [...watchers];
      watchers.clear();
      for (const one of told) one({ poll, results, stale: false });
    },
  } as unknown as PollClient;
  useOutbox(client, outbox);
  return client;
}
