import type { BallotReceipt, BallotRequest } from '../../schema/ballot.ts';
import type { PollResults } from '../../schema/poll-results.ts';
import type { Poll, PollState } from '../../schema/poll.ts';
import { callOf, type Call, type CallOptions } from '../call.ts';
import { notComplete } from '../errors.ts';
import { listingOf, type Listing } from '../listing.ts';
import type { ListQuery, Reader } from '../reader.ts';
import { ballot as ballotKind } from '../submissions/kinds/ballot.ts';
import type { OpenSender } from '../submissions/open-sender.ts';
import type { PollWatch, PollWatchOptions } from './poll-watch.ts';
import type { WriteOptions } from './write-options.ts';

/** Which polls. */
export interface PollQuery extends ListQuery {
  /** Id or slug of one place; all places when left out. */
  readonly place?: string | undefined;
  /** One state or several. @default all that the public sees but `archived` */
  readonly state?: PollState | readonly PollState[] | undefined;
}

/** What one person says: a `BallotRequest` whose poll is named beside it. */
export type Ballot = Omit<BallotRequest, 'pollId'>;

/** What people are asked, what they answered, and what was decided. */
export interface Polls {
  list(query?: PollQuery, options?: CallOptions): Listing<Poll>;
  /** One poll, by its id; also one that is archived. */
  get(id: string, options?: CallOptions): Call<Poll>;
  /**
   * What came of it. Rejects with code `forbidden` and `problem.code` `results_hidden` while nobody may see it yet, and with
   * `not_found` while too few took part.
   */
  results(id: string, options?: CallOptions): Call<PollResults>;
  /**
   * Hands a ballot in. It counts once, however often it is tried under one `idempotencyKey`. Refusals are a `StekError` whose
   * `problem.code` says why: `already_voted`, `poll_closed`, `code_unknown`. What cannot be right is refused before it is sent, with code
   * `invalid_request` and `issues`. Whether it fits the questions is for the server. Nothing of it stays on the device; on one that may be
   * without internet hand `ballot` to an outbox.
   *
   * @example
   * ```ts
   * import { newVoterMark } from '@stek/embed/sdk';
   * await stek.polls.vote(id, { answers: { wat: { choice: 'koffie' } }, channel: 'web', mark: newVoterMark() });
   * ```
   */
  vote(id: string, ballot: Ballot, options?: WriteOptions): Call<BallotReceipt>;
  /** Gets ready while someone answers: the checks of a ballot, and what `stek.submissions.prepare` does. */
  prepare(options?: CallOptions): Call<void>;
  /**
   * The poll as it is now, and each time that it or its results have become another; only what changed comes over the line. Rests while
   * nobody sees the page. Ends when the loop is left or the signal says so; bad connections do not end it.
   *
   * @example
   * ```ts
   * for await (const { poll, results } of stek.polls.watch(id)) console.log(poll.state, results?.n);
   * ```
   */
  watch(id: string, options?: PollWatchOptions): AsyncIterable<PollWatch>;
}

/** How polls are read is loaded with the first: who shows a programme has no use for it. */
const reads = () => import('./poll-reads.ts').catch(notComplete);

export const pollsOf = (reader: Reader, sender: OpenSender): Polls => ({
  list: (query, options) => listingOf(reads().then(({ readPolls }) => readPolls(reader, query, options))),
  get: (id, options) => callOf(reads().then(({ readPoll }) => readPoll(reader, id, options))),
  results: (id, options) => callOf(reads().then(({ readResults }) => readResults(reader, id, options))),
  vote: (id, ballot, options) =>
    callOf(sender().then(opened => opened.submit(ballotKind, { ...ballot, pollId: id }, options))),
  prepare: options => callOf(sender().then(opened => opened.prepare(options, ballotKind))),
  watch: (id, options) => ({
    [Symbol.asyncIterator]: () => {
      const opened = import('./poll-watch.ts').then(({ watchPoll }) => watchPoll(reader, id, options), notComplete);
      return { next: async () => (await opened).next(), return: async () => (await opened).return() };
    },
  }),
});
