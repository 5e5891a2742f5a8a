import type { ConsentCatalogue } from './consent.ts';
import type { LifeDomainsCatalogue } from './life-domains.ts';
import { others } from './modules/referral.ts';
import { referral as nl } from './modules/nl/referral.ts';
import type { ReferralFrameCatalogue } from './referral-frame.ts';
import type { SubmissionCatalogue } from './submission.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text of a referral card: its own, what stands around it, what is agreed to, the life domains, and those of everything that can be sent. */
export type ReferralCatalogue = OwnCatalogue &
  ReferralFrameCatalogue &
  ConsentCatalogue &
  LifeDomainsCatalogue &
  SubmissionCatalogue;

/** The texts of a referral card: its questions, and what comes after. */
export const referralTexts: Texts<OwnCatalogue> = { nl, others, parts: ['referral'] };
