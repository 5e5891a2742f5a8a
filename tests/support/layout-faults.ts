/**
 * Runs in a page: what cannot be read as it stands. The page must not scroll sideways, no text may be cut off by the box around it,
 * and every text must have a contrast of 4.5 with the plain colour behind it. Looks in shadow roots too. What only a screen reader
 * gets, what is faded out and what ends in an ellipsis on purpose does not count.
 */
export function layoutFaults(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const faults = scrollWidth > clientWidth + 1 ? [`scrolls sideways, ${scrollWidth} px in ${clientWidth} px`] : [];
  for (const element of all(document.body)) {
    if (!isRead(element)) continue;
    const box = cutting(element);
    if (box) faults.push(`${named(element)} is cut off by ${named(box)}`);
    const ratio = contrast(element);
    if (ratio !== undefined && ratio < 4.5) faults.push(`${named(element)} has a contrast of ${ratio.toFixed(1)}`);
  }
  return faults;

  function all(root: Element | ShadowRoot): Element[] {
    return [...root.children].flatMap(child => [
      child,
      ...(child.shadowRoot ? all(child.shadowRoot) : []),
      ...all(child),
    ]);
  }

  function isRead(element: Element): boolean {
    const hasText = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    if (!hasText || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    if (element.closest(':disabled, [aria-disabled="true"], option, script, style, svg')) return false;
    return !chain(element).some(({ clientWidth: width, clientHeight: height }) => width === 1 && height === 1);
  }

  /** An element and what it is drawn in, up to the page. */
  function chain(element: Element): Element[] {
    const above = element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
    return above ? [element, ...chain(above)] : [element];
  }

  /** The box that cuts off what an element says, if one does. */
  function cutting(element: Element): Element | undefined {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    for (const box of chain(element)) {
      const { overflowX, overflowY, textOverflow, clipPath, position } = getComputedStyle(box);
      if ([overflowX, overflowY].some(value => /auto|scroll/.test(value)) || position === 'fixed') return undefined;
      if (textOverflow === 'ellipsis' || clipPath !== 'none') return undefined;
      const edge = box.getBoundingClientRect();
      const isWider = text.right > edge.right + 2 || text.left < edge.left - 2;
      // Part of a line that is cut: the box of a line of text is a little taller than its letters.
      const isTaller = text.bottom > edge.bottom + 6 || text.top < edge.top - 6;
      if ((/hidden|clip/.test(overflowX) && isWider) || (/hidden|clip/.test(overflowY) && isTaller)) return box;
    }
    return undefined;
  }

  /** With the plain colour behind it; nothing where a picture or a translucent colour is behind it, which is not worked out here. */
  function contrast(element: Element): number | undefined {
    for (const box of chain(element)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(box);
      if (backgroundImage !== 'none' || opacity !== '1') return undefined;
      const behind = rgb(backgroundColor);
      const front = rgb(getComputedStyle(element).color);
      if (!behind || !front) return undefined;
      if (behind.alpha === 0) continue;
      if (behind.alpha < 1 || front.alpha < 1) return undefined;
      const [light = 1, dark = 1] = [brightness(behind.parts), brightness(front.parts)].toSorted((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    }
    return undefined;
  }

  function rgb(colour: string): { parts: number[]; alpha: number } | undefined {
    if (!/^rgba?\(/.test(colour)) return undefined;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return { parts: [red, green, blue], alpha };
  }

  function brightness(parts: number[]): number {
    const [red = 0, green = 0, blue = 0] = parts.map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function named(element: Element): string {
    const part = element.getAttribute('part') ?? element.getAttribute('class') ?? '';
    const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `<${element.localName}${part ? ` ${part.split(' ')[0]}` : ''}> “${words}”`;
  }
}

/** Runs in a page: gives every text the space of WCAG 1.4.12, in shadow roots too, or takes it away again. */
export function spaceText(isOn: boolean): void {
  const kept = window as unknown as { spacing?: CSSStyleSheet };
  kept.spacing ??= new CSSStyleSheet();
  const { spacing } = kept;
  spacing.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  dress(document);

  function dress(root: Document | ShadowRoot): void {
    const others = root.adoptedStyleSheets.filter(sheet => sheet !== spacing);
    root.adoptedStyleSheets = isOn ? [...others, spacing] : others;
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) dress(shadowRoot);
  }
}
