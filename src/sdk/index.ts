export type { Call, CallOptions, CallResult, ResponseInfo, WithResponse } from './call.ts';
export { createStekClient } from './client.ts';
export type { StekClient, StekClientOptions } from './client.ts';
export type { Clock } from './clock.ts';
export { StekError } from './errors.ts';
export type { StekErrorCode, StekErrorDetails } from './errors.ts';
export type { FetchOptions } from './fetch-with-retry.ts';
export { http } from './http.ts';
export type { HttpOptions } from './http.ts';
export type { Listing, Page } from './listing.ts';
export type { PollRefusal, Problem, ProblemIssue, ProblemWord, SignalRefusal, SignUpRefusal } from './problem.ts';
export { randomId } from './random-id.ts';
export type { ListQuery } from './reader.ts';
export type {
  Activities,
  ActivityQuery,
  OccurrenceQuery,
  ProgrammeAnswer,
  ProgrammeQuery,
  UpcomingQuery,
} from './resources/activities.ts';
export type { Collection, Places, Services } from './resources/collection.ts';
export type { FollowUps, FollowUpData } from './resources/follow-up.ts';
export type { PollWatch, PollWatchOptions } from './resources/poll-watch.ts';
export type { Ballot, PollQuery, Polls } from './resources/polls.ts';
export type { ReferralOptions, ReferralQuery, Referrals, ReferralTransition } from './resources/referrals.ts';
export type { SignUpQuery, SignUps, SignUpTransition } from './resources/sign-ups.ts';
export type { SignalQuery, Signals, SignalTransition } from './resources/signals.ts';
export type { Submissions } from './resources/submissions.ts';
export type { WriteOptions } from './resources/write-options.ts';
export { staticFiles } from './static-files.ts';
export type { StaticFiles, StaticFilesOptions } from './static-files.ts';
export type {
  TransportAnswer,
  CalendarQuery,
  Capabilities,
  ReadRequest,
  ReadSettings,
  SendRequest,
  Transport,
} from './transport.ts';
export type { BallotAnswer, BallotReceipt, BallotRequest } from '../schema/ballot.ts';
export type { PollResults } from '../schema/poll-results.ts';
export type { Poll, PollOption, PollQuestion, PollReply, PollState } from '../schema/poll.ts';
export type { ReferralForm, ReferralRecipient, SealingKey } from '../schema/referral-recipient.ts';
export type { HandOver, ReferralAttempt, ReferralDetails, ReferralRecord } from '../schema/referral-record.ts';
export type {
  ReferralCard,
  ReferralOutcome,
  ReferralReceipt,
  ReferralRequest,
  ReferralState,
  ReturnReason,
} from '../schema/referral.ts';
export type { PublishedSignal, PublishedSignals } from '../schema/published-signal.ts';
export type {
  BundleState,
  SignalBundle,
  SignalBundleRequest,
  SignalDetails,
  SignalRecord,
} from '../schema/signal-record.ts';
export type { SignalFormSettings } from '../schema/signal-settings.ts';
export type { SignalContact, SignalReceipt, SignalRequest, SignalState } from '../schema/signal.ts';
export type { AnyReceipt, FollowUpView } from '../schema/submission.ts';
export type { ContactMethod, SignUpReceipt, SignUpRequest, SignUpState } from '../schema/sign-up.ts';
export type { SignUpRecord } from '../schema/sign-up-record.ts';
export type { ClientKind, KindRules, SubmissionRoute } from './submissions/kind.ts';
export { ballot } from './submissions/kinds/ballot.ts';
export { newVoterMark } from './submissions/kinds/voter-mark.ts';
export { referral } from './submissions/kinds/referral.ts';
export { signal } from './submissions/kinds/signal.ts';
export { signUp } from './submissions/kinds/sign-up.ts';
export type { PublicKey, SealedContent } from './submissions/sealed-content.ts';
