import { html, nothing, type TemplateResult } from 'lit';
import { moodOf } from '../../../domain/mood.ts';
import { writtenIn } from '../../../domain/text-in.ts';
import type { Choice } from '../../../foundation/form/choice-field.ts';
import { pictogram } from '../../../pictograms/pictogram.ts';
import type { PollOption, PollQuestion } from '../../../schema/poll.ts';
import { NO_ANSWER } from '../../../domain/ballot.ts';
import { originalText } from './original-text.ts';
import { listenWords, type QuestionContext } from './question-context.ts';

/** The options of a question, each with its picture and its recording. */
export const optionChoices = ({ options }: PollQuestion, context: QuestionContext): Choice[] =>
  options.map((option, index) => choiceOf(option, index, context));

function choiceOf({ id, label, audio, ...option }: PollOption, index: number, context: QuestionContext): Choice {
  const { text, lang } = writtenIn(label, context.lang);
  const recording = context.reading.recording(audio, lang ?? context.lang);
  return {
    value: id,
    label: text,
    lang,
    hint: originalText(label, context.lang, context.t),
    ...pictureOf(option, context),
    recording,
    beside: recording ? context.reading.optionButton(index, listenWords(context)) : undefined,
  };
}

/** The faces of a question, the saddest first, each with its words. */
export function faceChoices(
  { points = 3 }: PollQuestion,
  { t, drawings }: Pick<QuestionContext, 't' | 'drawings'>,
): Choice[] {
  const faces = points === 5 ? (['1', '2', '3', '4', '5'] as const) : (['1', '2', '3'] as const);
  return faces.map(face => {
    const drawing = drawings[`mood-${moodOf(Number(face), points)}`];
    const label = points === 5 ? t(`face5.${face}`) : t(`face3.${face as '1' | '2' | '3'}`);
    return { value: face, label, picture: drawing && pictogram(drawing) };
  });
}

/** Beside whatever is asked: no answer. */
export const noAnswer = ({ t }: QuestionContext): Choice => ({ value: NO_ANSWER, label: t('noAnswer'), alone: true });

/** Its own picture if the page lets it load, else the pictogram. */
function pictureOf(
  { image, pictogram: name }: Pick<PollOption, 'image' | 'pictogram'>,
  { imageSource, drawings }: QuestionContext,
): { picture?: TemplateResult; alt?: string } {
  const source = imageSource(image?.url);
  if (image && source !== nothing)
    return { picture: html`<img src=${source} alt="" decoding="async" />`, ...(image.alt && { alt: image.alt }) };
  const drawing = name !== undefined && Object.hasOwn(drawings, name) ? drawings[name] : undefined;
  return drawing ? { picture: pictogram(drawing) } : {};
}
