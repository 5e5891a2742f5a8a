import * as z from 'zod/mini';
import { ownWords } from '../../domain/ballot.ts';
import { BallotReceipt, BallotRequest } from '../../schema/ballot.ts';
import type { AnonymousKind } from '../submissions/submission-kind.ts';
import { castBallot } from './cast-ballot.ts';
import { pollJobs } from './poll-jobs.ts';
import { secrecyJob } from './secrecy.ts';

/** What one person says in a poll. Nobody can ask after it, and nothing leads from who took part to what was said. */
export const ballotKind: AnonymousKind<BallotRequest, BallotReceipt> = {
  kind: 'ballot',
  path: 'ballots',
  within: { path: 'polls', field: 'pollId' },
  schemaVersion: 1,
  request: BallotRequest,
  sealedFor: 'server',
  holders: [],
  keyFor: 'submissions:create-on-site',
  freeTexts: ({ answers }) => ownWords(answers),
  changesProgramme: false,
  contract: {
    body: z.partial(BallotRequest, { pollId: true }),
    receipt: BallotReceipt,
    refusals: ['not_found', 'code_unknown', 'already_voted', 'poll_closed', 'forbidden'],
  },
  accept: castBallot,
  jobs: [...pollJobs, secrecyJob],
};
