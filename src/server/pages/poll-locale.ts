import { html } from 'hono/html';
import { languageIn } from '../../domain/text-in.ts';
import { formTexts } from '../../i18n/form.ts';
import { pollPageTexts, type PollPageCatalogue } from '../../i18n/poll-page.ts';
import { pollPaperTexts, type PollPaperCatalogue } from '../../i18n/poll-paper.ts';
import { pollResultsTexts, type PollResultsCatalogue } from '../../i18n/poll-results.ts';
import { pollTexts, type PollCatalogue } from '../../i18n/poll.ts';
import { submissionTexts } from '../../i18n/submission.ts';
import type { L10n } from '../../schema/scalar.ts';
import type { Html } from './layout.ts';
import type { PageLocale } from './page-locale.ts';

/** The catalogues that the pages of polls speak from: those of the element and of the paper, so that all say the same, and a few words of their own. */
export const POLL_PAGE_TEXTS = [formTexts, submissionTexts, pollPaperTexts, pollTexts, pollResultsTexts, pollPageTexts];

export type PollLocale = PageLocale<PollCatalogue & PollResultsCatalogue & PollPageCatalogue & PollPaperCatalogue>;

/** A text of the municipality in Dutch, in small, below a translation: people must find it again on the sheet and on the wall (I18N-7). */
export function dutchHtml(text: L10n, { lang, say }: PollLocale): Html {
  const shown = languageIn(text, lang);
  if (shown === undefined || shown.split('-')[0] === 'nl' || !text['nl']) return '';
  const [before, after = ''] = say('originalText', { text: '\u0000' }).split('\u0000');
  return html`<span class="dutch hint">${before}<span lang="nl" dir="ltr">${text['nl']}</span>${after}</span>`;
}
