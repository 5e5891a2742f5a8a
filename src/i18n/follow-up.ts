import type { Translation } from './catalogue.ts';
import type { ElementCatalogue } from './element.ts';
import type { FormCatalogue } from './form.ts';
import { followUp as nl } from './nl/follow-up.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text of following up: its own, those of forms and the common ones. */
export type FollowUpCatalogue = OwnCatalogue & FormCatalogue & ElementCatalogue;

/** What a language must give to say the texts of following up. */
export type FollowUpTranslation = Translation<OwnCatalogue>;

/** The texts with which someone sees where a sign-up stands. */
export const followUpTexts: Texts<OwnCatalogue> = { nl, others: 'followUp' };
