import { others } from './modules/sign-up.ts';
import { signUp as nl } from './modules/nl/sign-up.ts';
import type { SubmissionCatalogue } from './submission.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text of signing up: its own and those of everything that can be sent. */
export type SignUpCatalogue = OwnCatalogue & SubmissionCatalogue;

/** The texts of signing up for a date: questions, answers and refusals. */
export const signUpTexts: Texts<OwnCatalogue> = { nl, others, parts: ['signUp'] };
