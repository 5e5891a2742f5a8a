import { others } from './modules/flyer.ts';
import { around as nl } from './modules/nl/flyer-around.ts';
import type { Texts } from './texts.ts';

/** What a flyer says around the month; fetched with the part that says it. */
export const flyerAroundTexts: Texts<typeof nl> = { nl, others, parts: ['around'] };
