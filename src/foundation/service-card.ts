import { html, nothing, type TemplateResult } from 'lit';
import { LIFE_DOMAINS } from '../domain/life-domains.ts';
import { languageName } from '../domain/language-name.ts';
import { spacedPhone, telUrl } from '../domain/phone-number.ts';
import { checkOf, isOpenAt, weekOf } from '../domain/service.ts';
import type { LocaleFormatter } from '../domain/spoken/spoken.ts';
import type { Translator } from '../i18n/catalogue.ts';
import { commaOf } from '../i18n/comma.ts';
import type { LifeDomainsCatalogue } from '../i18n/life-domains.ts';
import type { ServiceCatalogue } from '../i18n/service.ts';
import type { LocalDate, LocalDateTime } from '../schema/scalar.ts';
import type { Service } from '../schema/service.ts';
import { heading } from './heading.ts';
import { safeLink } from './safe-link.ts';
import { writtenText } from './written-text.ts';

export { serviceCardStyles } from './service-card.styles.ts';

/** How the card of a service is drawn. */
export interface ServiceCardContext {
  t: Translator<ServiceCatalogue & LifeDomainsCatalogue>;
  /** Language of the texts, BCP 47. */
  lang: string;
  /** Says days and hours; `undefined` while it is on its way. */
  spoken: LocaleFormatter | undefined;
  /** Level of its heading, 2 to 6. */
  level: number;
  /** The day it is on the municipality's clock. */
  today: LocalDate;
  /** The moment on that clock; only with it the card says whether it is open now. */
  now?: LocalDateTime | undefined;
  /** A picture by its name; a card without stands too. */
  picture?: ((name: string) => TemplateResult | typeof nothing) | undefined;
}

/** What a service is, how to reach it, and how far that can be trusted. The texts are `serviceTexts` and `lifeDomainsTexts`. */
export function serviceCard(service: Service, context: ServiceCardContext): TemplateResult {
  const { t, lang, level } = context;
  const { name, organisation, description } = service;
  return html`<div class="service" part="card">
    <div class="service-words">
      ${heading(level, html`<bdi .textContent=${name}></bdi>`, { part: 'title' })}
      ${organisation ? html`<p class="service-by" .textContent=${t('service.by', { name: organisation })}></p>` : nothing}
      ${description ? html`<p class="service-does">${writtenText(description, lang)}</p>` : nothing}
    </div>
    ${themesOf(service, context)} ${waysOf(service, context)}
    <dl class="service-facts">
      ${openOf(service, context)} ${whereOf(service, context)} ${languagesOf(service, context)}
      ${costOf(service, context)} ${accessOf(service, context)}
    </dl>
    ${checkedOf(service, context)}
  </div>`;
}

/** What a theme is called: a life domain in the reader's language, a word of the municipality's own as it wrote it. */
export function serviceTheme(theme: string, t: Translator<LifeDomainsCatalogue>): string {
  const key = `domain.${theme}` as 'domain.housing';
  const word = t(key);
  return word === key ? theme : word;
}

/** The picture of a theme. */
export const serviceThemePicture = (theme: string): string =>
  LIFE_DOMAINS.find(({ id }) => id === theme)?.pictogram ?? (theme === 'energy' ? 'energy' : 'signpost');

/** A line or several under a word. */
const fact = (label: string, lines: readonly (TemplateResult | string)[]): TemplateResult | typeof nothing =>
  lines.length === 0
    ? nothing
    : html`<div class="service-fact">
        <dt .textContent=${label}></dt>
        ${lines.map(line => (typeof line === 'string' ? html`<dd .textContent=${line}></dd>` : html`<dd>${line}</dd>`))}
      </div>`;

function themesOf({ themes }: Service, { t, picture }: ServiceCardContext): TemplateResult | typeof nothing {
  if (themes.length === 0) return nothing;
  return html`<ul class="service-themes">
    ${themes.map(theme => {
      const drawn = picture?.(serviceThemePicture(theme)) ?? nothing;
      return html`<li>
        ${drawn === nothing ? nothing : html`<span class="service-picture" aria-hidden="true">${drawn}</span>`}
        <bdi .textContent=${serviceTheme(theme, t)}></bdi>
      </li>`;
    })}
  </ul>`;
}

