/** The language of every part of a page that names one, and what stands in it. */
export interface ShownText {
  readonly text: string;
  /** The nearest `lang`, also outside the shadow roots around the text. */
  readonly lang: string;
}

/** Runs in a page: every block of text that a visitor sees, shadow roots and slots included, one line for each block. */
export function shownTexts(root: Element): ShownText[] {
  const blocks = new Map<Element, string>();
  const parentOf = (node: Node): Node | null =>
    (node as Partial<Slottable>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  const around = (node: Node, fits: (element: Element) => boolean): Element | undefined => {
    for (let at = parentOf(node); at; at = parentOf(at)) if (at instanceof Element && fits(at)) return at;
    return undefined;
  };
  const isBlock = (element: Element): boolean => !/^(inline|contents)/.test(getComputedStyle(element).display);
  const read = (node: Node): void => {
    if (node instanceof Text) {
      const block = around(node, isBlock);
      if (block && node.data.trim() !== '') blocks.set(block, (blocks.get(block) ?? '') + node.data);
      return;
    }
    if (node instanceof Element) {
      if (/^(script|style|svg|select)$/i.test(node.localName)) return;
      if (!node.checkVisibility({ visibilityProperty: true }) && getComputedStyle(node).display !== 'contents') return;
    }
    const inside =
      node instanceof HTMLSlotElement && node.assignedNodes().length > 0
        ? node.assignedNodes()
        : ((node as Partial<Element>).shadowRoot ?? node).childNodes;
    inside.forEach(read);
  };
  read(root);
  return [...blocks].map(([block, text]) => ({
    text: text.replaceAll(/\s+/g, ' ').trim(),
    lang:
      (block.getAttribute('lang') ||
        around(block, element => Boolean(element.getAttribute('lang')))?.getAttribute('lang')) ??
      '',
  }));
}
