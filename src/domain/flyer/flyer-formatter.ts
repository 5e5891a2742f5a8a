import type { L10n, LocalDate } from '../../schema/scalar.ts';
import { spacedPhone, telUrl } from '../phone-number.ts';
import type { RecurrenceWords } from '../spoken/recurrence/words.ts';
import type { LocaleFormatter } from '../spoken/spoken.ts';
import { unbrokenDays, withUnbrokenHours } from '../spoken/unbroken-hours.ts';
import { languageIn } from '../text-in.ts';
import type { Sentence, TextRun } from './flyer-sheet.ts';

/** How a flyer is said in one language. */
export interface FlyerLocale {
  /** BCP 47 tag of the texts. */
  lang: string;
  spoken: LocaleFormatter;
  recurrence: RecurrenceWords;
  /** A text of the flyer's catalogue, its slots filled in. */
  say: (key: string, slots?: Readonly<Record<string, string | number>>) => string;
  /** Who wrote the catalogue. @default 'human' */
  origin?: 'human' | 'machine' | undefined;
}

/** Stands where pieces in another language come. No catalogue and no cleaned text has it. */
const MARK = '\u0000';

/** Speaks in one language, and keeps apart what is in another. */
export class FlyerFormatter {
  readonly locale: FlyerLocale;
  readonly lang: string;
  /** Its hours and amounts stay on one line. */
  readonly spoken: LocaleFormatter;

  constructor(locale: FlyerLocale) {
    this.locale = locale;
    this.lang = locale.lang;
    this.spoken = withUnbrokenHours(locale.spoken);
  }

  /** A text of the catalogue as a string, to be put in another. */
  readonly say = (key: string, slots?: Readonly<Record<string, string | number>>): string =>
    this.locale.say(key, slots);

  /** A text of the catalogue. Slots that are `Words` keep their own language. */
  sentence(key: string, slots: Readonly<Record<string, string | number | TextRun>> = {}): Sentence {
    const pieces: TextRun[] = [];
    const texts = Object.entries(slots).map(([name, value]) => {
      if (typeof value !== 'object') return [name, value] as const;
      pieces.push(value);
      return [name, `${MARK}${pieces.length - 1}${MARK}`] as const;
    });
    const said = this.locale.say(key, Object.fromEntries(texts));
    return said.split(MARK).flatMap((text, index) => (index % 2 ? pieces[Number(text)]! : this.#own(text)));
  }

  /** A text people wrote: in the language of the flyer, else in Dutch, else in any it has. */
  written(texts: L10n | undefined): TextRun | undefined {
    const lang = texts && languageIn(texts, this.lang);
    const text = lang && texts?.[lang];
    return text ? { text, lang } : undefined;
  }

  /** `dinsdag 1, 8 en 15 december`. */
  days(dates: readonly LocalDate[]): string {
    return unbrokenDays(this.locale.recurrence.daysOfMonth(dates));
  }

  /** `de volgende keren: dinsdag 8 december en dinsdag 9 februari`. */
  nextDates(dates: readonly LocalDate[]): string {
    return unbrokenDays(this.locale.recurrence.nextDates(dates));
  }

  /** A number people can call, as they say it, on one line, and as a link. */
  phone(number: string): TextRun {
    return { text: spacedPhone(number).replaceAll(' ', '\u00a0'), lang: this.lang, href: telUrl(number) };
  }

  #own(text: string): Sentence {
    return text ? [{ text, lang: this.lang }] : [];
  }
}

/** As it is called here: in Dutch, or in the language in which somebody wrote it. */
export function dutch(title: L10n): TextRun {
  const lang = languageIn(title, 'nl') ?? 'nl';
  return { text: title[lang] ?? '', lang };
}

/** A name people gave to something here. */
export const named = (text: string): TextRun => ({ text, lang: 'nl' });
