import { others } from './modules/flyer.ts';
import { changes as nl } from './modules/nl/flyer-changes.ts';
import type { Texts } from './texts.ts';

/** What a flyer says of changes since its paper; fetched when there is a printed edition. */
export const flyerChangesTexts: Texts<typeof nl> = { nl, others, parts: ['changes'] };
