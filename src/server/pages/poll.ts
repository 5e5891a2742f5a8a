import { html } from 'hono/html';
import { lastDayOf } from '../../domain/poll.ts';
import { textIn } from '../../domain/text-in.ts';
import type { Place } from '../../schema/place.ts';
import type { Poll } from '../../schema/poll.ts';
import { faultsHtml } from './form-parts.ts';
import { alertHtml, callHtml, pageHtml, type Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import { localeQuery } from './page-locale.ts';
import { anchorOf, pollFormHtml, type PollForm } from './poll-form.ts';
import { answerHtml, resultsHtml, type ToldPoll } from './poll-results.ts';
import { dutchHtml } from './poll-locale.ts';
import { textHtml, wordsHtml } from './written-html.ts';

/** What the page of a poll shows. */
export interface PollPage extends ToldPoll, Omit<PollForm, 'needsCode'> {
  tenant: PageTenant;
  place: Place | undefined;
  /** How people take part on this page: in their own name or with a card; `undefined` when they have to come. */
  channel: 'web' | 'code' | undefined;
  /** Whether somebody took part just now, or had before with this form. */
  done?: 'thanks' | 'before' | undefined;
  /** What stands in the way as a whole, in words. */
  problem?: string | undefined;
}

/** Addresses of the pictures of its options. */
export const pollImages = ({ questions }: Pick<Poll, 'questions'>): string[] =>
  questions.flatMap(({ options }) => options.flatMap(({ image }) => image?.url ?? []));

/** The page of a poll as plain HTML: to take part, to read what was said, and what is done with it. No script. */
export function pollHtml(page: PollPage): string {
  const { locale, poll, tenant, faults, problem } = page;
  const { say, lang } = locale;
  const heading = textIn(poll.title, lang);
  const isWrong = faults.length > 0 || problem !== undefined;
  const title = `${isWrong ? `${say('form.problem')}: ` : ''}${heading} | ${tenant.name}`;
  const main = html`${dutchHtml(poll.title, locale)}
${problem === undefined ? '' : alertHtml(problem)}
${pollFaultsHtml(page)}
${bodyHtml(page)}
${contactHtml(page)}
<p><a href="/p/${tenant.id}/polls?${localeQuery(locale)}">${say('allPolls')}</a></p>
<p><a href="/p/${tenant.id}?${localeQuery(locale)}">${say('toProgramme')}</a></p>`;
  const inLanguage = (other: string) =>
    `/p/${tenant.id}/polls/${poll.id}?${localeQuery({ lang: other, address: 'je' })}`;
  return pageHtml({ locale, tenant, heading, title, main, inLanguage });
}

/** All that is wrong, under the words of its question. */
function pollFaultsHtml({ locale, faults, poll }: PollPage): Html {
  const { say, lang } = locale;
  const items = faults.map(fault => {
    const question = poll.questions.find(({ id }) => id === fault.at);
    const about = question ? html`${wordsHtml(question.text, lang)} ` : '';
    return html`<li><a href="#${anchorOf(fault)}">${about}${fault.words}</a></li>
`;
  });
  return faultsHtml(say('checkAnswers'), items);
}

function bodyHtml(page: PollPage): Html {
  const { poll, done, locale } = page;
  const { say, lang } = locale;
  if (done) return thanksHtml(page);
  if (poll.state === 'cancelled')
    return html`<p><strong>${say('cancelled')}</strong></p>${poll.cancelReason ? textHtml('p', poll.cancelReason, lang) : ''}`;
  if (poll.state !== 'open')
    return html`<p><strong>${say('closedNow')}</strong></p>
${answerHtml(page)}
${resultsHtml(page)}
${aboutHtml(page)}`;
  return html`${aboutHtml(page)}
${takePartHtml(page)}
${poll.showResults === 'live' ? resultsHtml(page) : ''}`;
}

/** What everybody must know before they take part: until when, who asks, who decides, and when there is an answer. */
function aboutHtml({ locale, poll }: PollPage): Html {
  const { say, spoken, lang } = locale;
  const isOpen = poll.state === 'open';
  return html`${poll.intro ? textHtml('p', poll.intro, lang) : ''}
<div class="answer">
${isOpen ? html`<p><strong>${say('openUntil', { day: spoken.day(lastDayOf(poll)) })}</strong></p>` : ''}
<p>${say('who')} <strong lang="nl" dir="auto">${poll.owner}</strong></p>
<p>${say('whoDecides')} ${wordsHtml(poll.whoDecides, lang)}</p>
${isOpen ? html`<p>${say('answerBy', { day: spoken.day(poll.answerDue) })}</p><p>${say('anonymous')}</p>` : ''}
</div>`;
}

function takePartHtml(page: PollPage): Html {
  const { locale, poll, channel } = page;
  const { say } = locale;
  const onPaper = poll.channels.includes('paper') ? html`<p>${say('paperToo')}</p>` : '';
  if (channel === undefined) return html`<p><strong>${say('kioskOnly')}</strong></p>`;
  return html`${channel === 'code' ? html`<p>${say('codesOnly')}</p>` : ''}
${pollFormHtml({ ...page, needsCode: channel === 'code' })}
${onPaper}`;
}

function thanksHtml({ locale, poll, tenant, done, channel }: PollPage): Html {
  const { say, spoken } = locale;
  const words = done === 'thanks' ? say('thanks') : say('alreadyCounted');
  return html`<div class="answer" role="status"><p><strong>${words}</strong></p>
${poll.state === 'open' ? html`<p>${say('thanksNext', { day: spoken.day(lastDayOf(poll)) })}</p>` : ''}
<p>${say('thanksAnswer', { day: spoken.day(poll.answerDue) })}</p></div>
${
  poll.state === 'open' && channel !== undefined
    ? html`<p><a href="/p/${tenant.id}/polls/${poll.id}?${localeQuery(locale)}">${say('someoneElse')}</a></p>`
    : ''
}`;
}

/** Whom to ask, where the place names somebody with a telephone. */
function contactHtml({ locale, place }: PollPage): Html {
  const { phone, ...person } = place?.contactPerson ?? {};
  return phone ? callHtml(slot => locale.say('callUs', { phone: slot }), { phone, ...person }) : '';
}
