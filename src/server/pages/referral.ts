import { html } from 'hono/html';
import { spacedPhone, telUrl } from '../../domain/phone-number.ts';
import { contactInboxTexts, type ContactInboxCatalogue } from '../../i18n/contact-inbox.ts';
import { referralFrameTexts, type ReferralFrameCatalogue } from '../../i18n/referral-frame.ts';
import { referralPageTexts, type ReferralPageCatalogue } from '../../i18n/referral-page.ts';
import type { Service } from '../../schema/service.ts';
import { byComputerHtml, callHtml, languageList, pageHtml, type Html, type PageScript } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import { localeQuery, type PageLocale } from './page-locale.ts';
import { textHtml } from './written-html.ts';

/** The catalogues that these pages speak from: those of the elements, so that both say the same, and a few words of their own. */
export const REFERRAL_PAGE_TEXTS = [referralFrameTexts, contactInboxTexts, referralPageTexts];

export type ReferralLocale = PageLocale<
  ReferralPageCatalogue & ReferralFrameCatalogue & Pick<ContactInboxCatalogue, 'inboxHeading'>
>;

/** What the pages around the card, and around the cards of a contact person, are made of. */
export interface ReferralPage {
  tenant: PageTenant;
  locale: ReferralLocale;
  /** Of the element; absent where it was not built. */
  script: PageScript | undefined;
}

/** What the page around the card has beside that. */
export interface ReferralCardPage extends ReferralPage {
  /** Thumbprints of the keys that may be sealed to; any where none is named. */
  keyPins: readonly string[];
  /** Whom to call in place of a card: the municipality, and who gets cards. */
  phones: readonly { phone: string; firstName?: string }[];
  services: readonly Service[];
}

/** The card on the server's own page. Without scripts it says how else: on paper, by phone, at a service. */
export function referralCardHtml(page: ReferralCardPage): string {
  const { tenant, locale, script, keyPins } = page;
  const { say } = locale;
  const pins = keyPins.length > 0 ? html` key-pin="${keyPins.join(' ')}"` : '';
  const main = html`<stek-referral-card api="/v1/${tenant.id}"${addressAttribute(locale)}${pins} follow-up-page="/p/${tenant.id}/code">
${elseHtml(page)}
</stek-referral-card>
<p><a href="/p/${tenant.id}?${localeQuery(locale)}">${say('toProgramme')}</a></p>`;
  // The element has a heading of its own.
  const heading = script ? tenant.name : say('cardHeading');
  return pageHtml({
    locale,
    tenant,
    heading,
    title: `${say('cardHeading')} | ${tenant.name}`,
    main,
    script,
    hasWayOut: true,
  });
}

/** The cards of a contact person on the server's own page. */
export function contactInboxHtml({ tenant, locale, script }: ReferralPage): string {
  const { say } = locale;
  const main = html`<stek-contact-inbox api="/v1/${tenant.id}"${addressAttribute(locale)}>
<p>${say('inboxElse')}</p>
${script ? byComputerHtml(locale) : ''}
</stek-contact-inbox>`;
  const inLanguage = (lang: string) => `/p/${tenant.id}/contact-inbox?${localeQuery({ lang, address: 'je' })}`;
  const title = `${say('inboxHeading')} | ${tenant.name}`;
  const heading = script ? tenant.name : say('inboxHeading');
  return pageHtml({ locale, tenant, heading, title, main, script, inLanguage });
}

const addressAttribute = ({ address }: ReferralLocale): Html => (address === 'u' ? html` address="u"` : '');

/** What stands there as long as the element does not. It has a list of languages of its own: to follow a link would empty the card. */
function elseHtml({ tenant, locale, script, phones, services }: ReferralCardPage): Html {
  const { say } = locale;
  const inLanguage = (lang: string) => `/p/${tenant.id}/kaart?${localeQuery({ lang, address: 'je' })}`;
  return html`<p>${say('cardElse')}</p>
<p><a href="/p/${tenant.id}/referral-paper?${localeQuery(locale)}">${say('cardOnPaper')}</a></p>
${phones.map(person => callHtml(slot => say('cardPhone', { phone: slot }), person))}
${
  services.length === 0
    ? ''
    : html`<h2>${say('services')}</h2>
<ul>
${services.map(service => serviceHtml(service, locale))}</ul>`
}
${script ? byComputerHtml(locale) : ''}
${languageList(locale, inLanguage, tenant)}`;
}

/** The name of a service is Dutch in every language. */
function serviceHtml({ name, description, contactPoint: { phone } }: Service, { lang }: ReferralLocale): Html {
  return html`<li><strong lang="nl" dir="auto">${name}</strong>
${description ? textHtml('p', description, lang) : ''}${
    phone === undefined ? '' : html`<p><a href="${telUrl(phone)}"><bdi dir="ltr">${spacedPhone(phone)}</bdi></a></p>`
  }</li>
`;
}
