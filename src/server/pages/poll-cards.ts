import { html } from 'hono/html';
import { shortAddress } from '../../domain/flyer/frame-words.ts';
import { dutch } from '../../domain/flyer/flyer-formatter.ts';
import { lastDayOf } from '../../domain/poll.ts';
import { qrPath } from '../../domain/qr-path.ts';
import { addressParts, codeHtml } from './flyer.ts';
import { Markup } from './flyer-markup.ts';
import { documentHtml, type Html } from './layout.ts';
import { pollAddress, type PaperView, type PollPaper } from './poll-paper-parts.ts';
import { POLL_PAPER_TEXTS, styleHtml } from './poll-paper.ts';
import { blocks, TwoLanguages } from './two-languages.ts';

/** Cards to be cut, each with a code of its own. They are printed where the codes are made: no server sends them. */
export interface PollCards extends Omit<PollPaper, 'what' | 'paper' | 'picture' | 'inLanguage'> {
  /** Twelve digits each. */
  codes: readonly string[];
}

/** Rows of two cards on an A4: two languages need more room. */
const ROWS = { single: 4, double: 3 } as const;

/** The cards as a document, and how many are on a page. */
export async function pollCardsHtml(cards: PollCards): Promise<{ html: string; lang: string; perPage: number }> {
  const words = await TwoLanguages.of(cards.lang, cards.address ?? 'je', POLL_PAPER_TEXTS);
  const { lang, direction } = words.locale;
  const rows = words.isDouble ? ROWS.double : ROWS.single;
  const view: PaperView = { page: { ...cards, what: 'sheet', paper: 'a4' }, words, write: new Markup(lang, true) };
  const title = `${dutch(cards.poll.title).text} | ${words.locale.say('cardTitle')}`;
  const document = documentHtml({
    lang,
    direction,
    title,
    head: styleHtml(cards.style),
    body: html`<main><h1 class="unseen">${title}</h1>
<ul class="cards rows-${rows}">
${cards.codes.map(code => cardHtml(code, view))}</ul></main>`,
  });
  return { html: document, lang, perPage: rows * 2 };
}

/** In groups of four, as it is read aloud and typed. */
const grouped = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');

/** The code in the address stands behind the `#`: browsers keep that part to themselves, so that it comes into no log. */
function cardHtml(code: string, view: PaperView): Html {
  const { page, words, write } = view;
  const { poll } = page;
  const address = pollAddress(page);
  const square = qrPath(`${address}#code=${code}`);
  const until = words.say('until', ({ spoken }) => ({ day: spoken.day(lastDayOf(poll)) }));
  return html`<li class="card">
<div>${blocks(write, 'p', 'title', words.written(poll.title))}</div>
<div class="keep"><div>${blocks(write, 'p', '', words.say('cardCode'))}
<p class="code" dir="ltr">${grouped(code)}</p>
${blocks(write, 'p', 'until', until)}
${blocks(write, 'p', 'once', words.say('cardOnce'))}</div>
${square ? codeHtml(square, words.locale.say('qrLabel', { url: shortAddress(address) })) : ''}</div>
<p class="url" dir="ltr">${addressParts(shortAddress(address))}</p>
</li>
`;
}
