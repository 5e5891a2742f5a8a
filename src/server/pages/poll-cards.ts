import { html } from 'hono/html';
import { shortAddress } from '../../domain/flyer/frame-words.ts';
import { dutch } from '../../domain/flyer/flyer-formatter.ts';
import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import { lastDayOf } from '../../domain/poll.ts';
import { formatPollCode, type PollCode } from '../../domain/poll-code.ts';
import { qrPath } from '../../domain/qr-path.ts';
import { addressParts, codeHtml } from './flyer.ts';
import { Markup } from './flyer-markup.ts';
import { documentHtml, type Html } from './layout.ts';
import { columnsHtml, pollAddress, type PaperView, type PollPaper } from './poll-paper-parts.ts';
import { POLL_PAPER_TEXTS, styleHtml } from './poll-paper.ts';
import { blocks, TwoLanguages } from './two-languages.ts';

/** Cards to be cut, each with a code of its own. They are printed where the codes are made: no server sends them. */
export interface PollCards extends Omit<PollPaper, 'what' | 'paper' | 'picture' | 'inLanguage'> {
  codes: readonly PollCode[];
}

/** Cards on an A4: six in one language; with another one beside the Dutch, four as wide as the page. */
const PER_PAGE = { single: 6, double: 4 } as const;

/** The cards as a document, and how many are on a page. */
export async function pollCardsHtml(cards: PollCards): Promise<{ html: string; lang: string; perPage: number }> {
  const words = await TwoLanguages.of(cards.lang, cards.address ?? 'je', POLL_PAPER_TEXTS);
  const { lang, direction } = words.locale;
  const kind = words.isDouble ? 'double' : 'single';
  const view: PaperView = { page: { ...cards, what: 'sheet', paper: 'a4' }, words, write: new Markup(lang, true) };
  const title = `${dutch(cards.poll.title).text} | ${words.locale.say('cardTitle')}`;
  const document = documentHtml({
    lang,
    direction,
    title,
    head: styleHtml(cards.style),
    body: html`<main><ul class="cards ${kind}">
${cards.codes.map((code, index) => (words.isDouble ? doubleHtml : singleHtml)(code, index === 0 ? 'h1' : 'p', view))}</ul></main>`,
  });
  return { html: document, lang, perPage: PER_PAGE[kind] };
}

/** What stands on every card in one place or another. */
interface CardParts {
  label: Html[];
  code: Html;
  square: Html;
  url: Html;
  until: Sentence[];
  /** What to do with it. */
  how: Sentence[];
}

/** The code in the address stands behind the `#`: browsers keep that part to themselves, so that it comes into no log. */
function partsOf(code: PollCode, { page, words, write }: PaperView): CardParts {
  const address = pollAddress(page);
  const short = shortAddress(address);
  const square = qrPath(`${address}#code=${code}`);
  return {
    label: words.say('cardCode').map(sentence => write.block('p', 'label', sentence)),
    code: html`<p class="code" dir="ltr">${formatPollCode(code)}</p>`,
    square: square ? codeHtml(square, words.locale.say('qrLabel', { url: short })) : '',
    url: html`<p class="url" dir="ltr">${addressParts(short)}</p>`,
    until: words.say('until', ({ spoken }) => ({ day: spoken.day(lastDayOf(page.poll)) })),
    how: words.say('withCode'),
  };
}

/** In one language: the title of the poll above, the code beside its square. */
function singleHtml(code: PollCode, tag: 'h1' | 'p', view: PaperView): Html {
  const { page, words, write } = view;
  const { label, code: digits, square, url, until, how } = partsOf(code, view);
  return html`<li class="card">${blocks(write, tag, 'title', words.written(page.poll.title))}
<div class="keep"><div>${label}${digits}
${blocks(write, 'p', 'until', until)}
${blocks(write, 'p', 'once', words.say('cardOnce'))}</div>
${square}</div>
<div>${blocks(write, 'p', 'how', how)}
${url}</div>
</li>
`;
}

/** In two: the Dutch before the code, the other language behind it. */
function doubleHtml(code: PollCode, tag: 'h1' | 'p', view: PaperView): Html {
  const { page, words } = view;
  const { label, code: digits, square, url, until, how } = partsOf(code, view);
  const lines = [words.written(page.poll.title), how, until, words.say('cardOnce')];
  return html`<li class="card">${columnsHtml(view, 'said', lines, tag)}
<div class="keep"><div class="labels">${label}</div>
${digits}${square}${url}</div>
</li>
`;
}
