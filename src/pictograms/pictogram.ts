import { html, svg, type TemplateResult } from 'lit';
import { GRID, type Drawing } from './drawing.ts';

/** A picture beside the word for it; for that reason assistive technology is not told of it (PIC-1). */
export const pictogram = (drawing: Drawing): TemplateResult =>
  html`<svg class="pictogram" viewBox=${GRID} fill="currentColor" aria-hidden="true">${shapes(drawing)}</svg>`;

const shapes = (drawing: Drawing): TemplateResult[] => drawing.map(d => svg`<path d=${d}></path>`);
