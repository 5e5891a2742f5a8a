import type { Sentence } from '../../domain/flyer/flyer-sheet.ts';
import { moodOf } from '../../domain/mood.ts';
import type { PollQuestion } from '../../schema/poll.ts';
import { pictogram } from './flyer-markup.ts';
import type { Html } from './layout.ts';
import { optionPicture } from './option-picture.ts';
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
    picture: optionPicture(option, view.page.picture),
    words: view.words.written(option.label),
  }));
}

/** A face never stands without its word. */
const faces = ({ points = 3 }: PollQuestion, { words }: PaperView): AnswerPlace[] =>
  Array.from({ length: points }, (_, index) => ({
    picture: pictogram(`mood-${moodOf(index + 1, points)}`),
    words: words.say(`face${points}.${index + 1}`),
  }));
