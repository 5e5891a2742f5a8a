import { html } from 'hono/html';
import { formatFollowUpCode, readFollowUpCode } from '../../domain/follow-up-code.ts';
import { followUpTexts as texts, type FollowUpCatalogue } from '../../i18n/follow-up.ts';
import { formTexts } from '../../i18n/form.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import { dateHtml, momentWords } from './date-words.ts';
import { alertHtml, pageHtml, type Html } from './layout.ts';
import { localeQuery, type PageLocale } from './page-locale.ts';

/** The catalogues that the follow-up page speaks from: those of the element, so that both say the same. */
export const followUpTexts = [formTexts, texts];

export type FollowUpLocale = PageLocale<FollowUpCatalogue>;

/** What a code leads to, and the date it is for, where the programme still has that. */
export interface ShownSubmission {
  view: FollowUpView;
  date?: { occurrence: Occurrence; activity: Activity } | undefined;
}

/** What the page shows: the form, a submission, or the question whether to cancel it. */
export interface FollowUpPage {
  locale: FollowUpLocale;
  tenant: { id: string; name: string; tz: string };
  /** As it was typed. Only ever inside the page, never in an address. */
  code: string;
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
  return pageHtml({ locale, heading, title, main, inLanguage });
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

function submissionHtml(page: FollowUpPage, { view, date }: ShownSubmission): Html {
  const { locale } = page;
  const { say } = locale;
  return html`${date ? dateHtml(date, locale) : ''}
<div class="answer">
${stateHtml(view, page)}
</div>
${view.steps.length === 0 ? '' : stepsHtml(view)}
${view.messages.length === 0 ? '' : messagesHtml(view, page)}
<p class="hint">${say('reference', { ref: view.ref })}</p>
${view.actions.map(action => actionHtml(page, action))}
<p><a href="${actionOf(page)}">${say('otherCode')}</a></p>`;
}

/** Where it stands, in the words of its kind. */
function stateHtml(view: FollowUpView, { locale, tenant }: FollowUpPage): Html {
  const { say } = locale;
  const { state, label = state, hint, position, heldUntil } = view;
  return html`<p><strong>${label}</strong></p>
${position === undefined ? '' : html`<p>${say('position', { position })}</p>`}
${heldUntil === undefined ? '' : html`<p>${say('heldUntil', { when: momentWords(heldUntil, tenant.tz, locale) })}</p>`}
${hint === undefined ? '' : html`<p>${hint}</p>`}`;
}

const stepsHtml = ({ steps }: FollowUpView): Html => html`<ol class="steps">
${steps.map(({ name, state, label }) => html`<li class="${state}"${state === 'current' ? html` aria-current="step"` : ''}>${label ?? name}</li>\n`)}</ol>`;

const messagesHtml = ({ messages }: FollowUpView, { locale, tenant }: FollowUpPage): Html => html`<ul class="messages">
${messages.map(
  ({
    from,
    at,
    text,
    lang,
  }) => html`<li class="${from}"><p class="hint"><time datetime="${at}">${momentWords(at, tenant.tz, locale)}</time></p>
<p dir="auto"${lang ? html` lang="${lang}"` : ''}>${text}</p></li>\n`,
)}</ul>`;

const askHtml = (page: FollowUpPage, { date }: ShownSubmission): Html => {
  const { locale } = page;
  return html`<h2>${locale.say('cancelAsk')}</h2>
${date ? dateHtml(date, locale) : ''}
<p>${locale.say('cancelHint')}</p>
${buttonHtml(page, 'withdraw', locale.say('cancelYes'))}
${buttonHtml(page, 'show', locale.say('cancelNo'))}`;
};

/** A button for what the server allows; one that asks for words has a field for them. */
function actionHtml(page: FollowUpPage, { name, label: words = name, input }: FollowUpView['actions'][number]): Html {
  if (name === 'withdraw') return buttonHtml(page, 'ask', words);
  if (input !== 'text') return buttonHtml(page, name, words);
  return html`<form method="post" action="${actionOf(page)}"><input type="hidden" name="code" value="${shown(page.code)}"><p><label for="text-${name}">${words}</label><br>
<textarea id="text-${name}" name="text" rows="5" maxlength="4000" required></textarea></p>
<p><button name="action" value="${name}">${words}</button></p></form>`;
}

const buttonHtml = (page: FollowUpPage, action: string, label: string): Html =>
  html`<form method="post" action="${actionOf(page)}"><input type="hidden" name="code" value="${shown(page.code)}"><p><button name="action" value="${action}">${label}</button></p></form>`;

const actionOf = ({ tenant, locale }: FollowUpPage): string => addressOf(tenant.id, localeQuery(locale));

const addressOf = (tenant: string, query: string): string => `/p/${tenant}/follow-up?${query}`;

const shown = (typed: string): string => {
  const code = readFollowUpCode(typed);
  return code ? formatFollowUpCode(code) : typed;
};
