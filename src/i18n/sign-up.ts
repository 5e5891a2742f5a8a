import type { Translation } from './catalogue.ts';
import { signUp as nl } from './nl/sign-up.ts';
import type { SubmissionCatalogue } from './submission.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text of signing up: its own and those of everything that can be sent. */
export type SignUpCatalogue = OwnCatalogue & SubmissionCatalogue;

/** What a language must give to say the texts of signing up. */
export type SignUpTranslation = Translation<OwnCatalogue>;

/** The texts of signing up for a date: questions, answers and refusals. */
export const signUpTexts: Texts<OwnCatalogue> = { nl, others: 'signUp' };
