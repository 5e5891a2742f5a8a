import { others } from './modules/referral.ts';
import { consent as nl } from './modules/nl/referral-consent.ts';
import type { Texts } from './texts.ts';

export type ConsentCatalogue = typeof nl;

/** What a person is asked to allow, and the ways to sign for it. */
export const consentTexts: Texts<ConsentCatalogue> = { nl, others, parts: ['consent'] };
