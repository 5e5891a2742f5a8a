import type { ElementCatalogue } from './element.ts';
import type { FormCatalogue } from './form.ts';
import { others } from './modules/contact-inbox.ts';
import { contactInbox as nl } from './modules/nl/contact-inbox.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text until a card is opened: its own, those of forms and the common ones. */
export type ContactInboxCatalogue = OwnCatalogue & FormCatalogue & ElementCatalogue;

/** The texts with which a contact person unlocks their cards and sees what has to be done. */
export const contactInboxTexts: Texts<OwnCatalogue> = { nl, others, parts: ['contactInbox'] };
