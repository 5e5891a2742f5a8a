import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Activity } from '../../schema/activity.ts';
import type * as drawingSheet from './drawing-sheet.ts';

/** What stands for an activity that names no pictogram, by its first function. */
const FUNCTION_PICTURES: Readonly<Record<string, string>> = {
  ontmoeten: 'meeting',
  leren: 'learning',
  verwijzen: 'signpost',
  politiseren: 'vote',
};

/** Pictures beside words. The drawings come after the words, in one sheet that every use points to. */
export class Pictures {
  readonly #host: ReactiveElement;
  #drawn: typeof drawingSheet | undefined;
  #asked = false;
  #isAwaited = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /**
   * Puts the drawings on the sheet, to be called after each update; the first time it fetches them. Without them the words stand
   * alone. When they come, only the sheet is drawn: the rows stand already.
   */
  draw(): void {
    const sheet = this.#host.renderRoot.querySelector<SVGElement>('.sheet');
    if (sheet) this.#drawn?.drawOn(sheet);
    if (this.#asked) return;
    this.#asked = true;
    import('./drawing-sheet.ts').then(
      drawn => {
        this.#drawn = drawn;
        if (this.#isAwaited) this.#host.requestUpdate();
        else this.draw();
      },
      () => (this.#asked = false),
    );
  }

  /** Where every drawing stands, once, to be used by name. */
  sheet(): TemplateResult {
    return html`<svg class="sheet" aria-hidden="true"></svg>`;
  }

  /** The name of the drawing that stands for an activity. */
  nameFor({ pictograms, functions }: Activity): string {
    if (pictograms?.length) this.#isAwaited = true;
    return pictograms?.find(name => this.#drawn?.has(name)) ?? FUNCTION_PICTURES[functions?.[0] ?? ''] ?? 'calendar';
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
