import { html, nothing, type TemplateResult } from 'lit';
import { LIFE_DOMAINS } from '../domain/life-domains.ts';
import { mailUrl } from '../domain/mail-url.ts';
import { phoneInText, telUrl } from '../domain/phone-number.ts';
import { serviceTheme, wordService, type ServiceFact, type ServiceSpeech } from '../domain/service-words.ts';
import type { LocaleFormatter } from '../domain/spoken/spoken.ts';
import type { Written } from '../domain/text-in.ts';
import type { Translator } from '../i18n/catalogue.ts';
import { commaOf } from '../i18n/comma.ts';
import { directionOf } from '../i18n/direction.ts';
import type { LifeDomainsCatalogue } from '../i18n/life-domains.ts';
import type { ServiceCatalogue } from '../i18n/service.ts';
import type { LocalDate, LocalDateTime } from '../schema/scalar.ts';
import type { Service } from '../schema/service.ts';
import { heading } from './heading.ts';
import { safeLink } from './safe-link.ts';

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
  const { lang, level } = context;
  const say = context.t as ServiceSpeech['say'];
  const { by, does, open, facts, doubt, checked } = wordService(service, { ...context, say, comma: commaOf(lang) });
  return html`<div class="service" part="card">
    <div class="service-words">
      ${heading(level, html`<bdi .textContent=${service.name}></bdi>`, { part: 'title' })}
      ${by ? html`<p class="service-by" .textContent=${by}></p>` : nothing}
      ${does ? html`<p class="service-does">${written(does)}</p>` : nothing}
    </div>
    ${themesOf(service, context)} ${waysOf(service, context)}
    ${open ? html`<p class="service-now"><strong class="service-${open.isOpen ? 'open' : 'closed'}" .textContent=${open.words}></strong></p>` : nothing}
    <dl class="service-facts">${facts.map(factTemplate)}</dl>
    ${doubt ? html`<p class="service-old" .textContent=${doubt}></p>` : nothing}
    ${checked ? html`<p class="service-checked" .textContent=${checked}></p>` : nothing}
  </div>`;
}

/** The picture of a theme. */
export const serviceThemePicture = (theme: string): string =>
  LIFE_DOMAINS.find(({ id }) => id === theme)?.pictogram ?? (theme === 'energy' ? 'energy' : 'signpost');

const written = ({ text, lang }: Written): TemplateResult =>
  html`<bdi lang=${lang ?? nothing} dir=${lang ? directionOf(lang) : nothing} .textContent=${text}></bdi>`;

const factTemplate = ({ label, lines }: ServiceFact): TemplateResult =>
  html`<div class="service-fact">
    <dt .textContent=${label}></dt>
    ${lines.map(line => html`<dd>${written(line)}</dd>`)}
  </div>`;

function themesOf({ themes }: Service, { t, picture }: ServiceCardContext): TemplateResult | typeof nothing {
  if (themes.length === 0) return nothing;
  return html`<ul class="service-themes">
    ${themes.map(theme => {
      const drawn = picture?.(serviceThemePicture(theme)) ?? nothing;
      return html`<li>
        ${drawn === nothing ? nothing : html`<span class="service-picture" aria-hidden="true">${drawn}</span>`}
        <bdi .textContent=${serviceTheme(theme, t as ServiceSpeech['say'])}></bdi>
      </li>`;
    })}
  </ul>`;
}

/** How to reach it: the number first, for that is how people do. */
function waysOf({ contactPoint }: Service, { t }: ServiceCardContext): TemplateResult | typeof nothing {
  const { phone, email, url } = contactPoint;
  const mail = email && safeLink(mailUrl(email));
  const site = safeLink(url);
  if (!phone && !mail && site === nothing) return nothing;
  return html`<ul class="service-ways">
    ${phone ? html`<li>${link(telUrl(phone), t('service.call', { phone: phoneInText(phone) }), 'service-call')}</li>` : nothing}
    ${email && mail ? html`<li>${link(mail, t('service.mail', { email: `\u2066${email}\u2069` }))}</li>` : nothing}
    ${site === nothing ? nothing : html`<li>${link(site, t('service.site'))}</li>`}
  </ul>`;
}

/** In one piece: who listens would hear two links where a number or an address stood in a box of its own. */
const link = (href: string | typeof nothing, words: string, name = ''): TemplateResult =>
  html`<a class="service-way ${name}" href=${href} .textContent=${words}></a>`;
