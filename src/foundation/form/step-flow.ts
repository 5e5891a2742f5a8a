import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/catalogue.ts';
import type { FormCatalogue } from '../../i18n/form.ts';
import { ContainerWidthController } from '../container-width-controller.ts';
import { dropCaret } from '../focus.ts';
import { heading } from '../heading.ts';
import type { StekElement } from '../stek-element.ts';
import { answerList } from './answer-list.ts';
import { controlsOf } from './controls-of.ts';
import { Draft } from './draft.ts';
import { ErrorSummary, fieldErrorsOf, type FieldError } from './error-summary.ts';
import type { FormControl } from './form-control.ts';

/** One question, with the fields that answer it. */
export interface Step {
  /** Name of the step, fit for an id. */
  name: string;
  /** The question: in words, or with what stands beside them. */
  heading: string | TemplateResult;
  content: () => TemplateResult;
  /** Not asked now, because of another answer. It stays in the page; whoever gives its fields disables them. */
  skip?: boolean;
}

/** The form that a flow makes of its steps. */
export interface Flow {
  steps: () => readonly Step[];
  /** The button that sends, such as "Schrijf me in". */
  sendLabel: () => string;
  /** Sends the answers. What it gives back is shown as errors; with none, the form is done and its draft wiped. */
  send: (data: FormData) => PromiseLike<readonly FieldError[]>;
  /** Stands above the send button: who will read this, and what happens then. */
  beforeSend?: () => TemplateResult;
  /** Name of the draft, the same after a reload; `undefined` for a form that leaves no trace on the device. */
  draft: () => string | undefined;
  /** One question at a time, however wide the page is. */
  oneByOne?: boolean;
  /** Sends from the last question: what is still on the screen is not looked over once more. */
  sendsAtOnce?: () => boolean;
  /** The button that goes on from a question, by its place from 0, where it says more than that. */
  nextLabel?: (question: number) => string | undefined;
  /** How far one is, in words, such as "Vraag 2 van 5"; the answers to look over are no question. @default steps, with those answers as the last */
  progress?: (question: number, questions: number) => string;
}

/** How the host says it. */
export interface FlowWords {
  t: Translator<FormCatalogue>;
  /** Level of the headings of the steps, 2 to 6. */
  level: number;
}

/** Narrower than this many em, one question is shown at a time. */
const ALL_MIN_EM = 30;

/**
 * A form in steps: one question at a time where space is narrow, all of them on one page where it is wide, and then the answers to
 * look over. Every field stays in the page, so going back loses nothing; a draft makes a reload lose nothing either.
 */
export class StepFlow implements ReactiveController {
  readonly #host: StekElement;
  readonly #flow: Flow;
  readonly #width: ContainerWidthController;
  readonly #summary: ErrorSummary;
  readonly #draft: Draft;
  /** The step in view; after the last one come the answers. */
  #at = 0;
  /** The step in which the person was last, where all of them are shown. */
  #entered: number | undefined;
  #wasOneByOne = false;
  #isChanging = false;
  #isSending = false;
  #hasInput = false;
  #isRestored = false;
  #focusNext: string | FormControl = '';
  #brokenWords = '';

