import { define } from '../../foundation/define.ts';
import { SignalForm, type SignalQueuedEvent, type SignalSentEvent } from './signal-form.ts';

export { SignalForm };
export type { SignalQueuedEvent, SignalSentEvent };

define('stek-signal-form', SignalForm);

declare global {
  interface HTMLElementTagNameMap {
    'stek-signal-form': SignalForm;
  }
  interface HTMLElementEventMap {
    'stek-signal-queued': SignalQueuedEvent;
    'stek-signal-sent': SignalSentEvent;
  }
}
