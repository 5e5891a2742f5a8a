import { others } from './modules/signal-page.ts';
import { signalPage as nl } from './modules/nl/signal-page.ts';
import type { Texts } from './texts.ts';

export type SignalPageCatalogue = typeof nl;

/** What only the plain page for signals says; all else it has from the element. In no pack: only a server makes pages. */
export const signalPageTexts: Texts<SignalPageCatalogue> = { nl, others, parts: ['signalPage'] };
