/** German, with „Sie“: so public services address adults, also in Leichte Sprache. */
export { element } from './element.ts';
export { translation } from './translation.ts';

export const origin = 'machine';
