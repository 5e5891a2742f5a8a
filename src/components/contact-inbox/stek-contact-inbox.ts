import { define } from '../../foundation/define.ts';
import { ContactInbox, type ReferralChangedEvent } from './contact-inbox.ts';

export { ContactInbox };
export type { ReferralChangedEvent };

define('stek-contact-inbox', ContactInbox);

declare global {
  interface HTMLElementTagNameMap {
    'stek-contact-inbox': ContactInbox;
  }
  interface HTMLElementEventMap {
    'stek-referral-changed': ReferralChangedEvent;
  }
}
