import { GRID } from '../../../pictograms/drawing.ts';
import { drawings } from '../../../pictograms/drawings.ts';
import type { Activity } from '../../../schema/activity.ts';

/** What stands for an activity that names no pictogram, by its first function. */
const FUNCTION_PICTURES: Readonly<Record<string, string>> = {
  ontmoeten: 'meeting',
  leren: 'learning',
  verwijzen: 'signpost',
  politiseren: 'vote',
};

/** The name of the drawing that stands for an activity. */
export const drawingFor = ({ pictograms, functions }: Activity): string =>
  pictograms?.find(name => Object.hasOwn(drawings, name)) ?? FUNCTION_PICTURES[functions?.[0] ?? ''] ?? 'calendar';

/** Puts every drawing on a sheet, to be used by name. By hand: a template for each path takes longer than all of them here. */
export function fillSprite(sheet: SVGElement): void {
  for (const [name, drawing] of Object.entries(drawings)) {
    const symbol = sheet.appendChild(document.createElementNS(SVG, 'symbol'));
    symbol.id = `picture-${name}`;
    symbol.setAttribute('viewBox', GRID);
    for (const d of drawing) symbol.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', d);
  }
}

const SVG = 'http://www.w3.org/2000/svg';
