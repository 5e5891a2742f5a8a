import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { momentInWords } from '../../foundation/moment-in-words.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { FollowUpCatalogue } from '../../i18n/follow-up.ts';
import type { FollowUpView } from '../../schema/submission.ts';

type Message = FollowUpView['messages'][number];

/** What was said on both sides, the oldest first: who, when, and the text in its own language and direction. */
export function messageList(
  messages: FollowUpView['messages'],
  heading: TemplateResult,
  context: { t: Translator<FollowUpCatalogue>; spoken: LocaleFormatter | undefined },
): unknown {
  if (messages.length === 0) return nothing;
  return html`<section class="talk" part="messages" aria-labelledby="messages">
    ${heading}
    <ol class="messages">
      ${messages.map(message => oneMessage(message, context))}
    </ol>
  </section>`;
}

function oneMessage(
  { from, at, on, text, lang }: Message,
  { t, spoken }: { t: Translator<FollowUpCatalogue>; spoken: LocaleFormatter | undefined },
): TemplateResult {
  const isOwn = from === 'holder';
  return html`<li class="message ${isOwn ? 'own' : ''}" part="message">
    <p class="who">
      <strong .textContent=${t(isOwn ? 'from.holder' : 'from.staff')}></strong>
      <span class="muted" .textContent=${spoken ? whenSaid({ at, on }, spoken) : ''}></span>
    </p>
    <p class="text" lang=${lang ?? nothing} dir=${lang ? directionOf(lang) : 'auto'} .textContent=${text}></p>
  </li>`;
}

/** The moment it was said, or the day of a kind that keeps no hour. */
const whenSaid = ({ at, on }: Pick<Message, 'at' | 'on'>, spoken: LocaleFormatter): string =>
  at ? momentInWords(at, spoken) : on ? spoken.dayWithYear(on) : '';
