import { html, render, type ReactiveController, type ReactiveElement } from 'lit';

/** The schema.org data of what is shown, in the light DOM where search engines look. A data block: it cannot run. */
export class StructuredData implements ReactiveController {
  readonly #host: ReactiveElement;
  #script: HTMLScriptElement | undefined;
  #shown: unknown;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Describes a programme, once for each; `undefined` takes the description away. */
  async show<T>(programme: T | undefined, describe: (programme: T) => Promise<readonly object[]>): Promise<void> {
    if (programme === this.#shown) return;
    this.#shown = programme;
    if (programme === undefined) return this.#script?.remove();
    await idle();
    if (programme !== this.#shown) return;
    const described = await describe(programme).catch(() => undefined);
    if (programme !== this.#shown || !described) return;
    this.#write(JSON.stringify(described));
  }

  #write(json: string): void {
    // A script that comes out of a template counts as started already. Its text may then be added as a node without a policy of
    // our own for Trusted Types, under which the text of any other script, even a data block, is refused.
    const fragment = document.createDocumentFragment();
    render(html`<script type="application/ld+json"></script>`, fragment);
    const script = fragment.querySelector('script')!;
    script.append(json);
    this.#script?.remove();
    this.#host.append((this.#script = script));
  }
}

/** Waits until nothing more pressing is to be done: search engines have time. */
const idle = (): Promise<unknown> =>
  new Promise(resolve =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 500),
  );
