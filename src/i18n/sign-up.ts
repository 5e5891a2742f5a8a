import type { ElementCatalogue } from './element.ts';
import type { FormCatalogue } from './form.ts';
import { others } from './modules/sign-up.ts';
import { signUp as nl } from './modules/nl/sign-up.ts';
import type { Texts } from './texts.ts';
import type { TranslationCatalogue } from './translation.ts';

type OwnCatalogue = typeof nl;

/** Every text of signing up: its own, those of forms, the common ones, and who translated them, for the paper. */
export type SignUpCatalogue = OwnCatalogue & FormCatalogue & ElementCatalogue & TranslationCatalogue;

/** The texts of signing up for a date: questions, answers, refusals and the sheet to print. */
export const signUpTexts: Texts<OwnCatalogue> = { nl, others, parts: ['signUp'] };
