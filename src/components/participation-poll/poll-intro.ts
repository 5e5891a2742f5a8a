import { html, nothing, type TemplateResult } from 'lit';
import { writtenText } from '../../foundation/written-text.ts';
import { lastDayOf } from '../../domain/poll.ts';
import type { Poll } from '../../schema/poll.ts';
import { dayWords, original, type PollContext } from './poll-context.ts';

/** What a poll is about, above whatever comes of it. @param titleId of its heading */
export const pollTitle = (poll: Poll, context: PollContext, titleId = 'poll-title'): TemplateResult =>
  html`${context.heading(0, writtenText(poll.title, context.lang), { id: titleId })} ${original(poll.title, context)}
  ${poll.intro ? html`<p class="intro">${writtenText(poll.intro, context.lang)}</p>` : nothing}`;

/** Who asks, who decides, until when, and when the answer comes: what people should know before they say anything. */
export function pollFacts(poll: Poll, { t, lang, spoken }: PollContext): TemplateResult {
  return html`<dl class="facts" part="about">
      <div>
        <dt .textContent=${t('who')}></dt>
        <dd dir="auto" .textContent=${poll.owner}></dd>
      </div>
      <div>
        <dt .textContent=${t('whoDecides')}></dt>
        <dd>${writtenText(poll.whoDecides, lang)}</dd>
      </div>
    </dl>
    <ul class="promises">
      <li .textContent=${t('openUntil', { day: dayWords(lastDayOf(poll), spoken) })}></li>
      <li .textContent=${t('answerBy', { day: dayWords(poll.answerDue, spoken) })}></li>
      <li .textContent=${t('anonymous')}></li>
    </ul>`;
}

/** What is said after someone took part: when it is counted, and when they read what is done with it. */
export function pollThanks(
  poll: Poll,
  { t, spoken }: PollContext,
  heading: TemplateResult,
  isWaiting = false,
): TemplateResult {
  return html`<div class="outcome ${isWaiting ? 'open' : 'settled'}" part="outcome">
    ${heading}
    ${isWaiting ? html`<p .textContent=${t('waitsHint')}></p>` : nothing}
    <p .textContent=${t('thanksNext', { day: dayWords(lastDayOf(poll), spoken) })}></p>
    <p .textContent=${t('thanksAnswer', { day: dayWords(poll.answerDue, spoken) })}></p>
  </div>`;
}
