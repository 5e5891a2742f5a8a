import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FormCatalogue } from '../i18n/form.ts';
import type { Translator } from '../i18n/catalogue.ts';
import { keepFocus } from './focus.ts';
import { heading } from './heading.ts';
import type { StekElement } from './stek-element.ts';

/** The element the dialog belongs to, and where the focus goes when what opened the dialog is gone. */
export interface DialogHost extends StekElement {
  readonly fallbackFocus: HTMLElement | null;
}

/** How a dialog is named, and how it may be left. */
export interface DialogOptions {
  /** Id of the dialog, unique in its host; that of its heading is `<id>-title`. */
  id: string;
  /** Whether closing would lose something; then the dialog asks first. */
  hasUnsent?: () => boolean;
  /** The visitor chose to close and lose it. */
  wiped?: () => void;
}

/** What a dialog shows: the heading that names it must have the id it is given. */
export interface DialogContent<T> {
  (subject: T, titleId: string): TemplateResult;
}

/**
 * One modal dialog about a subject. Opens after it is drawn, holds its own status for what is announced in it (A11Y-8), closes
 * with Esc, a button or a press beside it, and gives the focus back. It never throws away what someone filled in without asking.
 */
export class Dialog<T> implements ReactiveController {
  readonly #host: DialogHost;
  readonly #options: DialogOptions;
  #subject: T | undefined;
  #isAsking = false;
  #giveBack: ReturnType<typeof keepFocus> | undefined;

  constructor(host: DialogHost, options: DialogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What the dialog is about; `undefined` while it is closed. */
  get subject(): T | undefined {
    return this.#subject;
  }

  open(subject: T): void {
    this.#giveBack ??= keepFocus();
    this.#subject = subject;
    this.#host.requestUpdate();
  }

  /** Closes, or asks first when something would be lost. */
  readonly leave = (): void => {
    if (!this.#options.hasUnsent?.()) return this.close();
    this.#isAsking = true;
    this.#host.requestUpdate();
  };

  /** Closes without asking. */
  readonly close = (): void => this.#element?.close();

  /** The dialog with its content, or nothing. */
  render(
    content: DialogContent<T>,
    words: { t: Translator<FormCatalogue>; level: number },
  ): TemplateResult | typeof nothing {
    if (this.#subject === undefined) return nothing;
    const { id } = this.#options;
    return html`<dialog
      id=${id}
      class="dialog"
      part="dialog"
      aria-labelledby="${id}-title"
      @close=${this.#closed}
      @cancel=${this.#cancelled}
      @keydown=${this.#pressedKey}
      @click=${this.#pressed}
    >
      <div class="sheet">${content(this.#subject, `${id}-title`)}</div>
      <p class="visually-hidden" role="status"></p>
      ${this.#isAsking ? this.#question(words) : nothing}
    </dialog>`;
  }

  #question({ t, level }: { t: Translator<FormCatalogue>; level: number }): TemplateResult {
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

  hostUpdated(): void {
    for (const [dialog, title] of [
      [this.#element, `#${this.#options.id}-title`],
      [this.#ask, `#${this.#options.id}-ask-title`],
    ] as const) {
      if (!dialog || dialog.open) continue;
      dialog.showModal();
      dialog.querySelector<HTMLElement>(title)?.focus();
    }
  }

  hostDisconnected(): void {
    this.#subject = this.#giveBack = undefined;
    this.#isAsking = false;
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector(`#${this.#options.id}`);
  }

  get #ask(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector(`#${this.#options.id}-ask`);
  }

  readonly #wipe = (): void => {
    this.#options.wiped?.();
    this.#isAsking = false;
    this.close();
  };

  /** Only of the outer dialog: the events of the one that asks pass here too. */
  readonly #closed = (event: Event): void => {
    if (event.target !== this.#element) return;
    const giveBack = this.#giveBack;
    this.#subject = this.#giveBack = undefined;
    this.#isAsking = false;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => giveBack?.(this.#host.fallbackFocus));
  };

  readonly #stayed = (): void => {
    this.#isAsking = false;
    this.#host.requestUpdate();
  };

  /** A gesture of the device, such as "back". */
  readonly #cancelled = (event: Event): void => {
    if (event.target !== this.#element || !this.#options.hasUnsent?.()) return;
    event.preventDefault();
    this.leave();
  };

  /** Chromium lets a second Esc close whatever a page says to `cancel`; the key itself can be kept. */
  readonly #pressedKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#ask?.open || event.defaultPrevented) return;
    event.preventDefault();
    this.leave();
  };

  /** A press on the dialog itself is one on the ground beside the sheet. */
  readonly #pressed = (event: Event): void => {
    if (event.target === this.#element) this.leave();
  };
}
