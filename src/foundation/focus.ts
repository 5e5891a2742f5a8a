/** Milliseconds after which assistive technology has seen where the focus is. */
const SEEN = 120;

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

/**
 * Lets the focus rest on a silent place that stays, when what has it will be gone before the next thing gets it. A screen reader whose
 * place in the page is gone says nothing of the heading that is focused after it: people would not hear what came of sending (Orca 43).
 * @param root what is never drawn anew, such as the box around an element
 */
export function restFocus(root: HTMLElement): void {
  const place = root.querySelector<HTMLElement>('dialog[open]') ?? root;
  const rest = place.querySelector<HTMLElement>(':scope > .rest') ?? restingPlace(place);
  rest.focus({ preventScroll: true });
  dropCaret();
}

/** As `restFocus`, and settles when assistive technology has seen it: two moves in one moment are one to it. */
export async function leavePlace(root: HTMLElement): Promise<void> {
  restFocus(root);
  await new Promise(resolve => setTimeout(resolve, SEEN));
}

/**
 * Forgets the caret that a screen reader left where it last read. It would go along with what is taken away, come up in the new heading
 * before the focus does, and be all that is noticed. What a visitor has selected stays.
 */
export function dropCaret(): void {
  const caret = getSelection();
  if (caret?.isCollapsed) caret.removeAllRanges();
}

/** First in its place: Lit draws after it, and knows nothing of it. */
function restingPlace(place: HTMLElement): HTMLElement {
  const rest = document.createElement('span');
  rest.className = 'rest visually-hidden';
  rest.tabIndex = -1;
  place.prepend(rest);
  return rest;
}

function holdsFocus(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement === element;
}
