import { html, nothing, type TemplateResult } from 'lit';
import type { CardContext } from './card-context.ts';

/** Things to choose from. */
export interface ChoiceOptions {
  name: string;
  label: string;
  value?: string;
  /** The heading above says the same. */
  isHidden?: boolean;
  choices: readonly { value: string; label: string }[];
}

/** One of several things. */
export const choice = (
  { name, label, value = '', isHidden = false, choices }: ChoiceOptions,
  { address }: CardContext,
): TemplateResult =>
  html`<stek-choice-field
    name=${name}
    .address=${address}
    label=${label}
    ?hide-label=${isHidden}
    value=${value}
    .choices=${choices}
  ></stek-choice-field>`;

/** The days that can be chosen. */
export interface DayOptions {
  from: string;
  today: string;
  error: string;
}

/** A native field: every device has its own way to choose a day. */
export function dayField({ from, today, error }: DayOptions, { t }: CardContext): TemplateResult {
  return html`<div class=${error ? 'field wrong' : 'field'} part="field">
    <label for="day" class="label" part="label" .textContent=${t('onDay')}></label>
    <p id="day-error" class="error" part="error" .textContent=${error}></p>
    <input
      id="day"
      part="input"
      type="date"
      name="day"
      min=${from}
      max=${today}
      value=${today}
      aria-required="true"
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? 'day-error' : nothing}
    />
  </div>`;
}
