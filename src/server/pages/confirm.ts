import { html } from 'hono/html';
import type { Confirmable } from '../sign-ups/confirm.ts';
import { dateHtml, momentWords } from './date-words.ts';
import type { FollowUpLocale } from './follow-up.ts';
import type { Tenant } from '../store/tenant.ts';
import { alertHtml, pageHtml, type Html } from './layout.ts';
import { localeQuery } from './page-locale.ts';

/** What the page behind the link of a mail shows. */
export interface ConfirmPage {
  locale: FollowUpLocale;
  tenant: Tenant;
  /** As it came. */
  token: string;
  found?: Confirmable | undefined;
  /** What went wrong, in words. */
  problem?: string | undefined;
}

/** The page on which a contact confirms a seat, as plain HTML. Opening it changes nothing: scanners of mail open links. */
export function confirmHtml(page: ConfirmPage): string {
  const { locale, tenant, found, problem } = page;
  const { say } = locale;
  const heading = say('confirmHeading');
  const title = `${problem && !found ? `${say('form.problem')}: ` : ''}${heading} | ${tenant.name}`;
  const main = html`${problem ? alertHtml(problem) : ''}
${found ? seatHtml(page, found) : ''}
<p><a href="/p/${tenant.id}/code?${localeQuery(locale)}">${say('followUpHeading')}</a></p>
<p><a href="/p/${tenant.id}?${localeQuery(locale)}">${say('toProgramme')}</a></p>`;
  return pageHtml({ locale, tenant, heading, title, main });
}

function seatHtml(
  { token, tenant, locale }: ConfirmPage,
  { ref, state, date, heldUntil, canConfirm }: Confirmable,
): Html {
  const { say } = locale;
  const action = `/p/${tenant.id}/confirm?${localeQuery(locale)}`;
  return html`${date ? dateHtml(date, locale) : ''}
<div class="answer">
<p><strong>${canConfirm ? say('confirmAsk') : say(`state.${state}`)}</strong></p>
${heldUntil === undefined ? '' : html`<p>${say('heldUntil', { when: momentWords(heldUntil, tenant.tz, locale) })}</p>`}
</div>
${canConfirm ? html`<form method="post" action="${action}"><input type="hidden" name="token" value="${token}"><p><button name="action" value="confirm">${say('accept')}</button></p></form>` : ''}
<p class="hint">${say('reference', { ref })}</p>`;
}