/** How to reach it: the number first, for that is how people do. */
function waysOf({ contactPoint }: Service, { t }: ServiceCardContext): TemplateResult | typeof nothing {
  const { phone, email, url } = contactPoint;
  const mail = email && safeLink(`mailto:${email}`);
  const site = safeLink(url);
  if (!phone && !mail && site === nothing) return nothing;
  return html`<ul class="service-ways">
    ${phone ? html`<li>${link(telUrl(phone), t('service.call', { phone: '\n' }), spacedPhone(phone), 'service-call')}</li>` : nothing}
    ${email && mail ? html`<li>${link(mail, t('service.mail', { email: '\n' }), email)}</li>` : nothing}
    ${site === nothing ? nothing : html`<li>${link(site, t('service.site'))}</li>`}
  </ul>`;
}

/** A link whose words hold a number or an address, kept from turning round in a language that runs the other way. */
function link(href: string | typeof nothing, words: string, held = '', name = ''): TemplateResult {
  const [before = '', after = ''] = words.split('\n');
  return html`<a class="service-way ${name}" href=${href}
    ><span .textContent=${before}></span><bdi .textContent=${held}></bdi><span .textContent=${after}></span
  ></a>`;
}

function openOf({ contactPoint: { hours = [] } }: Service, context: ServiceCardContext) {
  const { t, lang, spoken, now } = context;
  const week = weekOf(hours);
  if (!spoken || week.length === 0) return nothing;
  const comma = commaOf(lang);
  const lines = week.map(({ days, ranges }) =>
    t('service.openOn', {
      days: days.map(day => spoken.weekdays[day]!).join(comma),
      hours: ranges.map(({ opens, closes }) => spoken.timeRange(opens, closes)).join(comma),
    }),
  );
  const isOpen = now !== undefined && isOpenAt(hours, now);
  const state =
    now === undefined
      ? []
      : [
          html`<strong class="service-${isOpen ? 'open' : 'closed'}" .textContent=${t(isOpen ? 'service.openNow' : 'service.closedNow')}></strong>`,
        ];
  return fact(t('service.hours'), [...state, ...lines]);
}

function whereOf({ address, howToGetThere, area = [] }: Service, { t, lang }: ServiceCardContext) {
  const lines: (TemplateResult | string)[] = [];
  if (address)
    lines.push(html`<bdi .textContent=${`${address.street}, ${address.postalCode} ${address.locality}`}></bdi>`);
  if (howToGetThere) lines.push(writtenText(howToGetThere, lang));
  if (area.length > 0) lines.push(t('service.area', { area: area.join(commaOf(lang)) }));
  return fact(t('service.where'), lines);
}

function languagesOf({ contactPoint: { languages = [] } }: Service, { t, lang }: ServiceCardContext) {
  const words = languages.map(code => languageName(code, lang)).join(commaOf(lang));
  return fact(t('service.languages'), words ? [words] : []);
}

function costOf({ cost, costKind }: Service, { t, lang }: ServiceCardContext) {
  if (cost && Object.values(cost).some(Boolean)) return fact(t('service.cost'), [writtenText(cost, lang)]);
  const key = `service.price.${costKind}` as 'service.price.free';
  const words = t(key);
  return fact(t('service.cost'), words === key ? [] : [words]);
}

/** What stands in the way is said where people look for it; of a place that nobody described nothing is. */
function accessOf({ accessibility = [] }: Service, { t }: ServiceCardContext) {
  const known = accessibility.flatMap(feature => {
    const key = `service.feature.${feature}` as 'service.feature.lift';
    const words = t(key);
    return words === key ? [] : [words];
  });
  const hasSteps = accessibility.length > 0 && !accessibility.includes('step-free');
  return fact(t('service.access'), hasSteps ? [t('service.steps'), ...known] : known);
}

function checkedOf(service: Service, { t, spoken, today }: ServiceCardContext): TemplateResult {
  const { state, day } = checkOf(service, today);
  if (state === 'unknown') return html`<p class="service-old" .textContent=${t('service.neverChecked')}></p>`;
  const checked = t('service.checkedOn', { day: spoken?.dayWithYear(day) ?? day });
  return html`${state === 'old' ? html`<p class="service-old" .textContent=${t('service.old')}></p>` : nothing}
    <p class="service-checked" .textContent=${checked}></p>`;
}
