import { others } from './modules/referral.ts';
import { card as nl } from './modules/nl/referral-card.ts';
import type { Texts } from './texts.ts';

export type ReferralFrameCatalogue = typeof nl;

/** What stands around a referral card before its first question is there. */
export const referralFrameTexts: Texts<ReferralFrameCatalogue> = { nl, others, parts: ['card'] };
