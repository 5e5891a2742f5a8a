/**
 * Calls back with what comes to the page later, and with links that get another address: a menu that opens, a page that is changed without
 * being loaded anew, the preview of an editor.
 */
export function watchPage(came: (root: Element) => void): void {
  const observer = new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes)
      for (const node of type === 'attributes' ? [target] : addedNodes) if (node instanceof Element) came(node);
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
}

/** The elements that fit a selector: this one, and those in it. */
export const allIn = <E extends Element>(root: Document | Element, selector: string): E[] => [
  ...(root instanceof Element && root.matches(selector) ? [root as E] : []),
  ...root.querySelectorAll<E>(selector),
];

/** Until the page has come: what stands beside something is not known before. */
export async function isParsed(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
