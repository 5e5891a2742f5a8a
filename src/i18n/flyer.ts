import type { Translation } from './catalogue.ts';
import type { ElementCatalogue } from './element.ts';
import { flyer as nl } from './nl/flyer.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text of the flyer: its own and the common ones. */
export type FlyerCatalogue = OwnCatalogue & ElementCatalogue;

/** What a language must give to say the texts of the flyer. */
export type FlyerTranslation = Translation<OwnCatalogue>;

/** What the flyer says, on screen, read aloud and on paper. The element takes them part by part. */
export const flyerTexts: Texts<OwnCatalogue> = { nl, others: 'flyer' };
