import * as z from 'zod/mini';
import { referralStates } from '../../domain/referral.ts';
import { ReferralRecord } from '../../schema/referral-record.ts';
import { ReferralEnvelope, ReferralReceipt } from '../../schema/referral.ts';
import type { SubmissionKind } from '../submissions/submission-kind.ts';
import { acceptReferral } from './accept-referral.ts';
import { listReferrals } from './list-referrals.ts';
import { moveReferral } from './move-referral.ts';
import { referralClocks } from './referral-clocks.ts';
import { actOnReferral, REFERRAL_ACTIONS } from './referral-holder.ts';
import { referralNotices } from './referral-notices.ts';
import { REFERRAL } from './referral-store.ts';
import { viewReferral } from './referral-view.ts';
import { referralWords } from './referral-words.ts';
import { isReferralDue, settledReferral } from './settle-referral.ts';
import { purgeReferrals } from './wipe-referrals.ts';

/** What is sent: a sealed card, and nothing beside it. */
const SealedReferral = z.strictObject({
  /** A JWE in General JSON (RFC 7516), bound to `<tenant>|referral|1|<recipient id>`. */
  sealed: ReferralEnvelope,
});

/** A card that a referrer and a person fill in together, for one contact person. The server keeps it and cannot read it. */
export const referralKind: SubmissionKind<ReferralEnvelope, ReferralReceipt, ReferralRecord> = {
  kind: REFERRAL,
  path: 'referrals',
  schemaVersion: 1,
  refPrefix: 'DST',
  request: ReferralEnvelope,
  sealedFor: 'recipient',
  isBoundToMore: true,
  holders: ['person', 'sender'],
  // Nothing of it can be read here.
  freeTexts: () => ({}),
  changesProgramme: false,
  keepsNoHour: true,
  states: referralStates,
  permissions: { read: 'submissions:read-sealed', move: 'submissions:move-sealed' },
  contract: { body: SealedReferral, receipt: ReferralReceipt, record: ReferralRecord },
  accept: acceptReferral,
  view: viewReferral,
  act: actOnReferral,
  actions: REFERRAL_ACTIONS,
  words: referralWords,
  isDue: isReferralDue,
  async settle(write, id) {
    await settledReferral(write, id);
  },
  // What comes with a state is read where it is used, which says of each part what is wrong with it.
  checkData: () => undefined,
  move: moveReferral,
  list: (read, _query, by) => listReferrals(read, by),
  purge: purgeReferrals,
  notices: referralNotices,
  jobs: [referralClocks],
};
