import type { ReactiveControllerHost } from 'lit';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';
import { memoize } from './memoize.ts';
import { ProgrammeFormatter, type ProgrammeFormatterOptions } from './programme-formatter.ts';

type Host = ReactiveControllerHost & { readonly textLanguage: string };

/** The formatter of an element, made anew when its language or its wording changes. */
export class ProgrammeFormatterController {
  readonly #spoken: LocaleFormatterController;
  readonly #settings: () => Omit<ProgrammeFormatterOptions, 'spoken'>;
  #last: ProgrammeFormatter | undefined;

  constructor(host: Host, settings: () => Omit<ProgrammeFormatterOptions, 'spoken'>) {
    this.#spoken = new LocaleFormatterController(host);
    this.#settings = settings;
  }

  /** That of the language before stays until the new one is there; `undefined` only before the first. */
  get current(): ProgrammeFormatter | undefined {
    const { spoken } = this.#spoken;
    const { t, easy, excerpt } = this.#settings();
    // The text stands for the catalogue: it differs in every language and in both ways to address people.
    if (spoken) this.#last = this.#make(t, spoken, easy, excerpt, t('priceGift'));
    return this.#last;
  }

  readonly #make = memoize(
    (
      t: ProgrammeFormatterOptions['t'],
      spoken: ProgrammeFormatterOptions['spoken'],
      easy: boolean,
      excerpt: ProgrammeFormatterOptions['excerpt'],
      _catalogue: string,
    ) => new ProgrammeFormatter({ t, spoken, easy, excerpt }),
  );
}
