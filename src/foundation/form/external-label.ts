import type { ReactiveController } from 'lit';

/** A control that may be labelled by the page around it. */
export interface LabelledHost extends HTMLElement {
  readonly labels: NodeList;
  readonly label: string;
  requestUpdate(): void;
}

const AROUND = { subtree: true, childList: true, characterData: true, attributeFilter: ['for', 'id', 'aria-label'] };

/**
 * The name that the page gives a control: its `aria-label`, else its `<label>`. A browser gives that name to the host only, and
 * leaves the input inside it without one (A11Y-2).
 */
export class ExternalLabel implements ReactiveController {
  readonly #host: LabelledHost;
  readonly #observer = new MutationObserver(() => this.#look());
  #text = '';

  constructor(host: LabelledHost & { addController(controller: ReactiveController): void }) {
    this.#host = host;
    host.addController(this);
  }

  /** Empty when the page says nothing. */
  get text(): string {
    return this.#text;
  }

  hostConnected(): void {
    // A control with a label of its own needs nobody to watch the page.
    if (!this.#host.label) this.#observer.observe(this.#host.getRootNode(), AROUND);
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #look(): void {
    const { labels } = this.#host;
    const said = this.#host.getAttribute('aria-label') || [...labels].map(label => label.textContent).join(' ');
    const text = said.replace(/\s+/g, ' ').trim();
    if (text === this.#text) return;
    this.#text = text;
    this.#host.requestUpdate();
  }
}
