import { html, svg, type ReactiveElement, type TemplateResult } from 'lit';
import type { Drawing } from '../../pictograms/drawing.ts';

/** The pictures beside the words. They come after the words, which stand alone until then. */
export class DrawingSheet {
  readonly #host: ReactiveElement;
  #drawings: Readonly<Record<string, Drawing>> | undefined;
  #isAsked = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Fetches the pictures, once. */
  need(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    import('../../pictograms/drawings.ts').then(
      ({ drawings }) => {
        this.#drawings = drawings;
        this.#host.requestUpdate();
      },
      () => (this.#isAsked = false),
    );
  }

  /** A picture by its name. Always beside the word for it, so assistive technology need not know (PIC-1). */
  readonly picture = (name: string): TemplateResult => {
    const drawn = this.#drawings;
    const paths = drawn && ((Object.hasOwn(drawn, name) && drawn[name]) || drawn['calendar']);
    const shapes = paths ? paths.map(d => svg`<path d=${d}></path>`) : [];
    return html`<svg class="pictogram" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">${shapes}</svg>`;
  };

  /** The path data of every picture, for paper. */
  get all(): Readonly<Record<string, Drawing>> {
    return this.#drawings ?? {};
  }
}
