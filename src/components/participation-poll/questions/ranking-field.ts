import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { commaOf } from '../../../i18n/comma.ts';
import { choicePicture, choiceWords, type Choice } from '../../../foundation/form/choice-field.ts';
import { choiceFieldStyles } from '../../../foundation/form/choice-field.styles.ts';
import { FormControl } from '../../../foundation/form/form-control.ts';
import { formTexts } from '../../../i18n/form.ts';
import { pollTexts, type PollCatalogue } from '../../../i18n/poll.ts';
import { NO_ANSWER } from '../../../domain/ballot.ts';
import { rankingFieldStyles } from './ranking-field.styles.ts';

/** Which control of a row has the focus, so that it keeps it when the row moves. */
type Mover = 'place' | 'higher' | 'lower';

/**
 * Things to put in order, the best first: with "Hoger" and "Lager" on each, by choosing its place, with the Alt and arrow keys, or by
 * dragging. The order counts once something moved or the visitor said that it is good: nobody votes by looking on.
 *
 * @summary A list to put in order.
 * @tag stek-ranking-field
 * @status experimental
 * @since 0.4
 *
 * @event input - The order, or whether it counts, changed.
 * @event change - The order, or whether it counts, changed.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart field - Question, hint, error and list together.
 * @csspart label - The question.
 * @csspart hint - How it is put in order.
 * @csspart error - What is wrong and what to do.
 * @csspart list - The things in their order.
 * @csspart item - One of them, with what moves it.
 * @csspart choice - That the order is good, or that there is no answer.
 *
 * @cssstate user-invalid - An error is shown.
 */
export class RankingField extends FormControl<PollCatalogue> {
  static override styles: CSSResultGroup = [FormControl.styles, choiceFieldStyles, rankingFieldStyles];
  static override texts = [formTexts, pollTexts];
  static override properties: PropertyDeclarations = {
    choices: { attribute: false },
    max: { type: Number },
    dragged: { state: true },
  };

  /** What is put in order. */
  choices: readonly Choice[] = [];

  /** How many of the first go with the form; all of them with 0. */
  max = 0;

  /** What is dragged, while it is. */
  private dragged: string | undefined;

  /** The order while no answer is wanted, or while something is dragged. */
  #loose: readonly string[] | undefined;
  /** That order before something was dragged. */
  #before: readonly string[] | undefined;
  /** The list of a select may be open: then Enter takes a place from it. Firefox tells the page of that key, Chromium does not. */
  #isListOpen = false;
  #focusNext: readonly [mover: Mover, value: string] | undefined;

  protected override render(): TemplateResult {
    const order = this.#order;
    const rows = order.map(value => this.choices.find(choice => choice.value === value)!);
    return html`<fieldset
      class="field"
      part="field"
      ?disabled=${this.isDisabled}
      aria-label=${this.mirroredLabel}
      aria-describedby=${this.describedBy}
    >
      ${this.legend()} ${this.hintAndError()}
      <ol
        class="ranks"
        part="list"
        @pointermove=${this.#drag}
        @pointerup=${this.#drop}
        @pointercancel=${this.#giveUp}
        @keydown=${this.#pressed}
      >
        ${repeat(
          rows,
          ({ value }) => value,
          (choice, index) => this.#row(choice, index),
        )}
      </ol>
      <div
        class="choices"
        role="radiogroup"
        aria-label=${this.mirroredLabel}
        aria-labelledby=${this.label ? 'label' : nothing}
        aria-describedby=${this.error ? 'error' : nothing}
        aria-invalid=${this.isInvalid}
        aria-required=${!this.optional}
      >
        ${this.#saying('kept', this.text('rankKeep'), this.#isRanked)}
        ${this.#saying(NO_ANSWER, this.text('noAnswer'), this.value === NO_ANSWER)}
      </div>
    </fieldset>`;
  }

