/** The element and everything around it, out through shadow roots: `closest()` stops at the first of them (A11Y-10). */
export function* ancestors(element: Element): Generator<Element> {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node instanceof Element) yield node;
  }
}
