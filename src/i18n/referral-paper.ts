import { others } from './modules/referral-paper.ts';
import { referralPaper as nl } from './modules/nl/referral-paper.ts';
import type { Texts } from './texts.ts';

export type ReferralPaperCatalogue = typeof nl;

/** What only the paper card says; all else it has from the card on the screen and from its strip. In no pack. */
export const referralPaperTexts: Texts<ReferralPaperCatalogue> = { nl, others, parts: ['referralPaper'] };
