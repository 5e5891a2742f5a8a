import { others } from './modules/flyer.ts';
import { month as nl } from './modules/nl/flyer-month.ts';
import type { Texts } from './texts.ts';

/** The month in words: what a flyer says first. */
export const flyerMonthTexts: Texts<typeof nl> = { nl, others, parts: ['month'] };
