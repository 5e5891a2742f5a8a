import type { ElementCatalogue } from './element.ts';
import { others } from './modules/flyer.ts';
import { frame } from './modules/nl/flyer-frame.ts';
import { changes } from './modules/nl/flyer-changes.ts';
import { month } from './modules/nl/flyer-month.ts';
import type { Texts } from './texts.ts';

const nl = { ...month, ...frame, ...changes };

type OwnCatalogue = typeof nl;

/** Every text of the flyer: its own and the common ones. */
export type FlyerCatalogue = OwnCatalogue & ElementCatalogue;

/** What the flyer says, on screen, read aloud and on paper. The element takes them part by part. */
export const flyerTexts: Texts<OwnCatalogue> = { nl, others, parts: ['month', 'frame', 'changes'] };
