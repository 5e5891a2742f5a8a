import { ReferralSettings, ReferralSettingsRecord } from '../../schema/referral-record.ts';
import { writeReferralSettings } from '../../schema/write-referral-settings.ts';
import type { Route } from '../api/define-route.ts';
import { readReferralSettings, saveReferralSettings } from '../referrals/referral-settings.ts';
import { settingsRoutes } from './settings-routes.ts';

/** What a municipality decides about referral cards. */
export const referralSettings: readonly Route[] = settingsRoutes({
  ...{ path: 'referral', One: 'Referral', schema: ReferralSettings, record: ReferralSettingsRecord },
  found: 'What the municipality decided about referral cards; what is usual where it decided nothing.',
  saved: 'Decides all that a municipality decides about referral cards, from the next card on.',
  check: writeReferralSettings,
  read: readReferralSettings,
  save: saveReferralSettings,
});
