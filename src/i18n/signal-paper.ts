import { others } from './modules/signal-paper.ts';
import { signalPaper as nl } from './modules/nl/signal-paper.ts';
import type { Texts } from './texts.ts';

export type SignalPaperCatalogue = typeof nl;

/** What only the paper form for signals says; all else it has from the element and from the paper of polls. In no pack. */
export const signalPaperTexts: Texts<SignalPaperCatalogue> = { nl, others, parts: ['signalPaper'] };
