import { define } from '../../foundation/define.ts';
import { ReferralCard, type ReferralQueuedEvent, type ReferralSentEvent } from './referral-card.ts';

export { ReferralCard };
export type { ReferralQueuedEvent, ReferralSentEvent };

define('stek-referral-card', ReferralCard);

declare global {
  interface HTMLElementTagNameMap {
    'stek-referral-card': ReferralCard;
  }
  interface HTMLElementEventMap {
    'stek-referral-queued': ReferralQueuedEvent;
    'stek-referral-sent': ReferralSentEvent;
  }
}
