import type { TemplateResult } from 'lit';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import type { HeadingOptions } from '../../foundation/heading.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { ContactInboxCatalogue } from '../../i18n/contact-inbox.ts';
import type { LocalDate } from '../../schema/scalar.ts';

/** What is drawn on this page depends on. */
export interface InboxContext {
  t: Translator<ContactInboxCatalogue>;
  /** Undefined while days and hours in the language are on their way. */
  spoken: LocaleFormatter | undefined;
  address: 'je' | 'u';
  heading: (depth: number, text: unknown, options?: HeadingOptions) => TemplateResult;
}

/** A day in words; as it is written where the words are on their way. */
export const dayFor = (day: LocalDate, spoken: LocaleFormatter | undefined): string => spoken?.day(day) ?? day;
