import type { ReactiveControllerHost } from 'lit';
import { lastAnswer } from './last-answer.ts';
import { Phrases, type PhraseSettings } from './phrases.ts';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';

type Host = ReactiveControllerHost & { readonly textLanguage: string };

/** The phrases of an element, made anew when its language or its wording changes. */
export class PhrasesController {
  readonly #spoken: LocaleFormatterController;
  readonly #settings: () => Omit<PhraseSettings, 'spoken'>;
  #last: Phrases | undefined;

  constructor(host: Host, settings: () => Omit<PhraseSettings, 'spoken'>) {
    this.#spoken = new LocaleFormatterController(host);
    this.#settings = settings;
  }

  /** Those of the language before stay until the new ones are there; `undefined` only before the first. */
  get phrases(): Phrases | undefined {
    const { spoken } = this.#spoken;
    const { t, easy } = this.#settings();
    // The text stands for the catalogue: it differs in every language and in both ways to address people.
    if (spoken) this.#last = this.#make(t, spoken, easy, t('priceGift'));
    return this.#last;
  }

  readonly #make = lastAnswer(
    (t: PhraseSettings['t'], spoken: PhraseSettings['spoken'], easy: boolean, _catalogue: string) =>
      new Phrases({ t, spoken, easy }),
  );
}
