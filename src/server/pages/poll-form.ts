import { html } from 'hono/html';
import { NO_ANSWER } from '../../domain/ballot.ts';
import { moodOf } from '../../domain/mood.ts';
import type { Poll, PollQuestion } from '../../schema/poll.ts';
import { fieldOf, ideasAsked, placesAsked } from '../polls/ballot-fields.ts';
import { choiceHtml, describedBy, faultHtml, type FormFault } from './form-parts.ts';
import { pictogram } from './flyer-markup.ts';
import type { Html } from './layout.ts';
import { optionPicture } from './option-picture.ts';
import { localeQuery } from './page-locale.ts';
import { dutchHtml, type PollLocale } from './poll-locale.ts';
import { wordsHtml } from './written-html.ts';

/** What the form of a poll is drawn from. */
export interface PollForm {
  locale: PollLocale;
  tenant: { id: string };
  poll: Poll;
  /** Whether a card is needed. */
  needsCode: boolean;
  /** As {@link FormTicket} writes it. */
  ticket: string;
  /** What was filled in before. */
  sent: URLSearchParams;
  faults: readonly FormFault[];
}

/** The questions as a form: native controls, each with its picture beside its word. Every question may stay without an answer. */
export function pollFormHtml(form: PollForm): Html {
  const { locale, tenant, poll, ticket, needsCode } = form;
  const { say } = locale;
  return html`<form method="post" action="/p/${tenant.id}/polls/${poll.id}?${localeQuery(locale)}" class="questions poll" autocomplete="off" novalidate>
<input type="hidden" name="ticket" value="${ticket}">
${needsCode ? codeHtml(form) : ''}
${poll.questions.map((question, index) => questionHtml(question, index + 1, form))}
<p class="hint">${say('beforeSend')}</p>
<p><button>${say('vote')}</button></p>
</form>`;
}

/** Where a fault leads to. */
export const anchorOf = ({ at }: FormFault): string => (at === 'code' ? 'code' : `q-${at}`);

const faultAt = ({ faults }: PollForm, at: string): FormFault | undefined => faults.find(fault => fault.at === at);

/** The page may show pictures from where they are. */
const asItIs = (url: string): string => url;

function codeHtml(form: PollForm): Html {
  const { say } = form.locale;
  const fault = faultAt(form, 'code');
  return html`<p><label for="code">${say('code')}</label></p>
<p id="code-hint" class="hint">${say('codeWhy')}</p>
${faultHtml('code-error', fault)}
<p><input id="code" name="code" inputmode="numeric" maxlength="40" dir="ltr" value="${form.sent.get('code') ?? ''}"${describedBy(fault && 'code-error', 'code-hint')}${fault ? html` aria-invalid="true"` : ''}></p>`;
}

function questionHtml(question: PollQuestion, number: number, form: PollForm): Html {
  const { locale, poll } = form;
  const { say, lang } = locale;
  const { id, text, help, pictogram: picture } = question;
  const fault = faultAt(form, id);
  const hint = hintOf(question, locale);
  return html`<fieldset id="q-${id}" tabindex="-1"${describedBy(fault && `e-${id}`, help && `h-${id}`, hint !== '' && `t-${id}`)}>
<legend><span class="hint">${say('questionOf', { step: number, steps: poll.questions.length })}</span>
<span class="question">${picture ? pictogram(picture) : ''}${wordsHtml(text, lang)}</span> ${dutchHtml(text, locale)}</legend>
${help ? html`<p id="h-${id}" class="hint">${wordsHtml(help, lang)}</p>` : ''}
${hint === '' ? '' : html`<p id="t-${id}">${hint}</p>`}
${faultHtml(`e-${id}`, fault)}
${controls(question, form, fault)}
</fieldset>
`;
}

/** How the question is answered. */
function hintOf(question: PollQuestion, { say }: PollLocale): string {
  const { type, min = 1, max, options } = question;
  if (type === 'choice') return say('chooseOne');
  if (type === 'idea') return say('ideaHint');
  // Where places are chosen from a list nothing stands at the top.
  if (type === 'ranking') {
    const count = placesAsked(question);
    return [say('numberMost', { count: 1 }), count < options.length ? say('rankMost', { count }) : ''].join(' ').trim();
  }
  if (type !== 'multiple') return '';
  const most = max ?? options.length;
  if (min === most) return say('chooseExactly', { count: min });
  if (min > 1) return say('chooseRange', { min, max: most });
  return most < options.length ? say('chooseMost', { count: most }) : say('chooseSome');
}

