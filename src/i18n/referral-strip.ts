import { others } from './modules/referral-strip.ts';
import { strip as nl } from './modules/nl/referral-strip-strip.ts';
import type { Texts } from './texts.ts';

/** Every text of the strip that somebody takes home. */
export type ReferralStripCatalogue = typeof nl;

/** The texts of the strip of a referral card. */
export const referralStripTexts: Texts<ReferralStripCatalogue> = { nl, others, parts: ['strip'] };
