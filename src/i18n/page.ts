import { others } from './modules/page.ts';
import { page as nl } from './modules/nl/page.ts';
import type { Texts } from './texts.ts';

/** Every text of the plain pages that no element has. */
export type PageCatalogue = typeof nl;

/** The texts of the plain pages that no element has. Only a server makes pages, so they are in no pack. */
export const pageTexts: Texts<PageCatalogue> = { nl, others, parts: ['page'] };