  constructor(host: StekElement, flow: Flow) {
    this.#host = host;
    this.#flow = flow;
    this.#width = new ContainerWidthController(host, ALL_MIN_EM, () =>
      host.renderRoot.querySelector('.container-width'),
    );
    this.#summary = new ErrorSummary(host, field => this.#goTo(field));
    this.#draft = new Draft(flow.draft);
    host.addController(this);
  }

  /** Whether something was filled in that is not sent yet. */
  get hasUnsent(): boolean {
    return this.#hasInput;
  }

  /** Which step is shown, from 0; the answers to look over come after the last one. */
  get at(): number {
    return this.#at;
  }

  /** Forgets what was filled in, here and on the device, and begins again. */
  wipe(): void {
    this.#draft.wipe();
    this.#form?.reset();
    this.#hasInput = this.#isChanging = false;
    this.#at = 0;
    this.#entered = undefined;
    this.#summary.show([]);
  }

  /** No longer shows what was wrong, because the reason is gone. */
  forgive(): void {
    this.#summary.show([]);
  }

  render({ t, level }: FlowWords): TemplateResult {
    const steps = this.#flow.steps();
    this.#brokenWords = t('broken');
    const sends = this.isChecking || this.#isLast;
    return html`<form class="flow" novalidate @submit=${this.#submitted} @focusin=${this.#enters}
      @input=${this.#changed} @change=${this.#changed}>
      ${this.#summary.render(t, level)} <div class="container-width"></div>
      ${this.#progress(t, steps)}
      ${steps.map((step, index) => this.#step(step, index, level))}
      ${this.isChecking ? this.#answers(t, level) : this.#isLast ? this.#beforeSend : nothing}
      <div class="actions">
        ${
          this.#at === 0
            ? nothing
            : html`<button type="button" class="previous" @click=${this.#back}>${t('form.previous')}</button>`
        }
        <button type="submit" class="strong" aria-disabled=${this.#isSending ? 'true' : nothing}>
          ${sends ? (this.#isSending ? t('form.sending') : this.#flow.sendLabel()) : this.#nextLabel(t)}
        </button>
      </div>
    </form>`;
  }

  #step({ name, heading: question, content, skip = false }: Step, index: number, level: number): TemplateResult {
    const isShown = !skip && !this.isChecking && (!this.#isOneByOne || index === this.#at);
    return html`<section class="step" id="step-${name}" ?hidden=${!isShown}>
      ${heading(level, question, { id: `question-${index}` })} ${content()}
    </section>`;
  }

  #answers(t: FlowWords['t'], level: number): TemplateResult {
    return html`<section class="step">
      ${heading(level, t('form.check'), { id: 'check' })}
      ${this.#form ? answerList(controlsOf(this.#form), t, field => this.#change(field)) : nothing} ${this.#beforeSend}
    </section>`;
  }

  #nextLabel(t: FlowWords['t']): string {
    return this.#flow.nextLabel?.(this.#at) ?? t('form.next');
  }

  get #beforeSend(): TemplateResult | typeof nothing {
    return this.#flow.beforeSend?.() ?? nothing;
  }

  #progress(t: FlowWords['t'], steps: readonly Step[]): TemplateResult | typeof nothing {
    const { progress, sendsAtOnce } = this.#flow;
    const isAlone = steps.length === 1 && sendsAtOnce?.();
    if (isAlone || (progress && this.isChecking)) return nothing;
    const asked = steps.filter(({ skip }) => !skip).length;
    const step = steps.slice(0, this.#at).filter(({ skip }) => !skip).length + 1;
    const words = progress?.(step, asked) ?? t('form.step', this.#count(step, asked));
    return html`<p class="muted step-count">${words}</p>`;
  }

  /** Whether one question is shown at a time. */
  get #isOneByOne(): boolean {
    return this.#flow.oneByOne === true || this.#width.isNarrow;
  }

  #count(step: number, asked: number): { step: number; steps: number } {
    if (!this.#isOneByOne) return { step: this.isChecking ? 2 : 1, steps: 2 };
    return { step, steps: asked + 1 };
  }

  hostUpdated(): void {
    const form = this.#form;
    if (form && !this.#isRestored) this.#restore(form);
    const next = this.#focusNext;
    this.#focusNext = '';
    if (typeof next !== 'string') return next.focus();
    if (next) this.#host.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  hostUpdate(): void {
    // A form that comes back, as in a dialog that was closed, takes its draft again.
    if (this.#isRestored && !this.#form) this.#isRestored = this.#hasInput = false;
    this.#keepPlace();
  }

  /** Who zooms in or turns the phone sees one question where all were: the one in which they are (A11Y-9). */
  #keepPlace(): void {
    const isOneByOne = this.#isOneByOne;
    if (isOneByOne && !this.#wasOneByOne && !this.isChecking) this.#at = this.#entered ?? this.#at;
    this.#wasOneByOne = isOneByOne;
  }

  readonly #enters = ({ target }: FocusEvent): void => {
    const step = this.#stepOf(target as Element);
    if (step >= 0) this.#entered = step;
  };

  #restore(form: HTMLFormElement): void {
    this.#isRestored = true;
    const step = this.#draft.restore(form);
    if (step === undefined) return;
    this.#hasInput = true;
    this.#at = Math.min(step, this.#end);
    this.#host.requestUpdate();
  }

  get #form(): HTMLFormElement | null {
    return this.#host.renderRoot.querySelector<HTMLFormElement>('form.flow');
  }

  /** Whether the answers are shown to look over. */
  get isChecking(): boolean {
    return this.#at >= this.#flow.steps().length;
  }

  /** Where it ends: at the answers to look over, or at the last question where that sends. */
  get #end(): number {
    const { length } = this.#flow.steps();
    return this.#flow.sendsAtOnce?.() ? length - 1 : length;
  }

  /** Whether what is shown is a question and sends. */
  get #isLast(): boolean {
    return !this.isChecking && this.#end <= this.#at;
  }

  /** The next step that is asked, or the end. */
  get #next(): number {
    const next = this.#flow.steps().findIndex(({ skip }, index) => index > this.#at && !skip);
    return next < 0 ? this.#end : next;
  }

  /** The step before that was asked. */
  get #previous(): number {
    return Math.max(
      0,
      this.#flow.steps().findLastIndex(({ skip }, index) => index < this.#at && !skip),
    );
  }

  readonly #changed = (): void => {
    this.#hasInput = true;
    if (this.#form) this.#draft.keep(this.#form, this.#at);
  };

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = this.#form;
    if (!form || this.#isSending) return;
    const shown = this.isChecking ? controlsOf(form) : this.#shown(form);
    const errors = fieldErrorsOf(shown);
    this.#summary.show(errors);
    if (errors.length > 0) this.#showStepOf(errors[0]?.field);
    else if (this.isChecking || this.#isLast) void this.#send(form);
    else this.#move(this.#isChanging || !this.#isOneByOne ? this.#end : this.#next);
  };

  async #send(form: HTMLFormElement): Promise<void> {
    this.#isSending = true;
    this.#host.requestUpdate();
    const errors = await this.#answerTo(new FormData(form));
    this.#isSending = false;
    this.#showStepOf(errors[0]?.field);
    this.#summary.show(errors);
    if (errors.length > 0) return;
    this.#draft.wipe();
    this.#hasInput = false;
  }

  /** An error that nobody foresaw is one like any other: nothing is lost, and it can be tried again. */
  async #answerTo(data: FormData): Promise<readonly FieldError[]> {
    try {
      return await this.#flow.send(data);
    } catch (error) {
      console.error(error);
      return [{ words: this.#brokenWords }];
    }
  }

  #shown(form: HTMLFormElement): FormControl[] {
    return [...form.querySelectorAll('.step:not([hidden])')].flatMap(step => controlsOf(form, step));
  }

  /** In which step something stands, from 0; -1 when it stands in none. */
  #stepOf(element: Element | undefined): number {
    const id = element?.closest('.step')?.id;
    return this.#flow.steps().findIndex(({ name }) => id === `step-${name}`);
  }

  #showStepOf(field: FormControl | undefined): void {
    const index = this.#stepOf(field);
    if (index >= 0) this.#at = index;
  }

  #goTo(field: FormControl): void {
    this.#showStepOf(field);
    this.#focusNext = field;
    this.#host.requestUpdate();
  }

  #change(field: FormControl): void {
    this.#isChanging = true;
    this.#goTo(field);
  }

  readonly #back = (): void => {
    this.#summary.show([]);
    this.#move(this.isChecking && !this.#isOneByOne ? 0 : this.#previous);
  };

  #move(to: number): void {
    this.#at = to;
    dropCaret();
    if (this.isChecking) this.#isChanging = false;
    this.#focusNext = this.isChecking ? '#check' : `#question-${to}`;
    if (this.#hasInput && this.#form) this.#draft.keep(this.#form, to);
    this.#host.requestUpdate();
  }
}
