import type { nothing, TemplateResult } from 'lit';
import { wordOfList } from '../../domain/list-word.ts';
import { DEFAULT_SIGNAL_FORM } from '../../domain/signal-form-defaults.ts';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import type { Written } from '../../domain/text-in.ts';
import type { HeadingOptions } from '../../foundation/heading.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { ElementCatalogue } from '../../i18n/element.ts';
import type { SignalResultsCatalogue } from '../../i18n/signal-results.ts';
import type { SignalThemesCatalogue } from '../../i18n/signal-themes.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Surroundings } from './results-source.ts';

/** Every text of what was done with signals. */
export type ResultsCatalogue = SignalResultsCatalogue & SignalThemesCatalogue & ElementCatalogue;

/** How the element draws what it is told. */
export interface ResultsContext {
  t: Translator<ResultsCatalogue>;
  /** Language of the texts, BCP 47. */
  lang: string;
  spoken: LocaleFormatter | undefined;
  surroundings: Surroundings;
  /** A heading so many levels under the first one. */
  heading: (depth: number, text: unknown, options?: HeadingOptions) => TemplateResult;
  /** A picture by its name; nothing as long as the pictures are not here, and for a name nobody knows. */
  picture: (name: string | undefined) => TemplateResult | typeof nothing;
}

/** A theme as it is shown. */
export interface ShownTheme {
  id: string;
  word: Written;
  pictogram: string | undefined;
}

/** Themes that somebody can say, in the order in which they stand. A bare name is left out. */
export const shownThemes = (ids: Iterable<string>, { t, lang, surroundings }: ResultsContext): ShownTheme[] =>
  [...ids].flatMap(id => {
    const known = DEFAULT_SIGNAL_FORM.themes.find(theme => theme.id === id);
    const own = surroundings.themes.find(theme => theme.id === id);
    const word = wordOfList(own, known && t(`theme.${id}` as 'theme.mobility'), lang);
    return word ? [{ id, word, pictogram: (own ?? known)?.pictogram }] : [];
  });

/** A day in words with its year: an answer is read long after it was given. The bare day as long as the words are on their way. */
export const dayWords = (day: LocalDate, { spoken }: ResultsContext): string => spoken?.dayWithYear(day) ?? day;
