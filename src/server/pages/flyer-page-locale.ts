import type { FlyerLocale } from '../../domain/flyer/flyer-formatter.ts';
import { spokenIn } from '../../domain/spoken/languages.ts';
import { recurrenceWordsIn } from '../../domain/spoken/recurrence/languages.ts';
import { calendarDetailsTexts } from '../../i18n/calendar-details.ts';
import { translator } from '../../i18n/catalogue.ts';
import { directionOf, type Direction } from '../../i18n/direction.ts';
import { flyerTexts } from '../../i18n/flyer.ts';
import { languages, type Language } from '../../i18n/languages.ts';
import { languageFor, loadCatalogue } from '../../i18n/load-catalogue.ts';
import { dutch, type Address, type Texts } from '../../i18n/texts.ts';

/** How a flyer is said in one language, and which way that is written. */
export interface FlyerPageLocale extends FlyerLocale {
  origin: 'human' | 'machine';
  direction: Direction;
}

/** The flyer's own last: where both say something, its words count. */
const TEXTS: readonly Texts[] = [calendarDetailsTexts, flyerTexts];

/** The languages that a flyer can be in, in the order of a picker. */
export const flyerLanguages = (): readonly Language[] =>
  languages.filter(({ lang }) => languageFor(lang, [flyerTexts]) === lang);

/**
 * The locale of a language; of Dutch where a flyer cannot be said in it.
 * @param tag BCP 47, of which the first part counts where the whole is not known: `fr-BE` is said in French
 * @param address whether it says `je` or `u`, in Dutch
 * @param texts catalogues of other paper, in place of the flyer's: what they lack in a language is said in Dutch
 */
export async function flyerPageLocale(
  tag: string,
  address: Address = 'je',
  texts: readonly Texts[] = TEXTS,
): Promise<FlyerPageLocale> {
  const wanted = tag.toLowerCase().split('-')[0] ?? '';
  const known = flyerLanguages().some(({ lang }) => lang === wanted);
  const { lang, catalogue, origin } = await loadCatalogue(known ? wanted : 'nl', address, texts);
  const say = translator({ ...dutch(texts).catalogue, ...catalogue }, lang);
  const [spoken, recurrence] = await Promise.all([spokenIn(lang), recurrenceWordsIn(lang)]);
  return { lang, spoken, recurrence, say, origin, direction: directionOf(lang) };
}
