import { others } from './modules/service.ts';
import { domains as nl } from './modules/nl/service-domains.ts';
import type { Texts } from './texts.ts';

export type LifeDomainsCatalogue = typeof nl;

/** The life domains by which people find a service, and say what a card is about. */
export const lifeDomainsTexts: Texts<LifeDomainsCatalogue> = { nl, others, parts: ['domains'] };
