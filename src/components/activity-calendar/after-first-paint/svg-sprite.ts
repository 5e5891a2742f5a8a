import { pictogramOf } from '../../../domain/pictogram-of.ts';
import { GRID } from '../../../pictograms/drawing.ts';
import { drawings } from '../../../pictograms/drawings.ts';
import { registeredWords } from '../../../pictograms/own-words.ts';
import type { Activity } from '../../../schema/activity.ts';

/** The name of the drawing that stands for an activity. */
export function drawingFor(activity: Activity): string {
  const own = registeredWords();
  if (own !== madeWith) [madeWith, made] = [own, new WeakMap()];
  let name = made.get(activity);
  if (name === undefined) made.set(activity, (name = pictogramOf(activity, { own, isDrawn })));
  return name;
}

const isDrawn = (name: string): boolean => Object.hasOwn(drawings, name);
let madeWith = registeredWords();
let made = new WeakMap<Activity, string>();

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
