import type { ElementCatalogue } from './element.ts';
import { others } from './modules/element.ts';
import { form as nl } from './modules/nl/element-form.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text a form part can say: its own and the common ones. */
export type FormCatalogue = OwnCatalogue & ElementCatalogue;

/** The texts that every form shares: fields, errors, steps, checking and leaving. */
export const formTexts: Texts<OwnCatalogue> = { nl, others, parts: ['form'] };
