import { others } from './modules/contact-inbox.ts';
import { openedCard as nl } from './modules/nl/contact-inbox-opened-card.ts';
import type { Texts } from './texts.ts';

export type OpenedCardCatalogue = typeof nl;

/** What stands on a card that was opened, and what a contact person can do with it; fetched with the first card. */
export const openedCardTexts: Texts<OpenedCardCatalogue> = { nl, others, parts: ['openedCard'] };
