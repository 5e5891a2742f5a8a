import { html, render, type ReactiveElement } from 'lit';
import type { Programme } from '../../schema/programme.ts';
import type { Documents } from '../../sdk/documents.ts';
import { idle } from './idle.ts';

/** The schema.org data of what is shown, in the light DOM where search engines look. A data block: it cannot run. */
export class StructuredData {
  readonly #host: ReactiveElement;
  #script: HTMLScriptElement | undefined;
  #shown: Programme | undefined;
  #lang = '';

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Describes a programme, once for each language; `undefined` takes the description away. */
  show(programme: Programme | undefined, documents: Documents | undefined, lang: string): void {
    if (programme === this.#shown && lang === this.#lang) return;
    this.#shown = programme;
    this.#lang = lang;
    if (programme && documents) void this.#describe(programme, documents, lang);
    else this.#script?.remove();
  }

  async #describe(programme: Programme, documents: Documents, lang: string): Promise<void> {
    await idle();
    if (programme !== this.#shown || lang !== this.#lang) return;
    // Search engines do without it when it cannot be made; visitors never know.
    const described = await documents.structuredData(programme, lang).catch(() => undefined);
    if (described && programme === this.#shown && lang === this.#lang) this.#write(JSON.stringify(described));
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
