import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { commaOf } from '../../i18n/comma.ts';
import { choiceFieldStyles } from './choice-field.styles.ts';
import { FormControl } from './form-control.ts';

/** One thing to choose. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
  /** A picture beside the words; assistive technology is not told of it. */
  picture?: TemplateResult;
  /** Among several: chosen, it unticks all others, as "Niets van dit alles" should. */
  alone?: boolean;
}

/**
 * Things to choose from, in rows that can be pressed anywhere: one of them, or several.
 *
 * @summary Radio buttons or checkboxes with large rows.
 * @tag stek-choice-field
 * @status experimental
 * @since 0.2
 *
 * @event input - The visitor chose.
 * @event change - The visitor chose.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart field - Question, hint, error and choices together.
 * @csspart label - The question.
 * @csspart hint - Why it is asked.
 * @csspart error - What is wrong and what to do.
 * @csspart choice - One row.
 *
 * @cssstate user-invalid - An error is shown.
 */
export class ChoiceField extends FormControl {
  static override styles: CSSResultGroup = [FormControl.styles, choiceFieldStyles];

  /** What can be chosen. */
  @property({ attribute: false }) choices: readonly Choice[] = [];

  /** Several may be chosen. In `value`, spaces then stand between them. */
  @property({ type: Boolean }) multiple = false;

  protected override render(): TemplateResult {
    return html`<fieldset
      class="field"
      part="field"
      role=${this.multiple ? nothing : 'radiogroup'}
      ?disabled=${this.isDisabled}
      aria-label=${this.mirroredLabel}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.multiple ? nothing : this.isInvalid}
      aria-required=${this.multiple ? nothing : !this.optional}
    >
      ${this.label ? html`<legend class="label" part="label">${this.labelText()}</legend>` : nothing}
      ${this.hintAndError()}
      <div class="choices">${this.choices.map((choice, index) => this.#row(choice, index))}</div>
    </fieldset>`;
  }

  #row({ value, label, hint, picture }: Choice, index: number): TemplateResult {
    return html`<label class="choice" part="choice">
      <input
        type=${this.multiple ? 'checkbox' : 'radio'}
        name="choice"
        .value=${value}
        .checked=${live(this.values.includes(value))}
        aria-labelledby="label-${index}"
        aria-describedby=${hint ? `hint-${index}` : nothing}
        aria-invalid=${this.multiple ? this.isInvalid : nothing}
        @input=${this.#chosen}
        @change=${this.changed}
      />
      ${picture ? html`<span class="picture" aria-hidden="true">${picture}</span>` : nothing}
      <span class="words">
        <span id="label-${index}">${label}</span>
        ${hint ? html`<span id="hint-${index}" class="muted">${hint}</span>` : nothing}
      </span>
    </label>`;
  }

  override get answer(): string {
    const labels = this.choices.filter(({ value }) => this.values.includes(value)).map(({ label }) => label);
    const lang = this.textLanguage;
    // Without words for a language, the browser would say "and" in its own.
    const isKnown = Intl.ListFormat.supportedLocalesOf(lang).length > 0;
    return isKnown ? new Intl.ListFormat(lang).format(labels) : labels.join(commaOf(lang));
  }

  protected override get control(): HTMLElement | null {
    return this.renderRoot.querySelector('input:checked') ?? this.renderRoot.querySelector('input');
  }

  protected override get defaultValues(): readonly string[] {
    return this.multiple ? this.defaultValue.split(/\s+/).filter(Boolean) : super.defaultValues;
  }

  protected override get submission(): FormData | null {
    if (!this.name || this.values.length === 0) return null;
    const data = new FormData();
    for (const value of this.values) data.append(this.name, value);
    return data;
  }

  protected override get missingWords(): string {
    return this.t('form.missingChoice', { label: this.question });
  }

  protected override fault(): undefined {
    return undefined;
  }

  readonly #chosen = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    this.values = this.multiple ? this.#toggled(value, checked) : [value];
  };

  /** In the order of the choices, whatever the order of the ticks. */
  #toggled(value: string, checked: boolean): string[] {
    const isAlone = this.choices.find(choice => choice.value === value)?.alone;
    const stays = (choice: Choice) =>
      choice.value === value ? checked : this.values.includes(choice.value) && !(checked && (isAlone || choice.alone));
    return this.choices.filter(stays).map(choice => choice.value);
  }
}
