import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import '../../../foundation/form/stek-text-field.ts';
import { FormControl, type Fault } from '../../../foundation/form/form-control.ts';
import { leavePlace } from '../../../foundation/focus.ts';
import type { TextField } from '../../../foundation/form/text-field.ts';
import { formTexts } from '../../../i18n/form.ts';
import { pollTexts, type PollCatalogue } from '../../../i18n/poll.ts';
import { ideaFieldStyles } from './idea-field.styles.ts';

/**
 * Ideas in own words, each in a field of its own. There is one to begin with; the next comes when it is asked for.
 *
 * @summary Several texts in own words.
 * @tag stek-idea-field
 * @status experimental
 * @since 0.4
 *
 * @event input - The visitor typed, or asked for another field.
 * @event change - The visitor left a field after typing.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart field - Question, hint, error and texts together.
 * @csspart label - The question.
 * @csspart hint - What a good idea looks like.
 * @csspart error - What is wrong and what to do.
 * @csspart button - The button for another idea.
 *
 * @cssstate user-invalid - An error is shown.
 */
export class IdeaField extends FormControl<PollCatalogue> {
  static override styles: CSSResultGroup = [FormControl.styles, ideaFieldStyles];
  static override texts = [formTexts, pollTexts];
  static override properties: PropertyDeclarations = {
    max: { type: Number },
    maxLength: { type: Number, attribute: 'maxlength' },
  };

  /** The most ideas of one person. */
  max = 3;

  /** Most characters of one idea. */
  maxLength = 280;

  #focusLast = false;

  protected override render(): TemplateResult {
    const ideas = this.#ideas;
    return html`<fieldset
      class="field"
      part="field"
      ?disabled=${this.isDisabled}
      aria-label=${this.mirroredLabel}
      aria-describedby=${this.describedBy}
    >
      ${this.legend(this.questionText())} ${this.hintAndError()} ${ideas.map((idea, index) => this.#idea(idea, index, ideas.length > 1))}
      ${
        ideas.length < this.max
          ? html`<button type="button" class="more" part="button" @click=${this.#more}>${this.text('moreIdeas')}</button>`
          : nothing
      }
    </fieldset>`;
  }

  #idea(idea: string, index: number, isOneOfSeveral: boolean): TemplateResult {
    return html`<stek-text-field
      type="multiline"
      autocomplete="off"
      optional
      .address=${this.address}
      .label=${isOneOfSeveral ? this.t('ideaNumber', { number: index + 1 }) : this.t('idea')}
      .maxLength=${this.maxLength}
      .value=${idea}
      .error=${this.error && this.#isTooLong(idea) ? this.#tooLong : ''}
      ?disabled=${this.isDisabled}
      @input=${(event: Event) => this.#typed(event, index)}
      @change=${this.changed}
    ></stek-text-field>`;
  }

  override get answer(): string {
    return this.#written.join('\n');
  }

  protected override get control(): HTMLElement | null {
    const fields = [...this.renderRoot.querySelectorAll('stek-text-field')];
    return fields.find(({ value }) => this.#isTooLong(value)) ?? fields[0] ?? null;
  }

  protected override get submission(): FormData | null {
    if (!this.name || this.#written.length === 0) return null;
    const data = new FormData();
    for (const idea of this.#written) data.append(this.name, idea);
    return data;
  }

  protected override fault(): Fault | undefined {
    return this.#ideas.some(idea => this.#isTooLong(idea)) ? { reason: 'tooLong', words: this.#tooLong } : undefined;
  }

  /** The error of an idea stands beside that one, not over all of them. */
  protected override get descriptions(): string[] {
    return super.descriptions.filter(id => id !== 'error' || this.error !== this.#tooLong);
  }

  get #tooLong(): string {
    return this.t('ideaTooLong');
  }

  #isTooLong(idea: string): boolean {
    return idea.trim().length > this.maxLength;
  }

  /** As many as there are fields. */
  get #ideas(): readonly string[] {
    return this.values.length > 0 ? this.values : [''];
  }

  get #written(): string[] {
    return this.#ideas.map(idea => idea.trim()).filter(Boolean);
  }

  #typed(event: Event, index: number): void {
    const { value } = event.currentTarget as TextField;
    this.values = this.#ideas.map((idea, at) => (at === index ? value : idea));
  }

  readonly #more = async (): Promise<void> => {
    // With the last field the button is gone.
    if (this.#ideas.length + 1 >= this.max) await leavePlace(this.renderRoot as HTMLElement);
    if (this.#ideas.length >= this.max) return;
    this.values = [...this.#ideas, ''];
    this.#focusLast = true;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusLast) return;
    this.#focusLast = false;
    const last = [...this.renderRoot.querySelectorAll('stek-text-field')].at(-1);
    void last?.updateComplete.then(() => last.focus());
  }
}
