import { html } from 'hono/html';
import { LIFE_DOMAINS } from '../../domain/life-domains.ts';
import { mailUrl } from '../../domain/mail-url.ts';
import { spacedPhone, telUrl } from '../../domain/phone-number.ts';
import { placesOf, themesOf, type ServiceCriteria } from '../../domain/service-filter.ts';
import { serviceTheme, wordService, type ServiceFact, type ServiceSpeech } from '../../domain/service-words.ts';
import type { Written } from '../../domain/text-in.ts';
import { commaOf } from '../../i18n/comma.ts';
import { directionOf } from '../../i18n/direction.ts';
import { lifeDomainsTexts, type LifeDomainsCatalogue } from '../../i18n/life-domains.ts';
import { serviceTexts, type ServiceCatalogue } from '../../i18n/service.ts';
import { socialMapTexts, type SocialMapCatalogue } from '../../i18n/social-map.ts';
import type { LocalDateTime } from '../../schema/scalar.ts';
import { isSafeUrl } from '../../schema/safe-url.ts';
import type { Service } from '../../schema/service.ts';
import { pageHtml, type Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import { localeQuery, type PageLocale } from './page-locale.ts';

/** The catalogues that the page speaks from: those of the element, so that both say the same. */
export const SERVICES_TEXTS = [socialMapTexts, serviceTexts, lifeDomainsTexts];

export type ServicesLocale = PageLocale<SocialMapCatalogue & ServiceCatalogue & LifeDomainsCatalogue>;

/** What can be narrowed without scripts. */
export type PageCriteria = Pick<ServiceCriteria, 'words' | 'theme' | 'place' | 'cost'>;

export interface ServicesPage {
  locale: ServicesLocale;
  tenant: PageTenant;
  /** All of them, from which the choices are made. */
  services: readonly Service[];
  /** Those that fit. */
  fitting: readonly Service[];
  criteria: PageCriteria;
  /** The moment on the municipality's clock. */
  now: LocalDateTime;
  inLanguage(lang: string): string;
}

/** Who can help, as a page without script: what can be chosen is a form that asks for the same page. */
export function servicesHtml(page: ServicesPage): string {
  const { locale, tenant, services, fitting, inLanguage } = page;
  const { say } = locale;
  const heading = say('service.heading');
  const main = html`<p>${say('map.intro')}</p>
${
  services.length === 0
    ? nothing(say('map.empty'), say('map.emptyHint'))
    : html`${formHtml(page)}
${foundHtml(page)}
<ul class="dates services">
${fitting.map(service => serviceHtml(service, page))}</ul>`
}
<p><a href="/p/${tenant.id}?${localeQuery(locale)}">${say('toProgramme')}</a></p>`;
  return pageHtml({ locale, tenant, heading, title: `${heading} | ${tenant.name}`, main, inLanguage, isListed: true });
}

const nothing = (title: string, hint: string): Html => html`<p><strong>${title}</strong><br>${hint}</p>`;

function foundHtml({ locale: { say }, fitting, criteria, tenant, locale }: ServicesPage): Html {
  const isNarrowed = Object.values(criteria).some(one => one !== '');
  return html`${fitting.length === 0 ? nothing(say('map.none'), say('map.noneHint')) : html`<p role="status" class="status">${say('map.shown', { count: fitting.length })}</p>`}
${isNarrowed ? html`<p><a href="/p/${tenant.id}/services?${localeQuery(locale)}">${say('map.clear')}</a></p>` : ''}`;
}

/** A question with its answers; the first of them asks for nothing. */
interface Choice {
  name: keyof PageCriteria;
  label: string;
  options: readonly (readonly [value: string, words: string])[];
}

function formHtml({ locale, tenant, services, criteria }: ServicesPage): Html {
  const { say, lang, address } = locale;
  const known = LIFE_DOMAINS.map(({ id }) => id);
  const themes = themesOf(services, known).map(theme => [theme, themeIn(theme, locale)] as const);
  const places = placesOf(services, lang).map(place => [place, place] as const);
  const costs = [
    ['free', say('map.free')],
    ['reduced', say('map.cheap')],
  ] as const;
  const choices: readonly Choice[] = [
    { name: 'theme', label: say('map.themes'), options: [['', say('map.all')], ...themes] },
    { name: 'place', label: say('map.place'), options: [['', say('map.anyPlace')], ...places] },
    { name: 'cost', label: say('map.cost'), options: [['', say('map.anyCost')], ...costs] },
  ];
  return html`<search><form class="find" action="/p/${tenant.id}/services">
<input type="hidden" name="lang" value="${lang}">${address === 'u' ? html`<input type="hidden" name="address" value="u">` : ''}
<p><label for="words">${say('map.search')}</label>
<span class="hint" id="words-hint">${say('map.searchHint')}</span>
<input id="words" name="words" type="search" value="${criteria.words}" aria-describedby="words-hint"></p>
${choices.filter(({ options }) => options.length > 1).map(choice => choiceHtml(choice, criteria))}
<p><button>${say('search')}</button></p>
</form></search>`;
}

const choiceHtml = ({ name, label, options }: Choice, criteria: PageCriteria): Html =>
  html`<p><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${options.map(([value, words]) => html`<option value="${value}"${criteria[name] === value ? html` selected` : ''}>${words}</option>`)}</select></p>
`;

const themeIn = (theme: string, { say }: ServicesLocale): string => serviceTheme(theme, say as ServiceSpeech['say']);

function serviceHtml(service: Service, { locale, now }: ServicesPage): Html {
  const { say, lang, spoken } = locale;
  const speech = {
    ...{ say: say as ServiceSpeech['say'], lang, spoken, now },
    comma: commaOf(lang),
    today: now.slice(0, 10),
  };
  const { by, does, open, facts, doubt, checked } = wordService(service, speech);
  const themes = service.themes.map(theme => html`<li>${themeIn(theme, locale)}</li>`);
  return html`<li><h2 lang="nl" dir="auto">${service.name}</h2>
${by ? html`<p>${by}</p>` : ''}
${does ? html`<p${languageOf(does)}>${does.text}</p>` : ''}
${themes.length > 0 ? html`<ul class="tags">${themes}</ul>` : ''}
${waysHtml(service, locale)}
${open ? html`<p class="status">${open.words}</p>` : ''}
<dl>${facts.map(factHtml)}</dl>
${doubt ? html`<p class="doubt">${doubt}</p>` : ''}
${checked ? html`<p class="hint">${checked}</p>` : ''}</li>
`;
}

/** How to reach it: the number first, for that is how people do. */
function waysHtml({ contactPoint: { phone, email, url } }: Service, { say }: ServicesLocale): Html {
  const mail = email === undefined ? undefined : mailUrl(email);
  const ways = [
    ...(phone === undefined
      ? []
      : [html`<a href="${telUrl(phone)}">${inLine(say('service.call', { phone: HOLE }), spacedPhone(phone))}</a>`]),
    ...(email === undefined || !mail
      ? []
      : [html`<a href="${mail}">${inLine(say('service.mail', { email: HOLE }), email)}</a>`]),
    ...(url !== undefined && isSafeUrl(url) ? [html`<a href="${url}">${say('service.site')}</a>`] : []),
  ];
  return ways.length === 0 ? '' : html`<ul class="ways">${ways.map(way => html`<li>${way}</li>`)}</ul>`;
}

const HOLE = '\u0000';

/** A number or an address in a sentence runs from left to right, also where the sentence does not. */
function inLine(sentence: string, slot: string): Html {
  const [before = '', after = ''] = sentence.split(HOLE);
  return html`${before}<bdi dir="ltr">${slot}</bdi>${after}`;
}

const factHtml = ({ label, lines }: ServiceFact): Html =>
  html`<div><dt>${label}</dt>${lines.map(line => html`<dd${languageOf(line)}>${line.text}</dd>`)}</div>`;

const languageOf = ({ lang }: Written): Html => (lang ? html` lang="${lang}" dir="${directionOf(lang)}"` : '');
