import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FormControl, type Fault } from './form-control.ts';
import { numberFieldStyles } from './number-field.styles.ts';
import { westernDigits } from './western-digits.ts';

/**
 * A whole number, typed or counted with two buttons.
 *
 * @summary A number with − and + after it.
 * @tag stek-number-field
 * @status experimental
 * @since 0.2
 *
 * @event input - The visitor typed or pressed a button.
 * @event change - The visitor left the field after typing, or pressed a button.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart field - Label, hint, error and number together.
 * @csspart label - The question.
 * @csspart hint - Why it is asked.
 * @csspart error - What is wrong and what to do.
 * @csspart input - The input.
 * @csspart button - One of the two buttons.
 *
 * @cssstate user-invalid - An error is shown.
 */
export class NumberField extends FormControl {
  static override styles: CSSResultGroup = [FormControl.styles, numberFieldStyles];
  static override properties: PropertyDeclarations = {
    min: { type: Number },
    max: { type: Number },
  };

  /** The least that may be sent. */
  min?: number;

  /** The most that may be sent. */
  max?: number;

  /** The number, or `NaN` when there is no whole number. */
  get valueAsNumber(): number {
    return /^\s*-?\d+\s*$/.test(this.value) ? Number(this.value) : Number.NaN;
  }

  protected override render(): TemplateResult {
    const number = this.valueAsNumber;
    return html`<div class="field" part="field">
      ${this.labelForInput()} ${this.hintAndError()}
      <div class="counter">
        <input
          id="control"
          part="input"
          name=${this.name || nothing}
          inputmode="numeric"
          autocomplete="off"
          dir="ltr"
          size="4"
          .value=${live(this.value)}
          ?disabled=${this.isDisabled}
          aria-label=${this.mirroredLabel}
          aria-describedby=${this.describedBy}
          aria-invalid=${this.isInvalid}
          aria-required=${!this.optional}
          @input=${this.#typed}
          @change=${this.changed}
          @keydown=${this.#pressed}
        />
        ${this.#button('less', '−', -1, number <= this.#min)} ${this.#button('more', '+', 1, number >= this.#max)}
      </div>
    </div>`;
  }

  /** At its end a button stays where it is and can keep the focus. */
  #button(name: 'less' | 'more', sign: string, step: number, isAtEnd: boolean): TemplateResult {
    return html`<button
      id=${name}
      part="button"
      type="button"
      ?disabled=${this.isDisabled}
      aria-disabled=${isAtEnd ? 'true' : nothing}
      aria-label=${this.t(`form.${name}`)}
      aria-describedby=${this.label ? 'label' : nothing}
      @click=${() => this.#step(step)}
    >
      ${sign}
    </button>`;
  }

  protected override fault(): Fault | undefined {
    const number = this.valueAsNumber;
    const words = this.#rangeWords;
    if (Number.isNaN(number)) return { reason: 'badInput', words };
    if (number < this.#min) return { reason: 'rangeUnderflow', words };
    if (number > this.#max) return { reason: 'rangeOverflow', words };
    return undefined;
  }

  protected override get missingWords(): string {
    return this.#rangeWords;
  }

  get #rangeWords(): string {
    const { question: label, min, max } = this;
    if (min === undefined && max === undefined) return this.t('form.number', { label });
    if (max === undefined) return this.t('form.numberFrom', { label, min: this.#min });
    if (min === undefined) return this.t('form.numberTo', { label, max });
    return this.t('form.numberBetween', { label, min, max });
  }

  get #min(): number {
    return this.min ?? -Infinity;
  }

  get #max(): number {
    return this.max ?? Infinity;
  }

  #step(by: number): void {
    const number = this.valueAsNumber;
    const next = Number.isNaN(number) ? (this.min ?? 0) : Math.min(this.#max, Math.max(this.#min, number + by));
    if (next === number) return this.announce(this.#endWords(by));
    this.value = String(next);
    // The focus is on the button, so nobody would hear what the number has become.
    this.announce(this.value);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.changed();
  }

  #endWords(by: number): string {
    return by < 0 ? this.t('form.lowest', { min: this.#min }) : this.t('form.highest', { max: this.#max });
  }

  readonly #typed = (event: Event): void => {
    this.value = westernDigits((event.target as HTMLInputElement).value);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    this.sendOnEnter(event);
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#step(event.key === 'ArrowUp' ? 1 : -1);
  };
}
