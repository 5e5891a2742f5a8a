import type { ReactiveController, ReactiveElement } from 'lit';

/** Knows whether its host is narrower than so many em, without ever asking for a layout. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #limit: number;
  readonly #observer = new ResizeObserver(([entry]) => entry && this.#measured(entry.contentRect.width));
  #isNarrow = false;

  /** @param limit em of the host's own font size. */
  constructor(host: ReactiveElement, limit: number) {
    this.#host = host;
    this.#limit = limit;
    host.addController(this);
  }

  get isNarrow(): boolean {
    return this.#isNarrow;
  }

  hostConnected(): void {
    // On a telephone it is known before the first measure: what stands in a narrow page is narrow.
    this.#isNarrow = matchMedia(`(width < ${this.#limit}em)`).matches;
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measured(width: number): void {
    const em = Number.parseFloat(getComputedStyle(this.#host).fontSize);
    const isNarrow = width < this.#limit * em;
    if (isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    // A frame later: what is observed changes its height by the answer, and the browser would call that a loop.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
