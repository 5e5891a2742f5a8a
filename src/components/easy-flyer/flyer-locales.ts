import type { FlyerLocale } from '../../domain/flyer/flyer-formatter.ts';
import { spokenIn } from '../../domain/spoken/languages.ts';
import { phrasesIn } from '../../domain/spoken/recurrence/languages.ts';
import { recurrenceWords } from '../../domain/spoken/recurrence/words.ts';
import { flyerMonthTexts } from '../../i18n/flyer-month.ts';
import { originOf } from '../../i18n/load-catalogue.ts';

/**
 * How a language other than Dutch is said.
 *
 * @throws the error of `import()` when a file cannot be loaded.
 */
export async function flyerLocaleIn(lang: string): Promise<Omit<FlyerLocale, 'say'>> {
  const [spoken, phrases, origin] = await Promise.all([
    spokenIn(lang),
    phrasesIn(lang),
    originOf(lang, [flyerMonthTexts]),
  ]);
  return { lang, spoken, recurrence: recurrenceWords(spoken, phrases), origin };
}
