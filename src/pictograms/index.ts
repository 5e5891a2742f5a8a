export type { Drawing } from './drawing.ts';
export { registerPictograms } from './registry.ts';
