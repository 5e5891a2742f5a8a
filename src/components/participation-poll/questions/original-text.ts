import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { PollCatalogue } from '../../../i18n/poll.ts';
import { languageIn } from '../../../domain/text-in.ts';
import type { L10n } from '../../../schema/scalar.ts';

/** Stands where the Dutch goes, to find that place in the sentence. */
const HERE = '\u0000';

/**
 * The Dutch beside its translation, so that people can match it with what hangs on the wall (I18N-7). `undefined` where the text itself
 * is the Dutch one, or there is none.
 */
export function originalText(text: L10n, lang: string, t: Translator<PollCatalogue>): TemplateResult | undefined {
  const dutch = text['nl'];
  const shown = languageIn(text, lang);
  if (!dutch || shown === 'nl' || (shown && text[shown] === dutch)) return undefined;
  const [before = '', after = ''] = t('originalText', { text: HERE }).split(HERE);
  return html`${before}<bdi lang="nl">${dutch}</bdi>${after}`;
}
