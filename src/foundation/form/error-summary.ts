import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { FormCatalogue } from '../../i18n/form.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import { heading } from '../heading.ts';
import type { FormControl } from './form-control.ts';

/** Something that keeps a form from being sent. */
export interface FieldError {
  /** The same words as beside the field (A11Y-27). */
  words: string;
  /** The field to go to, where the error has one. */
  field?: FormControl | undefined;
}

/** Asks controls to look at themselves; gives what is wrong, in their order. */
export const fieldErrorsOf = (controls: readonly FormControl[]): FieldError[] =>
  controls.map(field => ({ words: field.check(), field })).filter(({ words }) => words !== '');

/** The list of what is wrong, first in the form. It takes the focus, and its links go to the fields. */
export class ErrorSummary implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #goTo: (field: FormControl) => void;
  #errors: readonly FieldError[] = [];
  #takesFocus = false;

  /** @param goTo Shows a field before it gets the focus, where it may be out of sight. */
  constructor(host: ReactiveElement, goTo: (field: FormControl) => void = field => field.focus()) {
    this.#host = host;
    this.#goTo = goTo;
    host.addController(this);
  }

  /** Shows these errors, also beside their fields; without errors the summary is gone. */
  show(errors: readonly FieldError[]): void {
    this.#errors = errors;
    this.#takesFocus = errors.length > 0;
    for (const { words, field } of errors) if (field) field.error = words;
    this.#host.requestUpdate();
  }

  /**
   * @param t The texts of the host, with those of forms.
   * @param level Level of the heading, 2 to 6.
   */
  render(t: Translator<FormCatalogue>, level: number): TemplateResult | typeof nothing {
    if (this.#errors.length === 0) return nothing;
    return html`<div
      id="summary"
      part="summary"
      role="group"
      tabindex="-1"
      aria-labelledby="summary-title"
      aria-describedby="summary-list"
    >
      ${heading(level, t('form.problem'), { id: 'summary-title' })}
      <ul id="summary-list">
        ${this.#errors.map(error => html`<li>${this.#line(error)}</li>`)}
      </ul>
    </div>`;
  }

  /** In a shadow root the browser would follow `#name` in the page's address, and move no focus. */
  #line({ words, field }: FieldError): TemplateResult | string {
    if (!field) return words;
    const go = (event: Event) => {
      event.preventDefault();
      this.#goTo(field);
    };
    return html`<a href="#${field.name}" @click=${go}>${words}</a>`;
  }

  hostUpdated(): void {
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    this.#host.renderRoot.querySelector<HTMLElement>('#summary')?.focus();
  }
}
