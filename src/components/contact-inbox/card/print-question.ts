import { html, type TemplateResult } from 'lit';
import type { CardContext } from './card-context.ts';

/** What the question needs of the card around it. */
export interface PrintQuestionOptions {
  /** Draws anew, and gives the focus to this place. */
  changed: (focusNext: string) => void;
  print: () => void;
}

/** Before a card is printed: paper lies about, and anybody reads it. */
export class PrintQuestion {
  readonly #options: PrintQuestionOptions;
  #isAsked = false;

  constructor(options: PrintQuestionOptions) {
    this.#options = options;
  }

  close(): void {
    this.#isAsked = false;
  }

  render({ t, heading }: CardContext): TemplateResult {
    if (!this.#isAsked)
      return html`<div class="actions">
        <button type="button" id="print" .textContent=${t('printCard')} @click=${() => this.#ask(true)}></button>
      </div>`;
    return html`<div class="print-ask" part="print" role="group" aria-labelledby="print-ask">
      ${heading(1, t('printAsk'), { id: 'print-ask' })}
      <p .textContent=${t('printHint')}></p>
      <div class="actions">
        <button type="button" class="strong" .textContent=${t('printYes')} @click=${this.#print}></button>
        <button type="button" .textContent=${t('no')} @click=${() => this.#ask(false)}></button>
      </div>
    </div>`;
  }

  #ask(isAsked: boolean): void {
    this.#isAsked = isAsked;
    this.#options.changed(isAsked ? '#print-ask' : '#print');
  }

  readonly #print = (): void => {
    this.#ask(false);
    this.#options.print();
  };
}
