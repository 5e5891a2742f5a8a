import { html } from 'hono/html';
import type { Confirmable } from '../sign-ups/confirm.ts';
import { followUpTexts, type FollowUpTexts } from './follow-up-texts.ts';
import { heldHtml, problemHtml, whatHtml, type FollowUpPage } from './follow-up.ts';

type Html = ReturnType<typeof html>;

/** What the page behind the link of a mail shows. */
export interface ConfirmPage extends Pick<FollowUpPage, 'lang' | 'formal' | 'tenant'> {
  /** As it came. */
  token: string;
  found?: Confirmable | undefined;
  /** What went wrong. */
  problem?: { kind: 'unknownLink' | 'cannot' } | { kind: 'tooMany'; minutes: number } | undefined;
}

/** The page on which a contact confirms a seat, as plain HTML. Opening it changes nothing: scanners of mail open links. */
export function confirmHtml(page: ConfirmPage): string {
  const { lang, tenant, found, problem } = page;
  const text = followUpTexts[lang === 'nl' && page.formal ? 'nl-u' : lang];
  const title = `${problem && !found ? `${text.problem}: ` : ''}${text.confirmTitle} | ${tenant.name}`;
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
<h1>${text.confirmTitle}</h1>
${problem ? problemHtml(problem, text) : ''}
${found ? seatHtml(page, found, text) : ''}
<p><a href="/p/${tenant.id}/follow-up?lang=${lang}">${text.title}</a></p>
<p><a href="/p/${tenant.id}?lang=${lang}">${text.programme}</a></p>
</main>
</body>
</html>
`);
}

function seatHtml(page: ConfirmPage, found: Confirmable, text: FollowUpTexts): Html {
  const { token, tenant, lang, formal } = page;
  const action = `/p/${tenant.id}/confirm?lang=${lang}${formal ? '&address=u' : ''}`;
  return html`${found.date ? whatHtml(lang, found.date) : ''}
<p><strong>${found.canConfirm ? text.confirmAsk : text.states[found.state]}</strong>${heldHtml(page, found.heldUntil, text)}</p>
${found.canConfirm ? html`<form method="post" action="${action}"><input type="hidden" name="token" value="${token}"><p><button name="wish" value="confirm">${text.confirmButton}</button></p></form>` : ''}
<p>${text.ref(found.ref)}</p>`;
}
