export { renderElement, type RenderedElement, type RenderOptions, type RenderedTag } from './render-element.ts';
