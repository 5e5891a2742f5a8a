/** Stands around every text that was translated; no text of ours has it. */
const MARKS = /[⟦⟧]/g;

/** What browser translation does: every text becomes a new node inside a `<font>`, in the parts of elements too. */
export function translateInPlace(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof Text) found.push(currentNode);
    else if (currentNode instanceof Element && currentNode.shadowRoot) translateInPlace(currentNode.shadowRoot);
  }
  for (const text of found.filter(
    ({ data, parentElement }) => data.trim() && !parentElement?.closest('style, script'),
  )) {
    const outer = document.createElement('font');
    const inner = Object.assign(document.createElement('font'), { textContent: `⟦${text.data}⟧` });
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** The texts of an element and of the elements in it, without the marks of a translation. */
export const textsOf = (root: Node): string[] =>
  textsIn(root)
    .map(text => text.replaceAll(MARKS, '').replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);

function textsIn(node: Node): string[] {
  if (node instanceof Text) return [node.data];
  if (node instanceof Element && node.matches('style, script')) return [];
  const inside = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  return [...inside, ...node.childNodes].flatMap(textsIn);
}
