import { FlyerFormatter, dutch } from '../../domain/flyer/flyer-formatter.ts';
import type { Sentence, TextRun } from '../../domain/flyer/flyer-sheet.ts';
import type { Address, Texts } from '../../i18n/texts.ts';
import { languageIn } from '../../domain/text-in.ts';
import type { L10n } from '../../schema/scalar.ts';
import { flyerPageLocale, type FlyerPageLocale } from './flyer-page-locale.ts';
import type { Html } from './layout.ts';
import type { Markup, Tag } from './flyer-markup.ts';

type Slots = Readonly<Record<string, string | number | TextRun>>;

/**
 * What stands on paper in Dutch and, where another language is asked for, in that one below it (PRINT-13): who reads it and who counts
 * what comes back look at the same sheet.
 */
export class TwoLanguages {
  /** The language that was asked for: that of the document. */
  readonly locale: FlyerPageLocale;
  /** Dutch, and the other one. */
  readonly #formatters: readonly FlyerFormatter[];

  private constructor(locales: readonly FlyerPageLocale[]) {
    this.#formatters = locales.map(locale => new FlyerFormatter(locale));
    this.locale = locales.at(-1)!;
  }

  /** @param tag BCP 47; one in which nothing can be said gives Dutch alone */
  static async of(tag: string, address: Address, texts: readonly Texts[]): Promise<TwoLanguages> {
    const [here, other] = await Promise.all([
      flyerPageLocale('nl', address, texts),
      flyerPageLocale(tag, address, texts),
    ]);
    return new TwoLanguages(other.lang === 'nl' ? [here] : [here, other]);
  }

  /** Whether there is another language beside the Dutch. */
  get isDouble(): boolean {
    return this.#formatters.length > 1;
  }

  /** A text of the catalogues in each language; one that nobody translated yet stands there once, in Dutch. */
  say(key: string, slots: (formatter: FlyerFormatter) => Slots = () => ({})): Sentence[] {
    const [here, other] = this.#formatters;
    const said = here!.sentence(key, slots(here!));
    if (!other || other.say(key) === here!.say(key)) return [said];
    return [said, other.sentence(key, slots(other))];
  }

  /** What something comes to in each language. */
  each<T>(make: (formatter: FlyerFormatter) => T): T[] {
    return this.#formatters.map(make);
  }

  /** A text of the municipality: in Dutch, and in the other language where it has it. */
  written(text: L10n): Sentence[] {
    const here = dutch(text);
    const { lang } = this.locale;
    const found = languageIn(text, lang);
    const isOther = found !== undefined && found !== here.lang && `${lang}-`.startsWith(`${found}-`);
    return isOther ? [[here], [{ text: text[found]!, lang: found }]] : [[here]];
  }

  /** A text of the catalogues before one of the municipality, on one line for each language. */
  labelled(key: string, text: L10n): Sentence[] {
    const labels = this.say(key);
    return this.written(text).map((words, index) => {
      const label = labels[index] ?? labels[0]!;
      return [...label, { text: ' ', lang: label[0]?.lang ?? 'nl' }, ...words];
    });
  }
}

/** Sets each of them down as a block of its own; the second as a paragraph, so that a heading is one in one language. */
export const blocks = (write: Markup, tag: Tag, className: string, sentences: readonly Sentence[]): Html[] =>
  sentences.map((sentence, index) =>
    index === 0 ? write.block(tag, className, sentence) : write.block('p', `${className} beside`.trim(), sentence),
  );

/** The number of a question before its words, in each language. */
export const numbered = (number: number, sentences: readonly Sentence[]): Sentence[] =>
  sentences.map((sentence, index) =>
    index === 0 ? [{ text: `${number}. `, lang: sentence[0]?.lang ?? 'nl' }, ...sentence] : sentence,
  );