function controls(question: PollQuestion, form: PollForm, fault: FormFault | undefined): Html {
  const { type } = question;
  if (type === 'multiple') return ticksHtml(question, form);
  if (type === 'ranking') return placesHtml(question, form, fault);
  if (type === 'idea') return ideasHtml(question, form, fault);
  return choicesHtml(question, form);
}

/** One of the options, or one of the faces, or no answer: a radio button cannot be taken back otherwise. */
function choicesHtml(question: PollQuestion, form: PollForm): Html {
  const { locale, sent } = form;
  const name = fieldOf(question);
  const chosen = sent.get(name);
  const card = (value: string, picture: Html, words: Html) =>
    choiceHtml({ type: 'radio', name, value, isChosen: chosen === value, picture, words });
  const answers =
    question.type === 'smiley'
      ? facesOf(question, locale).map(({ value, picture, words }) => card(value, pictogram(picture), html`${words}`))
      : question.options.map(option => card(option.id, optionPicture(option, asItIs), labelHtml(option.label, locale)));
  return html`<ul class="choices">
${answers}${card(NO_ANSWER, '', html`${locale.say('noAnswer')}`)}</ul>`;
}

const labelHtml = (label: PollQuestion['text'], locale: PollLocale): Html =>
  html`${wordsHtml(label, locale.lang)} ${dutchHtml(label, locale)}`;

/** The words of three faces and of five, the saddest first. */
const FACES = {
  3: ['face3.1', 'face3.2', 'face3.3'],
  5: ['face5.1', 'face5.2', 'face5.3', 'face5.4', 'face5.5'],
} as const;

/** The faces of a question, the saddest first, each with its word. */
export const facesOf = (
  { points = 3 }: PollQuestion,
  { say }: PollLocale,
): { value: string; picture: string; words: string }[] =>
  FACES[points].map((key, index) => ({
    value: String(index + 1),
    picture: `mood-${moodOf(index + 1, points)}`,
    words: say(key),
  }));

function ticksHtml(question: PollQuestion, { locale, sent }: PollForm): Html {
  const items = question.options.map(option => {
    const name = fieldOf(question, option.id);
    const picture = optionPicture(option, asItIs);
    return choiceHtml({
      ...{ type: 'checkbox', name, value: '1', isChosen: sent.has(name), picture },
      words: labelHtml(option.label, locale),
    });
  });
  return html`<ul class="choices">
${items}</ul>`;
}

/** An order without scripts: a place for each. */
function placesHtml(question: PollQuestion, { locale, sent }: PollForm, fault: FormFault | undefined): Html {
  const { say } = locale;
  const invalid = fault ? html` aria-invalid="true"` : '';
  const items = question.options.map(option => {
    const { id, label } = option;
    const name = fieldOf(question, id);
    const chosen = sent.get(name) ?? '';
    const places = Array.from({ length: placesAsked(question) }, (_, index) => String(index + 1));
    const item = (value: string, words: string) =>
      html`<option value="${value}"${chosen === value ? html` selected` : ''}>${words}</option>`;
    const field = `f-${question.id}-${id}`;
    return html`<li class="choice">${optionPicture(option, asItIs)}<label for="${field}">${labelHtml(label, locale)}</label>
<select id="${field}" name="${name}"${invalid}>${item('', say('rankNone'))}${places.map(place => item(place, say('place', { place })))}</select></li>
`;
  });
  return html`<ul class="choices">
${items}</ul>`;
}

function ideasHtml(question: PollQuestion, { locale, sent }: PollForm, fault: FormFault | undefined): Html {
  const { say } = locale;
  const most = ideasAsked(question);
  const invalid = fault ? html` aria-invalid="true"` : '';
  return html`${Array.from({ length: most }, (_, index) => {
    const name = fieldOf(question, index + 1);
    const field = `f-${question.id}-${index + 1}`;
    return html`<p><label for="${field}">${most === 1 ? say('idea') : say('ideaNumber', { number: index + 1 })}</label><br>
<textarea id="${field}" name="${name}" rows="3" maxlength="280" dir="auto"${invalid}${describedBy(fault && `e-${question.id}`)}>${sent.get(name) ?? ''}</textarea></p>
`;
  })}`;
}
