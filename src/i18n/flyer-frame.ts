import { others } from './modules/flyer.ts';
import { frame as nl } from './modules/nl/flyer-frame.ts';
import type { Texts } from './texts.ts';

/** What a flyer says around the month; fetched with the part that says it. */
export const flyerFrameTexts: Texts<typeof nl> = { nl, others, parts: ['frame'] };
