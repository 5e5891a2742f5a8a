import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keepFocus } from './focus.ts';
import type { StekElement } from './stek-element.ts';

/** The element the dialog belongs to, and where the focus goes when what opened the dialog is gone. */
export interface DialogHost extends StekElement {
  readonly fallbackFocus: HTMLElement | null;
}

/** How a dialog is named. */
export interface DialogOptions {
  /** Id of the dialog, unique in its host; that of its heading is `<id>-title`. */
  id: string;
  /** Name of the part under which a page styles it. @default 'dialog' */
  part?: string;
}

/** What a dialog shows: the heading that names it must have the id it is given. */
export interface DialogContent<T> {
  (subject: T, titleId: string): TemplateResult;
}

/**
 * One modal dialog about a subject. Opens after it is drawn, closes with Esc, a button or a press beside it, and gives the focus
 * back. `dialogStyles` shows it.
 */
export class Dialog<T> implements ReactiveController {
  protected readonly host: DialogHost;
  readonly #options: DialogOptions;
  #subject: T | undefined;
  #giveBack: ReturnType<typeof keepFocus> | undefined;

  constructor(host: DialogHost, options: DialogOptions) {
    this.host = host;
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
    this.host.requestUpdate();
  }

  /** Closes, unless there is a reason to stay. */
  readonly leave = (): void => {
    if (this.mayLeave()) this.close();
  };

  /** Closes without asking. */
  readonly close = (): void => this.element?.close();

  /** The dialog with its content and what stands under it, or nothing. */
  render(content: DialogContent<T>, under: unknown = nothing): TemplateResult | typeof nothing {
    if (this.#subject === undefined) return nothing;
    const { id, part = 'dialog' } = this.#options;
    return html`<dialog
      id=${id}
      class="dialog"
      part=${part}
      aria-labelledby="${id}-title"
      @close=${this.#closed}
      @cancel=${this.#cancelled}
      @keydown=${this.#pressedKey}
    >
      <div class="sheet">${content(this.#subject, `${id}-title`)}</div>
      ${under}
    </dialog>`;
  }

  /** Not on the dialog itself: a screen reader would call each heading in it clickable. */
  hostConnected(): void {
    this.host.shadowRoot?.addEventListener('click', this.#pressed);
  }

  hostUpdated(): void {
    this.show(this.element);
  }

  hostDisconnected(): void {
    this.host.shadowRoot?.removeEventListener('click', this.#pressed);
    this.forget();
  }

  /** Whether the visitor may leave now. */
  protected mayLeave(): boolean {
    return true;
  }

  /** Forgets what it was about. */
  protected forget(): void {
    this.#subject = this.#giveBack = undefined;
  }

  /** Opens a dialog that was drawn, with the focus on the heading that names it. */
  protected show(dialog: HTMLDialogElement | null): void {
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>(`#${dialog.id}-title`)?.focus();
  }

  protected get element(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector(`#${this.#options.id}`);
  }

  /** The events of a dialog inside this one pass here too. */
  readonly #closed = (event: Event): void => {
    if (event.target !== this.element) return;
    const giveBack = this.#giveBack;
    this.forget();
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => giveBack?.(this.host.fallbackFocus));
  };

  /** A gesture of the device, such as "back". */
  readonly #cancelled = (event: Event): void => {
    if (event.target === this.element && !this.mayLeave()) event.preventDefault();
  };

  /** Chromium lets a second Esc close whatever a page says to `cancel`; the key itself can be kept. */
  readonly #pressedKey = (event: KeyboardEvent): void => {
    const isInside = (event.target as Element).closest('dialog') !== this.element;
    if (event.key !== 'Escape' || isInside || event.defaultPrevented) return;
    event.preventDefault();
    this.leave();
  };

  /** A press on the dialog itself is one on the ground beside the sheet. */
  readonly #pressed = (event: Event): void => {
    if (event.target === this.element) this.leave();
  };
}
