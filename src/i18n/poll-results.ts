import { others } from './modules/poll.ts';
import { results as nl } from './modules/nl/poll-results.ts';
import type { Texts } from './texts.ts';

export type PollResultsCatalogue = typeof nl;

/** What a poll says of its results and of the answer; fetched with the part of the element that shows them. */
export const pollResultsTexts: Texts<PollResultsCatalogue> = { nl, others, parts: ['results'] };
