import { VERSION } from './version.ts';

/** An element class that says which version of the package it came with. */
type Versioned = CustomElementConstructor & { readonly version?: string };

/**
 * Registers an element, unless the page has one under that name already. A page that loads us twice keeps working on the first
 * copy; when that copy is of another version, the console says so once.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag) as Versioned | undefined;
  if (!present) return customElements.define(tag, element);
  if (present === element || present.version === VERSION) return;
  // Pages with two versions are rare: so are these words.
  void import('./version-warning.ts').then(({ warnAboutVersion }) => warnAboutVersion(tag, present.version));
}
