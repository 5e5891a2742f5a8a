import { html, nothing, type TemplateResult } from 'lit';
import { MOST_IDEAS } from '../../../domain/ballot.ts';
import { writtenIn } from '../../../domain/text-in.ts';
import '../../../foundation/form/stek-choice-field.ts';
import type { Step } from '../../../foundation/form/step-flow.ts';
import { directionOf } from '../../../i18n/direction.ts';
import { pictogram } from '../../../pictograms/pictogram.ts';
import type { PollQuestion } from '../../../schema/poll.ts';
import { answerName, type Asked } from './answers-of.ts';
import { faceChoices, noAnswer, optionChoices } from './option-choices.ts';
import { originalText } from './original-text.ts';
import { listenWords, type QuestionContext } from './question-context.ts';
import './stek-idea-field.ts';
import './stek-ranking-field.ts';

/** How each type of question is asked. */
const FIELDS: Readonly<Record<string, (question: PollQuestion, context: QuestionContext) => TemplateResult>> = {
  choice: (question, context) => choice(question, context, context.t('chooseOne')),
  multiple: (question, context) => choice(question, context, howMany(question, context)),
  smiley: (question, context) => choice(question, context, context.t('chooseOne')),
  ranking,
  idea,
};

/** Whether this page knows how to ask it; a later server may have other types. */
const isAskable = ({ type }: PollQuestion): boolean => Object.hasOwn(FIELDS, type);

/** The questions of a poll, one a step, each with a button that reads it aloud where it can be read. */
export function questionSteps({ questions }: Asked, context: QuestionContext): Step[] {
  const asked = questions.filter(isAskable);
  context.reading.prepare(asked.map(({ text }) => writtenIn(text, context.lang).lang ?? context.lang));
  return asked.map(question => ({
    name: answerName(question.id),
    heading: heading(question, context),
    content: () => content(question, context),
  }));
}

function heading({ text, pictogram: name, audio }: PollQuestion, { lang, drawings, reading }: QuestionContext) {
  const written = writtenIn(text, lang);
  const drawing = name !== undefined && Object.hasOwn(drawings, name) ? drawings[name] : undefined;
  return html`${drawing ? pictogram(drawing) : nothing}<span
      data-say
      data-recording=${reading.recording(audio, written.lang ?? lang) ?? nothing}
      lang=${written.lang ?? nothing}
      dir=${written.lang ? directionOf(written.lang) : nothing}
      .textContent=${written.text}
    ></span>`;
}

function content(question: PollQuestion, context: QuestionContext): TemplateResult {
  const { text, help, audio, type } = question;
  const { lang, t, reading } = context;
  const original = originalText(text, lang, t);
  const written = writtenIn(help, lang);
  return html`${original ? html`<p class="muted original">${original}</p>` : nothing}
    ${
      written.text
        ? html`<p
            data-say
            lang=${written.lang ?? nothing}
            dir=${written.lang ? directionOf(written.lang) : nothing}
            .textContent=${written.text}
          ></p>`
        : nothing
    }
    ${reading.button(writtenIn(text, lang).lang ?? lang, audio, listenWords(context))}
    ${FIELDS[type]?.(question, context)}`;
}

function choice(question: PollQuestion, context: QuestionContext, hint: string): TemplateResult {
  const { id, type, options, min = 1, max = options.length, text } = question;
  const isMultiple = type === 'multiple';
  const { t } = context;
  const label = writtenIn(text, context.lang);
  const choices = type === 'smiley' ? faceChoices(question, context) : optionChoices(question, context);
  return html`<stek-choice-field
    class=${type === 'smiley' ? 'faces' : nothing}
    data-choices
    name=${answerName(id)}
    .address=${context.address}
    hide-label
    cards
    ?multiple=${isMultiple}
    .min=${isMultiple ? min : 0}
    .max=${isMultiple ? max : 0}
    .label=${label.text}
    .labelLang=${label.lang ?? ''}
    .hint=${hint}
    .missing=${t('answerMissing')}
    .tooFew=${t('tooFew', { count: min })}
    .tooMany=${t('tooMany', { count: max })}
    .choices=${[...choices, noAnswer(context)]}
  ></stek-choice-field>`;
}

function ranking(question: PollQuestion, context: QuestionContext): TemplateResult {
  const { id, options, rankMax = options.length, text } = question;
  const { t } = context;
  const label = writtenIn(text, context.lang);
  const most = rankMax < options.length ? [t('rankMost', { count: rankMax })] : [];
  return html`<stek-ranking-field
    data-choices
    name=${answerName(id)}
    .address=${context.address}
    hide-label
    .max=${rankMax}
    .label=${label.text}
    .labelLang=${label.lang ?? ''}
    .hint=${[t('rankHint'), ...most].join(' ')}
    .choices=${optionChoices(question, context)}
  ></stek-ranking-field>`;
}

function idea({ id, max = MOST_IDEAS, text }: PollQuestion, { t, lang, address }: QuestionContext): TemplateResult {
  const label = writtenIn(text, lang);
  return html`<stek-idea-field
    name=${answerName(id)}
    .address=${address}
    hide-label
    optional
    .max=${max}
    .label=${label.text}
    .labelLang=${label.lang ?? ''}
    .hint=${t('ideaHint')}
  ></stek-idea-field>`;
}

/** How many may be chosen, in words. */
function howMany({ options, min = 1, max = options.length }: PollQuestion, { t }: QuestionContext): string {
  if (min === max) return t('chooseExactly', { count: min });
  if (min > 1) return t('chooseRange', { min, max });
  return max < options.length ? t('chooseMost', { count: max }) : t('chooseSome');
}
