import type { DrawnAnswer } from './begun-requests.ts';

/** What can have the focus. */
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * What a server drew in the root of an element, before any script came. It stays until the element has drawn the same itself, and
 * goes in the same frame: nothing blinks, and who is in it already stays where they are.
 */
export class ServerPicture {
  readonly #nodes: readonly Element[];

  private constructor(nodes: readonly Element[]) {
    this.#nodes = nodes;
  }

  /** @returns nothing where no server drew anything */
  static in(root: ParentNode): ServerPicture | undefined {
    // What is said of the texts stands under the element, and goes on to be said there.
    const nodes = [...root.children].filter(node => !node.matches('.translation-note'));
    return nodes.length > 0 ? new ServerPicture(nodes) : undefined;
  }

  /** Where the element draws the same, unseen until it is whole. */
  makeRoomFor(base: HTMLElement): void {
    base.hidden = true;
    this.#nodes.find(node => node.matches('.base'))?.after(base);
  }

  /** What its source told the server, so that it need not be asked again. What cannot be read is asked. */
  static answersIn(root: ShadowRoot | null): readonly DrawnAnswer[] | undefined {
    const written = root?.querySelector('script[type="application/json"]')?.textContent;
    try {
      return written ? (JSON.parse(written) as DrawnAnswer[]) : undefined;
    } catch {
      return undefined;
    }
  }

  /** What the element wanted to show did not come: what is here is better than that, and only what works without it is to be seen. */
  stay(): void {
    for (const node of this.#nodes) node.classList.add('stays');
  }

  /** Puts what the element drew in its place. */
  giveWayTo(drawn: HTMLElement): void {
    const root = drawn.getRootNode() as ShadowRoot;
    const focused = this.#nodes.some(node => node.contains(root.activeElement)) ? root.activeElement : null;
    const place = focused && this.#focusable.indexOf(focused);
    const twins = [...drawn.querySelectorAll<HTMLElement>(FOCUSABLE)];
    for (const node of this.#nodes) if (node !== drawn) node.remove();
    drawn.hidden = false;
    if (!focused) return;
    const twin = twins.find(one => isSame(one, focused)) ?? twins[place ?? 0];
    twin?.focus({ preventScroll: true });
  }

  get #focusable(): Element[] {
    return this.#nodes.flatMap(node => [...node.querySelectorAll(FOCUSABLE)]);
  }
}

/** A button of a list is named by its value: its place may be another when the day has changed since. It is a link while nothing opens yet. */
function isSame(one: Element, other: Element): boolean {
  const { value } = (other as HTMLElement).dataset;
  if (value !== undefined) return one.getAttribute('value') === value;
  if (one.localName !== other.localName) return false;
  if (other.id) return one.id === other.id;
  return (
    one.getAttribute('value') === other.getAttribute('value') &&
    one.getAttribute('href') === other.getAttribute('href') &&
    one.textContent === other.textContent
  );
}
