import { html, nothing, type TemplateResult } from 'lit';
import type { FormCatalogue } from '../../i18n/form.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { FormControl } from './form-control.ts';

/** What was answered, to look over before it is sent, each with a way to change it (A11Y-30). */
export const answerList = (
  controls: readonly FormControl[],
  t: Translator<FormCatalogue>,
  change: (field: FormControl) => void,
): TemplateResult =>
  html`<dl class="answers" part="answers">
    ${controls.filter(isAsked).map(
      field =>
        html`<div>
          <dt lang=${field.labelLang || nothing} dir="auto">${field.question}</dt>
          <dd lang=${field.answerLang ?? nothing} dir="auto">${field.answer || t('form.noAnswer')}</dd>
          <dd>
            <button type="button" aria-label=${t('form.changeWhat', { label: field.question })} @click=${() => change(field)}>
              ${t('form.change')}
            </button>
          </dd>
        </div>`,
    )}
  </dl>`;

/** A disabled field is not asked and not sent. */
const isAsked = (field: FormControl): boolean => !field.matches(':disabled');
