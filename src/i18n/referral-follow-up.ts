import { others } from './modules/referral-follow-up.ts';
import { referralFollowUp as nl } from './modules/nl/referral-follow-up.ts';
import type { Texts } from './texts.ts';

export type ReferralFollowUpCatalogue = typeof nl;

/** What the holders of the codes of a card are told: states, steps and actions. A server says them, also for elements that know no cards. */
export const referralFollowUpTexts: Texts<ReferralFollowUpCatalogue> = { nl, others, parts: ['referralFollowUp'] };
