import { html, nothing, svg, type TemplateResult } from 'lit';
import { writtenText } from '../../../foundation/written-text.ts';
import type { OptionResult, PollResults, QuestionResult, ShownIdea } from '../../../schema/poll-results.ts';
import type { PollQuestion } from '../../../schema/poll.ts';
import { directionOf } from '../../../i18n/direction.ts';
import { pictured, type PollContext } from '../poll-context.ts';
import { faceChoices } from '../questions/option-choices.ts';

/** One line of a result: a word, a number, and a bar that says the same. */
interface Line {
  picture: TemplateResult | typeof nothing;
  label: unknown;
  numbers: readonly string[];
  /** 0 to 1. */
  share: number;
  /** Before the label: the place it got. */
  place?: string;
}

/** What came of one question: as text and numbers beside bars (A11Y-35). @param index from 0, for its id */
export function questionResult(
  question: PollQuestion,
  { questions }: PollResults,
  index: number,
  context: PollContext,
): TemplateResult | typeof nothing {
  const result = questions.find(({ questionId }) => questionId === question.id);
  if (!result) return nothing;
  const { t, lang, heading } = context;
  const id = `result-${index}`;
  return html`<section class="question" aria-labelledby=${id}>
    ${heading(2, writtenText(question.text, lang), { id })} ${answers(question, result, context)}
    ${result.none > 0 ? html`<p class="muted" .textContent=${t('noAnswers', { count: result.none })}></p>` : nothing}
  </section>`;
}

function answers(question: PollQuestion, result: QuestionResult, context: PollContext): TemplateResult {
  const { t } = context;
  if (question.type === 'idea') return ideas(result.ideas, context);
  if (question.type === 'smiley') return lines(faces(question, result, context));
  const isRanking = question.type === 'ranking';
  return html`${lines(options(question, result, context))}
  ${isRanking ? html`<p class="muted" .textContent=${t('pointsWhy')}></p>` : nothing}`;
}

/** The most wanted first; what is equal stands in the order of the poll, and says that it is equal. */
function options({ options: asked, type }: PollQuestion, result: QuestionResult, context: PollContext): Line[] {
  const { t, lang, picture } = context;
  const known = result.options.flatMap(one => {
    const option = asked.find(({ id }) => id === one.optionId);
    return option ? [{ one, option }] : [];
  });
  // An empty count has no order: nobody is told that all are first.
  const isCounted = known.some(({ one }) => amount(one) > 0);
  const sorted = isCounted ? [...known].sort((a, b) => a.one.place - b.one.place) : known;
  const most = type === 'ranking' ? result.answered * known.length : result.answered;
  return sorted.map(({ one, option }) => {
    const isTie = sorted.filter(({ one: other }) => other.place === one.place).length > 1;
    const place = `${t('rankPlace', { place: one.place })}${isTie ? ` · ${t('tie')}` : ''}`;
    return {
      picture: picture(option.pictogram),
      label: writtenText(option.label, lang),
      numbers: numbers(one, type, t),
      share: most > 0 ? amount(one) / most : 0,
      ...(isCounted && { place }),
    };
  });
}

const amount = ({ points, count }: OptionResult): number => points ?? count;

function numbers({ count, points, firsts }: OptionResult, type: string, t: PollContext['t']): string[] {
  if (type !== 'ranking') return [t('votes', { count })];
  return [t('points', { count: points ?? 0 }), t('firsts', { count: firsts ?? 0 })];
}

function faces(question: PollQuestion, { smileys = [], answered }: QuestionResult, context: PollContext): Line[] {
  const { t } = context;
  return faceChoices(question, context).map(({ label, picture }, index) => ({
    picture: picture ?? nothing,
    label,
    numbers: [t('votes', { count: smileys[index] ?? 0 })],
    share: answered > 0 ? (smileys[index] ?? 0) / answered : 0,
  }));
}

const lines = (all: readonly Line[]): TemplateResult => html`<ul class="lines">
  ${all.map(
    ({ picture, label, numbers: said, share, place }) =>
      html`<li class="line">
        ${pictured(picture)}
        <span class="label">${place ? html`<span class="place">${place}</span> ` : nothing}${label}</span>
        <span class="numbers">${said.map(one => html`<span>${one}</span> `)}</span>
        ${bar(share)}
      </li>`,
  )}
</ul>`;

/** The numbers stand beside it: whoever does not see it misses nothing. */
const bar = (share: number): TemplateResult =>
  html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect width=${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10} height="10"></rect>`}
  </svg>`;

function ideas(all: readonly ShownIdea[], { t }: PollContext): TemplateResult {
  if (all.length === 0) return html`<p .textContent=${t('noIdeas')}></p>`;
  return html`<p class="ideas-title" .textContent=${t('ideasShown')}></p>
    <ul class="ideas">
      ${all.map(
        ({ text, lang, count }) =>
          html`<li>
            <bdi lang=${lang ?? nothing} dir=${lang ? directionOf(lang) : 'auto'} .textContent=${text}></bdi>
            ${count > 1 ? html`<span class="muted" .textContent=${t('sameIdea', { count })}></span>` : nothing}
          </li>`,
      )}
    </ul>`;
}
