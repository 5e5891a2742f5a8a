/** The element that really has the focus, inside however many shadow roots. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? deepActiveElement(active.shadowRoot) : active;
}

/**
 * Gives the focus to the first of these that takes it, so that it is never lost to the page: after a change of view the new
 * heading, after an item was removed the next item, else the heading of the list (A11Y-9).
 */
export function moveFocus(...places: (HTMLElement | null | undefined)[]): boolean {
  return places.some(place => {
    if (!place?.isConnected) return false;
    place.focus();
    return holdsFocus(place);
  });
}

/** Remembers who has the focus now. Call the result to give it back; when that one is gone, `otherwise` gets it. */
export function keepFocus(): (...otherwise: (HTMLElement | null | undefined)[]) => void {
  const opener = deepActiveElement();
  return (...otherwise) =>
    void moveFocus(opener instanceof HTMLElement && opener !== document.body ? opener : null, ...otherwise);
}

function holdsFocus(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement === element;
}
