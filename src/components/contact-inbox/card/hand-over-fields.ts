import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentForm } from '../../../schema/referral.ts';
import type { Service } from '../../../schema/service.ts';
import type { ActionForm } from './action-form.ts';
import { languageName, type CardContext } from './card-context.ts';
import { choice, dayField } from './form-fields.ts';

/** How a new yes was said, the usual way first. */
const NEW_YES_FORMS: readonly ConsentForm[] = ['witnessed', 'paper', 'typed', 'drawn'];

/** The value of the choice for a service that is not in the list. */
export const UNLISTED = '-';

/**
 * To which service, and the new yes of the person: that of the card was for the contact person only. No field is called as
 * something that every form has: `lang` would hide the language of the form.
 */
export function handOverFields(options: ActionForm, context: CardContext): TemplateResult {
  const { card, record, now, services, isUnlisted } = options;
  const { t, address, lang } = context;
  const forms = NEW_YES_FORMS.map(form => ({ value: form, label: t(`newYesForm.${form}`) }));
  const langs = [...new Set([card.person.lang, lang, 'nl'])].map(code => ({
    value: code,
    label: languageName(code, lang),
  }));
  return html`${services.length > 0 ? servicePicker(options, context) : nothing}
    ${
      isUnlisted || services.length === 0
        ? html`<stek-text-field
            name="serviceName"
            .address=${address}
            label=${t('serviceName')}
            maxlength="120"
            autocomplete="off"
          ></stek-text-field>`
        : nothing
    }
    <stek-choice-field
      name="yes"
      multiple
      min="1"
      hide-label
      .address=${address}
      label=${t('newYes')}
      missing=${t('newYesMissing')}
      .choices=${[{ value: 'yes', label: t('newYes') }]}
    ></stek-choice-field>
    ${choice({ name: 'how', label: t('newYesHow'), choices: forms }, context)}
    ${langs.length > 1 ? choice({ name: 'language', label: t('newYesLang'), value: card.person.lang, choices: langs }, context) : nothing}
    ${dayField({ from: record.receivedOn, today: now.slice(0, 10), error: options.dayError }, context)}`;
}

/** A native list: there can be a hundred services. Those that fit the card come first. */
function servicePicker({ services, card, serviceError }: ActionForm, { t }: CardContext): TemplateResult {
  const fits = ({ themes }: Service) => themes.some(theme => card.themes.includes(theme));
  const sorted = services.toSorted((one, other) => one.name.localeCompare(other.name));
  return html`<div class=${serviceError ? 'field wrong' : 'field'} part="field">
    <label for="service" class="label" part="label" .textContent=${t('service')}></label>
    <p id="service-error" class="error" part="error" .textContent=${serviceError}></p>
    <select
      id="service"
      part="input"
      name="service"
      aria-required="true"
      aria-invalid=${serviceError ? 'true' : nothing}
      aria-describedby=${serviceError ? 'service-error' : nothing}
    >
      <option value="" .textContent=${t('servicePick')}></option>
      ${group(t('serviceFits'), sorted.filter(fits))}
      ${group(
        t('serviceOthers'),
        sorted.filter(service => !fits(service)),
      )}
      <option value=${UNLISTED} .textContent=${t('serviceUnlisted')}></option>
    </select>
  </div>`;
}

const group = (label: string, services: readonly Service[]): TemplateResult | typeof nothing =>
  services.length === 0
    ? nothing
    : html`<optgroup label=${label}>
        ${services.map(({ id, name }) => html`<option value=${id} .textContent=${name}></option>`)}
      </optgroup>`;
