import { html, nothing, type TemplateResult } from 'lit';
import { LIFE_DOMAINS } from '../../../domain/life-domains.ts';
import { municipalDay, municipalTime } from '../../../domain/municipal-clock.ts';
import type { Choice } from '../../../foundation/form/choice-field.ts';
import { heading } from '../../../foundation/heading.ts';
import { serviceCard } from '../../../foundation/service-card.ts';
import type { Service } from '../../../schema/service.ts';
import { picture, type CardContext } from './card-context.ts';

/** A card is about no more life domains than this. */
const MOST_THEMES = 3;

/** What it is about, and where people can go for that without a card: a card is not always needed. */
export const offer = (context: CardContext): TemplateResult => html`${themes(context)} ${services(context)}`;

function themes(context: CardContext): TemplateResult {
  const { t, address, changed } = context;
  const choices = LIFE_DOMAINS.map(({ id, pictogram }): Choice => {
    const drawn = picture(pictogram, context);
    return { value: id, label: t(`domain.${id}` as 'domain.housing'), ...(drawn && { picture: drawn }) };
  });
  return html`<stek-choice-field
    class="themes"
    data-choices
    name="themes"
    .address=${address}
    hide-label
    multiple
    cards
    compact
    .min=${1}
    .max=${MOST_THEMES}
    .label=${t('offerQuestion')}
    .hint=${t('offerWhy')}
    .missing=${t('offerMissing')}
    .tooMany=${t('offerTooMany')}
    .choices=${choices}
    @input=${changed}
  ></stek-choice-field>`;
}

/** Those that are there for what was chosen. Nothing stands there before something was. */
const fitting = ({ services: all, answers }: Pick<CardContext, 'services' | 'answers'>): readonly Service[] =>
  all.filter(service => service.themes.some(theme => answers.themes.includes(theme)));

/** How many there are: it is said when somebody chose, and read where it stands. */
export function offerCount(context: Pick<CardContext, 't' | 'services' | 'answers'>): string {
  const count = fitting(context).length;
  return count === 0 ? context.t('servicesNone') : context.t('servicesFound', { count });
}

function services(context: CardContext): TemplateResult {
  const { t, level, answers } = context;
  const found = fitting(context);
  const isAsked = answers.themes.length > 0;
  return html`<section class="services" aria-labelledby=${isAsked ? 'services' : nothing}>
    ${isAsked ? heading(level, t('servicesHeading'), { id: 'services' }) : nothing}
    <p class="count" .textContent=${isAsked ? offerCount(context) : ''}></p>
    ${isAsked ? list(found, context) : nothing}
  </section>`;
}

function list(found: readonly Service[], context: CardContext): TemplateResult {
  const { t, most, showMore, stop, now, drawings, level, spoken, lang } = context;
  const card = (service: Service) =>
    serviceCard(service, {
      ...{ t, lang, spoken, level: Math.min(6, level + 1), today: municipalDay(now), now: municipalTime(now) },
      picture: name => picture(name, { drawings }) ?? nothing,
    });
  return html`<ul class="found" part="cards">
      ${found.slice(0, most).map(service => html`<li>${card(service)}</li>`)}
    </ul>
    <div class="actions">
      ${
        found.length > most
          ? html`<button type="button" .textContent=${t('moreServices')} @click=${showMore}></button>`
          : nothing
      }
      ${found.length > 0 ? html`<button type="button" .textContent=${t('stopHere')} @click=${stop}></button>` : nothing}
    </div>`;
}
