import type { Direction } from '../i18n/direction.ts';
import { ancestors } from './ancestors.ts';

/** The language at a place in the page: the nearest `lang`, also outside the shadow roots around it; else Dutch. */
export function languageAt(element: Element): string {
  for (const { lang } of htmlAround(element)) if (lang) return lang;
  return 'nl';
}

/**
 * The `dir` of a place, where it stands as near as the `lang`, so that a page may mirror; one further out belongs to another
 * language. Else the language decides.
 */
export function directionAt(element: Element): Direction | undefined {
  for (const { lang, dir } of htmlAround(element)) {
    if (dir === 'ltr' || dir === 'rtl') return dir;
    if (lang) break;
  }
  return undefined;
}

function* htmlAround(element: Element): Generator<HTMLElement> {
  for (const around of ancestors(element)) if (around instanceof HTMLElement) yield around;
}

const listeners = new Map<Element, () => void>();
let observer: MutationObserver | undefined;

/** Has every element look again, after something around some of them that is no attribute became another. */
export const lookAgain = (): void => listeners.forEach(listener => listener());

/** Calls back when a `lang` or `dir` around the element changes. Gives the function that ends it. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(lookAgain);
  listeners.set(element, changed);
  // One observer for all; a root that it observes already stays observed once.
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => {
    listeners.delete(element);
    if (listeners.size === 0) observer?.disconnect();
  };
}
