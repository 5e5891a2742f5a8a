import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/catalogue.ts';
import type { FormCatalogue } from '../../i18n/form.ts';
import { Dialog, type DialogContent, type DialogHost, type DialogOptions } from '../dialog.ts';
import { heading } from '../heading.ts';

/** How a dialog with a form is named, and how it may be left. */
export interface FormDialogOptions extends DialogOptions {
  /** Whether closing would lose something; then the dialog asks first. */
  hasUnsent?: () => boolean;
  /** The visitor chose to close and lose it. */
  wiped?: () => void;
}

/** How the question before leaving is said. */
export interface FormDialogWords {
  t: Translator<FormCatalogue>;
  /** Level of its heading, 2 to 6. */
  level: number;
}

/**
 * A dialog in which something is filled in: it never throws that away without asking, and holds its own status for what is
 * announced in it (A11Y-8).
 */
export class FormDialog<T> extends Dialog<T> {
  readonly #options: FormDialogOptions;
  #isAsking = false;

  constructor(host: DialogHost, options: FormDialogOptions) {
    super(host, options);
    this.#options = options;
  }

  /** The dialog with its content, or nothing. */
  override render(content: DialogContent<T>, words: FormDialogWords): TemplateResult | typeof nothing {
    const question = this.#isAsking ? this.#question(words) : nothing;
    return super.render(content, html`<p class="visually-hidden" role="status"></p>${question}`);
  }

  #question({ t, level }: FormDialogWords): TemplateResult {
    const { id } = this.#options;
    return html`<dialog
      id="${id}-ask"
      class="dialog ask"
      aria-labelledby="${id}-ask-title"
      aria-describedby="${id}-ask-hint"
      @close=${this.#stayed}
    >
      <div class="sheet">
        ${heading(level, t('form.leaveAsk'), { id: `${id}-ask-title` })}
        <p id="${id}-ask-hint">${t('form.leaveHint')}</p>
        <div class="actions">
          <button type="button" class="strong" @click=${() => this.#ask?.close()}>${t('form.stay')}</button>
          <button type="button" @click=${this.#wipe}>${t('form.leave')}</button>
        </div>
        <p class="visually-hidden" role="status"></p>
      </div>
    </dialog>`;
  }

  override hostUpdated(): void {
    super.hostUpdated();
    this.show(this.#ask);
  }

  protected override mayLeave(): boolean {
    if (!this.#options.hasUnsent?.()) return true;
    this.#isAsking = true;
    this.host.requestUpdate();
    return false;
  }

  protected override forget(): void {
    super.forget();
    this.#isAsking = false;
  }

  get #ask(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector(`#${this.#options.id}-ask`);
  }

  readonly #wipe = (): void => {
    this.#options.wiped?.();
    this.#isAsking = false;
    this.close();
  };

  readonly #stayed = (): void => {
    this.#isAsking = false;
    this.host.requestUpdate();
  };
}
