import { flyerAround as nl } from './nl/flyer/around.ts';
import type { Texts } from './texts.ts';

/** What a flyer says around the month; fetched with the part that says it. */
export const flyerAroundTexts: Texts<typeof nl> = { nl, others: 'flyer' };
