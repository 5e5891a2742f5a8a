import { html } from 'hono/html';
import { backServices } from '../../domain/flyer/services-back.ts';
import type { Paper } from '../../domain/flyer/paper-layout.ts';
import { spacedPhone, telUrl } from '../../domain/phone-number.ts';
import { wordService, type ServiceFact, type ServiceSpeech } from '../../domain/service-words.ts';
import type { Written } from '../../domain/text-in.ts';
import { commaOf } from '../../i18n/comma.ts';
import { directionOf } from '../../i18n/direction.ts';
import { serviceTexts } from '../../i18n/service.ts';
import type { Address } from '../../i18n/texts.ts';
import type { Place } from '../../schema/place.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Service } from '../../schema/service.ts';
import { flyerPageLocale } from './flyer-page-locale.ts';
import type { Html } from './layout.ts';

/** What the back of a flyer is made from. */
export interface FlyerBack {
  services: readonly Service[];
  /** Place of the flyer; none for all of them. */
  place: Place | undefined;
  /** The day it is made, on the municipality's clock. */
  today: LocalDate;
  paper: Paper;
  /** BCP 47 tag that was asked for. */
  lang: string;
  addressed?: Address | undefined;
}

/** Who can help, as many as fit on one page; nothing where none does. */
export async function flyerBackHtml({ services, place, today, paper, lang, addressed }: FlyerBack): Promise<Html> {
  const { say, spoken, lang: found } = await flyerPageLocale(lang, addressed, [serviceTexts]);
  const speech: ServiceSpeech = { say, spoken, lang: found, comma: commaOf(found), today };
  const shown = backServices(services, { place, speech, paper });
  if (shown.length === 0) return '';
  return html`<section class="back">
<h2>${say('service.heading')}</h2>
${shown.map(service => cardHtml(service, speech))}
</section>`;
}

function cardHtml(service: Service, speech: ServiceSpeech): Html {
  const { by, does, facts, doubt, checked } = wordService(service, speech);
  return html`<div class="service">
<h3 lang="nl" dir="ltr">${service.name}</h3>
${by ? html`<p class="service-by">${by}</p>` : ''}
${does ? html`<p class="service-does"${languageOf(does)}>${does.text}</p>` : ''}
${waysHtml(service, speech)}
<dl class="service-facts">${facts.map(factHtml)}</dl>
${doubt ? html`<p class="service-old">${doubt}</p>` : ''}
${checked ? html`<p class="service-checked">${checked}</p>` : ''}
</div>`;
}

/** A page cannot be pressed on paper: its address is said, and a number is a link in the PDF. */
function waysHtml({ contactPoint: { phone, email, url } }: Service, { say }: ServiceSpeech): Html {
  if (!phone && !email && !url) return '';
  const [before = '', after = ''] = say('service.call', { phone: '\n' }).split('\n');
  return html`<p class="service-ways">${
    phone
      ? html`<span class="service-call">${before}<a href="${telUrl(phone)}"><bdi dir="ltr">${spacedPhone(phone)}</bdi></a>${after}</span>`
      : ''
  }${email ? html`<bdi dir="ltr">${email}</bdi>` : ''}${url ? html`<bdi dir="ltr">${url}</bdi>` : ''}</p>`;
}

const factHtml = ({ label, lines }: ServiceFact): Html =>
  html`<div class="service-fact"><dt>${label}</dt>${lines.map(line => html`<dd${languageOf(line)}>${line.text}</dd>`)}</div>`;

const languageOf = ({ lang }: Written): Html => (lang ? html` lang="${lang}" dir="${directionOf(lang)}"` : '');
