import { others } from './modules/service.ts';
import { service as nl } from './modules/nl/service.ts';
import type { Texts } from './texts.ts';

export type ServiceCatalogue = typeof nl;

/** What the card of a service says, wherever it stands. */
export const serviceTexts: Texts<ServiceCatalogue> = { nl, others, parts: ['service'] };
