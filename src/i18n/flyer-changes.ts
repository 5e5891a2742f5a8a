import { flyerChanges as nl } from './nl/flyer/changes.ts';
import type { Texts } from './texts.ts';

/** What a flyer says of changes since its paper; fetched when there is a printed edition. */
export const flyerChangesTexts: Texts<typeof nl> = { nl, others: 'flyer' };
