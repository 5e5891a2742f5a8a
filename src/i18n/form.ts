import type { Translation } from './catalogue.ts';
import type { ElementCatalogue } from './element.ts';
import { form as nl } from './nl/form.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text a form part can say: its own and the common ones. */
export type FormCatalogue = OwnCatalogue & ElementCatalogue;

/** What a language must give to say the texts of forms. */
export type FormTranslation = Translation<OwnCatalogue>;

/** The texts that every form shares: fields, errors, steps, checking and leaving. */
export const formTexts: Texts<OwnCatalogue> = { nl, others: 'form' };
