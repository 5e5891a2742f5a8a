import { html } from 'hono/html';
import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import type { PollQuestion } from '../../schema/poll.ts';
import type { Html } from './layout.ts';
import { answerPlaces, type AnswerPlace } from './poll-answer-places.ts';
import {
  askLines,
  columnsHtml,
  factLines,
  noteHtml,
  publisherHtml,
  scanHtml,
  whoHtml,
  type PaperView,
} from './poll-paper-parts.ts';
import { blocks } from './two-languages.ts';

/** Answers on one page: with more there would be no room for stickers. */
const MOST = { single: 6, double: 4 } as const;

/** One page of the wall: a question, or as many of its answers as there is room for. */
interface WallPage {
  question: PollQuestion;
  places: readonly AnswerPlace[];
  /** Whether it is the first page of its question. */
  isFirst: boolean;
}

/** The poster for the wall: a page for each question, each with all that who stands before it must know, for pages hang apart. */
export function posterHtml(view: PaperView): Html {
  const most = MOST[view.words.isDouble ? 'double' : 'single'];
  const pages = view.page.poll.questions.flatMap(question => pagesOf(question, answerPlaces(question, view), most));
  return html`${pages.map((page, index) => wallHtml(page, index === 0, view))}`;
}

/** As many answers on each page as on the others. Faces stay in one row. */
function pagesOf(question: PollQuestion, places: readonly AnswerPlace[], most: number): WallPage[] {
  const count = question.type === 'smiley' ? 1 : Math.max(1, Math.ceil(places.length / most));
  const each = Math.ceil(places.length / count);
  return Array.from({ length: count }, (_, index) => ({
    ...{ question, isFirst: index === 0 },
    places: places.slice(index * each, (index + 1) * each),
  }));
}

function wallHtml({ question, places, isFirst }: WallPage, isTop: boolean, view: PaperView): Html {
  const { page, words, write } = view;
  return html`<section class="wall ${question.type}">
<header class="head"><div class="what">
${whoHtml(view)}
${blocks(write, isTop ? 'h1' : 'p', 'title', words.written(page.poll.title))}</div>
<div class="call">${blocks(write, 'p', '', words.say('posterTitle'))}</div>
</header>
${blocks(write, isFirst ? 'h2' : 'p', 'asked', words.written(question.text))}
${question.help ? blocks(write, 'p', 'help', words.written(question.help)) : ''}
${blocks(write, 'p', 'hint', hintOf(question, view))}
${question.type === 'idea' ? html`<div class="room idea-wall"></div>` : roomsHtml(question, places, view)}
<footer class="foot">
${columnsHtml(view, 'fact', [...factLines(view), askLines(view)])}
${scanHtml(view)}
<div class="fine">${noteHtml(view)}${publisherHtml(view)}</div>
</footer>
</section>
`;
}

/** On the wall an order is written, everything else is stuck. */
function hintOf({ type, options, rankMax }: PollQuestion, { words }: PaperView): Sentence[] {
  if (type === 'idea') return words.say('writeIdea');
  if (type !== 'ranking') return words.say('sticker');
  return rankMax !== undefined && rankMax < options.length
    ? words.say('numberMost', () => ({ count: rankMax }))
    : words.say('numberAll');
}

/** Every answer large, with room for stickers under it. */
function roomsHtml({ type }: PollQuestion, places: readonly AnswerPlace[], { write }: PaperView): Html {
  const items = places.map(
    ({ picture, words }) => html`<li class="room"><div class="what">${picture}
<div class="words">${blocks(write, 'p', 'label', words)}</div></div></li>
`,
  );
  return html`<ul class="rooms${type === 'smiley' ? ` faces of-${places.length}` : ''}">
${items}</ul>`;
}
