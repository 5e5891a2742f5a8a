import { html, render, type ReactiveElement } from 'lit';
import type { Documents } from '../../../sdk/documents.ts';
import type { Shown } from '../shown-programme.ts';

/** The schema.org data of what is shown, in the light DOM where search engines look. A data block: it cannot run. */
export class StructuredData {
  readonly #host: ReactiveElement;
  #script: HTMLScriptElement | undefined;
  #shown: Shown | undefined;
  #lang = '';

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /**
   * Describes the period that is shown first, once for each programme and language: who searches turns no pages. Without
   * `documents` the description goes away.
   */
  show(shown: Shown | undefined, documents: Documents | undefined, lang: string): void {
    if (!documents) return this.#forget();
    const isOfOtherPeriod = this.#shown && shown?.of.from !== this.#shown.of.from;
    if (!shown || isOfOtherPeriod || (shown === this.#shown && lang === this.#lang)) return;
    this.#shown = shown;
    this.#lang = lang;
    void this.#describe(shown, documents, lang);
  }

  #forget(): void {
    this.#script?.remove();
    this.#shown = undefined;
  }

  async #describe(shown: Shown, documents: Documents, lang: string): Promise<void> {
    // Search engines do without it when it cannot be made; visitors never know.
    const described = await documents.structuredData(shown.answer, lang).catch(() => undefined);
    if (described && shown === this.#shown && lang === this.#lang) this.#write(JSON.stringify(described));
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
