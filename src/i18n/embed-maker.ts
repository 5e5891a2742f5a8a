import { others } from './modules/embed-maker.ts';
import { embedMaker as nl } from './modules/nl/embed-maker.ts';
import type { Texts } from './texts.ts';

export type EmbedMakerCatalogue = typeof nl;

/** What the page says on which snippets are made. In no pack: only a server has it. */
export const embedMakerTexts: Texts<EmbedMakerCatalogue> = { nl, others, parts: ['embedMaker'] };
