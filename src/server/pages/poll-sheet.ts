import { html } from 'hono/html';
import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import type { PollQuestion } from '../../schema/poll.ts';
import type { Html } from './layout.ts';
import { answerPlaces, type AnswerPlace } from './poll-answer-places.ts';
import { askLines, factLines, noteHtml, publisherHtml, scanHtml, whoHtml, type PaperView } from './poll-paper-parts.ts';
import { pictogram } from './flyer-markup.ts';
import { blocks, numbered } from './two-languages.ts';

/** The sheet that one person fills in: the questions in the order of the screen, with boxes of 6 mm, room for numbers, faces and lines. */
export function sheetHtml(view: PaperView): Html {
  const { page, words, write } = view;
  const { title, intro, questions } = page.poll;
  return html`<header class="head">
${whoHtml(view)}
${blocks(write, 'h1', '', words.written(title))}
${intro ? blocks(write, 'p', 'intro', words.written(intro)) : ''}
<div class="facts">${factLines(view).map(lines => blocks(write, 'p', 'fact', lines))}</div>
<div class="rules">${blocks(write, 'p', 'rule', words.say('skip'))}${blocks(write, 'p', 'rule', words.say('noName'))}</div>
</header>
${questions.map((question, index) => questionHtml(question, index + 1, view))}
<footer class="foot">
<div class="back">${blocks(write, 'p', 'hand-in', words.say('handIn'))}
${blocks(write, 'p', 'ask', askLines(view))}</div>
${scanHtml(view)}
<div class="fine">${noteHtml(view)}${publisherHtml(view)}</div>
</footer>`;
}

function questionHtml(question: PollQuestion, number: number, view: PaperView): Html {
  const { words, write } = view;
  const { text, help, pictogram: picture } = question;
  return html`<section class="question ${question.type}">
<div class="ask${picture ? ' pictured' : ''}">${picture ? pictogram(picture) : ''}
<div class="words">${blocks(write, 'h2', '', numbered(number, words.written(text)))}
${help ? blocks(write, 'p', 'help', words.written(help)) : ''}
${blocks(write, 'p', 'hint', hintOf(question, view))}</div></div>
${question.type === 'idea' ? linesHtml(question) : placesHtml(answerPlaces(question, view), view, question)}
</section>
`;
}

/** How the question is answered on paper. */
function hintOf({ type, options, max, rankMax }: PollQuestion, { words }: PaperView): Sentence[] {
  if (type === 'smiley') return words.say('circleFace');
  if (type === 'idea') return words.say('writeIdea');
  if (type === 'ranking')
    return rankMax !== undefined && rankMax < options.length
      ? words.say('numberMost', () => ({ count: rankMax }))
      : words.say('numberAll');
  if (type === 'choice') return words.say('tickOne');
  return max !== undefined && max < options.length
    ? words.say('tickMost', () => ({ count: max }))
    : words.say('chooseSome');
}

/** Every answer has a box: to tick, or to write a number in. */
function placesHtml(places: readonly AnswerPlace[], { write }: PaperView, { type }: PollQuestion): Html {
  const isPictured = places.some(({ picture }) => picture !== '');
  const items = places.map(
    ({ picture, words }) => html`<li class="place"><span class="box"></span>${picture}
<div class="words">${blocks(write, 'p', 'label', words)}</div></li>
`,
  );
  return html`<ul class="places${isPictured ? ' pictured' : ''}${type === 'smiley' ? ` faces of-${places.length}` : ''}">
${items}</ul>`;
}

/** Lines to write on: one idea takes two. */
const LINES_OF_IDEA = 2;
/** Ideas that get lines of their own; the back of the sheet is there for more. */
const IDEAS_ON_SHEET = 2;

function linesHtml({ max = IDEAS_ON_SHEET }: PollQuestion): Html {
  const lines = Array.from(
    { length: LINES_OF_IDEA * Math.min(max, IDEAS_ON_SHEET) },
    () => html`<div class="writing"></div>`,
  );
  return html`<div class="lines">${lines}</div>`;
}
