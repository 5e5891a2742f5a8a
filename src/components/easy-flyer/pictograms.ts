import { html, svg, type TemplateResult } from 'lit';
import type { Drawing } from '../../pictograms/drawing.ts';

/** The pictures beside the words. They come after the words, which stand alone until then. */
export class Pictograms {
  /** The path data of every picture, by its name. */
  all: Readonly<Record<string, Drawing>> = {};

  /** A picture by its name. Always beside the word for it, so assistive technology need not know (PIC-1). */
  readonly picture = (name: string): TemplateResult => {
    const { all } = this;
    const paths = all[Object.hasOwn(all, name) ? name : 'calendar'];
    return html`<svg class="pictogram" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      ${paths?.map(d => svg`<path d=${d}></path>`)}
    </svg>`;
  };
}
