import { others } from './modules/element.ts';
import { signature as nl } from './modules/nl/element-signature.ts';
import type { Texts } from './texts.ts';

/** Every text of a field to sign in, beside those of a form. */
export type SignatureCatalogue = typeof nl;

/** The texts with which somebody signs. */
export const signatureTexts: Texts<SignatureCatalogue> = { nl, others, parts: ['signature'] };
