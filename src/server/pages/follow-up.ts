import { html } from 'hono/html';
import { formatFollowUpCode, readFollowUpCode } from '../../domain/follow-up-code.ts';
import { spokenEn } from '../../domain/spoken/en.ts';
import { spokenFr } from '../../domain/spoken/fr.ts';
import { spokenNl } from '../../domain/spoken/nl.ts';
import type { SignUpState } from '../../schema/sign-up.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import type { SignUpDate } from '../sign-ups/sign-up-date.ts';
import { followUpTexts, type FollowUpTexts } from './follow-up-texts.ts';
import type { PageLang } from './plain-page.ts';

type Html = ReturnType<typeof html>;

/** What a code leads to, and the date of it. */
export interface FollowedUp {
  followUp: FollowUpView;
  /** `undefined` when the programme no longer has it. */
  date: SignUpDate | undefined;
}

/** What the page shows: the form, a sign-up, or the question whether to cancel it. */
export interface FollowUpPage {
  lang: PageLang;
  /** Whether people are addressed with “u”, in Dutch. */
  formal: boolean;
  tenant: { id: string; name: string; tz: string };
  /** As it was typed. Only ever inside the page, never in an address. */
  code: string;
  found?: FollowedUp | undefined;
  isAsking?: boolean;
  /** What went wrong. */
  problem?: { kind: 'unknownCode' | 'cannot' } | { kind: 'tooMany'; minutes: number } | undefined;
}

const SPOKEN = { nl: spokenNl, fr: spokenFr, en: spokenEn };

/** The follow-up page as plain HTML: forms and buttons, no script. */
export function followUpHtml(page: FollowUpPage): string {
  const { lang, tenant, found, problem } = page;
  const text = followUpTexts[lang === 'nl' && page.formal ? 'nl-u' : lang];
  const title = `${problem && !found ? `${text.problem}: ` : ''}${text.title} | ${tenant.name}`;
  return String(html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/assets/programme.css">
</head>
<body>
<main>
<h1>${text.title}</h1>
${problem ? problemHtml(problem, text) : ''}
${found ? (page.isAsking ? askHtml(page, text) : signUpHtml(page, found, text)) : formHtml(page, text)}
<p><a href="/p/${tenant.id}?lang=${lang}">${text.programme}</a></p>
${languages(page)}
</main>
</body>
</html>
`);
}

/** What went wrong, said at once by screen readers. */
export const problemHtml = (
  problem: { kind: 'unknownCode' | 'unknownLink' | 'cannot' } | { kind: 'tooMany'; minutes: number },
  text: FollowUpTexts,
): Html =>
  html`<p role="alert" id="problem"><strong>${problem.kind === 'tooMany' ? text.tooMany(problem.minutes) : text[problem.kind]}</strong></p>`;

function formHtml(page: FollowUpPage, text: FollowUpTexts): Html {
  const { problem, code } = page;
  const describedBy = problem ? 'problem hint' : 'hint';
  return html`<p>${text.intro}</p>
<form method="post" action="${actionOf(page)}" autocomplete="off">
<p><label for="code">${text.codeLabel}</label><br>
<span id="hint">${text.codeHint}</span><br>
<input id="code" name="code" inputmode="numeric" required maxlength="40" value="${code}" aria-describedby="${describedBy}"${problem ? html` aria-invalid="true"` : ''}></p>
<p><button name="wish" value="show">${text.look}</button></p>
</form>`;
}

function signUpHtml(page: FollowUpPage, { followUp, date }: FollowedUp, text: FollowUpTexts): Html {
  const { position, actions, state, ref } = followUp;
  const may = (action: string) => actions.some(({ name }) => name === action);
  return html`${date ? whatHtml(page.lang, date) : ''}
<p><strong>${text.states[state as SignUpState]}</strong>${position === undefined ? '' : html` ${text.position(position)}`}${heldHtml(page, followUp.heldUntil, text)}</p>
<p>${text.ref(ref)}</p>
${may('accept') ? buttonHtml(page, 'accept', text.accept) : ''}
${may('withdraw') ? buttonHtml(page, 'ask', text.cancel) : ''}
<p><a href="${actionOf(page)}">${text.again}</a></p>`;
}

const askHtml = (page: FollowUpPage, text: FollowUpTexts): Html => html`<h2>${text.sure}</h2>
${page.found?.date ? whatHtml(page.lang, page.found.date) : ''}
<p>${text.sureHint}</p>
${buttonHtml(page, 'withdraw', text.cancelSure)}
${buttonHtml(page, 'show', text.keep)}`;

const buttonHtml = (page: FollowUpPage, wish: string, label: string): Html =>
  html`<form method="post" action="${actionOf(page)}"><input type="hidden" name="code" value="${shown(page.code)}"><p><button name="wish" value="${wish}">${label}</button></p></form>`;

/** What it is for: the activity and when. */
export function whatHtml(lang: PageLang, { occurrence, activity }: NonNullable<FollowedUp['date']>): Html {
  const title = occurrence.title ?? activity.title;
  const spoken = SPOKEN[lang];
  const day = spoken.dayWithYear(occurrence.localStart.slice(0, 10));
  const times = occurrence.allDay
    ? ''
    : `, ${spoken.timeRange(occurrence.localStart.slice(11, 16), occurrence.localEnd.slice(11, 16))}`;
  return html`<p>${title[lang] ?? title['nl'] ?? Object.values(title)[0] ?? ''}: <time datetime="${occurrence.start}">${day}${times}</time></p>`;
}

/** Until when a seat is held (UTC), on the clocks of the municipality. */
export function heldHtml(
  { lang, tenant }: Pick<FollowUpPage, 'lang' | 'tenant'>,
  heldUntil: string | undefined,
  text: FollowUpTexts,
): Html | '' {
  if (heldUntil === undefined) return '';
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: tenant.tz, dateStyle: 'short', timeStyle: 'short' });
  const [day = '', time = ''] = format.format(new Date(heldUntil)).split(' ');
  return html` ${text.heldUntil(SPOKEN[lang].day(day), SPOKEN[lang].time(time))}`;
}

function languages(page: FollowUpPage): Html {
  const names = { nl: 'Nederlands', fr: 'Français', en: 'English' };
  const others = Object.entries(names).filter(([lang]) => lang !== page.lang);
  return html`<p>${others.map(([lang, name], index) => html`${index > 0 ? ' · ' : ''}<a href="/p/${page.tenant.id}/follow-up?lang=${lang}" lang="${lang}" hreflang="${lang}">${name}</a>`)}</p>`;
}

const actionOf = ({ tenant, lang, formal }: FollowUpPage): string =>
  `/p/${tenant.id}/follow-up?lang=${lang}${formal ? '&address=u' : ''}`;

const shown = (typed: string): string => {
  const code = readFollowUpCode(typed);
  return code ? formatFollowUpCode(code) : typed;
};
