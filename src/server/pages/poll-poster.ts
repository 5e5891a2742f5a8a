import { html } from 'hono/html';
import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import type { PollQuestion } from '../../schema/poll.ts';
import type { Html } from './layout.ts';
import { answerPlaces } from './poll-answer-places.ts';
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

/** The poster for the wall: a page for each question, each with all that who stands before it must know, for pages hang apart. */
export function posterHtml(view: PaperView): Html {
  const { page, words, write } = view;
  return html`${page.poll.questions.map(
    (question, index) => html`<section class="wall ${question.type}">
<header class="head"><div class="what">
${whoHtml(view)}
${blocks(write, index === 0 ? 'h1' : 'p', 'title', words.written(page.poll.title))}</div>
<div class="call">${blocks(write, 'p', '', words.say('posterTitle'))}</div>
</header>
${blocks(write, 'h2', '', words.written(question.text))}
${question.help ? blocks(write, 'p', 'help', words.written(question.help)) : ''}
${blocks(write, 'p', 'hint', hintOf(question, view))}
${question.type === 'idea' ? html`<div class="room idea-wall"></div>` : roomsHtml(question, view)}
<footer class="foot">
${columnsHtml(view, 'fact', [...factLines(view), askLines(view)])}
${scanHtml(view)}
<div class="fine">${noteHtml(view)}${publisherHtml(view)}</div>
</footer>
</section>
`,
  )}`;
}

/** On the wall an order is written, everything else is stuck. */
function hintOf({ type, options, rankMax }: PollQuestion, { words }: PaperView): Sentence[] {
  if (type === 'idea') return words.say('writeIdea');
  if (type !== 'ranking') return words.say('sticker');
  return rankMax !== undefined && rankMax < options.length
    ? words.say('numberMost', () => ({ count: rankMax }))
    : words.say('numberAll');
}

/** Beside each other: two large ones, else three; faces all in one row. */
const columnsOf = ({ type }: PollQuestion, count: number): string => {
  if (type === 'smiley') return `faces of-${count}`;
  if (count > 9) return 'many most';
  return count > 4 ? 'many' : 'few';
};

/** Every answer large, with room for stickers under it. */
function roomsHtml(question: PollQuestion, view: PaperView): Html {
  const places = answerPlaces(question, view);
  const items = places.map(
    ({ picture, words }) => html`<li class="room"><div class="what">${picture}
<div class="words">${blocks(view.write, 'p', 'label', words)}</div></div></li>
`,
  );
  return html`<ul class="rooms ${columnsOf(question, places.length)}">
${items}</ul>`;
}
