import { activityIdOf } from '../../domain/occurrence-id.ts';
import { signUpStates } from '../../domain/sign-up.ts';
import type { SignUpRecord } from '../../schema/sign-up-record.ts';
import type { SignUpReceipt } from '../../schema/sign-up.ts';
import { badQuery } from '../http/problem.ts';
import type { StaffSide, SubmissionKind } from '../submissions/submission-kind.ts';
import { endOffersJob } from './end-offers.ts';
import { listSignUps, listToReview } from './list-sign-ups.ts';
import { checkSignUpData, moveSignUp } from './move-sign-up.ts';
import { purgeSignUps } from './purge-sign-ups.ts';
import { signUpNotices } from './sign-up-notices.ts';
import { signUpColumns, forTheDoor } from './sign-up-csv.ts';
import { signUpContract } from './sign-up-contract.ts';
import { signUpHolder } from './sign-up-holder.ts';
import type { CleanSignUp } from './take-sign-up.ts';
import { SIGN_UP } from './waiting-list.ts';

/** Sign-ups, as those who work here and the clock see them. */
export const signUpStaff: StaffSide<SignUpRecord> = {
  kind: SIGN_UP,
  path: 'sign-ups',
  states: signUpStates,
  changesProgramme: true,
  checkData: checkSignUpData,
  move: moveSignUp,
  // Who has to be looked at has no date any more: they are listed of all dates.
  list: (read, query) =>
    query.get('state') === 'to_review' ? listToReview(read) : listSignUps(read, readOccurrenceId(query)),
  csv: {
    columns: signUpColumns,
    items: async (read, query) => forTheDoor(await listSignUps(read, readOccurrenceId(query))),
    fileName: query =>
      `inschrijvingen-${readOccurrenceId(query)
        .replace(/[^\w-]/g, '_')
        .slice(-60)}`,
  },
  purge: purgeSignUps,
  jobs: [endOffersJob],
  notices: signUpNotices,
};

/** Sign-ups, all of it. */
export const signUpKind: SubmissionKind<CleanSignUp, SignUpReceipt, SignUpRecord> = {
  ...signUpStaff,
  ...signUpHolder,
  contract: signUpContract,
};

/** @throws {Problem} `invalid_query` */
function readOccurrenceId(query: URLSearchParams): string {
  const occurrenceId = query.get('occurrenceId');
  if (occurrenceId && activityIdOf(occurrenceId) !== undefined) return occurrenceId;
  throw badQuery('occurrenceId', 'missing', 'Add “occurrenceId” to the address: the id of a date.');
}
