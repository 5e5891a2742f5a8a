export type { Drawing } from './drawing.ts';
export { registerPictograms } from './registry.ts';
export { registerPictogramWords, type PictogramWordLists } from './own-words.ts';
