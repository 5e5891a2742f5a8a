import { html } from 'hono/html';
import { named } from '../../domain/flyer/flyer-formatter.ts';
import { shortAddress } from '../../domain/flyer/frame-words.ts';
import { placeOf } from '../../domain/flyer/place-words.ts';
import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import type { Html } from './layout.ts';
import { whomToCall } from './signal-help.ts';
import type { SignalPaperView } from './signal-paper.ts';
import { columnsHtml } from './poll-paper-parts.ts';
import { blocks } from './two-languages.ts';

/**
 * The strip that its sender tears off and keeps: whom to call and when, and room for the code that who types the sheet over writes on it.
 * Nothing of the person or of what they said stands on it (PRINT-11).
 */
export function stripHtml(view: SignalPaperView): Html {
  const { page, words, write } = view;
  const url = shortAddress(`${page.origin}/p/${page.tenant.id}/code`);
  const code = words.say('codeFrom', () => ({ url: { text: url, lang: 'zxx' } }));
  const digits = Array.from(
    { length: 4 },
    () => html`<span class="four">${Array.from({ length: 4 }, () => html`<span class="digit"></span>`)}</span>`,
  );
  return html`<footer class="strip">
<div class="cut">${blocks(write, 'p', 'small', words.say('scissors'))}</div>
<div class="columns">${columnsHtml(view, '', [words.say('keepStrip'), askWords(view), ...openWords(view), code])}
<div class="digits">${digits}</div></div>
</footer>`;
}

function askWords({ page: { settings, place }, words }: SignalPaperView): Sentence[] {
  const person = whomToCall(settings, place);
  if (!person) return [];
  const { firstName, phone } = person;
  return firstName === undefined
    ? words.say('call', formatter => ({ phone: formatter.phone(phone) }))
    : words.say('askPerson', formatter => ({ name: named(firstName), phone: formatter.phone(phone) }));
}

/** When somebody is there, a line for each day with hours; the first of them where there are many. */
function openWords({ page: { place }, words }: SignalPaperView): Sentence[][] {
  if (!place?.openingHours) return [];
  const [here = [], other = []] = words.each(formatter => placeOf(place, undefined, formatter).open);
  return here.slice(0, MOST_DAYS).map((line, index) => (other[index] ? [line, other[index]] : [line]));
}

const MOST_DAYS = 2;
