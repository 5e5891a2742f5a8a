import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FormControl, type Fault } from './form-control.ts';
import { westernDigits } from './western-digits.ts';

/** From so many characters before the end the visitor is told how many are left. */
const NEAR_THE_END = 40;
/** Milliseconds of rest after which a screen reader is told too. */
const PAUSE = 1000;

/** A telephone number as people write it, of 8 to 15 digits. */
const PHONE = /^(?:\+|\(\+?)?(?:[\s./()-]*\d){8,15}[\s./()-]*$/;
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * A field to write in: one line, a telephone number, an e-mail address, something secret or a longer text.
 *
 * @summary Text, telephone, e-mail, password or several lines.
 * @tag stek-text-field
 * @status experimental
 * @since 0.2
 *
 * @event input - The visitor typed.
 * @event change - The visitor left the field after typing.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart field - Label, hint, error and input together.
 * @csspart label - The question.
 * @csspart hint - Why it is asked.
 * @csspart error - What is wrong and what to do.
 * @csspart input - The input.
 * @csspart count - How many characters are left.
 *
 * @cssstate user-invalid - An error is shown.
 */
export class TextField extends FormControl {
  static override properties: PropertyDeclarations = {
    type: {},
    autocomplete: {},
    maxLength: { type: Number, attribute: 'maxlength' },
    judge: { attribute: false },
  };

  /** What is written. What is a `password` nobody beside the visitor can read. */
  type: 'text' | 'tel' | 'email' | 'password' | 'multiline' = 'text';

  /** What the browser may fill in by itself, such as `given-name`, `tel` or `email`. */
  autocomplete = '';

  /** Most characters that may be sent; nothing is cut off while typing. 0 is no limit. */
  maxLength = 0;

  /** What is wrong with a text that is there, in words that say what to do; empty when nothing is. Asked when the form checks. */
  judge: ((text: string) => string) | undefined;

  #pause: ReturnType<typeof setTimeout> | undefined;

  protected override render(): TemplateResult {
    return html`<div class="field" part="field">
      ${this.labelForInput()} ${this.hintAndError()} ${this.type === 'multiline' ? this.#area() : this.#line()}
      <p id="count" class=${this.#left < 0 ? 'count over' : 'count'} part="count">${this.#countWords}</p>
    </div>`;
  }

  #line(): TemplateResult {
    return html`<input
      id="control"
      part="input"
      type=${this.type}
      name=${this.name || nothing}
      .value=${live(this.value)}
      autocomplete=${this.autocomplete || nothing}
      inputmode=${this.inputMode || nothing}
      dir=${this.type === 'text' ? 'auto' : 'ltr'}
      ?disabled=${this.isDisabled}
      aria-label=${this.mirroredLabel}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.isInvalid}
      aria-required=${!this.optional}
      @input=${this.#typed}
      @change=${this.changed}
      @keydown=${this.sendOnEnter}
    />`;
  }

  #area(): TemplateResult {
    return html`<textarea
      id="control"
      part="input"
      name=${this.name || nothing}
      .value=${live(this.value)}
      autocomplete=${this.autocomplete || nothing}
      dir="auto"
      ?disabled=${this.isDisabled}
      aria-label=${this.mirroredLabel}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.isInvalid}
      aria-required=${!this.optional}
      @input=${this.#typed}
      @change=${this.changed}
    ></textarea>`;
  }

  protected override get missingWords(): string {
    if (this.type === 'tel') return this.t('form.missingPhone');
    return this.type === 'email' ? this.t('form.missingEmail') : super.missingWords;
  }

  protected override fault(): Fault | undefined {
    const text = this.value.trim();
    if (this.#left < 0) return { reason: 'tooLong', words: this.t('form.tooLong', { count: -this.#left }) };
    if (this.type === 'tel' && !PHONE.test(text)) return { reason: 'patternMismatch', words: this.t('form.phone') };
    if (this.type === 'email' && !EMAIL.test(text)) return { reason: 'typeMismatch', words: this.t('form.email') };
    const words = this.judge?.(text);
    return words ? { reason: 'customError', words } : undefined;
  }

  get #left(): number {
    return this.maxLength > 0 ? this.maxLength - this.value.length : Infinity;
  }

  get #countWords(): string {
    if (this.#left < 0) return this.t('form.over', { count: -this.#left });
    const isNear = this.value !== '' && this.#left <= NEAR_THE_END;
    return isNear ? this.t('form.left', { count: this.#left }) : '';
  }

  protected override get descriptions(): string[] {
    return [...super.descriptions, ...(this.#countWords ? ['count'] : [])];
  }

  readonly #typed = (event: Event): void => {
    const { value } = event.target as Control;
    this.value = this.type === 'tel' ? westernDigits(value) : value;
    clearTimeout(this.#pause);
    if (this.#countWords) this.#pause = setTimeout(() => this.announce(this.#countWords), PAUSE);
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }
}
