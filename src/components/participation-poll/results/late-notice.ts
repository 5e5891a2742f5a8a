import { html, nothing, type TemplateResult } from 'lit';
import { spacedPhone, telUrl } from '../../../domain/phone-number.ts';
import type { Poll } from '../../../schema/poll.ts';
import { dayWords, type PollContext } from '../poll-context.ts';

/** Whose answer is late, and whom to ask. */
interface Late {
  poll: Pick<Poll, 'answerDue' | 'owner'>;
  /** E.164. */
  phone: string | undefined;
}

/**
 * That the answer is late: with the day that was promised and whom to ask. No attribute, slot, part or token switches it off or hides it; a
 * page that wants it gone has to give the answer, or to take the whole element away.
 */
export const lateNotice = ({ poll, phone }: Late, { t, heading, spoken }: PollContext): TemplateResult =>
  html`<div class="late-answer">
    ${heading(1, t('answerLate'), { id: 'late', part: '' })}
    <p .textContent=${t('answerLateHint', { day: dayWords(poll.answerDue, spoken) })}></p>
    <p>
      <bdi .textContent=${poll.owner}></bdi> ${
        phone ? html`<a href=${telUrl(phone)}><bdi>${spacedPhone(phone)}</bdi></a>` : nothing
      }
    </p>
  </div>`;
