import type { ServiceCriteria } from '../../domain/service-filter.ts';
import type { ServiceCardContext } from '../../foundation/service-card.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { ElementCatalogue } from '../../i18n/element.ts';
import type { LifeDomainsCatalogue } from '../../i18n/life-domains.ts';
import type { ServiceCatalogue } from '../../i18n/service.ts';
import type { SocialMapCatalogue } from '../../i18n/social-map.ts';

/** Every text of the directory of services. */
export type MapCatalogue = SocialMapCatalogue & ServiceCatalogue & LifeDomainsCatalogue & ElementCatalogue;

/** How the directory draws what it is told. */
export interface MapContext extends ServiceCardContext {
  t: Translator<MapCatalogue>;
  criteria: ServiceCriteria;
  /** The visitor narrows the services otherwise. */
  change: (change: Partial<ServiceCriteria>) => void;
}
