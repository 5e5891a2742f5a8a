import type { ElementCatalogue } from './element.ts';
import type { FormCatalogue } from './form.ts';
import { others } from './modules/submission.ts';
import { submission as nl } from './modules/nl/submission.ts';
import type { Texts } from './texts.ts';
import type { TranslationCatalogue } from './translation.ts';

type OwnCatalogue = typeof nl;

/** Every text of sending something: its own, those of forms, the common ones, and who translated them, for the paper. */
export type SubmissionCatalogue = OwnCatalogue & FormCatalogue & ElementCatalogue & TranslationCatalogue;

/** The texts that everything shares that can be sent: its code, what waits on the device, refusals and the sheet to print. */
export const submissionTexts: Texts<OwnCatalogue> = { nl, others, parts: ['submission'] };
