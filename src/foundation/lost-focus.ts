import { deepActiveElement } from './focus.ts';

const PLACES = 'a[href], button, input, select, textarea, summary, [tabindex], [part~=heading]';

/** What looks the same to who comes back: the same thing, drawn anew. */
const kindOf = ({ localName, id, className }: Element): string => `${localName}#${id}.${className}`;

const alike = (root: ParentNode, held: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(held.localName)].filter(place => kindOf(place) === kindOf(held));

const isShown = (place: Element): boolean => place.isConnected && place.checkVisibility();

/**
 * Remembers who has the focus in a root that is about to be drawn anew. What it gives brings the focus back when that one is gone and
 * nobody took it: to what was drawn in its place, else to what stood before it, else to what stood after it. It does not fall to the
 * page then, where a person would have to look for their place again (A11Y-9).
 */
export function holdFocus(root: ParentNode, held: Element): () => void {
  const places = [...root.querySelectorAll<HTMLElement>(PLACES)].filter(place => place !== held);
  const isBefore = (place: Element) => (place.compareDocumentPosition(held) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const nearest = [...places.filter(isBefore).toReversed(), ...places.filter(place => !isBefore(place))];
  const nth = alike(root, held).indexOf(held as HTMLElement);
  return () => {
    const active = deepActiveElement();
    // One that is hidden keeps the focus until the browser draws.
    const isNobodys = active === null || active === document.body || active === held;
    if (isShown(held) || !isNobodys) return;
    const again = alike(root, held)[nth];
    for (const place of [...(again ? [again] : []), ...nearest]) {
      if (isShown(place)) place.focus();
      // Not `:focus-within`, which nothing matches while another window is in front.
      if ((place.getRootNode() as ShadowRoot).activeElement === place) return;
    }
  };
}
