import { others } from './modules/referral-page.ts';
import { referralPage as nl } from './modules/nl/referral-page.ts';
import type { Texts } from './texts.ts';

export type ReferralPageCatalogue = typeof nl;

/** What the pages around the card and around the cards of a contact person say; all else the elements say. In no pack: only a server makes pages. */
export const referralPageTexts: Texts<ReferralPageCatalogue> = { nl, others, parts: ['referralPage'] };
