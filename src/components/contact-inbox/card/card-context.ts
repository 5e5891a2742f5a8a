import type { Translator } from '../../../i18n/catalogue.ts';
import type { ContactInboxCatalogue } from '../../../i18n/contact-inbox.ts';
import type { LifeDomainsCatalogue } from '../../../i18n/life-domains.ts';
import type { OpenedCardCatalogue } from '../../../i18n/opened-card.ts';
import type { OpenedReferral } from '../../../sdk/open.ts';
import type { InboxContext } from '../inbox-context.ts';

/** What stood in the sealed card. */
export type CardContent = OpenedReferral['request']['card'];

/** What is drawn of an opened card depends on. */
export interface CardContext extends Omit<InboxContext, 't'> {
  t: Translator<ContactInboxCatalogue & OpenedCardCatalogue & LifeDomainsCatalogue>;
  /** Language of the texts, BCP 47. */
  lang: string;
}

/** The name of a life domain; one that the catalogue does not have goes by its own. */
export function domainName(id: string, t: CardContext['t']): string {
  const key = `domain.${id}` as keyof LifeDomainsCatalogue;
  const name = t(key);
  return name === key ? id : name;
}

/** The name of a language as the reader calls it; where the browser does not know that, as who speaks it does. */
export function languageName(code: string, lang: string): string {
  const isKnown = Intl.DisplayNames.supportedLocalesOf(lang).length > 0;
  return new Intl.DisplayNames([isKnown ? lang : code], { type: 'language' }).of(code) ?? code;
}
