import { html } from 'hono/html';
import { isAnswerLate, lastDayOf } from '../../domain/poll.ts';
import type { Poll } from '../../schema/poll.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { pageHtml, type Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import { localeQuery } from './page-locale.ts';
import { dutchHtml, type PollLocale } from './poll-locale.ts';
import { wordsHtml } from './written-html.ts';

/** What the list of polls shows. */
export interface PollsPage {
  locale: PollLocale;
  tenant: PageTenant;
  /** Each with its state as it is now. */
  polls: readonly Poll[];
  /** On the municipality's clock. */
  today: LocalDate;
  inLanguage(lang: string): string;
}

/** Those in which people can take part, and those that are over: a page without script. */
export function pollsHtml({ locale, tenant, polls, today, inLanguage }: PollsPage): string {
  const { say } = locale;
  const heading = say('pollHeading');
  const item = (poll: Poll) => pollHtml(poll, { locale, tenant, today });
  const main = html`${polls.length === 0 ? html`<p><strong>${say('none')}</strong><br>${say('noneHint')}</p>` : ''}
<ul class="dates polls">
${polls.map(item)}</ul>
<p><a href="/p/${tenant.id}?${localeQuery(locale)}">${say('toProgramme')}</a></p>`;
  return pageHtml({ locale, tenant, heading, title: `${heading} | ${tenant.name}`, main, inLanguage, isListed: true });
}

function pollHtml(poll: Poll, { locale, tenant, today }: Pick<PollsPage, 'locale' | 'tenant' | 'today'>): Html {
  const { lang } = locale;
  return html`<li><h2>${wordsHtml(poll.title, lang)} ${dutchHtml(poll.title, locale)}</h2>
<p>${standing(poll, locale, today)}</p>
${poll.cancelReason ? html`<p>${wordsHtml(poll.cancelReason, lang)}</p>` : html`<p><a href="/p/${tenant.id}/polls/${poll.id}?${localeQuery(locale)}">${wayOn(poll, locale)}<span class="unseen">: ${wordsHtml(poll.title, lang)}</span></a></p>`}</li>
`;
}

function standing(poll: Poll, { say, spoken }: PollLocale, today: LocalDate): string {
  if (poll.state === 'open') return say('openUntil', { day: spoken.day(lastDayOf(poll)) });
  if (poll.state === 'cancelled') return say('cancelled');
  if (isAnswerLate(poll, today)) return say('answerLate');
  return poll.state === 'closed' ? say('answerComing', { day: spoken.day(poll.answerDue) }) : say('closedNow');
}

const wayOn = ({ state, reply }: Poll, { say }: PollLocale): string =>
  say(state === 'open' ? 'takePart' : reply ? 'seeAnswer' : 'seeResults');
