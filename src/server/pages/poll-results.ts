import { html } from 'hono/html';
import { isAnswerLate } from '../../domain/poll.ts';
import type { OptionResult, PollResults, QuestionResult } from '../../schema/poll-results.ts';
import { POLL_CHANNELS, VERDICTS, type Poll, type PollDecision, type PollQuestion } from '../../schema/poll.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { pictogram } from './flyer-markup.ts';
import type { Html } from './layout.ts';
import { localeQuery } from './page-locale.ts';
import { facesOf } from './poll-form.ts';
import { dutchHtml, type PollLocale } from './poll-locale.ts';
import { textHtml, wordsHtml } from './written-html.ts';

/** What a page tells of a poll that is over, or that shows what is said while it runs. */
export interface ToldPoll {
  locale: PollLocale;
  tenant: { id: string };
  poll: Poll;
  results: PollResults | undefined;
  /** On the municipality's clock. */
  today: LocalDate;
}

/** What was said: numbers in words beside bars, and how sure the count is. Of an open poll: only where everybody may see it. */
export function resultsHtml({ locale, poll, results }: ToldPoll): Html {
  const { say } = locale;
  if (!results) {
    if (poll.state === 'cancelled') return '';
    return html`<p>${say(poll.state === 'open' ? 'resultsFew' : 'resultsSoon')}</p>`;
  }
  const questions = results.questions.flatMap(result => {
    const question = poll.questions.find(({ id }) => id === result.questionId);
    return question ? [questionHtml(question, result, locale)] : [];
  });
  return html`<h2>${say(results.status === 'live' ? 'resultsSoFar' : 'resultsHeading')}</h2>
<p><strong>${say('n', { count: results.n })}</strong><br>${say('notPersons')}</p>
${results.late > 0 ? html`<p>${say('late', { count: results.late })}</p>` : ''}
${results.status === 'counting' ? html`<p>${say('counting')}</p>` : ''}
${questions}
${channelsHtml(results, locale)}
${strengthHtml(results, locale)}`;
}

function channelsHtml({ channels = {} }: PollResults, { say }: PollLocale): Html {
  const items = POLL_CHANNELS.filter(channel => (channels[channel] ?? 0) > 0);
  if (items.length === 0) return '';
  return html`<ul class="facts">${items.map(channel => html`<li>${say(`channel.${channel}`)}: ${channels[channel]}</li>`)}</ul>`;
}

const STRENGTHS = [0, 1, 2, 3, 4] as const;

function strengthHtml({ strength }: PollResults, { say }: PollLocale): Html {
  const known = STRENGTHS.find(one => one === strength);
  return known === undefined ? '' : html`<h3>${say('strengthHeading')}</h3><p>${say(`strength.${known}`)}</p>`;
}

function questionHtml(question: PollQuestion, result: QuestionResult, locale: PollLocale): Html {
  const { say } = locale;
  return html`<h3>${wordsHtml(question.text, locale.lang)} ${dutchHtml(question.text, locale)}</h3>
${linesOf(question, result, locale)}
${result.none > 0 ? html`<p class="hint">${say('noAnswers', { count: result.none })}</p>` : ''}
`;
}

function linesOf(question: PollQuestion, result: QuestionResult, locale: PollLocale): Html {
  if (question.type === 'idea') return ideasHtml(result, locale);
  if (question.type === 'smiley') return facesHtml(question, result, locale);
  const most = Math.max(1, ...result.options.map(({ count, points }) => points ?? count));
  const items = result.options.flatMap(option => {
    const asked = question.options.find(({ id }) => id === option.optionId);
    return asked
      ? [
          lineHtml(
            asked.pictogram,
            labelOf(asked.label, locale),
            wordsOf(option, result, locale),
            option.points ?? option.count,
            most,
          ),
        ]
      : [];
  });
  return html`${question.type === 'ranking' ? html`<p class="hint">${locale.say('pointsWhy')}</p>` : ''}
<ul class="results">
${items}</ul>`;
}

const labelOf = (label: PollQuestion['text'], locale: PollLocale): Html =>
  html`${wordsHtml(label, locale.lang)} ${dutchHtml(label, locale)}`;

/** A line of a result: picture, word, number in words, and a bar that says the same to who sees it. */
const lineHtml = (picture: string | undefined, label: Html, words: string, value: number, most: number): Html =>
  html`<li>${picture ? pictogram(picture) : ''}<p><strong>${label}</strong><br>${words}</p>
<svg class="bar" viewBox="0 0 ${most} 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${value}" height="1"/></svg></li>
`;

