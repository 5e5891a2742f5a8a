import { others } from './modules/poll-paper.ts';
import { pollPaper as nl } from './modules/nl/poll-paper.ts';
import type { Texts } from './texts.ts';

export type PollPaperCatalogue = typeof nl;

/** What stands on the sheet, the poster and the cards of a poll. In no pack: only a server makes paper. */
export const pollPaperTexts: Texts<PollPaperCatalogue> = { nl, others, parts: ['pollPaper'] };
