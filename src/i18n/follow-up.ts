import type { ElementCatalogue } from './element.ts';
import type { FormCatalogue } from './form.ts';
import { others } from './modules/follow-up.ts';
import { followUp as nl } from './modules/nl/follow-up.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text of following up: its own, those of forms and the common ones. */
export type FollowUpCatalogue = OwnCatalogue & FormCatalogue & ElementCatalogue;

/** The texts with which someone sees where a sign-up stands. */
export const followUpTexts: Texts<OwnCatalogue> = { nl, others, parts: ['followUp'] };
