import { define } from '../../foundation/define.ts';
import { SignUp, type SignUpQueuedEvent, type SignUpSentEvent } from './sign-up.ts';

export { SignUp };
export type { SignUpQueuedEvent, SignUpSentEvent };

define('stek-sign-up', SignUp);

declare global {
  interface HTMLElementTagNameMap {
    'stek-sign-up': SignUp;
  }
  interface HTMLElementEventMap {
    'stek-sign-up-sent': SignUpSentEvent;
    'stek-sign-up-queued': SignUpQueuedEvent;
  }
}
