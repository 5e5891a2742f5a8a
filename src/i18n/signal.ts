import { others } from './modules/signal.ts';
import { signal as nl } from './modules/nl/signal.ts';
import type { SignalThemesCatalogue } from './signal-themes.ts';
import type { SubmissionCatalogue } from './submission.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text of passing something on: its own, the themes, and those of everything that can be sent. */
export type SignalCatalogue = OwnCatalogue & SignalThemesCatalogue & SubmissionCatalogue;

/** The texts of the form with which people pass on what they notice. */
export const signalTexts: Texts<OwnCatalogue> = { nl, others, parts: ['signal'] };
