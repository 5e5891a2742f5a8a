import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keepFocus } from '../../foundation/focus.ts';
import type { StekElement } from '../../foundation/stek-element.ts';

/** The element the dialog belongs to, and where the focus goes when what opened the dialog is gone. */
export interface DialogHost extends StekElement {
  fallbackFocus(): HTMLElement | null;
}

/** One modal dialog: opens after it is drawn, closes with Esc, a button or a press beside it, gives the focus back. */
export class DetailsDialog<T> implements ReactiveController {
  readonly #host: DialogHost;
  #subject: T | undefined;
  #giveBack: ReturnType<typeof keepFocus> | undefined;

  constructor(host: DialogHost) {
    this.#host = host;
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

  readonly close = (): void => this.#element?.close();

  /** The dialog with its content; nothing while it is closed or its content is on its way. */
  render(content: (subject: T) => TemplateResult | undefined): TemplateResult | typeof nothing {
    const shown = this.#subject === undefined ? undefined : content(this.#subject);
    if (!shown) return nothing;
    return html`<dialog part="details" aria-labelledby="details-title" @close=${this.#closed} @click=${this.#pressed}>
      <div class="paper">${shown}</div>
    </dialog>`;
  }

  hostUpdated(): void {
    const dialog = this.#element;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('#details-title')?.focus();
  }

  hostDisconnected(): void {
    this.#subject = this.#giveBack = undefined;
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  readonly #closed = (): void => {
    const giveBack = this.#giveBack;
    this.#subject = this.#giveBack = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => giveBack?.(this.#host.fallbackFocus()));
  };

  /** A press on the dialog itself is one on the ground beside the sheet. */
  readonly #pressed = (event: Event): void => {
    if (event.target === this.#element) this.close();
  };
}
