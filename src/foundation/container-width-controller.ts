import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';

/**
 * Measures how wide a form is, wherever it stands: a dialog is not as wide as its element. What is measured has no height, so that
 * a form that grows or shrinks by the answer does not ask again.
 */
export class ContainerWidthController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #limit: number;
  readonly #observer = new ResizeObserver(([entry]) => entry && this.#measured(entry));
  #element: Element | null = null;
  #isNarrow = false;

  /** @param limit em of the form's own font size. */
  constructor(host: ReactiveElement, limit: number) {
    this.#host = host;
    this.#limit = limit;
    host.addController(this);
  }

  get isNarrow(): boolean {
    return this.#isNarrow;
  }

  render(): TemplateResult {
    return html`<div class="ruler"></div>`;
  }

  hostUpdated(): void {
    const element = this.#host.renderRoot.querySelector('.ruler');
    if (element === this.#element) return;
    this.#observer.disconnect();
    this.#element = element;
    if (element) this.#observer.observe(element);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#element = null;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #measured({ target, contentRect: { width } }: ResizeObserverEntry): void {
    const isNarrow = width > 0 && width < this.#limit * Number.parseFloat(getComputedStyle(target).fontSize);
    if (isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    this.#host.requestUpdate();
  }
}
