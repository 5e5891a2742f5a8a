import { spokenIn } from '../../domain/spoken/languages.ts';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { calendarDetailsTexts, type CalendarDetailsCatalogue } from '../../i18n/calendar-details.ts';
import { calendarStatesTexts, type CalendarStatesCatalogue } from '../../i18n/calendar-states.ts';
import { translator, type Catalogue, type Translator } from '../../i18n/catalogue.ts';
import { directionOf, type Direction } from '../../i18n/direction.ts';
import { languageFor, loadCatalogue } from '../../i18n/load-catalogue.ts';
import { pageTexts, type PageCatalogue } from '../../i18n/page.ts';
import type { Address, Texts } from '../../i18n/texts.ts';
import { translationTexts, type TranslationCatalogue } from '../../i18n/translation.ts';
import { frameOf, type PageFrame } from './framed-page.ts';

/** How one page speaks: the words of its catalogues, days and hours, which way it is written, and whether in a frame. */
export interface PageLocale<C extends Catalogue = Catalogue> {
  /** BCP 47. */
  lang: string;
  direction: Direction;
  /** How the reader is addressed, in Dutch. */
  address: Address;
  /** Whether a computer made the translation. */
  isMachineMade: boolean;
  say: Translator<C & PageCatalogue & CalendarStatesCatalogue & CalendarDetailsCatalogue & TranslationCatalogue>;
  spoken: LocaleFormatter;
  /** How the page stands in a frame of another site. @default it stands alone */
  frame?: PageFrame | undefined;
}

/**
 * The locale that an address asks for with `?lang=&address=`; Dutch when it asks for none, or for a language that is not known.
 * @param texts catalogues of the page, beside those that every page has
 */
export async function pageLocale<C extends Catalogue>(
  query: URLSearchParams,
  texts: readonly Texts[] = [],
): Promise<PageLocale<C>> {
  const all = [calendarDetailsTexts, ...texts, pageTexts, calendarStatesTexts, translationTexts];
  const wanted = (query.get('lang') ?? 'nl').slice(0, 35);
  const address = query.get('address') === 'u' ? 'u' : 'je';
  const { lang, catalogue, origin } = await loadCatalogue(languageFor(wanted, [pageTexts]), address, all);
  return {
    lang,
    direction: directionOf(lang),
    address: lang === 'nl' ? address : 'je',
    isMachineMade: origin === 'machine',
    say: translator(catalogue, lang),
    spoken: await spokenIn(lang),
    frame: frameOf(query),
  };
}

/** How the address of a page keeps its locale: `lang=fr`, `lang=nl&address=u`. */
export const localeQuery = ({ lang, address }: Pick<PageLocale, 'lang' | 'address'>): string =>
  address === 'u' ? `lang=${lang}&address=u` : `lang=${lang}`;
