import { html, nothing, type TemplateResult } from 'lit';
import { languageName } from '../../../domain/language-name.ts';
import { spacedPhone } from '../../../domain/phone-number.ts';
import { weekOf } from '../../../domain/service.ts';
import { writtenText } from '../../../foundation/written-text.ts';
import { commaOf } from '../../../i18n/comma.ts';
import type { ReferralRecipient } from '../../../schema/referral-recipient.ts';
import type { CardContext } from './card-context.ts';
import type { Getter } from './who-gets-it.ts';

/** Who gets the card: one person with a name and a face; chosen where there are several. */
export function who(context: CardContext): TemplateResult {
  const { getters, getter } = context;
  return html`<p class="lead" data-say .textContent=${context.t('whoWhy')}></p>
    ${getters.length > 1 ? choose(context) : nothing} ${getter ? person(getter, context) : nothing}`;
}

const choose = ({ t, address, getters, changed }: CardContext): TemplateResult =>
  html`<stek-choice-field
    data-choices
    name="recipient"
    .address=${address}
    .label=${t('whoChoose')}
    .missing=${t('whoMissing')}
    .choices=${getters.map(({ gets }) => ({ value: gets.id, label: gets.firstName }))}
    @input=${changed}
  ></stek-choice-field>`;

function person({ gets, standsInFor }: Getter, context: CardContext): TemplateResult {
  const { t, spoken, form, lang } = context;
  const name = gets.firstName;
  const until = standsInFor && spoken?.day(standsInFor.until);
  const photo = context.image(gets.photo);
  return html`<div class="getter" part="card">
    ${photo && photo !== nothing ? html`<img class="photo" src=${photo} alt=${t('whoPhoto', { name })} />` : nothing}
    <div class="getter-words">
      <p class="getter-name"><strong><bdi .textContent=${name}></bdi></strong></p>
      ${gets.about ? html`<p>${writtenText(gets.about, lang)}</p>` : nothing}
      ${
        standsInFor && until
          ? html`<p class="away" data-say .textContent=${t('whoAway', { name: standsInFor.name, day: until, deputy: name })}></p>`
          : nothing
      }
      <p data-say .textContent=${t('whoPromise', { name, count: form.callWorkingDays })}></p>
      <dl class="getter-facts">${facts(gets, context)}</dl>
    </div>
  </div>`;
}

function facts(
  { firstName: name, phone, hours, languages }: ReferralRecipient,
  context: CardContext,
): TemplateResult[] {
  const { t, lang, spoken } = context;
  const comma = commaOf(lang);
  const week = spoken ? weekOf(hours) : [];
  const number = html`<bdi class="number" dir="ltr" translate="no" .textContent=${spacedPhone(phone)}></bdi>`;
  const open = week.map(({ days, ranges }) => {
    const named = days.map(day => spoken!.weekdays[day]!).join(comma);
    return `${named}: ${ranges.map(({ opens, closes }) => spoken!.timeRange(opens, closes)).join(comma)}`;
  });
  const speaks = languages.map(code => languageName(code, lang)).join(comma);
  return [
    fact(t('whoNumber', { name }), [number]),
    ...(open.length > 0 ? [fact(t('whoHours', { name }), open)] : []),
    ...(speaks ? [fact(t('whoLanguages', { name }), [speaks])] : []),
  ];
}

const fact = (label: string, lines: readonly (TemplateResult | string)[]): TemplateResult =>
  html`<div>
    <dt .textContent=${label}></dt>
    ${lines.map(line => (typeof line === 'string' ? html`<dd .textContent=${line}></dd>` : html`<dd>${line}</dd>`))}
  </div>`;
