import { html, nothing, svg, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Activity } from '../../schema/activity.ts';

type Drawings = Readonly<Record<string, readonly string[]>>;

/** What stands for an activity that names no pictogram, by its first function. */
const FUNCTION_PICTURES: Readonly<Record<string, string>> = {
  ontmoeten: 'meeting',
  leren: 'learning',
  verwijzen: 'signpost',
  politiseren: 'vote',
};

/** Pictures beside words. The drawings come after the words, in one sheet that every use points to. */
export class Pictures {
  readonly #host: ReactiveControllerHost;
  #drawings: Drawings = {};
  #asked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Fetches the drawings, once; without them the words stand alone. */
  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    import('../../pictograms/drawings.ts').then(
      ({ drawings }) => {
        this.#drawings = drawings;
        this.#host.requestUpdate();
      },
      () => (this.#asked = false),
    );
  }

  /** Every drawing, once, to be used by name. */
  sheet(): TemplateResult {
    return html`<svg class="sheet" aria-hidden="true">
      ${Object.entries(this.#drawings).map(
        ([name, paths]) =>
          svg`<symbol id="picture-${name}" viewBox="0 0 24 24">${paths.map(path => svg`<path d=${path} />`)}</symbol>`,
      )}
    </svg>`;
  }

  /** The name of the drawing that stands for an activity. */
  nameFor({ pictograms, functions }: Activity): string {
    return pictograms?.find(name => name in this.#drawings) ?? FUNCTION_PICTURES[functions?.[0] ?? ''] ?? 'calendar';
  }
}

/** A drawing of the sheet; always beside the word for it, so assistive technology need not know. */
export const drawing = (name: string): TemplateResult =>
  html`<svg class="drawing" aria-hidden="true"><use href="#picture-${name}"></use></svg>`;

/** The activity's own photo where the page lets it load, else its drawing. */
export function picture(activity: Activity, source: string | typeof nothing, name: string): TemplateResult {
  return source === nothing
    ? html`<span class="picture">${drawing(name)}</span>`
    : html`<img class="picture" src=${source} alt=${activity.image?.alt ?? ''} loading="lazy" decoding="async" />`;
}
