import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import type { HeadingOptions } from '../../foundation/heading.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { PollCatalogue } from '../../i18n/poll.ts';
import type { PollResultsCatalogue } from '../../i18n/poll-results.ts';
import type { Drawing } from '../../pictograms/drawing.ts';
import type { L10n, LocalDate } from '../../schema/scalar.ts';
import { originalText } from './questions/original-text.ts';

/** How the element draws what it is told. */
export interface PollContext {
  t: Translator<PollCatalogue & PollResultsCatalogue>;
  /** Language of the texts, BCP 47. */
  lang: string;
  spoken: LocaleFormatter | undefined;
  /** A heading so many levels under the first one. */
  heading: (depth: number, text: unknown, options?: HeadingOptions) => TemplateResult;
  /** Every pictogram by its name; empty until they are fetched. */
  drawings: Readonly<Record<string, Drawing>>;
  /** A picture by its name, beside the word for it; nothing as long as the pictures are not here, and for a name nobody knows. */
  picture: (name: string | undefined) => TemplateResult | typeof nothing;
}

/** The Dutch of something that is shown in another language, so that people can match it with the poster on the door (I18N-7). */
export function original(text: L10n, { t, lang }: PollContext): TemplateResult | typeof nothing {
  const words = originalText(text, lang, t);
  return words ? html`<p class="muted original">${words}</p>` : nothing;
}

/** A day in words, such as `dinsdag 1 december`; the bare day as long as the words are on their way. */
export const dayWords = (day: LocalDate, spoken: LocaleFormatter | undefined): string => spoken?.day(day) ?? day;

/** A picture in its place; no place is kept for one that is not there. */
export const pictured = (picture: TemplateResult | typeof nothing): TemplateResult | typeof nothing =>
  picture === nothing ? nothing : html`<span class="picture" aria-hidden="true">${picture}</span>`;
