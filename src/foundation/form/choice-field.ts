import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { commaOf } from '../../i18n/comma.ts';
import { choiceFieldStyles } from './choice-field.styles.ts';
import { directionOf } from '../../i18n/direction.ts';
import { FormControl, type Fault } from './form-control.ts';

/** One thing to choose. */
export interface Choice {
  value: string;
  label: string;
  /** Language of the label, BCP 47, where it is not the one around it. */
  lang?: string | undefined;
  hint?: string | TemplateResult | undefined;
  /** A picture beside the words; assistive technology is told of it only in `alt`. */
  picture?: TemplateResult | undefined;
  /** What the picture shows, where it says more than the words. */
  alt?: string | undefined;
  /** Address of a recording of the label, for reading aloud. */
  recording?: string | undefined;
  /** What stands beside the row and is not pressed with it, such as a button that reads it aloud. */
  beside?: TemplateResult | undefined;
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
  static override properties: PropertyDeclarations = {
    choices: { attribute: false },
    multiple: { type: Boolean },
    cards: { type: Boolean },
    compact: { type: Boolean, reflect: true },
    min: { type: Number },
    max: { type: Number },
    tooFew: { attribute: 'too-few' },
    tooMany: { attribute: 'too-many' },
  };

  /** What can be chosen. */
  choices: readonly Choice[] = [];

  /** Several may be chosen. In `value`, spaces then stand between them. */
  multiple = false;

  /** Large cards, with the picture over the word. In them the Enter key sends the form, as in the native inputs of a page. */
  cards = false;

  /** Of cards: the picture stands beside the word, so that many of them are seen at once. */
  compact = false;

  /** With `multiple`: the fewest that may be chosen, unless one is that stands alone. */
  min = 0;

  /** With `multiple`: the most that may be chosen; 0 is no limit. */
  max = 0;

  /** What to say when fewer than `min` are chosen. */
  tooFew = '';

  /** What to say when more than `max` are chosen. */
  tooMany = '';

  protected override render(): TemplateResult {
    return html`<fieldset
      class="field"
      part="field"
      role=${this.multiple ? nothing : 'radiogroup'}
      ?disabled=${this.isDisabled}
      aria-label=${this.mirroredLabel}
      aria-invalid=${this.multiple ? nothing : this.isInvalid}
      aria-required=${this.multiple ? nothing : !this.optional}
    >
      ${this.legend()} ${this.hintAndError()}
      ${this.cards ? [this.#group(false), this.#group(true)] : this.#group()}
    </fieldset>`;
  }

  /** Of cards, what stands alone stands under the others, which share their lines evenly. */
  #group(alone?: boolean): TemplateResult | typeof nothing {
    const places = this.choices.flatMap((choice, index) =>
      alone === undefined || alone === (choice.alone ?? false) ? [this.#place(choice, index)] : [],
    );
    return places.length > 0 ? html`<div class=${this.cards ? 'choices cards' : 'choices'}>${places}</div>` : nothing;
  }

  #place(choice: Choice, index: number): TemplateResult {
    const row = this.#row(choice, index);
    return choice.beside ? html`<div class="with-beside">${row} ${choice.beside}</div>` : row;
  }

  #row(choice: Choice, index: number): TemplateResult {
    const { value, hint, picture, alt } = choice;
    const described = [
      ...(index === this.#firstReached ? this.descriptions : []),
      ...(hint ? [`hint-${index}`] : []),
      ...(picture && alt ? [`picture-${index}`] : []),
    ];
    return html`<label class=${picture ? 'choice pictured' : 'choice'} part="choice">
      <input
        type=${this.multiple ? 'checkbox' : 'radio'}
        name="choice"
        .value=${value}
        .checked=${live(this.values.includes(value))}
        aria-labelledby="label-${index}"
        aria-describedby=${described.join(' ') || nothing}
        aria-invalid=${this.multiple ? this.isInvalid : nothing}
        aria-required=${this.#isOneTick && !this.optional ? 'true' : nothing}
        @input=${this.#chosen}
        @change=${this.changed}
        @keydown=${this.cards ? this.sendOnEnter : nothing}
      />
      ${picture ? choicePicture(picture, alt, `picture-${index}`) : nothing}
      <span class="words">
        ${choiceWords(choice, index)}
        ${hint ? html`<span id="hint-${index}" class="muted">${hint}</span>` : nothing}
      </span>
    </label>`;
  }

  /**
   * Where Tab comes to first says what describes all of them: of a group around it, not every screen reader does. It stays there while
   * something else is chosen, for what moves is said anew.
   */
  get #firstReached(): number {
    const { values, defaultValues } = this;
    const chosen = this.error ? values : defaultValues;
    return Math.max(
      0,
      this.choices.findIndex(({ value }) => chosen.includes(value)),
    );
  }

  /** One box to tick or not. */
  get #isOneTick(): boolean {
    return this.multiple && this.choices.length === 1;
  }

  override get answer(): string {
    const labels = this.#chosenOnes.map(({ label }) => label);
    const lang = this.textLanguage;
    // Without words for a language, the browser would say "and" in its own.
    const isKnown = Intl.ListFormat.supportedLocalesOf(lang).length > 0;
    return isKnown ? new Intl.ListFormat(lang).format(labels) : labels.join(commaOf(lang));
  }

  override get answerLang(): string | undefined {
    const langs = new Set(this.#chosenOnes.map(({ lang }) => lang));
    return langs.size === 1 ? [...langs][0] : undefined;
  }

  get #chosenOnes(): Choice[] {
    return this.choices.filter(({ value }) => this.values.includes(value));
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

  protected override fault(): Fault | undefined {
    const chosen = this.#chosenOnes;
    if (!this.multiple || chosen.some(({ alone }) => alone)) return undefined;
    const words = (own: string) => own || this.missing || this.missingWords;
    if (this.max > 0 && chosen.length > this.max) return { reason: 'rangeOverflow', words: words(this.tooMany) };
    return chosen.length < this.min ? { reason: 'rangeUnderflow', words: words(this.tooFew) } : undefined;
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

/** The picture of something to choose. @param alt what it shows, where that is more than the words beside it */
export const choicePicture = (picture: TemplateResult, alt: string | undefined, id: string): TemplateResult =>
  alt
    ? html`<span class="picture" id=${id} role="img" aria-label=${alt}>${picture}</span>`
    : html`<span class="picture" aria-hidden="true">${picture}</span>`;

/** The words of something to choose, with an id of their own: they are its name, and are what is read aloud. */
export const choiceWords = (
  { label, lang, recording }: Pick<Choice, 'label' | 'lang' | 'recording'>,
  index: number,
): TemplateResult =>
  html`<span
    id="label-${index}"
    lang=${lang ?? nothing}
    dir=${lang ? directionOf(lang) : nothing}
    data-recording=${recording ?? nothing}
    >${label}</span
  >`;
