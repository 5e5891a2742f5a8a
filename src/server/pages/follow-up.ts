import { html } from 'hono/html';
import { formatFollowUpCode, readFollowUpCode } from '../../domain/follow-up-code.ts';
import { stepPicture } from '../../domain/step-picture.ts';
import { followUpTexts as texts, type FollowUpCatalogue } from '../../i18n/follow-up.ts';
import { directionOf } from '../../i18n/direction.ts';
import { formTexts } from '../../i18n/form.ts';
import { submissionTexts, type SubmissionCatalogue } from '../../i18n/submission.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import { drawings } from '../../pictograms/drawings.ts';
import { dateHtml, momentWords } from './date-words.ts';
import { pictogram } from './flyer-markup.ts';
import type { Tenant } from '../store/tenant.ts';
import { alertHtml, pageHtml, type Html } from './layout.ts';
import { localeQuery, type PageLocale } from './page-locale.ts';

/** The catalogues that the follow-up page speaks from: those of the element, so that both say the same. */
export const followUpTexts = [formTexts, submissionTexts, texts];

export type FollowUpLocale = PageLocale<FollowUpCatalogue & SubmissionCatalogue>;

/** What a code leads to, and the date it is for, where the programme still has that. */
export interface ShownSubmission {
  view: FollowUpView;
  /** The language in which the server's words for its kind are, BCP 47. */
  lang?: string | undefined;
  date?: { occurrence: Occurrence; activity: Activity } | undefined;
}

/** What the page shows: the form, a submission, or the question whether to cancel it. */
export interface FollowUpPage {
  locale: FollowUpLocale;
  tenant: Tenant;
  /** As it was typed. Only ever inside the page, never in an address. */
  code: string;
  /** An answer in words that could not be taken: it stays in its field. */
  text?: string | undefined;
  found?: ShownSubmission | undefined;
  isAsking?: boolean;
  /** What went wrong, in words. */
  problem?: string | undefined;
}

/** The follow-up page as plain HTML: forms and buttons, no script. */
export function followUpHtml(page: FollowUpPage): string {
  const { locale, tenant, found, problem } = page;
  const { say } = locale;
  const heading = say('followUpHeading');
  const title = `${problem && !found ? `${say('form.problem')}: ` : ''}${heading} | ${tenant.name}`;
  const main = html`${problem ? alertHtml(problem) : ''}
${found ? (page.isAsking ? askHtml(page, found) : submissionHtml(page, found)) : formHtml(page)}
<p><a href="/p/${tenant.id}?${localeQuery(locale)}">${say('toProgramme')}</a></p>`;
  const inLanguage = (lang: string) => addressOf(tenant.id, localeQuery({ lang, address: 'je' }));
  return pageHtml({ locale, tenant, heading, title, main, inLanguage });
}

function formHtml(page: FollowUpPage): Html {
  const { problem, code, locale } = page;
  const { say } = locale;
  return html`<form method="post" action="${actionOf(page)}" autocomplete="off">
<p><label for="code">${say('code')}</label><br>
<span id="hint" class="hint">${say('codeWhy')}</span><br>
<input id="code" name="code" inputmode="numeric" required maxlength="40" dir="ltr" value="${code}" aria-describedby="${problem ? 'problem hint' : 'hint'}"${problem ? html` aria-invalid="true"` : ''}></p>
<p><button name="action" value="show">${say('show')}</button></p>
</form>`;
}

function submissionHtml(page: FollowUpPage, found: ShownSubmission): Html {
  const { view, date } = found;
  const { locale } = page;
  const { say } = locale;
  return html`${date ? dateHtml(date, locale) : ''}
<div class="answer">
${stateHtml(found, page)}
</div>
${stepsHtml(found, page)}
${messagesHtml(view, page)}
${view.actions.map(action => actionHtml(page, found, action))}
<p class="hint">${say('reference', { ref: view.ref })}</p>
<p><a href="${actionOf(page)}">${say('otherCode')}</a></p>`;
}

/** Where it stands, in the words of its kind; a bare word never stands alone. */
function stateHtml({ view, lang }: ShownSubmission, { locale, tenant }: FollowUpPage): Html {
  const { say } = locale;
  const { label, hint, position, heldUntil } = view;
  const attributes = foreign(lang, locale);
  return html`<p>${label === undefined ? html`<strong>${say('received')}</strong>` : html`<strong${attributes}>${label}</strong>`}</p>
${position === undefined ? '' : html`<p>${say('position', { position })}</p>`}
${heldUntil === undefined ? '' : html`<p>${say('heldUntil', { when: momentWords(heldUntil, tenant.tz, locale) })}</p>`}
${hint === undefined ? '' : html`<p${attributes}>${hint}</p>`}`;
}

/** Says in which language words of the server are, where that is not the one of the page. */
const foreign = (lang: string | undefined, locale: PageLocale): Html =>
  lang === undefined || lang === locale.lang ? '' : html` lang="${lang}" dir="${directionOf(lang)}"`;

const STEP_STATES = ['done', 'current', 'ahead'] as const;

