import { html } from 'hono/html';
import { shortAddress } from '../../domain/flyer/frame-words.ts';
import { qrPath } from '../../domain/qr-path.ts';
import { codeHtml } from './flyer.ts';
import type { Html } from './layout.ts';
import { own, type ReferralPaperView } from './referral-paper-view.ts';
import { blocks } from './two-languages.ts';

const DIGITS = Array.from({ length: 4 }, (_, index) => index);

/**
 * The strip that the person tears off and keeps: who calls, from which number, and before which day, with room for the code. No name of a
 * service, and nothing of the person or of what the card is about stands on it (PRINT-11). It is in the language of the person alone.
 */
export function paperStripHtml(view: ReferralPaperView): Html {
  const { page, words, write } = view;
  const address = `${page.origin}/p/${page.tenant.id}/code`;
  const url = shortAddress(address);
  const code = qrPath(address);
  const codeWords = words.say('codeFrom', () => ({ url: { text: url, lang: 'zxx' } }));
  return html`<footer class="strip">
<div class="cut"><span class="scissors" aria-hidden="true">✂</span>${blocks(write, 'p', 'small', words.say('strip.scissors'))}</div>
<div class="columns"><div class="facts">
${callerHtml(view)}
<div class="day"><div class="words">${blocks(write, 'p', '', own(words.say('callBy')))}</div><div class="writing"></div></div>
${blocks(write, 'p', '', own(words.say('nobodyCalls')))}
${blocks(write, 'p', '', own(codeWords))}
<div class="digits">${DIGITS.map(() => html`<span class="four">${DIGITS.map(() => html`<span class="digit"></span>`)}</span>`)}</div></div>
${code ? codeHtml(code, words.locale.say('qrLabel', { url })) : ''}</div>
</footer>`;
}

/** The name and the number; lines for them where the sheet is for anybody. */
function callerHtml({ page: { recipient }, words, write }: ReferralPaperView): Html {
  if (!recipient)
    return html`<div class="entry"><div class="words">${blocks(write, 'p', '', own(words.say('contactLine')))}</div><div class="writing"></div></div>`;
  const calls = words.say('strip.calls', () => ({ name: { text: recipient.firstName, lang: 'nl' } }));
  const from = words.say('strip.from', formatter => ({ phone: formatter.phone(recipient.phone) }));
  return html`<div class="words">${blocks(write, 'p', 'name', own(calls))}${blocks(write, 'p', 'name', own(from))}</div>`;
}
