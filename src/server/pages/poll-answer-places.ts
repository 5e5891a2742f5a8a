import { html } from 'hono/html';
import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import { moodOf } from '../../domain/mood.ts';
import type { PollOption, PollQuestion } from '../../schema/poll.ts';
import { isSafeUrl } from '../../schema/safe-url.ts';
import { pictogram } from './flyer-markup.ts';
import type { Html } from './layout.ts';
import type { PaperView } from './poll-paper-parts.ts';

/** One answer on paper: its picture, and what it says. */
export interface AnswerPlace {
  picture: Html;
  words: Sentence[];
}

/** The answers of a question in their order: its options, or its faces, the saddest first. None for ideas. */
export function answerPlaces(question: PollQuestion, view: PaperView): AnswerPlace[] {
  if (question.type === 'smiley') return faces(question, view);
  return question.options.map(option => ({
    picture: pictureOf(option, view),
    words: view.words.written(option.label),
  }));
}

/** A face never stands without its word. */
const faces = ({ points = 3 }: PollQuestion, { words }: PaperView): AnswerPlace[] =>
  Array.from({ length: points }, (_, index) => ({
    picture: pictogram(`mood-${moodOf(index + 1, points)}`),
    words: words.say(`face${points}.${index + 1}`),
  }));

/** A picture that was read into a file. */
const INSIDE = /^data:image\/(jpeg|png|webp|gif|avif);base64,/;

/** Its own picture where that can be shown, else the pictogram, else nothing. */
function pictureOf({ image, pictogram: name }: PollOption, { page }: PaperView): Html {
  const source = image && page.picture?.(image.url);
  if (image && source && (isSafeUrl(source) || INSIDE.test(source)))
    return html`<img class="picture" src="${source}" alt="${image.alt}">`;
  return name === undefined ? '' : pictogram(name);
}