/** The steps that have words: one that nobody puts into words helps nobody. */
function stepsHtml({ view, lang }: ShownSubmission, { locale, tenant }: FollowUpPage): Html {
  const { say } = locale;
  const said = view.steps.filter(({ label }) => label !== undefined);
  if (said.length === 0) return '';
  const items = said.map((step, index) => {
    const { name, state, label } = step;
    const where = STEP_STATES.find(one => one === state);
    const current = state === 'current' ? html` aria-current="step"` : '';
    const picture = Object.hasOwn(drawings, name) ? name : stepPicture(name, index);
    return html`<li class="${where ?? ''}"${current}>${pictogram(picture)}<span${foreign(lang, locale)}>${label}</span>${where ? html` <span class="hint">${say(`step.${where}`)}</span>` : ''}${momentHtml(step, { locale, tenant })}</li>\n`;
  });
  return html`<h2>${say('steps')}</h2>
<ol class="steps pictured">
${items}</ol>`;
}

/** When something was: the moment, or where no hour is kept the day. */
function momentHtml(
  { at, on }: { at?: string | undefined; on?: string | undefined },
  { locale, tenant }: Pick<FollowUpPage, 'locale' | 'tenant'>,
): Html {
  const words = at ? momentWords(at, tenant.tz, locale) : on ? locale.spoken.dayWithYear(on) : '';
  return words && html` <time class="hint" datetime="${at ?? on}">${words}</time>`;
}

/** What was said on both sides, the oldest first: who, when, and the text in its own language and direction. */
function messagesHtml({ messages }: FollowUpView, page: FollowUpPage): Html {
  const { say } = page.locale;
  if (messages.length === 0) return '';
  const items = messages.map(({ from, at, on, text, lang }) => {
    const who = say(from === 'holder' ? 'from.holder' : 'from.staff');
    const own = lang ? html` lang="${lang}" dir="${directionOf(lang)}"` : html` dir="auto"`;
    return html`<li><p><strong>${who}</strong> ${momentHtml({ at, on }, page)}</p>
<p${own}>${text}</p></li>\n`;
  });
  return html`<h2>${say('messages')}</h2>
<ul class="messages">
${items}</ul>`;
}

/** The kind whose cancelling has words of its own, as in the element. */
const SIGN_UP = 'sign-up';

function askHtml(page: FollowUpPage, { view, date }: ShownSubmission): Html {
  const { say } = page.locale;
  const isSignUp = view.kind === SIGN_UP;
  return html`<h2>${say(isSignUp ? 'cancelAsk' : 'withdrawAsk')}</h2>
${date ? dateHtml(date, page.locale) : ''}
${isSignUp ? html`<p>${say('cancelHint')}</p>` : ''}
${buttonHtml(page, 'withdraw', say(isSignUp ? 'cancelYes' : 'yes'))}
${buttonHtml(page, 'show', say(isSignUp ? 'cancelNo' : 'no'))}`;
}

/** A button for what the server allows; one that asks for words has a field for them. What nobody has words for is left out. */
function actionHtml(page: FollowUpPage, { lang }: ShownSubmission, action: FollowUpView['actions'][number]): Html {
  const { locale } = page;
  const { say } = locale;
  const { name, label, input } = action;
  if (input === 'text') return answerHtml(page, action, lang);
  if (input !== undefined) return '';
  if (name === 'withdraw') return buttonHtml(page, 'ask', label ?? say('withdraw'), label && foreign(lang, locale));
  const words = label ?? (name === 'accept' ? say('yes') : undefined);
  return words === undefined ? '' : buttonHtml(page, name, words, label && foreign(lang, locale));
}

/** Characters of an answer where nothing else is said. */
export const LONGEST_ANSWER = 4000;

function answerHtml(
  page: FollowUpPage,
  { name, label, max = LONGEST_ANSWER }: FollowUpView['actions'][number],
  lang?: string,
): Html {
  const { locale, problem, text = '' } = page;
  const { say } = locale;
  const wrong =
    problem === undefined || page.text === undefined ? '' : html` aria-invalid="true" aria-describedby="problem"`;
  return html`<form method="post" action="${actionOf(page)}"><input type="hidden" name="code" value="${shown(page.code)}"><p><label for="text-${name}"${label === undefined ? '' : foreign(lang, locale)}>${label ?? say('answer')}</label><br>
<textarea id="text-${name}" name="text" rows="5" maxlength="${max}" dir="auto" required${wrong}>${text}</textarea></p>
<p><button name="action" value="${name}">${say('sendAnswer')}</button></p></form>`;
}

/** What only leads to a question, or back from it, does not look like what somebody came to do. */
const QUIET = new Set(['ask', 'show']);

const buttonHtml = (page: FollowUpPage, action: string, label: string, attributes: Html = ''): Html =>
  html`<form method="post" action="${actionOf(page)}"><input type="hidden" name="code" value="${shown(page.code)}"><p><button name="action" value="${action}"${QUIET.has(action) ? html` class="quiet"` : ''}${attributes}>${label}</button></p></form>`;

const actionOf = ({ tenant, locale }: FollowUpPage): string => addressOf(tenant.id, localeQuery(locale));

const addressOf = (tenant: string, query: string): string => `/p/${tenant}/code?${query}`;

const shown = (typed: string): string => {
  const code = readFollowUpCode(typed);
  return code ? formatFollowUpCode(code) : typed;
};
