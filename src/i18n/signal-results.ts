import { others } from './modules/signal.ts';
import { results as nl } from './modules/nl/signal-results.ts';
import type { Texts } from './texts.ts';

export type SignalResultsCatalogue = typeof nl;

/** What is said of signals that were answered for everybody. */
export const signalResultsTexts: Texts<SignalResultsCatalogue> = { nl, others, parts: ['results'] };
