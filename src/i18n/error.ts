import { others } from './modules/error.ts';
import { error as nl } from './modules/nl/error.ts';
import type { Texts } from './texts.ts';

/** Every text for an error of which no form of ours speaks. */
export type ErrorCatalogue = typeof nl;

/** What a visitor reads of an error of the SDK where no form of ours says it. */
export const errorTexts: Texts<ErrorCatalogue> = { nl, others, parts: ['error'] };
