import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { spokenNl } from '../domain/spoken/nl.ts';
import type { LocaleFormatter } from '../domain/spoken/spoken.ts';

/** How days, hours and money are said in the language of the texts. Dutch is at hand, the others are fetched. */
export class LocaleFormatterController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly textLanguage: string };
  #lang = 'nl';
  #spoken: LocaleFormatter | undefined = spokenNl;

  constructor(host: ReactiveControllerHost & { readonly textLanguage: string }) {
    this.#host = host;
    host.addController(this);
  }

  /** `undefined` while it is on its way. */
  get spoken(): LocaleFormatter | undefined {
    return this.#spoken;
  }

  hostUpdate(): void {
    const lang = this.#host.textLanguage;
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#spoken = lang === 'nl' ? spokenNl : undefined;
    if (!this.#spoken) void this.#fetch(lang);
  }

  async #fetch(lang: string): Promise<void> {
    const spoken = await import('../domain/spoken/languages.ts')
      .then(({ spokenIn }) => spokenIn(lang))
      .catch(() => spokenNl);
    if (lang !== this.#lang) return;
    this.#spoken = spoken;
    this.#host.requestUpdate();
  }
}