  #row(choice: Choice, index: number): TemplateResult {
    const { value, label, lang, hint, picture, alt, beside, recording } = choice;
    const at = this.choices.indexOf(choice);
    const counts = this.max === 0 || index < this.max;
    const classes = `rank${counts ? '' : ' uncounted'}${value === this.dragged ? ' dragged' : ''}`;
    return html`<li class=${classes} part="item" data-value=${value}>
      <span class="grip" aria-hidden="true" @pointerdown=${this.#grip}></span>
      ${picture ? choicePicture(picture, alt, `picture-${at}`) : nothing}
      <span class="words">
        ${choiceWords({ label, lang, recording }, at)}
        ${hint ? html`<span id="hint-${at}" class="muted">${hint}</span>` : nothing}
      </span>
      ${beside ?? nothing}
      <span class="movers">
        ${this.#select(choice, index)} ${this.#button('higher', choice, index)} ${this.#button('lower', choice, index)}
      </span>
    </li>`;
  }

  /** One stop of the Tab key for each thing: by its arrow keys the select moves as the two buttons do. */
  #select(choice: Choice, index: number): TemplateResult {
    const at = this.choices.indexOf(choice);
    return html`<select
      class="place"
      aria-labelledby="label-${at}"
      aria-describedby=${choice.hint ? `hint-${at}` : nothing}
      @input=${(event: Event) => event.stopPropagation()}
      @change=${(event: Event) => this.#placed(event, index)}
      @pointerdown=${() => (this.#isListOpen = true)}
      @blur=${() => (this.#isListOpen = false)}
    >
      ${this.choices.map(
        (_choice, place) =>
          html`<option value=${place} .selected=${live(place === index)}>${this.t('place', { place: place + 1 })}</option>`,
      )}
    </select>`;
  }

  /** At its end a button stays where it is and can keep the focus. */
  #button(mover: 'higher' | 'lower', { label }: Choice, index: number): TemplateResult {
    const to = index + (mover === 'higher' ? -1 : 1);
    const isAtEnd = to < 0 || to >= this.choices.length;
    return html`<button
      type="button"
      class=${mover}
      tabindex="-1"
      aria-disabled=${isAtEnd ? 'true' : nothing}
      aria-label=${this.t(mover === 'higher' ? 'moveHigher' : 'moveLower', { label })}
      @click=${() => this.#move(index, to, mover)}
    >
      <span class="arrow" aria-hidden="true"></span>${this.text(mover)}
    </button>`;
  }

  #saying(value: string, words: string | TemplateResult, isChosen: boolean): TemplateResult {
    return html`<label class="choice" part="choice">
      <input
        type="radio"
        name="saying"
        .value=${value}
        .checked=${live(isChosen)}
        @input=${this.#said}
        @change=${this.changed}
        @keydown=${this.sendOnEnter}
      />
      <span class="words">${words}</span>
    </label>`;
  }

  override get answer(): string {
    if (this.value === NO_ANSWER) return this.t('noAnswer');
    const labels = this.#counted.map(value => this.choices.find(choice => choice.value === value)?.label ?? '');
    return labels.map((label, index) => `${index + 1}. ${label}`).join(commaOf(this.textLanguage));
  }

  protected override get control(): HTMLElement | null {
    return this.renderRoot.querySelector('select');
  }

  protected override get defaultValues(): readonly string[] {
    return this.defaultValue.split(/\s+/).filter(Boolean);
  }

  protected override get submission(): FormData | null {
    if (!this.name || this.values.length === 0) return null;
    const data = new FormData();
    for (const value of this.value === NO_ANSWER ? [NO_ANSWER] : this.#counted) data.append(this.name, value);
    return data;
  }

  protected override get missingWords(): string {
    return this.t('answerMissing');
  }

  protected override fault(): undefined {
    return undefined;
  }

  override formResetCallback(): void {
    this.#loose = undefined;
    super.formResetCallback();
  }

  get #isRanked(): boolean {
    return this.values.length > 0 && this.value !== NO_ANSWER;
  }

  /** All that is shown, in its order; what a draft does not know comes last. */
  get #order(): readonly string[] {
    const all = this.choices.map(({ value }) => value);
    const first = (this.#loose ?? this.values).filter(value => all.includes(value));
    return [...first, ...all.filter(value => !first.includes(value))];
  }

  get #counted(): readonly string[] {
    if (!this.#isRanked) return [];
    return this.max > 0 ? this.values.slice(0, this.max) : this.values;
  }

  /** Puts one thing in another place; the control that did it keeps the focus, and the new place is said. */
  #move(from: number, to: number, mover: Mover): void {
    const order = [...this.#order];
    const [value] = order.splice(from, 1);
    if (value === undefined || to < 0 || to > order.length) return;
    order.splice(to, 0, value);
    this.#focusNext = [mover, value];
    this.#rank(order);
    if (from !== to) this.#tellPlace(value);
  }

  #rank(order: readonly string[]): void {
    this.#loose = undefined;
    this.values = order;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.changed();
  }

  #tellPlace(value: string): void {
    const { label = '' } = this.choices.find(choice => choice.value === value) ?? {};
    this.announce(this.t('movedTo', { label, place: this.#order.indexOf(value) + 1 }));
  }

  #placed(event: Event, from: number): void {
    event.stopPropagation();
    this.#isListOpen = false;
    this.#move(from, Number((event.target as HTMLSelectElement).value), 'place');
  }

  readonly #said = (event: Event): void => {
    const order = this.#order;
    const isNone = (event.target as HTMLInputElement).value === NO_ANSWER;
    this.#loose = isNone ? order : undefined;
    this.values = isNone ? [NO_ANSWER] : order;
    if (!isNone) this.announce(this.t('rankKept'));
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.key === 'Escape' && this.dragged !== undefined) return this.#giveUp();
    if (target.localName === 'select' && !event.altKey) return this.#pressedInSelect(event);
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const value = target.closest<HTMLElement>('.rank')?.dataset['value'];
    if (value === undefined) return;
    // Alt and an arrow would open the list of the select.
    event.preventDefault();
    const from = this.#order.indexOf(value);
    const mover = (['higher', 'lower'] as const).find(name => target.classList.contains(name)) ?? 'place';
    this.#move(from, from + (event.key === 'ArrowUp' ? -1 : 1), mover);
  };

  /** Sends the form with Enter, as a native select does while its list is closed. */
  #pressedInSelect(event: KeyboardEvent): void {
    if (event.key === ' ' || event.key === 'F4') this.#isListOpen = true;
    if (event.key === 'Enter' && !this.#isListOpen) this.sendOnEnter(event);
    if (event.key === 'Enter' || event.key === 'Escape') this.#isListOpen = false;
  }

  readonly #grip = (event: PointerEvent): void => {
    const grip = event.target as HTMLElement;
    if (event.button !== 0 || this.isDisabled) return;
    event.preventDefault();
    // The list takes the pointer: the row that is dragged changes its place in the page, and would lose it.
    grip.closest('.ranks')?.setPointerCapture(event.pointerId);
    this.#before = this.#loose;
    this.#dragTo(this.#order, grip.closest<HTMLElement>('.rank')?.dataset['value']);
  };

  readonly #drag = ({ clientY }: PointerEvent): void => {
    const value = this.dragged;
    if (value === undefined) return;
    const others = [...this.renderRoot.querySelectorAll<HTMLElement>('.rank:not(.dragged)')];
    const order = this.#order.filter(other => other !== value);
    order.splice(others.filter(row => middleOf(row) < clientY).length, 0, value);
    this.#dragTo(order, value);
  };

  /** Shows an order that does not count yet. The focus goes along, so that Escape is heard. */
  #dragTo(order: readonly string[], value: string | undefined): void {
    this.#loose = order;
    this.dragged = value;
    if (value !== undefined) this.#focusNext = ['place', value];
    this.requestUpdate();
  }

  readonly #drop = (): void => {
    const { dragged: value } = this;
    if (value === undefined) return;
    const order = this.#order;
    this.#giveUp();
    if (order.indexOf(value) === this.#order.indexOf(value)) return;
    this.#focusNext = ['place', value];
    this.#rank(order);
    this.#tellPlace(value);
  };

  /** All is as it was before something was dragged. */
  readonly #giveUp = (): void => {
    if (this.dragged === undefined) return;
    this.dragged = undefined;
    this.#loose = this.#before;
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const next = this.#focusNext;
    this.#focusNext = undefined;
    if (!next) return;
    const [mover, value] = next;
    this.renderRoot.querySelector<HTMLElement>(`[data-value="${CSS.escape(value)}"] .${mover}`)?.focus();
  }
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
