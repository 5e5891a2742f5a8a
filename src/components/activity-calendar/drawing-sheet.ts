import { render, svg } from 'lit';
import { GRID } from '../../pictograms/drawing.ts';
import { drawings } from '../../pictograms/drawings.ts';
import { shapes } from '../../pictograms/pictogram.ts';

/** Whether there is a drawing with a name. */
export const has = (name: string): boolean => name in drawings;

/** Puts every drawing on a sheet, to be used by name. */
export const drawOn = (sheet: SVGElement): unknown =>
  render(
    Object.entries(drawings).map(
      ([name, drawing]) => svg`<symbol id="picture-${name}" viewBox=${GRID}>${shapes(drawing)}</symbol>`,
    ),
    sheet as unknown as HTMLElement,
  );
