import { EMBEDS } from '../domain/embeds.ts';
import { warnAuthor } from '../foundation/warn-author.ts';
import type { ElementFiles } from './element-files.ts';
import { allIn } from './watched-page.ts';

/** Elements that have a script of their own, and nothing that a link could lead to. */
const OTHERS = ['stek-provider', 'stek-sign-up', 'stek-contact-inbox'];

/** Every element that a page can write. */
export const ELEMENT_TAGS: readonly string[] = [...EMBEDS.map(({ tag }) => tag), ...OTHERS];

/** Loads the scripts of elements that stand in the page without one. */
export function loadUndefined(root: Document | Element, folder: string, files: ElementFiles): void {
  const waiting = allIn(root, ':not(:defined)').map(({ localName }) => localName);
  for (const tag of new Set(waiting)) {
    if (ELEMENT_TAGS.includes(tag)) void files.load(tag, folder);
    else if (tag.startsWith('stek-')) {
      const words = `There is no <${tag}>. Write one of: ${ELEMENT_TAGS.join(', ')}.`;
      warnAuthor(`unknown-element ${tag}`, words);
    }
  }
}
