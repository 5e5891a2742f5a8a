import { others } from './modules/embed.ts';
import { embed as nl } from './modules/nl/embed.ts';
import type { Texts } from './texts.ts';

export type EmbedCatalogue = typeof nl;

/** What each element is called on the sites of others. In no pack: only a server says it. */
export const embedTexts: Texts<EmbedCatalogue> = { nl, others, parts: ['embed'] };
