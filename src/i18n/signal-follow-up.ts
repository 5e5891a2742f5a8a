import { others } from './modules/signal-follow-up.ts';
import { signalFollowUp as nl } from './modules/nl/signal-follow-up.ts';
import type { Texts } from './texts.ts';

export type SignalFollowUpCatalogue = typeof nl;

/** What the holder of a code is told of a signal: states, steps and actions. A server says them, also for elements that know no signals. */
export const signalFollowUpTexts: Texts<SignalFollowUpCatalogue> = { nl, others, parts: ['signalFollowUp'] };
