import { define } from '../../foundation/define.ts';
import { FollowUp, type FollowUpChangedEvent } from './follow-up.ts';

export { FollowUp };
export type { FollowUpChangedEvent };

define('stek-follow-up', FollowUp);

declare global {
  interface HTMLElementTagNameMap {
    'stek-follow-up': FollowUp;
  }
  interface HTMLElementEventMap {
    'stek-follow-up-changed': FollowUpChangedEvent;
  }
}
