import { others } from './modules/signal.ts';
import { themes as nl } from './modules/nl/signal-themes.ts';
import type { Texts } from './texts.ts';

export type SignalThemesCatalogue = typeof nl;

/** The themes of signals that come with the product; those that a municipality adds bring their own words. */
export const signalThemesTexts: Texts<SignalThemesCatalogue> = { nl, others, parts: ['themes'] };
