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

/** Pictures beside words, in one sheet that every use points to. Without the drawings the words stand alone. */
export class Pictures {
  readonly #host: ReactiveElement;
  #drawings: typeof drawingSheet | undefined;
  #coming: Promise<void> | undefined;
  #drawnOn: Element | null = null;
  #isAwaited = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Fetches the drawings, once; gives a promise that settles with them, and nothing when they are here. */
  come(): Promise<void> | undefined {
    if (this.#drawings) return undefined;
    return (this.#coming ??= import('./drawing-sheet.ts').then(
      drawings => {
        this.#drawings = drawings;
        if (this.#isAwaited) this.#host.requestUpdate();
        else this.draw();
      },
      () => (this.#coming = undefined),
    ));
  }

  /** Puts the drawings on the sheet, to be called after each update. When they come late only the sheet is drawn: the rows stand. */
  draw(): void {
    const sheet = this.#host.renderRoot.querySelector<SVGElement>('.sheet');
    if (!this.#drawings) return void this.come();
    if (!sheet || sheet === this.#drawnOn) return;
    this.#drawnOn = sheet;
    this.#drawings.drawOn(sheet);
  }

  /** Where every drawing stands, once, to be used by name. */
  sheet(): TemplateResult {
    return html`<svg class="sheet" aria-hidden="true"></svg>`;
  }

  /** The name of the drawing that stands for an activity. */
  nameFor({ pictograms, functions }: Activity): string {
    if (pictograms?.length) this.#isAwaited = true;
    return pictograms?.find(name => this.#drawings?.has(name)) ?? FUNCTION_PICTURES[functions?.[0] ?? ''] ?? 'calendar';
  }
}

/** A drawing of the sheet; always beside the word for it, so assistive technology need not know. */
export const drawing = (name: string): TemplateResult =>
  html`<svg class="drawing" aria-hidden="true"><use href="#picture-${name}"></use></svg>`;

/** The activity's own photo where the page lets it load, else its drawing. One template, not two: lists are long. */
export function picture(activity: Activity, source: string | typeof nothing, name: string): TemplateResult {
  return source === nothing
    ? html`<span class="picture"
        ><svg class="drawing" aria-hidden="true"><use href="#picture-${name}"></use></svg
      ></span>`
    : html`<img class="picture" src=${source} alt=${activity.image?.alt ?? ''} loading="lazy" decoding="async" />`;
}
