import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { spokenNl } from '../../domain/spoken/nl.ts';
import type { Spoken } from '../../domain/spoken/spoken.ts';

const others: Readonly<Record<string, () => Promise<Spoken>>> = {
  fr: async () => (await import('../../domain/spoken/fr.ts')).spokenFr,
  en: async () => (await import('../../domain/spoken/en.ts')).spokenEn,
};

/** How days, hours and money are said in the language of the texts. Dutch is at hand, the others are fetched. */
export class SpokenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly textLanguage: string };
  #lang = 'nl';
  #spoken: Spoken | undefined = spokenNl;

  constructor(host: ReactiveControllerHost & { readonly textLanguage: string }) {
    this.#host = host;
    host.addController(this);
  }

  /** `undefined` while it is on its way. */
  get spoken(): Spoken | undefined {
    return this.#spoken;
  }

  hostUpdate(): void {
    const lang = this.#host.textLanguage;
    if (lang === this.#lang) return;
    this.#lang = lang;
    const load = others[lang];
    this.#spoken = load ? undefined : spokenNl;
    if (load) void this.#fetch(lang, load);
  }

  async #fetch(lang: string, load: () => Promise<Spoken>): Promise<void> {
    const spoken = await load().catch(() => spokenNl);
    if (lang !== this.#lang) return;
    this.#spoken = spoken;
    this.#host.requestUpdate();
  }
}
