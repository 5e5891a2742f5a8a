import { html, raw } from 'hono/html';
import { dutch } from '../../domain/flyer/flyer-formatter.ts';
import { directionOf } from '../../i18n/direction.ts';
import { flyerTexts } from '../../i18n/flyer.ts';
import { pollPaperTexts } from '../../i18n/poll-paper.ts';
import { pollTexts } from '../../i18n/poll.ts';
import { translationTexts } from '../../i18n/translation.ts';
import { flyerLanguages } from './flyer-page-locale.ts';
import { Markup } from './flyer-markup.ts';
import { documentHtml, type Html } from './layout.ts';
import type { PaperView, PollPaper } from './poll-paper-parts.ts';
import { posterHtml } from './poll-poster.ts';
import { sheetHtml } from './poll-sheet.ts';
import { TwoLanguages } from './two-languages.ts';

/** The last of them counts where two say something. */
export const POLL_PAPER_TEXTS = [flyerTexts, translationTexts, pollTexts, pollPaperTexts];

/** The paper as a whole document, and the language it is in. */
export async function pollPaperHtml(page: PollPaper): Promise<{ html: string; lang: string }> {
  const words = await TwoLanguages.of(page.lang, page.address ?? 'je', POLL_PAPER_TEXTS);
  const { lang, direction } = words.locale;
  const view: PaperView = { page, words, write: new Markup(lang, page.inLanguage === undefined) };
  const title = dutch(page.poll.title).text;
  const body = page.what === 'sheet' ? sheetHtml(view) : posterHtml(view);
  const kind = words.locale.say(page.what === 'sheet' ? 'sheetTitle' : 'posterTitle');
  const html = documentHtml({
    lang,
    direction,
    title: `${title} | ${kind}`,
    head: styleHtml(page.style),
    body: bodyHtml(page, view, body),
  });
  return { html, lang };
}

/** The style of a page that a server sends, or of a file that stands alone and fetches nothing. */
export const styleHtml = (style: PollPaper['style']): Html =>
  'href' in style
    ? html`<link rel="stylesheet" href="${style.href}">
<meta name="robots" content="noindex">`
    : html`<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'sha256-${style.sha256}'; img-src data:; base-uri 'none'; form-action 'none'">
<style>${raw(style.css)}</style>`;

const bodyHtml = ({ inLanguage, what }: PollPaper, { words }: PaperView, body: Html): Html =>
  html`${inLanguage ? paperLanguages(inLanguage, words) : ''}
<main class="${what} ${words.isDouble ? 'double' : 'single'}">
${body}
</main>`;

/** For the screen, above the paper: the other languages by their own names (I18N-6). */
export function paperLanguages(inLanguage: (lang: string) => string, { locale }: TwoLanguages): Html {
  const items = flyerLanguages().map(({ lang, name }) => {
    const current = lang === locale.lang ? html` aria-current="page"` : '';
    return html`<li lang="${lang}" dir="${directionOf(lang)}"><a href="${inLanguage(lang)}" hreflang="${lang}"${current}>${name}</a></li>`;
  });
  return html`<nav class="languages" aria-label="${locale.say('otherLanguages')}"><ul>${items}</ul></nav>`;
}
