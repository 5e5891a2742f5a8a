import { others } from './modules/poll-page.ts';
import { pollPage as nl } from './modules/nl/poll-page.ts';
import type { Texts } from './texts.ts';

export type PollPageCatalogue = typeof nl;

/** What only the plain page of a poll says; all else it has from the element. In no pack: only a server makes pages. */
export const pollPageTexts: Texts<PollPageCatalogue> = { nl, others, parts: ['pollPage'] };
