import type { FollowUpCode } from '../domain/follow-up-code.ts';

/** Codes of the demo, to type in on a follow-up page. */
export const DEMO_CODE = {
  /** Has a seat at the meal of 17 December. */
  confirmed: '4012300000000010' as FollowUpCode,
  /** Is first in the waiting list of that meal. */
  waiting: '4012300000000028' as FollowUpCode,
  /** Passed something on, and was asked something about it. */
  signalQuestion: '4012300000000036' as FollowUpCode,
  /** Passed something on, and can read the answer. */
  signalAnswered: '4012300000000044' as FollowUpCode,
  /** Was helped on to a service some weeks ago, and is asked whether they arrived. */
  referralPerson: '4012300000000051' as FollowUpCode,
  /** Filled in that card: may hear how it goes on and how it ends. */
  referralSender: '4012300000000069' as FollowUpCode,
  /** Is called within a few days. */
  referralNew: '4012300000000077' as FollowUpCode,
  /** Filled in that card: may hear nothing of it. */
  referralNewSender: '4012300000000085' as FollowUpCode,
  /** Takes part by now. */
  referralDone: '4012300000000093' as FollowUpCode,
} as const;
