import { others } from './modules/service.ts';
import { socialMap as nl } from './modules/nl/service-social-map.ts';
import type { Texts } from './texts.ts';

export type SocialMapCatalogue = typeof nl;

/** What the directory of services says around their cards. */
export const socialMapTexts: Texts<SocialMapCatalogue> = { nl, others, parts: ['socialMap'] };
