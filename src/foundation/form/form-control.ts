import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { directionOf } from '../../i18n/direction.ts';
import { formTexts, type FormCatalogue } from '../../i18n/form.ts';
import type { Texts } from '../../i18n/texts.ts';
import { StekElement } from '../stek-element.ts';
import { ExternalLabel } from './external-label.ts';
import { formControlStyles } from './form-control.styles.ts';

/** What keeps a value from being sent: the native reason, and words that say what to do (A11Y-28). */
export interface Fault {
  reason: keyof ValidityStateFlags;
  words: string;
}

/**
 * A field of a form: label, hint, error and native input in one shadow root (A11Y-1), known to the form around it as a native
 * control is. It never judges while someone types: an error appears when the form asks with `check()`, or sets `error` itself.
 */
export abstract class FormControl<C extends FormCatalogue = FormCatalogue> extends StekElement<C> {
  static override styles: CSSResultGroup = [StekElement.styles, formControlStyles];
  static override texts: readonly Texts[] = [formTexts];
  static override shadowRootOptions: ShadowRootInit = { ...StekElement.shadowRootOptions, delegatesFocus: true };
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    label: {},
    labelLang: { attribute: 'label-lang' },
    hideLabel: { type: Boolean, attribute: 'hide-label' },
    hint: {},
    optional: { type: Boolean },
    missing: {},
    error: {},
    defaultValue: { attribute: 'value' },
    isDisabled: { state: true },
  };

  /** The question. Without it, a `<label>` or `aria-label` of the page names the field. */
  label = '';

  /** Language of the label, BCP 47, where it is not the one around it. */
  labelLang = '';

  /** Keeps the label for assistive technology only, where a heading above says the same. */
  hideLabel = false;

  /** Why it is asked, or what a good answer looks like. */
  hint = '';

  /** The field may stay empty; its label says so. */
  optional = false;

  /** What to say when it is left empty, instead of the usual words. */
  missing = '';

  /** What is wrong, in words that say what to do. Stays until the form checks again or is reset. */
  error = '';

  /** The value a reset returns to. */
  defaultValue = '';

  /** Disabled by its own attribute or by a `<fieldset>` of the page. */
  protected isDisabled = false;

  protected readonly externalLabel = new ExternalLabel(this);
  #values: readonly string[] | undefined;

  /** Under this name the value goes with the form. The form itself reads the attribute, so it is there at once. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  set name(name: string) {
    this.setAttribute('name', name);
  }

  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(isDisabled: boolean) {
    this.toggleAttribute('disabled', isDisabled);
  }

  /** Everything that was filled in or chosen; empty when nothing was. */
  get values(): readonly string[] {
    return this.#values ?? this.defaultValues;
  }

  set values(values: readonly string[]) {
    this.#values = values;
    this.#tellForm();
    this.requestUpdate();
  }

  /** What was filled in, or the first thing chosen. */
  get value(): string {
    return this.values[0] ?? '';
  }

  set value(value: string) {
    this.values = value === '' ? [] : [value];
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get labels(): NodeList {
    return this.internals.labels;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Whether the value may be sent; if not, the field shows why, as the native method of a form does. */
  checkValidity(): boolean {
    this.check();
    return this.internals.checkValidity();
  }

  /** As `checkValidity`, and the browser points at the field. */
  reportValidity(): boolean {
    this.check();
    return this.internals.reportValidity();
  }

  /** Shows what is wrong now, and no longer what was wrong before. Gives the words, empty when all is well. */
  check(): string {
    this.error = (this.willValidate && this.#faultNow()?.words) || '';
    this.#tellForm();
    return this.error;
  }

  override focus(options?: FocusOptions): void {
    if (this.hasUpdated) this.control?.focus(options);
  }

  /** The answer in words, for people who look it over; empty when there is none. */
  get answer(): string {
    return this.value;
  }

  /** Language of those words, BCP 47, where it is not the one around them; `undefined` too where they have several. */
  get answerLang(): string | undefined {
    return undefined;
  }

  /** The native input, the one to focus when there are several. */
  protected get control(): HTMLElement | null {
    return this.renderRoot.querySelector('#control');
  }

  protected get defaultValues(): readonly string[] {
    return this.defaultValue === '' ? [] : [this.defaultValue];
  }

  /** What goes with the form. */
  protected get submission(): string | FormData | null {
    return this.value;
  }

  /** What to say when it is left empty. */
  protected get missingWords(): string {
    return this.t('form.missing', { label: this.question });
  }

  /** What is wrong with a value that is there. */
  protected abstract fault(): Fault | undefined;

  /** The question, whoever asks it. */
  get question(): string {
    return this.label || this.externalLabel.text;
  }

  /** What the input names in `aria-label`: only what no label in this root says, or what that would say if it were read by itself. */
  protected get mirroredLabel(): string | typeof nothing {
    if (!this.label) return this.externalLabel.text || nothing;
    if (!this.hideLabel) return nothing;
    return this.optional ? `${this.label} ${this.t('form.optional')}` : this.label;
  }

  /** Whether a screen reader passes over the label: what is hidden stands beside the field already, and would be heard twice. */
  protected get isLabelUnread(): 'true' | typeof nothing {
    return this.hideLabel ? 'true' : nothing;
  }

  /** What the input names in `aria-describedby`. */
  protected get describedBy(): string | typeof nothing {
    return this.descriptions.join(' ') || nothing;
  }

  /** Ids of what describes the input. */
  protected get descriptions(): string[] {
    return [...(this.hint ? ['hint'] : []), ...(this.error ? ['error'] : [])];
  }

  protected get isInvalid(): 'true' | typeof nothing {
    return this.error ? 'true' : nothing;
  }

  /** The label of one input. */
  protected labelForInput(): TemplateResult | typeof nothing {
    if (!this.label) return nothing;
    return html`<label id="label" for="control" class="label" part="label" aria-hidden=${this.isLabelUnread}>${this.labelText()}</label>`;
  }

  /** The label of a group of inputs. @param words what it says */
  protected legend(words: TemplateResult = this.labelText()): TemplateResult | typeof nothing {
    if (!this.label) return nothing;
    return html`<legend id="label" class="label" part="label" aria-hidden=${this.isLabelUnread}>${words}</legend>`;
  }

  protected labelText(): TemplateResult {
    if (!this.optional) return this.questionText();
    // The space is part of the text: beside the marks of Lit, Chromium drops it from the name of the input.
    return html`${this.questionText(' ')}<span class="optional">${this.text('form.optional')}</span>`;
  }

  /** The question alone, in its language. @param end what its text ends with */
  protected questionText(end = ''): TemplateResult {
    const { label, labelLang: lang, hideLabel } = this;
    const dir = lang ? directionOf(lang) : nothing;
    return html`<span class=${hideLabel ? 'visually-hidden' : nothing} lang=${lang || nothing} dir=${dir}>${label + end}</span>`;
  }

  protected hintAndError(): TemplateResult {
    return html`${this.hint ? html`<p id="hint" class="muted" part="hint">${this.hint}</p>` : nothing}
    ${this.descriptions.includes('error') ? this.#errorText() : nothing}`;
  }

  #errorText(): TemplateResult {
    return html`<p id="error" part="error">
      <span class="visually-hidden">${this.text('form.attention')}</span> ${this.error}
    </p>`;
  }

  /** Sends the form, as Enter does in a native input; the browser does not see the form from inside a shadow root. */
  protected readonly sendOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !this.form) return;
    event.preventDefault();
    const button = this.form.querySelector<HTMLElement>('button:not([type]), [type=submit]');
    if (button) button.click();
    else this.form.requestSubmit();
  };

  /** Passes on the event that native inputs keep inside a shadow root. */
  protected changed(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('invalid', this.#showFault);
    this.#tellForm();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('invalid', this.#showFault);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tellForm();
    if (this.error) this.internals.states.add('user-invalid');
    else this.internals.states.delete('user-invalid');
  }

  formResetCallback(): void {
    this.#values = undefined;
    this.error = '';
    this.#tellForm();
    this.requestUpdate();
  }

  /** A browser gives back our own JSON after a return to the page, and plain text when it fills in by itself. */
  formStateRestoreCallback(remembered: string | File | FormData | null, mode: 'restore' | 'autocomplete'): void {
    if (typeof remembered !== 'string') return;
    if (mode === 'autocomplete') this.value = remembered;
    else this.values = JSON.parse(remembered) as string[];
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
  }

  readonly #showFault = (): void => void (this.error = this.validationMessage);

  #tellForm(): void {
    const { internals, submission, values } = this;
    internals.setFormValue(submission, JSON.stringify(values));
    // A form with `novalidate` asks us, not the browser. Firefox has a screen reader say “invalid” of a form and its fields before anybody
    // had the time to answer.
    const fault = this.form?.noValidate && !this.error ? undefined : this.#faultNow();
    if (!fault) return internals.setValidity({});
    internals.setValidity({ [fault.reason]: true }, fault.words, (this.hasUpdated && this.control) || undefined);
  }

  #faultNow(): Fault | undefined {
    return this.values.every(value => value.trim() === '') ? this.#missing() : this.fault();
  }

  #missing(): Fault | undefined {
    return this.optional ? undefined : { reason: 'valueMissing', words: this.missing || this.missingWords };
  }
}