function wordsOf(
  { count, points, firsts, place }: OptionResult,
  { options }: QuestionResult,
  { say }: PollLocale,
): string {
  if (points === undefined) return say('votes', { count });
  const isTied = options.filter(other => other.place === place).length > 1;
  const parts = [say('rankPlace', { place }), isTied ? say('tie') : '', say('points', { count: points })];
  return [...parts, firsts ? say('firsts', { count: firsts }) : ''].filter(Boolean).join(' · ');
}

function facesHtml(question: PollQuestion, { smileys = [] }: QuestionResult, locale: PollLocale): Html {
  const most = Math.max(1, ...smileys);
  const items = facesOf(question, locale).map(({ picture, words }, index) => {
    const count = smileys[index] ?? 0;
    return lineHtml(picture, html`${words}`, locale.say('votes', { count }), count, most);
  });
  return html`<ul class="results">
${items}</ul>`;
}

function ideasHtml({ ideas }: QuestionResult, { say }: PollLocale): Html {
  if (ideas.length === 0) return html`<p>${say('noIdeas')}</p>`;
  const items = ideas.map(
    ({ text, lang, count }) =>
      html`<li><span${lang ? html` lang="${lang}"` : ''} dir="auto">${text}</span>${count > 1 ? html` <span class="hint">${say('sameIdea', { count })}</span>` : ''}</li>
`,
  );
  return html`<p><strong>${say('ideasShown')}</strong></p>
<ul class="ideas">
${items}</ul>`;
}

/** What was decided and why; that it is promised; or that the promise was not kept, which nobody can switch off. */
export function answerHtml(told: ToldPoll): Html {
  const { locale, poll, today } = told;
  const { say, spoken } = locale;
  const day = spoken.day(poll.answerDue);
  if (isAnswerLate(poll, today))
    return html`<h2>${say('answer')}</h2>
<div class="problem late"><p>${say('answerLate')}</p><p>${say('answerLateHint', { day })}</p></div>`;
  if (poll.state === 'closed') return html`<h2>${say('answer')}</h2><p>${say('answerComing', { day })}</p>`;
  return poll.reply ? html`<h2>${say('answer')}</h2>${replyHtml(poll.reply, told)}` : '';
}

function replyHtml({ intro, decisions, ideas }: NonNullable<Poll['reply']>, told: ToldPoll): Html {
  const { locale, poll } = told;
  const { say, lang } = locale;
  const decided = poll.questions.map(question => {
    const own = decisions.filter(({ questionId }) => questionId === question.id);
    return own.length === 0
      ? ''
      : html`<h3>${wordsHtml(question.text, lang)}</h3>
<ul class="decisions">
${own.map(decision => decisionHtml(decision, question, told))}</ul>`;
  });
  const lines = ideas.map(
    ({ doing, text, activityId }) =>
      html`<li><p><strong>${say(doing ? 'doing' : 'notDoing')}</strong></p>${textHtml('p', text, lang)}${plannedHtml(activityId, told)}</li>
`,
  );
  return html`${intro ? textHtml('p', intro, lang) : ''}
${decided}
${lines.length > 0 ? html`<ul class="decisions">${lines}</ul>` : ''}`;
}

function decisionHtml(
  { optionId, verdict, why, activityId }: PollDecision,
  question: PollQuestion,
  told: ToldPoll,
): Html {
  const { locale } = told;
  const { say, lang } = locale;
  const option = question.options.find(({ id }) => id === optionId);
  const known = VERDICTS.find(word => word === verdict);
  if (!option || !known) return '';
  return html`<li>${option.pictogram ? pictogram(option.pictogram) : ''}<p><strong>${labelOf(option.label, locale)}</strong><br>
<strong class="verdict">${say(`verdict.${known}`)}</strong></p>
<p><span class="hint">${say('why')}</span> ${wordsHtml(why, lang)}</p>
${plannedHtml(activityId, told)}</li>
`;
}

const plannedHtml = (activityId: string | undefined, { locale, tenant }: ToldPoll): Html =>
  activityId === undefined
    ? ''
    : html`<p><a href="/p/${tenant.id}?${localeQuery(locale)}">${locale.say('planned')}</a></p>`;
