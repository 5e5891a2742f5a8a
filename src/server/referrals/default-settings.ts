import type { ReferralSettings } from '../../schema/referral-record.ts';

/** What holds for referral cards until a municipality decides otherwise. */
export const DEFAULT_SETTINGS: ReferralSettings = {
  openWorkingDays: 2,
  callWorkingDays: 5,
  noAnswerDays: 30,
  arrivedAfterDays: 14,
  returnedWorkingDays: 10,
  keepDays: 90,
  longestDays: 180,
  desk: {},
};
