import { html } from 'hono/html';
import { formatFollowUpCode, type FollowUpCode } from '../../domain/follow-up-code.ts';
import type { Place } from '../../schema/place.ts';
import type { SignalReceipt } from '../../schema/signal.ts';
import type { SignalSettings } from '../../schema/signal-settings.ts';
import { faultsHtml } from './form-parts.ts';
import { alertHtml, pageHtml, type Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import { localeQuery } from './page-locale.ts';
import { anchorOf, signalFormHtml, type SignalForm } from './signal-form.ts';
import { emergencyHtml, leaveHtml, talkHtml } from './signal-help.ts';

/** What came of a form: it arrived, or it had arrived before with the same answers, or with others. */
export type SignalDone = { receipt: SignalReceipt } | 'before' | 'other';

/** What the page for passing something on shows. */
export interface SignalPage extends Omit<SignalForm, 'action' | 'settings'> {
  tenant: PageTenant;
  /** Scheme and host under which visitors reach the server. */
  origin: string;
  settings: SignalSettings;
  /** The place it is about, where the address names one. */
  place: Place | undefined;
  done?: SignalDone | undefined;
  /** What stands in the way as a whole, in words. */
  problem?: string | undefined;
}

/** The page on which people pass something on: whom to call and a way to leave first, then the questions. No script. */
export function signalHtml(page: SignalPage): string {
  const { locale, tenant, faults, problem, settings, done } = page;
  const { say } = locale;
  const heading = say('signalHeading');
  const isWrong = faults.length > 0 || problem !== undefined;
  const title = `${isWrong ? `${say('form.problem')}: ` : ''}${heading} | ${tenant.name}`;
  const main = html`${problem === undefined ? '' : alertHtml(problem)}
${signalFaultsHtml(page)}
${leaveHtml(settings, locale)}
${done ? doneHtml(page, done) : askHtml(page)}
<p><a href="/p/${tenant.id}/code?${localeQuery(locale)}">${say('readAnswer')}</a></p>
<p><a href="/p/${tenant.id}/signals?${localeQuery(locale)}">${say('resultsHeading')}</a></p>
<p><a href="/p/${tenant.id}?${localeQuery(locale)}">${say('toProgramme')}</a></p>`;
  const inLanguage = (lang: string) => addressOf(page, { locale: { lang, address: 'je' } });
  return pageHtml({ locale, tenant, heading, title, main, inLanguage, hasWayOut: true });
}

/** The address of the page, with the place and the length of the form. */
function addressOf(
  { tenant, place, isShort, locale }: SignalPage,
  other: { locale?: Pick<SignalPage['locale'], 'lang' | 'address'>; isShort?: boolean } = {},
): string {
  const at = place ? `&place=${encodeURIComponent(place.slug ?? place.id)}` : '';
  const short = (other.isShort ?? isShort) ? '&kort=1' : '';
  return `/p/${tenant.id}/signal?${localeQuery(other.locale ?? locale)}${at}${short}`;
}

const signalFaultsHtml = ({ faults, locale: { say } }: SignalPage): Html =>
  faultsHtml(
    say('checkAnswers'),
    faults.map(
      fault => html`<li><a href="#${anchorOf(fault)}">${fault.words}</a></li>
`,
    ),
  );

function askHtml(page: SignalPage): Html {
  const { locale, settings, place, isShort, tenant } = page;
  const { say } = locale;
  return html`${emergencyHtml(settings.emergency, locale)}
<p>${say(isShort ? 'shortIntro' : 'intro')}</p>
${talkHtml(settings, place, locale)}
${place ? html`<p>${atPlace(page, place)}</p>` : ''}
${signalFormHtml({ ...page, action: addressOf(page) })}
${
  isShort
    ? html`<p><a href="${addressOf(page, { isShort: false })}">${say('allQuestions')}</a></p>`
    : html`<p><a href="/p/${tenant.id}/signal-paper?${localeQuery(locale)}">${say('onPaper')}</a></p>`
}`;
}

/** The name of a place is Dutch in every language. */
function atPlace({ locale: { say } }: SignalPage, place: Place): Html {
  const [before = '', after = ''] = say('atPlace', { place: '\u0000' }).split('\u0000');
  return html`${before}<strong lang="nl" dir="auto">${place.name}</strong>${after}`;
}

function doneHtml(page: SignalPage, done: SignalDone): Html {
  const { say } = page.locale;
  const again = html`<p class="ways-on"><a href="${addressOf(page)}">${say('sayMore')}</a></p>`;
  if (done === 'before' || done === 'other')
    return html`<div class="answer" role="status"><p><strong>${say(done === 'before' ? 'arrivedBefore' : 'arrivedOther')}</strong></p></div>
${talkHtml(page.settings, page.place, page.locale)}
${again}`;
  return html`${receiptHtml(page, done.receipt)}
${again}`;
}

function receiptHtml({ locale, tenant, origin }: SignalPage, { ref, code, promise }: SignalReceipt): Html {
  const { say, spoken } = locale;
  const address = `${origin}/p/${tenant.id}/code`;
  return html`<div class="answer" role="status"><p><strong>${say('arrived')}</strong></p>
<p>${say('promise', { day: spoken.day(promise.by) })}</p></div>
<h2>${say('yourCode')}</h2>
<p class="code"><bdi dir="ltr">${formatFollowUpCode(code as FollowUpCode)}</bdi></p>
<p>${say('codeWhy')} ${say('codeOnce')}</p>
<p>${say('followUpAt')}<br><a class="address" href="${address}"><bdi dir="ltr">${address}</bdi></a></p>
<p class="hint">${say('reference', { ref })}</p>
<p class="hint">${say('sharedComputer')}</p>`;
}
