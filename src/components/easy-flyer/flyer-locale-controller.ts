import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FlyerLocale } from '../../domain/flyer/flyer-formatter.ts';
import { spokenNl } from '../../domain/spoken/nl.ts';
import { recurrenceNl } from '../../domain/spoken/recurrence/nl.ts';
import { recurrenceWords } from '../../domain/spoken/recurrence/words.ts';

type Host = ReactiveControllerHost & { readonly textLanguage: string };

const dutch = { lang: 'nl', spoken: spokenNl, recurrence: recurrenceWords(spokenNl, recurrenceNl) };

/** How a flyer is said in the language of the texts of its element. Dutch is at hand, the others are fetched. */
export class FlyerLocaleController implements ReactiveController {
  readonly #host: Host;
  readonly #say: () => FlyerLocale['say'];
  #wanted = '';
  #speech: Omit<FlyerLocale, 'say'> | undefined;
  #last: { key: string; locale: FlyerLocale } | undefined;

  /** @param say gives the texts as they are now, which change with the language and the way people are addressed */
  constructor(host: Host, say: () => FlyerLocale['say']) {
    this.#host = host;
    this.#say = say;
    host.addController(this);
  }

  /** The one of the language before stays until the new one is there; `undefined` only before the first. */
  get now(): FlyerLocale | undefined {
    const speech = this.#speech;
    if (speech?.lang === this.#host.textLanguage) {
      const say = this.#say();
      // The text stands for the catalogue: it differs in every language and in both ways to address people.
      const key = `${speech.lang} ${say('signUpNone')}`;
      if (this.#last?.key !== key) this.#last = { key, locale: { ...speech, say } };
    }
    return this.#last?.locale;
  }

  hostUpdate(): void {
    const lang = this.#host.textLanguage;
    if (lang === this.#wanted) return;
    this.#wanted = lang;
    if (lang === 'nl') this.#speech = dutch;
    else void this.#fetch(lang);
  }

  async #fetch(lang: string): Promise<void> {
    const speech = await import('./flyer-locales.ts')
      .then(({ flyerLocaleIn }) => flyerLocaleIn(lang))
      // Better in Dutch than not at all.
      .catch(() => ({ ...dutch, lang }));
    if (lang !== this.#wanted) return;
    this.#speech = speech;
    this.#host.requestUpdate();
  }
}
