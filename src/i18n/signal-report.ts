import { others } from './modules/signal-report.ts';
import { signalReport as nl } from './modules/nl/signal-report.ts';
import type { Texts } from './texts.ts';

export type SignalReportCatalogue = typeof nl;

/** What the yearly report on signals and requests for help says. It is made in Dutch. */
export const signalReportTexts: Texts<SignalReportCatalogue> = { nl, others, parts: ['signalReport'] };
