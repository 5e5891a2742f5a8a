import type { BallotReceipt, BallotRequest } from '../../../schema/ballot.ts';
import { notComplete } from '../../errors.ts';
import type { ClientKind } from '../kind.ts';

/** What one person says in a poll: the kind of submission for an outbox, `outbox.submit(ballot, request)`. Nobody can ask after it. */
export const ballot: ClientKind<BallotRequest, BallotReceipt> = {
  kind: 'ballot',
  path: 'ballots',
  within: { path: 'polls', field: 'pollId' },
  schemaVersion: 1,
  hasCode: false,
  rules: () => import('./ballot-rules.ts').then(({ ballotRules }) => ballotRules, notComplete),
  about: ({ pollId }) => ({ pollId }),
  recipients: 'server',
};
