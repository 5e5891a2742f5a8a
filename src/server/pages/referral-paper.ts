import { html } from 'hono/html';
import { consentTexts } from '../../i18n/consent.ts';
import { flyerTexts } from '../../i18n/flyer.ts';
import { lifeDomainsTexts } from '../../i18n/life-domains.ts';
import { referralFrameTexts } from '../../i18n/referral-frame.ts';
import { referralPaperTexts } from '../../i18n/referral-paper.ts';
import { referralStripTexts } from '../../i18n/referral-strip.ts';
import { referralTexts } from '../../i18n/referral.ts';
import { translationTexts } from '../../i18n/translation.ts';
import { Markup } from './flyer-markup.ts';
import { documentHtml, type Html } from './layout.ts';
import { paperLanguages, styleHtml } from './poll-paper.ts';
import { noteHtml, publisherHtml, whoHtml } from './poll-paper-parts.ts';
import * as questions from './referral-paper-questions.ts';
import { paperStripHtml } from './referral-paper-strip.ts';
import { own, withName, type ReferralPaper, type ReferralPaperView } from './referral-paper-view.ts';
import { blocks, TwoLanguages } from './two-languages.ts';

/** The last of them counts where two say something. */
const TEXTS = [
  ...[flyerTexts, translationTexts, lifeDomainsTexts, referralStripTexts],
  ...[referralFrameTexts, referralTexts, consentTexts, referralPaperTexts],
];

/**
 * The blank card as a whole document, two sides of A4: the questions of the screen in their order, the consent in the same words, a line to
 * sign on and a strip that the person keeps.
 */
export async function referralPaperHtml(page: ReferralPaper): Promise<{ html: string; lang: string }> {
  const words = await TwoLanguages.of(page.lang, page.address ?? 'je', TEXTS);
  const { lang, direction, say } = words.locale;
  const view: ReferralPaperView = { page, words, write: new Markup(lang, page.inLanguage === undefined) };
  const body = html`${page.inLanguage ? paperLanguages(page.inLanguage, words) : ''}
<main class="sheet ${words.isDouble ? 'double' : 'single'}">
<div class="side front">${headHtml(view)}
${questions.first(view)}
${footHtml(view)}</div>
<div class="side back">${questions.second(view)}
${paperStripHtml(view)}</div>
</main>`;
  const title = `${say('documentTitle')} | ${page.tenant.name}`;
  return { html: documentHtml({ lang, direction, title, head: styleHtml(page.style), body }), lang };
}

function headHtml(view: ReferralPaperView): Html {
  const { page, words, write } = view;
  const { phone } = page.form;
  const talk = phone === undefined ? [] : words.say('cardPhone', formatter => ({ phone: formatter.phone(phone) }));
  return html`<header class="head">
${whoHtml(view)}
<div class="words">${blocks(write, 'h1', '', words.say('cardHeading'))}</div>
<div class="rules">${blocks(write, 'p', '', own(words.say('fillTogether')))}
${blocks(write, 'p', '', own(talk))}</div>
</header>`;
}

/** What to do with the sheet, and who answers for it: it stands behind the strip, where it may be torn away. */
const footHtml = (view: ReferralPaperView): Html =>
  html`<div class="fine">${blocks(view.write, 'p', 'hand-in', own(withName(view, 'bring')))}
${noteHtml(view)}${publisherHtml(view)}</div>`;
