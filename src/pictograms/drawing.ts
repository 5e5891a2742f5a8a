/** A picture as the `d` of its paths, filled, on a grid of 24 units. It takes the colour of the text around it. */
export type Drawing = readonly string[];

/** The grid of every drawing, as in `viewBox`. */
export const GRID = '0 0 24 24';

const PATH = /^[\d\s,.+\-eMmLlHhVvCcSsQqTtAaZz]+$/;

/** Whether a value is a drawing: path data and nothing else. */
export const isDrawing = (value: unknown): value is Drawing =>
  Array.isArray(value) && value.length > 0 && value.every(path => typeof path === 'string' && PATH.test(path));
