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

const SVG = 'http://www.w3.org/2000/svg';
const BEFORE_NAME = '#picture-'.length;

/**
 * Puts the drawings that are pointed at on a sheet, each once. Not all of them: a browser lays them all out. By hand: a template for each
 * path takes longer than this.
 */
export function fillSprite(sheet: SVGElement, root: ParentNode): void {
  const names = new Set(Array.from(root.querySelectorAll('use'), use => use.getAttribute('href')!.slice(BEFORE_NAME)));
  for (const { id } of sheet.children) names.delete(id.slice(BEFORE_NAME - 1));
  for (const name of names) if (isDrawn(name)) sheet.append(symbolOf(name));
}

function symbolOf(name: string): SVGElement {
  const symbol = document.createElementNS(SVG, 'symbol');
  symbol.id = `picture-${name}`;
  symbol.setAttribute('viewBox', GRID);
  for (const d of drawings[name]!) symbol.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', d);
  return symbol;
}
