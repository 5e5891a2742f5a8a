/** Where the element of a link comes: instead of the link and what is only around it, or after something that stays. */
export type LinkPlace = { instead: Element } | { after: Element };

/** Around one link these say how it looks and nothing else. */
const WRAPPERS = 'p, span, strong, em, b, i, u, small, font';
/** In these a link is a way to somewhere, also when it stands alone. */
const WAYS = 'nav, menu, li, dt, h1, h2, h3, h4, h5, h6, button, label, summary, caption, figcaption, th';
const ROLES = '[role=navigation], [role=menu], [role=menubar], [role=heading], [role=listitem], [role=button]';
/** After these an element may come without being part of a sentence. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, figure';

/**
 * Where the element comes of a link that stands alone: in the place of its paragraph.
 * @returns nothing for a link in a sentence, a list, a menu or a heading: there it stays a link
 */
export function placeAlone(link: Element): LinkPlace | undefined {
  const top = outermost(link);
  const around = top.parentElement;
  if (!around || around.matches(WRAPPERS) || top.closest(`${WAYS}, ${ROLES}`)) return undefined;
  // A paragraph is a line of its own, whatever stands beside it.
  const isInLine = !top.matches('p') && (isBesideText(top, 'previousSibling') || isBesideText(top, 'nextSibling'));
  return isInLine ? undefined : { instead: top };
}

/** Where it comes when the link says that it stays and the element comes below it: after the paragraph or the list that the link is in. */
export function placeBelow(link: Element): LinkPlace {
  let after = link;
  for (let around = link.closest(BLOCKS); around; around = around.parentElement?.closest(BLOCKS) ?? null)
    after = around;
  return { after };
}

/** The last of what is around this and has nothing else in it. */
function outermost(element: Element): Element {
  const { parentElement: around } = element;
  return around?.matches(WRAPPERS) && isAllOf(around, element) ? outermost(around) : element;
}

/** Whether nothing else is in it that somebody could read. */
const isAllOf = (parent: Element, child: Element): boolean =>
  [...parent.childNodes].every(node => node === child || isBlank(node) || node instanceof HTMLBRElement);

const isBlank = (node: Node): boolean =>
  node instanceof Comment || (node instanceof Text && !/\S/.test(node.data)) || isUnseen(node);

const isUnseen = (node: Node): boolean => node instanceof Element && node.matches('script, style, noscript, template');

/** Whether text or another link stands in the same line, as far as the page is made of lines. */
function isBesideText(element: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  let node = element[side];
  while (node && isBlank(node)) node = node[side];
  if (!node || node instanceof HTMLBRElement) return false;
  if (!(node instanceof Element)) return true;
  // An element of ours that is not drawn yet has no looks.
  return !node.localName.startsWith('stek-') && /^(inline|contents)/.test(getComputedStyle(node).display);
}
