import type { ReactiveController, ReactiveElement } from 'lit';

/** Knows whether a box is narrower than so many em, without ever asking for a layout. */
export class ContainerWidthController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #limit: number;
  readonly #find: () => Element | null;
  readonly #observer = new ResizeObserver(([entry]) => entry && this.#measured(entry));
  #container: Element | null = null;
  #isNarrow = false;

  /**
   * @param limit em of the box's own font size
   * @param find The box to measure, one without height; by default the host. A form in a dialog is not as wide as its element.
   */
  constructor(host: ReactiveElement, limit: number, find: () => Element | null = () => host) {
    this.#host = host;
    this.#limit = limit;
    this.#find = find;
    host.addController(this);
  }

  get isNarrow(): boolean {
    return this.#isNarrow;
  }

  hostConnected(): void {
    // On a telephone it is known before the first measure: what stands in a narrow page is narrow.
    this.#isNarrow = matchMedia(`(width < ${this.#limit}em)`).matches;
    this.#observe();
  }

  hostUpdated(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#container = null;
  }

  #observe(): void {
    const container = this.#find();
    if (container === this.#container) return;
    this.#observer.disconnect();
    this.#container = container;
    if (container) this.#observer.observe(container);
  }

  #measured({ target, contentRect: { width } }: ResizeObserverEntry): void {
    // What is not shown has no width, and says nothing of the next time.
    if (width === 0) return;
    const isNarrow = width < this.#limit * Number.parseFloat(getComputedStyle(target).fontSize);
    if (isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    if (target !== this.#host) return this.#host.requestUpdate();
    // A frame later: the host changes its height by the answer, and the browser would call that a loop.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
